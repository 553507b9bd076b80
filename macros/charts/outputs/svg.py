"""A chart as a static picture: drawn while the site is built, in the page from the first moment, with nothing to load."""

from __future__ import annotations

from markupsafe import Markup

from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import NARROW, WIDE
from macros.charts.model import ChartModel
from macros.drawing.svg import fluid_svg


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
