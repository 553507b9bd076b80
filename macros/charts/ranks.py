"""Ranks before and after: a dot a series on each row, joined by a line; rank 1 stands on the right, so that right is better."""

from __future__ import annotations

import math

from macros.charts.bars import paint
from macros.charts.formats import SIZE, Format, Frame, Layout
from macros.charts.labels import BASE, LINE, Entry, centred, legend, shown, slots
from macros.charts.model import ChartModel, Row
from macros.drawing.shapes import Across, Dot, Drawing, Line, Shape, Text
from macros.drawing.typeface import typeface

RADIUS = 7
GAP = RADIUS + 5
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
AXIS = "Hạng – càng về bên phải càng cao"


def layout(chart: ChartModel, format_: Format) -> Layout:
    """The first series as rings, the others as full dots: the order can be told without colour."""
    format_ = format_.fitted(row.label for row in chart.rows)
    entries = [Entry(series.name, paint(series.role), "dot" if index else "ring") for index, series in enumerate(chart.series)]
    words, top = legend(entries, format_)
    rows = slots([row.label for row in chart.rows], format_, top, 26)
    bottom = rows[-1].bottom + 6
    worst = max(float(value) for row in chart.rows for value in row.values)
    longest = max(typeface().width(shown(chart, value), SIZE) for row in chart.rows for value in row.values)
    pad = (GAP + longest) / format_.width
    left, right = format_.labels + pad, 1 - pad
    frame = Frame(
        height=bottom + 2 * LINE + 10,
        bottom=bottom,
        left=left,
        right=right,
        low=worst,
        high=1.0 if worst > 1 else 0.0,
        thickness=RADIUS * 2,
        rows=tuple(slot.middle for slot in rows),
        ticks=ticks(worst, (right - left) * format_.width),
        sides=_sides(chart),
    )
    under = _axis(frame, format_)
    title = Text(Across(1), bottom + 7 + LINE + BASE, AXIS, paint="ink-2", anchor="end")
    over: list[Shape] = [*words, title]
    for row, slot in zip(chart.rows, rows, strict=True):
        over += slot.texts
        under += _dots(chart, row, frame, slot.middle)
    return Layout(Drawing(format_.width, frame.height, tuple(under), tuple(over)), frame)


def _sides(chart: ChartModel) -> tuple[tuple[str, ...], ...]:
    """For each series and row, on which side of its dot the number stands: the worse rank's on the left, so the two never meet."""
    return tuple(tuple(_side(row, index) for row in chart.rows) for index in range(len(chart.series)))


def _side(row: Row, index: int) -> str:
    order = sorted(range(len(row.values)), key=lambda i: (-row.values[i], i))
    if index == order[0] and len(order) > 1:
        return "left"
    return "right" if index == order[-1] else "top"


def _dots(chart: ChartModel, row: Row, frame: Frame, middle: float) -> list[Shape]:
    places = [frame.across(float(value)) for value in row.values]
    base = centred(middle)
    shapes: list[Shape] = [Line(Across(min(places)), middle, Across(max(places)), middle, "line-strong", thick=3)]
    for index, (series, value) in enumerate(zip(chart.series, row.values, strict=True)):
        at = places[index]
        if not index:
            shapes.append(Dot(Across(at), middle, RADIUS, "surface"))
        shapes.append(Dot(Across(at), middle, RADIUS, paint(series.role), hollow=not index))
        side = _side(row, index)
        if side == "top":
            shapes.append(Text(Across(at), middle - RADIUS - 3, shown(chart, value), anchor="middle"))
        else:
            left = side == "left"
            shapes.append(Text(Across(at, -GAP if left else GAP), base, shown(chart, value), anchor="end" if left else "start"))
    return shapes


def ticks(worst: float, room: float) -> tuple[float, ...]:
    """1 and round ranks up to the worst shown, as many as stay readable in `room` px."""
    most = max(2, int(room / 56))
    step = next((s for s in STEPS if worst / s <= most), math.ceil(worst / most))
    return 1, *range(max(2, step), int(worst) + 1, step)


def _axis(frame: Frame, format_: Format) -> list[Shape]:
    shapes: list[Shape] = [Line(Across(frame.left), frame.bottom, Across(frame.right), frame.bottom, "line-strong")]
    for rank in frame.ticks:
        at = Across(frame.across(rank))
        top = frame.rows[0] - 13 if format_.labels else frame.bottom
        shapes += [Line(at, top, at, frame.bottom + 5), Text(at, frame.bottom + 5 + BASE, f"{rank:.0f}", paint="ink-2", anchor="middle")]
    return shapes
