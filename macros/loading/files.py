"""Which files lie under `data/`, what kind of record each holds, and which have no business there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.loading.drafts import is_draft
from macros.loading.logo import LOGO
from macros.loading.near import as_code, did_you_mean, nearest
from macros.loading.problems import Problem
from macros.loading.proofs import FOLDER
from macros.loading.stray_files import is_stray, is_stray_folder
from macros.records.kinds import KINDS, Kind

_SHARED = {kind.name: kind for kind in KINDS if not kind.in_report}
_IN_REPORT = {kind.name: kind for kind in KINDS if kind.in_report}

#: A copy that a file manager, a browser, a folder kept in step or a merge made of a data file: `bodies (1).yml`, `bodies - Copy.yml`.
_COPY = re.compile(
    r"""(?P<of>.*?)(?: [ ]?\(\d+\) | [ ](?:-[ ])?(?:copy|bản[ ]sao|copie|kopie)(?:[ ]?\(?\d+\)?)? | \.sync-conflict-.*
      | [ ]\(.*(?:conflict|xung[ ]đột).*\) | \.conflict | [_.](?:BACKUP|BASE|LOCAL|REMOTE)_\d+ )\Z
      | (?:bản[ ]sao|copy)[ ](?:của[ ]|of[ ])?(?P<before>.*?)(?:[ ]?\(\d+\))?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_REPORT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def copy_of(stem: str) -> str | None:
    """The name, without ending, of what a file or folder is a copy of; None for one that is named as people name things."""
    match = _COPY.fullmatch(stem)
    return (match["of"] or match["before"] or "").strip() or None if match else None


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file in its place. `report` is the folder under data/reports, or "" for what all reports share."""

    path: Path
    kind: Kind
    report: str


def data_files(root: Path) -> Iterator[DataFile | Problem]:
    """Every file under `root/data` in the order of names; a problem for each that does not belong there. Links are not followed."""
    data = root / "data"
    if data.is_symlink():
        yield Problem("data", 1, 1, "file", "Thư mục data là một liên kết tượng trưng.", "Hãy thay bằng thư mục thật.")
        return
    reports = sorted((data / "reports").glob("*"))
    yield from _misnamed_reports(reports)
    drafts = {folder.name for folder in reports if is_draft(folder)}
    for parts, folder_link in sorted(_walk(data)):
        path = data.joinpath(*parts)
        if parts == (LOGO,) and not path.is_symlink():
            continue  # read by `logo`
        if parts[0] == "reports" and (parts[1] in drafts or (len(parts) > 2 and not _REPORT.fullmatch(parts[1]))):
            continue
        if parts[:-1] == (FOLDER,) and path.suffix == ".txt" and not path.is_symlink():
            continue  # read by `proofs`
        name = "/".join(("data", *parts))
        if folder_link:
            yield Problem(name, 1, 1, "file", "Thư mục này là một liên kết tượng trưng.", "Hãy thay bằng thư mục thật.")
        else:
            yield _placed(path, parts, name)


def _misnamed_reports(reports: list[Path]) -> Iterator[Problem]:
    """One problem for each folder of a report that no id can name, instead of one for every record in it."""
    for folder in reports:
        if folder.is_dir() and not _REPORT.fullmatch(folder.name) and not is_stray_folder(folder.name) and any(folder.rglob("*.yml")):
            original, code = copy_of(folder.name), as_code(folder.name)
            advice = (
                f"Có vẻ là bản sao của `{original}`: hãy xóa thư mục này, hoặc đổi tên nếu là văn bản khác."
                if original
                else f"Tên thư mục là mã của văn bản: chữ thường không dấu, số và dấu gạch nối. Có phải bạn muốn viết `{code}`?"
            )
            yield Problem(f"data/reports/{folder.name}", 1, 1, "file", "Tên thư mục này không thể là mã của một văn bản.", advice)


def _walk(folder: Path) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The names on the way from `folder` to each file and each link to a folder, and whether it is such a link."""
    above = len(folder.parts)
    for place, folders, names in os.walk(folder):
        around = Path(place).parts[above:]
        folders[:] = [name for name in folders if not is_stray_folder(name)]
        yield from (((*around, name), False) for name in names if not is_stray(name))
        yield from (((*around, name), True) for name in folders if Path(place, name).is_symlink())


def _placed(path: Path, parts: tuple[str, ...], name: str) -> DataFile | Problem:
    if path.suffix != ".yml":
        advice = f"Hãy đổi tên thành `{path.stem}.yml`." if path.suffix.lower() in (".yaml", ".yml") else "Trong data/ chỉ có tệp .yml."
        return Problem(name, 1, 1, "file", "Tệp này không thuộc về thư mục data.", advice)
    if original := copy_of(path.stem):
        advice = f"Hãy so với `{original}.yml`, chép phần mới sang đó nếu có, rồi xóa tệp này."
        return Problem(name, 1, 1, "file", f"Tệp này có vẻ là bản sao của `{original}.yml`, do chương trình khác tạo ra.", advice)
    report = parts[1] if parts[0] == "reports" and len(parts) > 2 else ""
    inner = parts[2:] if report else parts
    known = _IN_REPORT if report else _SHARED
    stem = inner[0].removesuffix(".yml")
    kind = known.get(stem)
    if kind is None:
        return Problem(name, 1, 1, "file", "Không biết tệp này chứa loại dữ liệu nào (sai tên hoặc sai thư mục).", _where(stem, report))
    if kind.one_file_each and len(inner) != 2:
        return Problem(name, 1, 1, "file", *_one_file_each(kind, report, nested=len(inner) > 2))
    if len(inner) > 2 or (len(inner) == 2 and kind.single) or (len(inner) == 1 and kind.name == "vocabularies"):
        place = f"data/reports/{report}" if report else "data"
        single = f"Loại dữ liệu này chỉ có một tệp: {place}/{kind.name}.yml."
        advice = single if kind.single else f"Hãy đặt tệp ngay trong {place}/{kind.name}/."
        return Problem(name, 1, 1, "file", "Tệp nằm sai thư mục.", advice)
    return DataFile(path, kind, report)


def _one_file_each(kind: Kind, report: str, nested: bool) -> tuple[str, str]:
    """(what is wrong, what to do instead) for a list file of a kind whose records have a file each, or a folder inside its folder."""
    place = f"data/reports/{report}/{kind.name}/" if report else f"data/{kind.name}/"
    if nested:
        return "Tệp nằm sai thư mục.", f"Hãy đặt tệp ngay trong {place}."
    name = "phần mã sau dấu gạch chéo" if report else "mã"
    return (
        f"Mỗi {kind.label} nằm trong một tệp riêng, không còn tệp {kind.name}.yml chứa cả danh sách.",
        f"Hãy chuyển mỗi mục sang {place}<{name}>.yml, bỏ dấu gạch đầu mục và phần thụt vào, rồi xóa tệp này.",
    )


def _where(stem: str, report: str) -> str:
    if not report and stem in _IN_REPORT:
        if _IN_REPORT[stem].one_file_each:
            return f"Loại dữ liệu này thuộc về thư mục của một báo cáo: data/reports/<mã báo cáo>/{stem}/."
        return f"Tệp `{stem}.yml` thuộc về thư mục của một báo cáo: data/reports/<mã báo cáo>/{stem}.yml."
    if report and stem in _SHARED:
        return f"Tệp `{stem}.yml` thuộc về thư mục chung: data/{stem}{'/' if _SHARED[stem].one_file_each else '.yml'}."
    known = _IN_REPORT if report else _SHARED
    return did_you_mean(nearest(stem, known), f"Tên được dùng: {', '.join(known)}.")
