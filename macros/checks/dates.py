"""Days are in a possible order: nothing was looked up, recorded or signed after the data's as-of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.base import Period, Record


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    for record, field, day in _past_days(dataset):
        if day is not None and day > dataset.site.as_of:
            advice = (
                f"Ngày rà soát trong data/site.yml là {date_vi(dataset.site.as_of)}. Hãy xem lại năm, hoặc đổi `as_of` nếu bạn vừa rà soát."
            )
            yield Problem.at(
                record.origin.at(field), CHECK.name, f"Ngày {date_vi(day)} ở sau ngày rà soát dữ liệu.", advice, day.isoformat()
            )
    for record, path, start, end in _spans(dataset):
        if start is not None and end is not None and start > end:
            advice = f"Ngày đầu {date_vi(start)} ở sau ngày cuối {date_vi(end)}: hãy xem lại hai ngày."
            yield Problem.at(record.origin.at(*path), CHECK.name, "Khoảng thời gian bị ngược.", advice, f"{start} → {end}")


def _past_days(dataset: Dataset) -> Iterator[tuple[Record, str, dt.date | None]]:
    """Days that must lie in the past. (Those of updates and of their sources have checks of their own.)"""
    for report in dataset.reports.values():
        yield report, "date", report.date
    for document in dataset.documents.values():
        yield document, "date", document.date
    for background in dataset.backgrounds.values():
        yield background, "recorded", background.recorded
        yield background, "date", background.date


def _spans(dataset: Dataset) -> Iterator[tuple[Record, tuple[str | int, ...], dt.date | None, dt.date | None]]:
    for body in dataset.bodies.values():
        yield body, ("valid_from",), body.valid_from, body.valid_to
    periods: list[tuple[Record, tuple[str | int, ...], Period | None]] = [(f, ("period",), f.period) for f in dataset.figures.values()]
    for report in dataset.reports.values():
        periods += [(report, ("period",), report.period), (report, ("next_period",), report.next_period)]
        periods += [(report, ("count_periods", index, "period"), count.period) for index, count in enumerate(report.count_periods)]
    yield from ((record, (*path, "from"), period.from_, period.to) for record, path, period in periods if period is not None)


CHECK = Check("dates", "Ngày đã qua không ở sau ngày rà soát dữ liệu; ngày đầu không ở sau ngày cuối.", _run)
