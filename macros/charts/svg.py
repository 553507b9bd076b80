"""A chart as a static picture: drawn while the site is built, in the page from the first moment, with nothing to load."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from macros.charts import bars, parts, ranks, timeline
from macros.charts.formats import NARROW, WIDE, Format, Layout
from macros.charts.model import ChartModel
from macros.drawing.svg import fluid_svg

LAYOUTS: dict[str, Callable[[ChartModel, Format], Layout]] = {
    "bars": bars.layout,
    "parts": parts.layout,
    "ranks": ranks.layout,
    "timeline": timeline.layout,
}


def layout_of(chart: ChartModel, format_: Format) -> Layout:
    """The chart laid out for one format. Raises LookupError for a kind that no file of this package lays out."""
    if chart.kind not in LAYOUTS:
        raise LookupError(f"No layout draws a chart of the kind `{chart.kind}`: add a line to LAYOUTS in macros/charts/svg.py.")
    return LAYOUTS[chart.kind](chart, format_)


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
