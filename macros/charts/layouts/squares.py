"""Groups of equal squares, one a thing counted; each state has its colour and its mark, so that it can be told without colour."""

from __future__ import annotations

from macros.charts.layouts.formats import SIZE, Format, Frame, Layout
from macros.charts.layouts.labels import BASE, LINE, Entry, legend, paint
from macros.charts.model import ChartModel
from macros.drawing.shapes import Across, Drawing, Shape, Squares, Text
from macros.drawing.typeface import typeface
from macros.formatting.numbers import number_vi

#: From one square to the next, and its side.
STEP, SIDE = 18.0, 14.0


def layout(chart: ChartModel, format_: Format) -> Layout:
    """Each group's name and how many it holds, its squares below: as many a line as the least width takes."""
    totals = [sum(int(row.values[index]) for row in chart.rows) for index in range(len(chart.series))]
    entries = [
        Entry(f"{series.name}: {number_vi(total)}", paint(series.role), mark=series.mark)
        for series, total in zip(chart.series, totals, strict=True)
    ]
    words, top = legend(entries, format_)
    columns = int((format_.width + STEP - SIDE) // STEP)
    under: list[Shape] = []
    over: list[Shape] = [*words]
    for row in chart.rows:
        for line in typeface().wrap(f"{row.label}: {number_vi(row.total)}", SIZE, format_.width):
            over.append(Text(Across(), top + BASE, line))
            top += LINE
        top += 4
        first = 0
        for series, value in zip(chart.series, row.values, strict=True):
            count = int(value)
            if count:
                under.append(Squares(Across(), top, first, count, columns, STEP, SIDE, paint(series.role), series.mark))
            first += count
        top += -(-first // columns) * STEP + 10
    frame = Frame(height=top, bottom=top, left=0, right=1, low=0, high=1, thickness=SIDE, rows=())
    return Layout(Drawing(format_.width, top, tuple(under), tuple(over)), frame)
