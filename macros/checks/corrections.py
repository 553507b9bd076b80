"""A correction changes something, and is younger than the report it corrects the reading of."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.formatting.dates import date_vi
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    for correction in given.dataset.corrections.values():
        report = given.dataset.reports.get(correction.id.split("/")[0])
        if report is not None and possible(correction.date) and correction.date < report.date:
            message = f"Ngày sửa {date_vi(correction.date)} ở trước ngày ký báo cáo {date_vi(report.date)}."
            place = correction.origin.at("date")
            yield Problem.at(place, CHECK.name, message, "Hãy viết ngày mà dữ liệu được sửa.", correction.date.isoformat())
        if correction.before is not None and correction.before == correction.after:
            place = correction.origin.at("after")
            yield Problem.at(place, CHECK.name, "Trước và sau giống nhau.", "Hãy viết điều đã đổi, hoặc bỏ cả hai.", correction.after or "")


CHECK = Check("corrections", "Lần sửa có đổi gì đó và có ngày hợp lý.", _run)
