"""A chart on other people's pages: where its small page stands, and how tall a frame it needs."""

from __future__ import annotations

from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import WIDE
from macros.charts.model import ChartModel, Row
from macros.drawing.typeface import typeface

#: Lengths of `docs/assets/css/embed.css` in px; tests/charts/test_embed.py measures in a browser that they still hold.
MARGIN = 16
TABLE_ROW = 36
#: With more rows the frame ends inside the table, which can be scrolled: nobody wants a frame longer than a screen.
ROWS_SHOWN = 7


def embed_address(chart: ChartModel) -> str:
    """`/nhung/7-2030-bd-ii-4/`."""
    return f"/nhung/{chart.id}/"


def embed_height(chart: ChartModel) -> int:
    """The height in px that the frame needs where it is `WIDE.width` px wide or more."""
    inner = WIDE.width
    lines = (
        (chart.question, False, 14, 21),
        (chart.title, True, 19, 26),
        (chart.finding, False, 15, 23),
    )
    words = sum(len(typeface(bold).wrap(text, size, inner)) * line for text, bold, size, line in lines if text)
    labels = [max(len(typeface().wrap(row.label, 14, inner * 0.5)), _lines_of_source(row)) for row in chart.rows]
    rows = sum(TABLE_ROW + 21 * (count - 1) for count in labels[:ROWS_SHOWN]) + TABLE_ROW * (2 if chart.whole else 1)
    return round(words + layout_of(chart, WIDE).drawing.height + rows + 2 * MARGIN + 120)


def _lines_of_source(row: Row) -> int:
    """Lines of the cell that says who told a point, and what to know about it."""
    if row.point is None or not row.public:
        return 1
    told = row.public[0]
    computed = row.point.computed and f"Website tính: {row.point.computed}"
    words = [told.evidence.publisher, computed, told.note, row.point.unconfirmed and "Mới được đọc một lần."]
    return len(typeface().wrap(" ".join(part for part in words if part), 14, WIDE.width * 0.5))
