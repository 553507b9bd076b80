"""Dates in a row: one dot a row at the day of its figure, on a scale of years."""

from __future__ import annotations

import datetime as dt

from macros.charts.bars import paint
from macros.charts.formats import SIZE, Format, Frame, Layout
from macros.charts.labels import BASE, LINE, centred, slots
from macros.charts.model import ChartModel
from macros.drawing.shapes import Across, Dot, Drawing, Line, Shape, Text
from macros.drawing.typeface import typeface
from macros.formatting.dates import date_vi

RADIUS = 7
GAP = RADIUS + 5


def days(chart: ChartModel) -> list[dt.date]:
    """The day of each row. Raises ValueError for a row whose figure has no date."""
    dates = [row.public[0].date if row.public else None for row in chart.rows]
    if None in dates:
        raise ValueError(f"{chart.id}: a timeline needs a date in every row")
    return [date for date in dates if date]


def layout(chart: ChartModel, format_: Format) -> Layout:
    """The date stands beside its dot, on the side where there is room."""
    format_ = format_.fitted(row.label for row in chart.rows)
    dates = days(chart)
    rows = slots([row.label for row in chart.rows], format_, 0, 24)
    bottom = rows[-1].bottom + 6
    first, last = dt.date(min(dates).year, 1, 1), dt.date(max(dates).year + 1, 1, 1)
    edge = typeface().width(str(last.year), SIZE) / 2 / format_.width
    left, right = format_.labels + edge, 1 - edge
    texts = [date_vi(date) for date in dates]
    share = {date: left + (right - left) * (date - first).days / (last - first).days for date in dates}
    sides = tuple(
        "right" if share[date] * format_.width + GAP + typeface(True).width(text, SIZE) <= format_.width else "left"
        for date, text in zip(dates, texts, strict=True)
    )
    frame = Frame(
        height=bottom + LINE + 8,
        bottom=bottom,
        left=left,
        right=right,
        low=first.toordinal(),
        high=last.toordinal(),
        thickness=RADIUS * 2,
        rows=tuple(slot.middle for slot in rows),
        ticks=_ticks(range(first.year, last.year + 1), (right - left) * format_.width),
        sides=(sides,),
    )
    under = _axis(frame, format_)
    over: list[Shape] = []
    for slot, date, text, side in zip(rows, dates, texts, sides, strict=True):
        over += slot.texts
        base = centred(slot.middle)
        under.append(Dot(Across(share[date]), slot.middle, RADIUS, paint(chart.series[0].role)))
        if side == "right":
            under.append(Text(Across(share[date], GAP), base, text, bold=True, halo=True))
        else:
            under.append(Text(Across(share[date], -GAP), base, text, anchor="end", bold=True, halo=True))
    return Layout(Drawing(format_.width, frame.height, tuple(under), tuple(over)), frame)


def _ticks(years: range, room: float) -> tuple[float, ...]:
    """The first day of each year, or of every second, fifth … where all would not stay readable in `room` px."""
    step = next((s for s in (1, 2, 5, 10, 20, 50) if room * s / len(years) >= 38), 100)
    return tuple(dt.date(year, 1, 1).toordinal() for year in years[::step])


def _axis(frame: Frame, format_: Format) -> list[Shape]:
    """Years below; with the labels in a column of their own, lines up to the first row, else one line along each row."""
    shapes: list[Shape] = [Line(Across(frame.left), frame.bottom, Across(frame.right), frame.bottom, "line-strong")]
    for tick in frame.ticks:
        at = Across(frame.across(tick))
        top = 0.0 if format_.labels else frame.bottom
        year = str(dt.date.fromordinal(int(tick)).year)
        shapes += [Line(at, top, at, frame.bottom + 5), Text(at, frame.bottom + 5 + BASE, year, paint="ink-2", anchor="middle")]
    if not format_.labels:
        shapes += [Line(Across(frame.left), row, Across(frame.right), row) for row in frame.rows]
    return shapes
