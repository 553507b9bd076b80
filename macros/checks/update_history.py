"""Updates are appended, never rewritten: each change of status starts where the last one ended (rule: design/data, "History")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.derived.statuses import EVIDENCE, OFFICIAL, initial
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.updates import Update

#: (field that says where a change starts, field that says where it ends, vocabulary)
CHAINS = (("from_", "from", "to", EVIDENCE), ("official_from", "official_from", "official_to", OFFICIAL))


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    standing: dict[tuple[str, str], str] = {}
    recorded: dict[str, dt.date] = {}
    for update in dataset.updates.values():
        yield from _dates(dataset, update, recorded)
        for attribute, written_from, to, vocabulary in CHAINS:
            if dataset.vocabularies.get(vocabulary) and not _holes(dataset, update, vocabulary):
                yield from _chain(dataset, update, standing, (attribute, written_from, to, vocabulary))


def _holes(dataset: Dataset, update: Update, vocabulary: str) -> bool:
    """Whether entries before this one, or the terms themselves, could not be read: then the chain cannot be followed."""
    return dataset.lost.any_of("updates", update.id.split("/")[0]) or dataset.lost.any_of(f"vocabularies/{vocabulary}")


def _dates(dataset: Dataset, update: Update, recorded: dict[str, dt.date]) -> Iterator[Problem]:
    if not (possible(update.date) and possible(update.recorded)):
        return
    report = dataset.reports.get(update.id.split("/")[0])
    if report and update.date < report.date:
        advice = f"Báo cáo ký ngày {date_vi(report.date)}. Thông tin cũ hơn thuộc về backgrounds.yml."
        yield Problem.at(update.origin.at("date"), CHECK.name, "Cập nhật cũ hơn chính cam kết.", advice, str(update.date))
    if update.date > update.recorded:
        advice = "Ngày ghi vào dữ liệu không thể sớm hơn ngày sự việc."
        yield Problem.at(update.origin.at("recorded"), CHECK.name, "`recorded` sớm hơn `date`.", advice, str(update.recorded))
    if update.recorded > dataset.site.as_of:
        advice = f"Ngày rà soát trong data/site.yml là {date_vi(dataset.site.as_of)}. Hãy đổi `as_of` nếu bạn vừa rà soát dữ liệu."
        yield Problem.at(update.origin.at("recorded"), CHECK.name, "Ngày ở sau ngày rà soát dữ liệu.", advice, str(update.recorded))
    before = recorded.get(update.commitment)
    if before and update.recorded < before:
        advice = "Cập nhật mới được thêm vào cuối; mục đã có không được chen vào hay sửa ngày."
        yield Problem.at(update.origin.at("recorded"), CHECK.name, "Cập nhật đứng sai thứ tự ghi nhận.", advice, update.id)
    recorded[update.commitment] = update.recorded


def _chain(dataset: Dataset, update: Update, standing: dict[tuple[str, str], str], chain: tuple[str, str, str, str]) -> Iterator[Problem]:
    attribute, written_from, to, vocabulary = chain
    before: str | None = getattr(update, attribute)
    after: str | None = getattr(update, to)
    if before is None and after is None:
        return
    expected = standing.get((update.commitment, vocabulary), initial(dataset, vocabulary))
    if before is None or after is None:
        missing = written_from if before is None else to
        advice = f"Một thay đổi ghi cả hai: `{written_from}: {expected}` và `{to}: …`."
        yield Problem.at(update.origin.at(to if before is None else written_from), CHECK.name, f"Thiếu `{missing}`.", advice, update.id)
    elif before != expected:
        advice = f"Tình trạng trước đó là `{expected}`; hãy viết `{written_from}: {expected}`."
        yield Problem.at(update.origin.at(written_from), CHECK.name, f"`{before}` không phải tình trạng ngay trước đó.", advice, before)
    elif before == after:
        advice = f"Tình trạng không đổi thì bỏ cả `{written_from}` và `{to}`."
        yield Problem.at(update.origin.at(to), CHECK.name, f"`{after}` giống tình trạng trước đó.", advice, after)
    if after is not None:
        standing[update.commitment, vocabulary] = after


CHECK = Check("update-history", "Lịch sử cập nhật chỉ được nối thêm, thay đổi nối tiếp nhau, ngày hợp lý.", _run)
