"""The same measure in several documents and public sources, as one series over time (rule: design/next-report, "Several documents").

A figure of a document and a public figure belong to a series by their `indicator`. Each point keeps its own source and address. Where the
territory changed (`territory_until` of a document; the day after it), the series breaks: what stands on both sides is not one line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from macros.derived.naming import dated_name
from macros.derived.periods import period_of
from macros.formatting.numbers import number_vi
from macros.loading.dataset import Dataset
from macros.records.base import Period
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure
from macros.records.vocabulary import Term

#: The vocabulary of measures.
INDICATORS = "indicators"
#: The unit of what is no number but a day: of a milestone only its days count.
MILESTONE = "mốc"


@dataclass(frozen=True, slots=True)
class Point:
    """One number of a series. `day`: the last day it speaks of; `period`: all its days, where it has more than one.

    `value` is in the unit of the indicator; `shown` as its source prints it. `source` says who states it, in words. `computed`: how the
    site worked it out, where no source states it as such. `straddles`: its days lie on both sides of a change of territory. `target`: it is
    what was aimed at, not what came of it.
    """

    record: Figure | PublicFigure
    day: dt.date
    period: Period | None
    value: int | Decimal
    shown: str
    source: str
    computed: str
    unconfirmed: bool
    straddles: bool
    target: bool = False

    @property
    def first(self) -> dt.date:
        """The first day it speaks of."""
        return (self.period.from_ if self.period else None) or self.day

    @property
    def whole_year(self) -> bool:
        return (self.first.month, self.first.day, self.day.month, self.day.day) == (1, 1, 12, 31) and self.first.year == self.day.year


@dataclass(frozen=True, slots=True)
class Series:
    """`stretches`: the points in order of days, a new stretch at each day of `breaks`."""

    indicator: Term
    stretches: tuple[tuple[Point, ...], ...]
    breaks: tuple[dt.date, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for stretch in self.stretches for point in stretch)


def days_of(dataset: Dataset, figure: Figure | PublicFigure) -> Period | None:
    """The days a figure speaks of; None where neither it nor its place in the document says."""
    if isinstance(figure, Figure):
        return period_of(dataset, figure)
    return figure.period or (Period.model_validate({"from": figure.date, "to": figure.date}) if figure.date else None)


def series(dataset: Dataset) -> dict[str, Series]:
    """Indicator → its series, in the order of the vocabulary; indicators without a point are left out. One pass over all figures."""
    found: dict[str, list[Figure | PublicFigure]] = {}
    figures: tuple[Figure | PublicFigure, ...] = (*dataset.figures.values(), *dataset.public_figures.values())
    for figure in figures:
        if figure.indicator:
            found.setdefault(figure.indicator, []).append(figure)
    terms = dataset.vocabularies.get(INDICATORS, {})
    breaks = _breaks(dataset)
    return {key: _series(dataset, term, found[key], breaks) for key, term in terms.items() if key in found}


def _breaks(dataset: Dataset) -> list[dt.date]:
    """The first day of each new territory that a document names."""
    return sorted({report.territory_until + dt.timedelta(days=1) for report in dataset.reports.values() if report.territory_until})


def _series(dataset: Dataset, term: Term, figures: list[Figure | PublicFigure], breaks: list[dt.date]) -> Series:
    points = sorted(_points(dataset, figures, breaks), key=lambda point: (point.day, point.record.id))
    inside = [day for day in breaks if points and _first_day(points) < day <= points[-1].day]
    stretches = tuple(
        tuple(point for point in points if start <= point.day < end) for start, end in pairwise((dt.date.min, *inside, dt.date.max))
    )
    return Series(term, stretches, tuple(inside))


def _first_day(points: list[Point]) -> dt.date:
    return min((point.period.from_ if point.period and point.period.from_ else point.day) for point in points)


def _points(dataset: Dataset, figures: list[Figure | PublicFigure], breaks: list[dt.date]) -> Iterator[Point]:
    for figure in figures:
        days = days_of(dataset, figure)
        if days is None or days.to is None:
            continue  # refused by the check `indicators`
        first = days.from_ or days.to
        straddles = any(first < day <= days.to for day in breaks)
        target = isinstance(figure, PublicFigure) and figure.target
        period = days if days.from_ != days.to else None
        if isinstance(figure, PublicFigure):
            told = (number_vi(figure.value), figure.evidence.publisher, figure.computed or "", figure.unconfirmed)
        else:
            told = (
                figure.shown,
                dated_name(dataset, dataset.reports[figure.id.split("/")[0]]),
                "từ các số của văn bản." if figure.computed else "",
                False,
            )
        shown, source, computed, unconfirmed = told
        yield Point(figure, days.to, period, figure.value, shown, source, computed, unconfirmed, straddles, target)
