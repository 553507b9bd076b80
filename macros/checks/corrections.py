"""A correction names each record once, changes something, and is younger than the report it corrects the reading of."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.dates import date_vi
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    for correction in given.dataset.corrections.values():
        report = given.dataset.reports.get(correction.id.split("/")[0])
        if report is not None and correction.date < report.date:
            message = f"Ngày sửa {date_vi(correction.date)} ở trước ngày ký báo cáo {date_vi(report.date)}."
            place = correction.origin.at("date")
            yield Problem.at(place, CHECK.name, message, "Hãy viết ngày mà dữ liệu được sửa.", correction.date.isoformat())
        if correction.before is not None and correction.before == correction.after:
            place = correction.origin.at("after")
            yield Problem.at(place, CHECK.name, "Trước và sau giống nhau.", "Hãy viết điều đã đổi, hoặc bỏ cả hai.", correction.after or "")
        for index, key in enumerate(correction.records):
            if key in correction.records[:index]:
                place = correction.origin.at("records", index)
                yield Problem.at(place, CHECK.name, f"Mã `{key}` được kể hai lần.", "Hãy bỏ một lần.", key)


CHECK = Check("corrections", "Lần sửa nêu từng mục một lần và có ngày hợp lý.", _run)
