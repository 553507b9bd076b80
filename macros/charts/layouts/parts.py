"""The parts of one whole as one bar. A part too small for its number has the number in the legend."""

from __future__ import annotations

from macros.charts.layouts.formats import SIZE, Format, Frame, Layout
from macros.charts.layouts.labels import Entry, centred, legend, paint, shown
from macros.charts.model import ChartModel
from macros.drawing.shapes import Across, Box, Drawing, Line, Shape, Text
from macros.drawing.typeface import typeface

THICK = 44


def layout(chart: ChartModel, format_: Format) -> Layout:
    """One bar over the whole width; what no part covers stays an empty track."""
    whole = float(chart.largest)
    wide = {row: float(row.total) / whole * format_.width for row in chart.rows}
    fits = {row: typeface(True).width(shown(chart, row.total), SIZE) + 8 <= wide[row] for row in chart.rows}
    entries = [Entry(row.label if fits[row] else f"{row.label}: {shown(chart, row.total)}", paint(row.role)) for row in chart.rows]
    words, top = legend(entries, format_)
    middle = top + THICK / 2
    frame = Frame(
        height=top + THICK + 4,
        bottom=top + THICK + 4,
        left=0,
        right=1,
        low=0,
        high=whole,
        thickness=THICK,
        rows=(middle,),
    )
    track = Box(Across(), top, Across(1), THICK, "surface-2")
    under: list[Shape] = []
    over: list[Shape] = [*words]
    start = 0.0
    for row in chart.rows:
        left, right = frame.across(start), frame.across(start + float(row.total))
        under.append(Box(Across(left), top, Across(right - left), THICK, paint(row.role)))
        if start:
            under.append(Line(Across(left), top, Across(left), top + THICK, "surface", thick=2))
        if fits[row]:
            base = centred(middle)
            place = Across((left + right) / 2)
            over.append(Text(place, base, shown(chart, row.total), anchor="middle", paint="chart-on-bar", bold=True))
        start += float(row.total)
    return Layout(Drawing(format_.width, frame.height, (track, *under), tuple(over)), frame)
