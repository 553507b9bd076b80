"""What happened when: a row a milestone, a dot for a day, a bar for what lasted; what was only planned is a ring."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from macros.charts.layouts.formats import Format, Frame, Layout
from macros.charts.layouts.labels import LINE, Entry, legend, paint, slots
from macros.charts.layouts.time_axis import ABOVE, breaks, scale, years
from macros.charts.model import ChartModel, Row
from macros.derived.series import Point
from macros.drawing.shapes import Across, Box, Dot, Drawing, Line, Shape

RADIUS = 6
THICK = 10
#: Shorter than this it is a dot in the middle of its days.
LASTS = dt.timedelta(days=45)


def lasts(point: Point) -> bool:
    """Whether a milestone is drawn as a bar."""
    return point.day - point.first > LASTS


def middle(point: Point) -> dt.date:
    """The day at which the dot of a milestone stands."""
    return point.first + (point.day - point.first) / 2


def layout(chart: ChartModel, format_: Format) -> Layout:
    """Days stand in the labels: so none can be cut, however near the edge its mark is."""
    rows = in_order(chart)
    format_ = format_.fitted(row.label for row in rows)
    words, top = legend(_entries(rows), format_)
    top += ABOVE if chart.breaks else 0
    placed = slots([row.label for row in rows], format_, top, 20)
    bottom = placed[-1].bottom + 4
    start, end = years(chart)
    frame = Frame(
        height=bottom + LINE + 10,
        bottom=bottom,
        left=format_.labels + 8 / format_.width,
        right=1 - 8 / format_.width,
        low=start.toordinal(),
        high=end.toordinal(),
        thickness=RADIUS * 2,
        rows=tuple(slot.middle for slot in placed),
        top=top,
    )
    lines, said = breaks(chart, frame, format_)
    grid, named = scale(frame, format_, start, end)
    if not format_.labels:
        # Labels stand above their rows: nothing may run through them, so each row has a line of its own instead.
        grid = [grid[0], *(Line(Across(frame.left), row, Across(frame.right), row) for row in frame.rows)]
        lines = [replace(line, y1=row - THICK, y2=row + THICK) for line in lines for row in frame.rows]
    under: list[Shape] = [*grid, *lines]
    over: list[Shape] = [*words, *said, *named]
    for row, slot in zip(rows, placed, strict=True):
        over += slot.texts
        under += _mark(row, chart, frame, slot.middle)
    return Layout(Drawing(format_.width, frame.height, tuple(under), tuple(over)), frame)


def in_order(chart: ChartModel) -> list[Row]:
    """The rows by their first day."""
    return sorted(chart.rows, key=lambda row: row.point.first if row.point else dt.date.min)


def _entries(rows: list[Row]) -> list[Entry]:
    points = [row.point for row in rows if row.point]
    entries = [Entry("Dự định", "chart-neutral", "ring")] if any(point.target for point in points) else []
    if any(point.unconfirmed for point in points):
        entries.append(Entry("Mới được đọc một lần", "chart-accent", "ring"))
    return entries


def _mark(row: Row, chart: ChartModel, frame: Frame, at: float) -> list[Shape]:
    point = row.point
    assert point is not None
    colour = "chart-neutral" if point.target else paint(chart.series[row.line].role)
    if lasts(point):
        left, right = frame.across(point.first.toordinal()), frame.across(point.day.toordinal())
        return [Box(Across(left), at - THICK / 2, Across(right - left), THICK, colour, radius=3)]
    place = Across(frame.across(middle(point).toordinal()))
    hollow = point.target or point.unconfirmed
    return [*([Dot(place, at, RADIUS, "surface")] if hollow else []), Dot(place, at, RADIUS, colour, hollow=hollow)]
