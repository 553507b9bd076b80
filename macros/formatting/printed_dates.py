"""Days, months and years as Vietnamese and English texts write them, cut out of a sentence so that the numbers that remain are numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS)
_YEAR = r"(?P<y{0}>(?:19|20)\d\d)"
_FORMS = (
    rf"(?:ngày\s*)?(?P<d1>\d{{1,2}})\s*[/.-]\s*(?P<m1>\d{{1,2}})\s*[/.-]\s*{_YEAR.format(1)}(?!\d)",
    rf"(?:ngày\s*)?(?P<d2>\d{{1,2}})\s*tháng\s*(?P<m2>\d{{1,2}})(?:\s*(?:năm|,)?\s*{_YEAR.format(2)})?(?!\d)",
    r"(?:ngày|hôm|sáng|chiều|tối|từ|đến|trước|sau)\s*(?P<d3>\d{1,2})\s*[/-]\s*(?P<m3>\d{1,2})(?![\d/-])",
    rf"\b(?P<n4>{_MONTH})\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+{_YEAR.format(4)})?(?!\d)",
    rf"\b(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<n5>{_MONTH})\b\.?(?:,?\s+{_YEAR.format(5)})?",
    rf"(?:tháng\s*)?(?P<m6>0?[1-9]|1[0-2])\s*[/-]\s*{_YEAR.format(6)}(?!\d)",
    rf"tháng\s*(?P<m7>\d{{1,2}})(?:\s*(?:năm|,)\s*{_YEAR.format(7)})?(?!\d)",
    rf"\b(?P<n8>{_MONTH})\b\.?(?:,?\s+{_YEAR.format(8)})?",
)
DATE = re.compile("|".join(rf"(?<![\w/.,-]){form}" if form[0] == "(" else form for form in _FORMS), re.IGNORECASE)
_MONTHS_OF_A_YEAR, _DAYS_OF_A_MONTH = 12, 31


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """What a text says of a day: any of day, month and year may be left out. `start` and `end` are where it stands."""

    written: str
    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None

    def may_be(self, date: dt.date) -> bool:
        """Whether nothing that is said contradicts `date`."""
        said = ((self.day, date.day), (self.month, date.month), (self.year, date.year))
        return all(part is None or part == of_date for part, of_date in said)


def printed_days(text: str) -> Iterator[PrintedDay]:
    """Every day or month that a text names, in order. `6/15 chỉ tiêu` is a fraction and `2024` a number: neither is one."""
    for match in DATE.finditer(text):
        parts = {name: value for name, value in match.groupdict().items() if value}
        named = next((value.lower()[:3] for name, value in parts.items() if name[0] == "n"), None)
        month = _month(named) if named else int(next(value for name, value in parts.items() if name[0] == "m"))
        day = next((int(value) for name, value in parts.items() if name[0] == "d"), None)
        year = next((int(value) for name, value in parts.items() if name[0] == "y"), None)
        if (
            1 <= month <= _MONTHS_OF_A_YEAR
            and (day is None or 1 <= day <= _DAYS_OF_A_MONTH)
            and not (named == "may" and day is year is None)
        ):
            yield PrintedDay(match.group(), match.start(), match.end(), day, month, year)


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name))
