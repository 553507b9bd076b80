"""Where the marks of a chart stand. A new kind of chart is one file in this package and one line in LAYOUTS."""

from __future__ import annotations

from collections.abc import Callable

from macros.charts.layouts import bars, lines, milestones, parts, squares
from macros.charts.layouts.formats import Format, Layout
from macros.charts.model import ChartModel
from macros.records.registered import registered

LAYOUTS: dict[str, Callable[[ChartModel, Format], Layout]] = {
    "bars": bars.layout,
    "parts": parts.layout,
    "squares": squares.layout,
    "lines": lines.layout,
    "milestones": milestones.layout,
}


def layout_of(chart: ChartModel, format_: Format) -> Layout:
    """The chart laid out for one format. Raises LookupError for a kind that no file of this package lays out."""
    return registered(LAYOUTS, chart.kind, "kind of chart", "LAYOUTS in macros/charts/layouts/__init__.py")(chart, format_)
