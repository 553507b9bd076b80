"""When the points of a series are: the time of one in words, and which speak of the same days."""

from __future__ import annotations

from collections.abc import Iterable

from macros.derived.series import Point
from macros.formatting.dates import date_vi, period_vi

_QUARTERS = {(1, 3): "I", (4, 6): "II", (7, 9): "III", (10, 12): "IV"}
_SINCE_JANUARY = {6: "6 tháng đầu năm", 9: "9 tháng đầu năm", 12: "năm"}


def time_vi(point: Point) -> str:
    """`năm 2024`, `quý III/2024`, `6 tháng đầu năm 2024`, `tháng 11/2022`, `đến 28/8/2024` (from the first of January), `12/3/2026`."""
    first, last = point.first, point.day
    if point.period is None:
        return date_vi(last)
    ends_month = (last.month, last.day) in ((3, 31), (6, 30), (9, 30), (12, 31))
    if first.day == 1 and first.year == last.year and ends_month:
        if (first.month, last.month) in _QUARTERS:
            return f"quý {_QUARTERS[first.month, last.month]}/{last.year}"
        if first.month == 1:
            return f"{_SINCE_JANUARY[last.month]} {last.year}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
        return f"tháng {last.month}/{last.year}"
    if (first.month, first.day) == (1, 1):
        return f"đến {date_vi(last)}" + (f", từ đầu năm {first.year}" if first.year != last.year else "")
    return period_vi(first, last)


def groups(points: Iterable[Point]) -> list[list[Point]]:
    """Points that speak of the same days, together; in order of days."""
    found: dict[tuple[object, object], list[Point]] = {}
    for point in sorted(points, key=lambda point: (point.day, point.first)):
        found.setdefault((point.first, point.day), []).append(point)
    return list(found.values())
