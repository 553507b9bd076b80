"""Which days a count covers: said once, in a report's `count_periods`, for all figures of a section or of one of its points."""

from __future__ import annotations

from macros.loading.dataset import Dataset
from macros.records.base import Period
from macros.records.figures import Figure
from macros.records.report import CountPeriod, Report


def count_periods_of(report: Report, section: str) -> list[CountPeriod]:
    """The counts of a section that have days of their own, in file order."""
    return [counted for counted in report.count_periods if counted.source.section == section]


def said_for(dataset: Dataset, figure: Figure) -> CountPeriod | None:
    """The count that a figure belongs to by its place in the report: its section, and its point where the count names one."""
    report = dataset.reports.get(figure.id.split("/")[0])
    found = count_periods_of(report, figure.source.section) if report else []
    return next((counted for counted in found if counted.source.point in (None, figure.source.point)), None)


def period_of(dataset: Dataset, figure: Figure) -> Period | None:
    """The days a figure counts: its own where it names any, else those of its place; None where the report says nothing."""
    counted = said_for(dataset, figure)
    return figure.period or (counted.period if counted else None)
