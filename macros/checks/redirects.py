"""An id that was given up is never used again, and leads to a record that is there (rule: design/data, "Identity")."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.dataset import Dataset
from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem
from macros.records.base import Record
from macros.records.kinds import KINDS


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    if not dataset.redirects:
        return
    present = {str(getattr(record, "id", "")): (kind, record) for kind, record in dataset.records() if kind != "redirects"}
    for redirect in dataset.redirects.values():
        at = redirect.origin.at
        if redirect.id in present:
            yield _used_again(redirect.id, present[redirect.id][1], redirect)
        if redirect.to in dataset.redirects:
            end = dataset.redirects[redirect.to].to
            advice = "Hai mã trỏ vòng vào nhau." if end == redirect.id else f"Hãy viết thẳng mã cuối cùng: `{end}`."
            yield Problem.at(at("to"), CHECK.name, f"Mã `{redirect.to}` cũng đã thôi dùng.", advice, redirect.to)
        elif redirect.to not in present and not _may_be_lost(dataset, redirect.to):
            advice = did_you_mean(nearest(redirect.to, present), "Mã mới phải là mã của một mục đang có trong dữ liệu.")
            yield Problem.at(at("to"), CHECK.name, f"Không có mục nào mang mã `{redirect.to}`.", advice, redirect.to)


def _used_again(code: str, record: Record, redirect: Record) -> Problem:
    place = redirect.origin.at("id")
    advice = f"Mã này đã thôi dùng ở {place.file}:{place.line}. Hãy chọn một mã chưa từng có."
    return Problem.at(record.origin.at("id"), CHECK.name, f"Mã `{code}` đã thôi dùng, không được dùng lại.", advice, code)


def _may_be_lost(dataset: Dataset, code: str) -> bool:
    return any(dataset.lost.may_hold(kind.name, code) for kind in KINDS)


CHECK = Check("redirects", "Mã đã thôi dùng không dùng lại, và dẫn tới một mục đang có.", _run)
