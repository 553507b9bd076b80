"""A chart as data: what the table shows and Plotly draws alike, so that the two can never differ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from macros.derived.series import Point
from macros.drawing.shapes import Mark
from macros.formatting.numbers import Number, rounded
from macros.records.charts import Role
from macros.records.evidence import Evidence
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure


@dataclass(frozen=True, slots=True)
class Series:
    """One measure: a column of the table, a colour of the drawing; of `squares` also a mark in each square."""

    name: str
    role: Role = "neutral"
    mark: Mark = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One bar. `values` has one number a series; `figures` are the report's figures behind them, if any.

    Of a chart over time a row is one point of the series number `line`, and its one value that of the point.
    """

    label: str
    values: tuple[Number, ...]
    role: Role = "neutral"
    figures: tuple[Figure, ...] = ()
    public: tuple[PublicFigure, ...] = ()
    point: Point | None = None
    line: int = 0

    @property
    def total(self) -> Number:
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class ChartModel:
    """`kind` is one of LAYOUTS in `layouts/`.

    `bars`: one horizontal bar a row, stacked when there are several series. `parts`: the rows are parts of one whole, one bar.
    `squares`: one square a thing, in groups, filled by series. `lines`: each series over time. `milestones`: one row each, over time.
    `breaks`: the days on which the territory changed within what a chart over time shows.
    """

    id: str
    page: str
    kind: str
    title: str
    question: str
    finding: str
    unit: str
    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    row_heading: str = ""
    section: str = ""
    whole: Figure | None = None
    commitments: tuple[str, ...] = ()
    breaks: tuple[dt.date, ...] = ()

    @property
    def interactive(self) -> bool:
        """Whether Plotly gives more than the picture: sources of points, numbers of segments too small to carry one."""
        return self.over_time or (self.kind == "bars" and len(self.series) > 1)

    @property
    def over_time(self) -> bool:
        return self.kind in ("lines", "milestones")

    @property
    def compact(self) -> bool:
        """Whether it only sets two numbers side by side: then it is a sentence with a bar in it."""
        return self.kind == "parts" and len(self.rows) <= 2

    @property
    def repeats(self) -> bool:
        """Whether its table only says again what the picture has in print."""
        return not self.over_time

    def series_of(self, row: Row) -> tuple[Series, ...]:
        """The series that the values of a row belong to, in order."""
        return (self.series[row.line],) if self.over_time else self.series

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """Each public source once, by its address, in the order of the rows. Empty: the report is the source."""
        named = [figure.evidence for row in self.rows for figure in row.public]
        return tuple({evidence.url: evidence for evidence in named}.values())

    def source_number(self, evidence: Evidence) -> int:
        """The place of a source among `sources`, from 1. Raises ValueError for one that is not of this chart."""
        return [source.url for source in self.sources].index(evidence.url) + 1

    @property
    def largest(self) -> Number:
        """The longest bar, for the width of the others; at least 1."""
        if self.kind == "parts":
            return max(1, self.whole.value if self.whole else sum(row.total for row in self.rows))
        return max(1, *(row.total for row in self.rows))

    def share(self, value: Number) -> Decimal:
        """`value` in per cent of the whole (or of the longest bar), rounded half up to two digits."""
        return rounded(Decimal(value) * 100 / Decimal(self.largest), 2)

    def width(self, value: Number) -> str:
        """Length of a bar in per cent of the longest, for SVG: `87.53`."""
        return f"{self.share(value):f}"


def of_line(rows: tuple[Row, ...], line: int, target: bool = False) -> list[Point]:
    """The points of one line: what came of it, or what was aimed at."""
    return [row.point for row in rows if row.point and row.line == line and row.point.target is target]
