"""Dates and periods as Vietnamese documents print them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from drafting.find.intervals import Intervals

_LONG = r"(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})"
_SHORT = r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})"
DAY = re.compile(rf"(?:[Nn]gày\s+)?(?:{_LONG}|{_SHORT})(?!\d)")
_RANGE = re.compile(
    rf"(?:từ\s+(?:ngày\s+)?)?(?P<a>\d{{1,2}}(?:[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?|\s+tháng\s+\d{{1,2}}(?:\s+năm\s+\d{{4}})?)?)"
    rf"\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?(?P<b>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|{_LONG.replace('(', '(?:')})",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:giai đoạn|thời kỳ|nhiệm kỳ|từ năm|các năm)\s+(?:5 năm\s+)?(\d{4})\s*(?:-|–|đến|đến năm|đến hết năm)\s*(?:năm\s+)?(\d{4})",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"(\d{1,2})\s+tháng(?:\s+(đầu|cuối))?(?:\s+năm)?\s+(\d{4})", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+(IV|I{1,3}|[1-4])(?:\s*/\s*|\s+năm\s+|\s+)(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s+(\d{1,2})(?:\s*/\s*|\s+năm\s+)(\d{4})", re.IGNORECASE)
_UNTIL_YEAR = re.compile(r"(?:đến|trước|hết|vào)\s+(?:hết\s+|cuối\s+)?năm\s+(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"(?:trong\s+)?năm\s+(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A period and where it stands in the text."""

    begin: dt.date | None
    end: dt.date | None
    start: int
    stop: int


def day(match: re.Match[str]) -> dt.date | None:
    """The date of a match of DAY; None when no calendar has it."""
    day_, month, year = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
    try:
        return dt.date(int(year), int(month), int(day_))
    except ValueError:
        return None


def periods(text: str) -> list[Span]:
    """Every period a text names, in order; of two that overlap the first kind wins."""
    found: list[Span] = []
    taken = Intervals()

    def add(begin: dt.date | None, end: dt.date | None, match: re.Match[str]) -> None:
        if (begin or end) and not taken.overlap(match.start(), match.end()):
            taken.add(match.start(), match.end())
            found.append(Span(begin, end, match.start(), match.end()))

    for match in _RANGE.finditer(text):
        last = DAY.search(match["b"])
        end = day(last) if last else None
        if end:
            numbers = [int(n) for n in re.findall(r"\d+", match["a"])]
            add(_date(numbers[2] if len(numbers) > 2 else end.year, numbers[1] if len(numbers) > 1 else end.month, numbers[0]), end, match)
    for match in _YEARS.finditer(text):
        add(_date(int(match[1]), 1, 1), _date(int(match[2]), 12, 31), match)
    for match in _MONTHS.finditer(text):
        count, year = int(match[1]), int(match[3])
        if count <= 12 and match[2] == "cuối":
            add(_date(year, 13 - count, 1), _date(year, 12, 31), match)
        elif count <= 12:
            add(_date(year, 1, 1), _month_end(year, count), match)
    for match in _QUARTER.finditer(text):
        quarter = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(match[1].upper()) or int(match[1])
        add(_date(int(match[2]), quarter * 3 - 2, 1), _month_end(int(match[2]), quarter * 3), match)
    for match in _MONTH.finditer(text):
        if not re.search(r"\d\s*$", text[max(0, match.start() - 4) : match.start()]):
            add(_date(int(match[2]), int(match[1]), 1), _month_end(int(match[2]), int(match[1])), match)
    for match in _UNTIL_YEAR.finditer(text):
        add(None, _date(int(match[1]), 12, 31), match)
    for match in _YEAR.finditer(text):
        if not re.search(r"tháng\s+\d{1,2}\s*$", text[max(0, match.start() - 12) : match.start()]):
            add(_date(int(match[1]), 1, 1), _date(int(match[1]), 12, 31), match)
    return sorted(found, key=lambda span: span.start)


def _date(year: int, month: int, day_: int) -> dt.date | None:
    try:
        return dt.date(year, month, day_)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> dt.date | None:
    return _date(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 and 1 <= year <= 9999 else None
