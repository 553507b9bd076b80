"""What a text or a record says in numbers and days, in one spelling: for holding an answer to the records it rests on.

Numbers written in words are not looked at, and a number is looked for as a number, not as part of another: `12` is not in `1.236`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import BaseModel

from macros.formatting.numbers import number_vi
from macros.records.base import Record

#: What tells nothing of the thing itself: names of records, addresses, and when somebody read or wrote something down.
_NOT_SAID = {"id", "url", "website", "accessed", "recorded", "answer_date", "readings", "not_found_again", "queries"}
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_DAY = re.compile(r"\b([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b|\b([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})\b")
_MONTH = re.compile(r"\btháng ([0-9]{1,2})(?:/| năm )([0-9]{4})\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_CODE = re.compile(r"[a-z0-9_]+(?:[-/][a-z0-9_]+)+")


@dataclass(slots=True)
class Said:
    """What records say: numbers in one spelling, days, months, years."""

    numbers: set[str] = field(default_factory=set)
    days: set[tuple[int, int, int]] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)
    years: set[int] = field(default_factory=set)

    def day(self, day: int, month: int, year: int) -> None:
        self.days.add((day, month, year))
        self.month(month, year)

    def month(self, month: int, year: int) -> None:
        self.months.add((month, year))
        self.years.add(year)


def said_by(value: object) -> Said:
    """What a record, or any value inside one, says."""
    said = Said()
    read(value, said)
    return said


def shared(answer: str, said: Said) -> bool:
    """Whether a record says a number, day or month of the answer; a year alone, which many share, does not count."""
    own = said_by(answer)
    numbers = {number for number in own.numbers if len(number) != 4 or not number.startswith(("19", "20"))}
    parts = {str(part) for day in own.days for part in day} | {str(part) for month in own.months for part in month}
    return bool(own.days & said.days or own.months & said.months or (numbers - parts) & said.numbers)


def unsaid(answer: str, said: Said) -> Iterator[str]:
    """The days, months and numbers of an answer that no record has, each once, as written."""
    rest = answer
    found: dict[str, None] = {}
    for match in _DAY.finditer(answer):
        day, month, year = (int(part) for part in match.groups() if part)
        if (day, month, year) not in said.days:
            found[match[0]] = None
    rest = _DAY.sub(" ", rest)
    for match in _MONTH.finditer(rest):
        if (int(match[1]), int(match[2])) not in said.months:
            found[match[0]] = None
    rest = _MONTH.sub(" ", rest)
    for match in _NUMBER.finditer(rest):
        number = _number(match[0])
        year = int(number) if len(number) == 4 and number.isdecimal() else 0
        if number not in said.numbers and year not in said.years:
            found[match[0]] = None
    yield from found


def read(value: object, said: Said) -> None:
    """Add what a record says, or a value inside it."""
    if isinstance(value, str):
        for day in _DAY.finditer(value):
            said.day(*(int(part) for part in day.groups() if part))
        for month in _MONTH.finditer(value):
            said.month(int(month[1]), int(month[2]))
        if partial := re.fullmatch(r"([0-9]{4})-([0-9]{2})", value):
            said.month(int(partial[2]), int(partial[1]))
        said.numbers.update(_number(number) for number in _NUMBER.findall(value))
    elif isinstance(value, dt.date):
        said.day(value.day, value.month, value.year)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        said.numbers.add(_number(number_vi(value)))
    elif isinstance(value, tuple):
        for inner in value:
            read(inner, said)
    elif isinstance(value, BaseModel):
        names = type(value).model_fields
        for name in names:
            if name not in _NOT_SAID and not _is_code(value, name):
                read(getattr(value, name), said)


def _is_code(value: BaseModel, name: str) -> bool:
    """Whether a field of a record holds the id of another: its numbers say nothing."""
    inner = getattr(value, name)
    if not isinstance(value, Record):
        return False
    codes = inner if isinstance(inner, tuple) else (inner,)
    return bool(codes) and all(isinstance(code, str) and _CODE.fullmatch(code) for code in codes)


def _number(written: str) -> str:
    """One spelling: `1.436` → `1436`, `05` → `5`, `18.54` (English) → `18,54`."""
    number = written.replace(".", "") if _THOUSANDS.fullmatch(written) else written.replace(".", ",")
    return re.sub("^0+(?=[0-9])", "", number)

