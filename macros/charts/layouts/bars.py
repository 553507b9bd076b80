"""Bars from left to right: one a row, or stacked. Zero is always on the axis."""

from __future__ import annotations

from macros.charts.layouts.formats import SIZE, Format, Frame, Layout
from macros.charts.layouts.labels import Entry, centred, legend, paint, shown, slots
from macros.charts.model import ChartModel, Row
from macros.drawing.shapes import Across, Box, Drawing, Line, Shape, Text
from macros.drawing.typeface import typeface

THICK = 18
GAP = 6


def layout(chart: ChartModel, format_: Format) -> Layout:
    """Each row's bar with its value, or its total, at the end; a segment's own value inside it where it fits."""
    format_ = format_.fitted(row.label for row in chart.rows)
    stacked = len(chart.series) > 1
    entries = [Entry(series.name, paint(series.role)) for series in chart.series] if stacked else []
    words, top = legend(entries, format_)
    rows = slots([row.label for row in chart.rows], format_, top, THICK + 6)
    bottom = rows[-1].bottom
    room = max(typeface(True).width(shown(chart, row.total), SIZE) for row in chart.rows) + GAP
    largest = float(chart.largest)
    smallest = float(min(0, *(row.total for row in chart.rows)))
    frame = Frame(
        height=bottom + 4,
        bottom=bottom,
        left=format_.labels,
        right=1 - room / format_.width,
        low=smallest,
        high=largest,
        thickness=THICK,
        top=top,
        rows=tuple(slot.middle for slot in rows),
    )
    under: list[Shape] = []
    over: list[Shape] = [*words]
    for row, slot in zip(chart.rows, rows, strict=True):
        over += slot.texts
        under += _segments(chart, row, frame, slot.middle)
        over += _values(chart, row, frame, slot.middle, format_)
    return Layout(Drawing(format_.width, frame.height, tuple(under), tuple(over)), frame)


def _segments(chart: ChartModel, row: Row, frame: Frame, middle: float) -> list[Shape]:
    shapes: list[Shape] = []
    start = 0.0
    for series, value in zip(chart.series, row.values, strict=True):
        if value:
            left, right = frame.across(start), frame.across(start + float(value))
            role = series.role if len(chart.series) > 1 else row.role
            shapes.append(Box(Across(min(left, right)), middle - THICK / 2, Across(abs(right - left)), THICK, paint(role)))
            if start:
                shapes.append(Line(Across(left), middle - THICK / 2, Across(left), middle + THICK / 2, "surface", thick=1.5))
        start += float(value)
    return shapes


def _values(chart: ChartModel, row: Row, frame: Frame, middle: float, format_: Format) -> list[Shape]:
    base = centred(middle)
    stacked = len(chart.series) > 1
    shapes: list[Shape] = []
    start = 0.0
    for value in row.values if stacked else ():
        left, right = frame.across(start), frame.across(start + float(value))
        if value and typeface().width(shown(chart, value), SIZE) + 4 <= (right - left) * format_.width:
            place = Across((left + right) / 2)
            shapes.append(Text(place, base, shown(chart, value), anchor="middle", paint="chart-on-bar"))
        start += float(value)
    shapes.append(Text(Across(frame.across(max(0.0, float(row.total))), GAP), base, shown(chart, row.total), bold=True, halo=True))
    return shapes
