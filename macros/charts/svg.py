"""A chart as a static picture: drawn while the site is built, in the page from the first moment, with nothing to load."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from macros.charts import bars, lines, milestones, parts, squares
from macros.charts.formats import NARROW, WIDE, Format, Layout
from macros.charts.model import ChartModel
from macros.drawing.svg import fluid_svg
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
    return registered(LAYOUTS, chart.kind, "kind of chart", "LAYOUTS in macros/charts/svg.py")(chart, format_)


def inline_pictures(chart: ChartModel) -> Markup:
    """Both pictures for a page; the style sheet shows the one that fits the room."""
    made = (
        fluid_svg(
            layout_of(chart, format_).drawing,
            key=f"hinh-{chart.id}-{format_.name}",
            title=chart.title,
            description=chart.finding,
            classes=f"picture picture--{format_.name}",
        )
        for format_ in (NARROW, WIDE)
    )
    return Markup("\n").join(made)
