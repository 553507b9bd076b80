"""What charts over time share: a scale of years, the day on which the territory changed, which points are joined."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from macros.charts.layouts.formats import SIZE, Format, Frame
from macros.charts.layouts.labels import BASE, LINE
from macros.charts.model import ChartModel, of_line
from macros.derived.series import Point
from macros.derived.series_times import groups
from macros.drawing.shapes import Across, Line, Shape, Text
from macros.drawing.typeface import typeface
from macros.formatting.dates import date_vi

#: Room above the plot for the words at a change of territory, in px.
ABOVE = LINE + 6
#: Room that one year's number needs on the scale, in px.
YEAR = 38
_DAY = dt.timedelta(days=1)


def years(chart: ChartModel) -> tuple[dt.date, dt.date]:
    """The first day of the first year shown, and the day after the last."""
    points = [row.point for row in chart.rows if row.point]
    last = max(point.day for point in points)
    end = dt.date(last.year + 1, 1, 1) if (last - dt.date(last.year, 1, 1)).days > 45 else dt.date(last.year, 3, 1)
    return dt.date(min(point.first for point in points).year, 1, 1), end


def stands(chart: ChartModel, point: Point) -> dt.date:
    """The day at which a point stands: the last that it speaks of; the middle of the year where all speak of whole years."""
    if all(row.point.whole_year for row in chart.rows if row.point):
        return point.first + (point.day - point.first) / 2
    return point.day


def scale(frame: Frame, format_: Format, start: dt.date, end: dt.date) -> tuple[list[Line], list[Shape]]:
    """A line for each year's first day, and its number between two of them, as many as stay readable."""
    lines = [Line(Across(frame.left), frame.bottom, Across(frame.right), frame.bottom, "line-strong")]
    words: list[Shape] = []
    firsts = [dt.date(year, 1, 1) for year in range(start.year, end.year + 1) if start <= dt.date(year, 1, 1) <= end]
    room = (frame.right - frame.left) * format_.width / max(1.0, (end - start).days / 365.25)
    step = next((s for s in (1, 2, 5, 10, 20) if room * s >= YEAR), 50)
    for day in firsts:
        at = Across(frame.across(day.toordinal()))
        lines.append(Line(at, frame.top, at, frame.bottom))
        following = min(dt.date(day.year + 1, 1, 1), end)
        if (day.year - start.year) % step == 0 and (following - day).days * room / 365.25 >= YEAR - 6:
            middle = Across(frame.across((day.toordinal() + following.toordinal()) / 2))
            words.append(Text(middle, frame.bottom + 4 + BASE, str(day.year), paint="ink-2", anchor="middle"))
    return lines, words


def breaks(chart: ChartModel, frame: Frame, format_: Format) -> tuple[list[Line], list[Shape]]:
    """A dashed line at each change of territory, and its words above, on the side where there is room."""
    lines: list[Line] = []
    words: list[Shape] = []
    for day in chart.breaks:
        at = frame.across(day.toordinal())
        text = f"{date_vi(day)}: địa bàn mới"
        lines.append(Line(Across(at), frame.top - ABOVE, Across(at), frame.bottom, "note-line", dashed=True, thick=2))
        fits = at * format_.width + 6 + typeface().width(text, SIZE) <= format_.width
        words.append(Text(Across(at, 6 if fits else -6), frame.top - ABOVE + BASE, text, paint="ink-2", anchor="start" if fits else "end"))
    return lines, words


def joined(chart: ChartModel, line: int) -> list[tuple[Point, Point, bool]]:
    """Pairs of points of one line that follow each other on one side of every change of territory; whether both are whole years.

    What several sources say of the same days is joined with all that they say of the next. Where a year or a quarter is missing there is
    a gap, and numbers that run from January never go on from one year to the next.
    """
    found: list[tuple[Point, Point, bool]] = []
    points = of_line(chart.rows, line)
    for way in (_years, _since_january, _quarters, _days):
        for one, other in pairwise(groups(point for point in points if way is not _years or point.whole_year)):
            if way(one[0], other[0]) and not _parted(chart, one[0], other[0]):
                found += [(a, b, way is _years) for a in one for b in other]
    return list(dict.fromkeys(found))


def _years(one: Point, other: Point) -> bool:
    return one.whole_year and other.whole_year and other.day.year == one.day.year + 1


def _since_january(one: Point, other: Point) -> bool:
    return one.period is not None and other.period is not None and one.first == other.first and one.day < other.day


def _quarters(one: Point, other: Point) -> bool:
    return all(80 < (p.day - p.first).days < 95 for p in (one, other)) and other.first == one.day + _DAY


def _days(one: Point, other: Point) -> bool:
    return one.period is None and other.period is None


def _parted(chart: ChartModel, one: Point, other: Point) -> bool:
    return one.straddles != other.straddles or any(one.day < day <= other.day for day in chart.breaks)
