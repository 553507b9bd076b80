"""Numbers over time: a dot each, joined where they follow each other; targets as a strip behind them. Of ranks the first is on top."""

from __future__ import annotations

import math
from dataclasses import dataclass

from macros.charts.layouts.formats import SIZE, Format, Frame, Layout
from macros.charts.layouts.labels import LINE, Entry, centred, legend, paint, shown
from macros.charts.layouts.time_axis import ABOVE, breaks, joined, scale, stands, years
from macros.charts.model import ChartModel, Row, of_line
from macros.derived.series import Point
from macros.derived.series_times import groups, time_vi
from macros.drawing.shapes import Across, Box, Dot, Drawing, Line, Shape, Text
from macros.drawing.typeface import typeface
from macros.formatting.numbers import number_vi

PLOT = 210
RADIUS = 5
#: A target of one number is drawn as high as this, in px.
THIN = 4
RANK = "hạng"


@dataclass(frozen=True, slots=True)
class Aim:
    """A target: its days, and the lowest and highest number aimed at."""

    points: tuple[Point, ...]

    @property
    def low(self) -> float:
        return min(float(point.value) for point in self.points)

    @property
    def high(self) -> float:
        return max(float(point.value) for point in self.points)


def aims(chart: ChartModel) -> list[Aim]:
    """The targets of all lines, those of the same days as one."""
    return [Aim(tuple(group)) for line in range(len(chart.series)) for group in groups(of_line(chart.rows, line, target=True))]


def layout(chart: ChartModel, format_: Format) -> Layout:
    """Legend, plot, years. Numbers are written at dots as far as there is room: the newest first, then the extremes."""
    words, top = legend(_entries(chart), format_)
    start, end = years(chart)
    top += ABOVE if chart.breaks else 6
    steps = ticks(chart)
    room = max(typeface().width(_tick(chart, step), SIZE) for step in steps) + 8
    frame = Frame(
        height=top + PLOT + LINE + 10,
        bottom=top + PLOT,
        left=room / format_.width,
        right=1 - 8 / format_.width,
        low=start.toordinal(),
        high=end.toordinal(),
        thickness=RADIUS * 2,
        rows=(),
        top=top,
        floor=steps[0],
        ceiling=steps[-1],
    )
    grid, named = scale(frame, format_, start, end)
    under: list[Shape] = [*grid]
    over: list[Shape] = [*words, *named]
    for step in steps:
        at = frame.down(step)
        under.append(Line(Across(frame.left), at, Across(frame.right), at))
        over.append(Text(Across(frame.left, -8), centred(at), _tick(chart, step), paint="ink-2", anchor="end"))
    strips = [_strip(aim, frame) for aim in aims(chart)]
    lines, said = breaks(chart, frame, format_)
    over += said
    marks = [shape for line in range(len(chart.series)) for shape in _line(chart, line, frame)]
    taken = [shape.extent(format_.width) for shape in over if isinstance(shape, Text)]
    over += _numbers(chart, frame, format_, taken)
    return Layout(Drawing(format_.width, frame.height, (*under, *strips, *lines, *marks), tuple(over)), frame)


def ticks(chart: ChartModel) -> list[float]:
    """Values of the scale, from bottom to top: round, about five, zero among them; of ranks from the last to the first."""
    values = [float(row.total) for row in chart.rows]
    if chart.unit == RANK:
        every = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if max(values) / s <= 6)
        worst = max(2, math.ceil(max(values) / every) * every)
        return [float(rank) for rank in range(worst, 0, -every)] + ([1.0] if every > 1 else [])
    low, high = min(0.0, *values), max(0.0, *values) or 1.0
    rough = (high - low) / 4
    size = 10.0 ** math.floor(math.log10(rough))
    step = size * next(s for s in (1, 2, 2.5, 5, 10) if s * size >= rough)
    first = math.floor(low / step)
    return [round(index * step, 6) for index in range(first, math.ceil(high / step) + 1)]


def _tick(chart: ChartModel, value: float) -> str:
    return shown(chart, int(value)) if value == int(value) else f"{value:g}".replace(".", ",") + ("%" if chart.unit == "%" else "")


def _entries(chart: ChartModel) -> list[Entry]:
    several = len(chart.series) > 1
    entries = [Entry(series.name, paint(series.role), "dot") for series in chart.series] if several else []
    targets = aims(chart)
    if len(targets) == 1:
        numbers = "–".join(number_vi(value) for value in sorted({point.value for point in targets[0].points}))
        entries.append(Entry(f"Mục tiêu {time_vi(targets[0].points[0])}: {numbers}{'%' if chart.unit == '%' else ''}", "chart-band"))
    elif targets:
        entries.append(Entry("Mục tiêu, dự toán", "chart-band"))
    if any(row.point and row.point.unconfirmed for row in chart.rows):
        entries.append(Entry("Mới được đọc một lần", "chart-neutral", "ring"))
    return entries


def _strip(aim: Aim, frame: Frame) -> Box:
    left, right = (frame.across(day.toordinal()) for day in (aim.points[0].first, aim.points[0].day))
    top, bottom = frame.down(aim.high), frame.down(aim.low)
    if bottom - top < THIN:
        top, bottom = (top + bottom - THIN) / 2, (top + bottom + THIN) / 2
    return Box(Across(left), top, Across(right - left), bottom - top, "chart-band")


def _line(chart: ChartModel, line: int, frame: Frame) -> list[Shape]:
    role = paint(chart.series[line].role)
    shapes: list[Shape] = []
    for one, other, strong in joined(chart, line):
        a, b = _at(chart, one, frame), _at(chart, other, frame)
        shapes.append(Line(Across(a[0]), a[1], Across(b[0]), b[1], role, thick=2.5 if strong else 1.25))
    for point in of_line(chart.rows, line):
        x, y = _at(chart, point, frame)
        if point.unconfirmed:
            shapes.append(Dot(Across(x), y, RADIUS, "surface"))
        shapes.append(Dot(Across(x), y, RADIUS, role, hollow=point.unconfirmed))
    return shapes


def _at(chart: ChartModel, point: Point, frame: Frame) -> tuple[float, float]:
    return frame.across(stands(chart, point).toordinal()), frame.down(float(point.value))


def _numbers(chart: ChartModel, frame: Frame, format_: Format, taken: list[tuple[float, float, float, float]]) -> list[Shape]:
    """The numbers that find room beside their dots, neither on a dot nor on another text."""
    dots = [(row, *_at(chart, row.point, frame)) for row in chart.rows if row.point and not row.point.target]
    free: list[Shape] = []
    boxes = [(x * format_.width - RADIUS, y - RADIUS, x * format_.width + RADIUS, y + RADIUS) for _, x, y in dots]
    for row in by_weight(chart):
        assert row.point is not None
        x, y = _at(chart, row.point, frame)
        newest = row.point is of_line(chart.rows, row.line)[-1]
        text = f"{chart.series[row.line].name} {shown(chart, row.total)}" if newest and len(chart.series) > 1 else shown(chart, row.total)
        for place in (
            Text(Across(x), y - RADIUS - 5, text, anchor="middle", bold=newest, halo=True),
            Text(Across(x), y + RADIUS + SIZE, text, anchor="middle", bold=newest, halo=True),
            Text(Across(x, RADIUS + 4), centred(y), text, bold=newest, halo=True),
            Text(Across(x, -RADIUS - 4), centred(y), text, anchor="end", bold=newest, halo=True),
        ):
            box = place.extent(format_.width)
            inside = box[0] >= frame.left * format_.width and box[2] <= format_.width and box[1] >= frame.top - 4 and box[3] <= frame.bottom
            if inside and not any(_touch(box, other) for other in (*taken, *boxes)):
                free.append(place)
                taken.append(box)
                break
    return free


def by_weight(chart: ChartModel) -> list[Row]:
    """The points in the order in which they get a number: each line's newest, its highest and lowest, then whole years, then the rest."""
    rows = [row for row in chart.rows if row.point and not row.point.target]
    first: list[Row] = []
    for line in range(len(chart.series)):
        own = [row for row in rows if row.line == line]
        if own:
            first += [own[-1], max(own, key=lambda row: row.total), min(own, key=lambda row: row.total)]
    years_ = [row for row in reversed(rows) if row.point and row.point.whole_year]
    ordered = [*first, *years_, *reversed(rows)]
    return [row for index, row in enumerate(ordered) if not any(row is other for other in ordered[:index])]


def _touch(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def path_of(chart: ChartModel, line: int, strong: bool) -> list[tuple[Point, Point]]:
    """The joined pairs that are drawn thick, or thin."""
    return [(one, other) for one, other, thick in joined(chart, line) if thick is strong]
