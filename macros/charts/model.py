"""A chart as data: what the table shows and Plotly draws alike, so that the two can never differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from macros.formatting.numbers import Number, rounded
from macros.records.charts import Role
from macros.records.evidence import Evidence
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure


@dataclass(frozen=True, slots=True)
class Series:
    """One measure: a column of the table, a colour of the drawing."""

    name: str
    role: Role = "neutral"


@dataclass(frozen=True, slots=True)
class Row:
    """One bar. `values` has one number a series; `figures` are the report's figures behind them, if any."""

    label: str
    values: tuple[Number, ...]
    role: Role = "neutral"
    figures: tuple[Figure, ...] = ()
    public: tuple[PublicFigure, ...] = ()

    @property
    def total(self) -> Number:
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class Band:
    """A target range behind the bars."""

    low: Number
    high: Number
    label: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ChartModel:
    """`bars`: one horizontal bar a row, stacked when there are several series. `parts`: the rows are parts of one whole, one bar.
    `ranks`: one dot a series on each row, rank 1 on the right. `timeline`: one dot a row, placed by the date of its figure."""

    id: str
    page: str
    kind: Literal["bars", "parts", "ranks", "timeline"]
    title: str
    question: str
    finding: str
    unit: str
    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    row_heading: str = ""
    section: str = ""
    whole: Figure | None = None
    band: Band | None = None
    commitments: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """Each public source once, by its address: those of the rows in order, then that of the band. Empty: the report is the source."""
        named = [figure.evidence for row in self.rows for figure in row.public] + ([self.band.evidence] if self.band else [])
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
