"""Begin a report, begin an update: which files, what stands in them, and what may not be begun."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Container
from difflib import get_close_matches
from pathlib import Path

from macros.checks.schema_line import schema_line
from macros.derived.statuses import CommitmentStatus
from macros.editing.skeleton import list_file, single_file
from macros.formatting.alphabet import fold
from macros.loading.dataset import Dataset
from macros.records.kinds import KINDS

#: Letters and digits that nobody mistakes for one another.
CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789"
#: Chooses one of several characters.
Chance = Callable[[str], str]
_UPDATES = next(kind for kind in KINDS if kind.name == "updates")

#: A report's id begins every id of its records, so it has no underscore.
REPORT_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class CannotBeginError(Exception):
    """The message says in Vietnamese why, and what to write instead."""


def first_line(kind: str) -> str:
    """The first line of a report's file of this kind: with it an editor program explains each field and offers the next."""
    return f"{schema_line(f'data/reports/any/{kind}.yml', kind)}\n"


def report_files(reports: Path, report_id: str) -> dict[Path, str]:
    """File → content for a new report, a draft that no page reads. `reports` is the folder of all reports. Raises CannotBeginError."""
    if not report_id:
        raise CannotBeginError("Thiếu mã báo cáo. Hãy viết: make new-report ID=kh-9-2030 (loại – số – năm).")
    if not REPORT_ID.match(report_id):
        near = "-".join(re.findall(r"[a-z0-9]+", fold(report_id)))
        advice = f" Có phải bạn muốn viết `{near}`?" if near else ""
        raise CannotBeginError(f"`{report_id}` không dùng làm mã được: chỉ dùng chữ thường không dấu, số và dấu gạch nối.{advice}")
    folder = reports / report_id
    if folder.exists():
        raise CannotBeginError(
            f"Báo cáo `{report_id}` đã có trong {folder.relative_to(reports.parent.parent)}/. Nếu cơ quan khác có báo cáo cùng số và năm,"
            f" hãy thêm chữ viết tắt của cơ quan đó vào mã, ví dụ hdnd-{report_id}."
        )
    files = {}
    for kind in KINDS:
        if kind.in_report and not kind.one_file_each:
            # A report without sections would refuse the source of its first record, so its first section is asked for at once.
            known = {"id": report_id, "draft": "true", "sections": ""} if kind.single else {"id": f"{report_id}/"}
            content = single_file(kind, known) if kind.single else list_file(kind, known)
            files[folder / f"{kind.name}.yml"] = first_line(kind.name) + content
    return files


def new_update(
    dataset: Dataset, statuses: dict[str, CommitmentStatus], commitment_id: str, today: dt.date, chance: Chance
) -> tuple[str, str]:
    """(file, content) of a new update: right as it comes, but for what only a person knows, which is blank.

    `file` is a path from the project's folder; `chance` chooses the characters that keep two people from taking the same id.
    Raises CannotBeginError.
    """
    if not commitment_id:
        raise CannotBeginError("Thiếu mã cam kết. Hãy viết: make new-update COMMITMENT=<mã>, mã đứng trong địa chỉ trang của cam kết.")
    if commitment_id not in dataset.commitments:
        near = get_close_matches(commitment_id, dataset.commitments, n=3)
        advice = f" Có phải bạn muốn viết `{'` hoặc `'.join(near)}`?" if near else ""
        raise CannotBeginError(f"Không có cam kết `{commitment_id}`.{advice}")
    report = commitment_id.split("/")[0]
    key = new_key(report, "cn", today, dataset.updates, chance)
    known = {"id": f"{report}/{key}", "commitment": commitment_id, "recorded": today.isoformat()}
    if dataset.reports[report].territory_until:
        known["enlarged_city"] = ""
    file = f"data/reports/{report}/{_UPDATES.name}/{key}.yml"
    evidence = statuses[commitment_id].evidence
    note = f"# Tình trạng bằng chứng hiện nay của cam kết này: {evidence.id} ({evidence.label}). Máy tính, không ghi ở đây."
    return file, f"{schema_line(file, _UPDATES.name)}\n{note}\n{single_file(_UPDATES, known)}"


def new_key(report: str, prefix: str, day: dt.date, taken: Container[str], chance: Chance) -> str:
    """`cn-20261125-k3f9`: a key that two people who begin a record on the same day do not choose alike."""
    while True:
        key = f"{prefix}-{day:%Y%m%d}-{''.join(chance(CHARACTERS) for _ in range(4))}"
        if f"{report}/{key}" not in taken:
            return key
