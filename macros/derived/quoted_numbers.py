"""Which numbers of a sentence no quotation shows (rule: design/data, "Every number in a sentence is in a quotation")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from macros.derived.placeholders import PLACEHOLDER
from macros.formatting.printed_dates import PrintedDay, printed_days
from macros.formatting.printed_numbers import NUMBER_WORDS, number_in_words, printed_numbers

#: `7-2030/iv-0-9`: a record is named, nothing is claimed.
_RECORD = re.compile(r"\b[a-z0-9]+(?:-[a-z0-9]+)*-\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*")
#: `101/KH-UBND`, `59-NQ/TW`, `45/2022/QH15`.
DOCUMENT = re.compile(r"\d+[A-Za-z]?(?:/\d{4})?[-/][A-ZĐ][\w/.-]*\w")
#: Words after which a number is part of a name, not of a claim.
NAME = re.compile(
    r"(?:quốc lộ|tỉnh lộ|hương lộ|đường tỉnh|đường|phường|quận|khu vực|ấp|hẻm|ngõ|số nhà|điều|khoản|mục|chương|phụ lục|chú thích|trang|lô|"
    r"quân khu|công nghiệp|covid)\s*-?\s*\Z",
    re.IGNORECASE,
)
MEASURE = re.compile(r"\s*(?:%|km|m\b|ha\b|tỷ|triệu|nghìn|người)", re.IGNORECASE)
_MONTHS_SO_FAR = re.compile(r"\s*tháng\b")
_CURRENCY = re.compile(r"(?<=[A-ZĐ$€£])(?=\d)")
COMPOUND = re.compile(r"(?:mươi|trăm|chục|mười)\b", re.IGNORECASE)
_ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST_NUMBER = 5


@dataclass(slots=True)
class Named:
    """What a record may say: the numbers, days and document numbers of its quotations and of the records it names.

    `registered`: the numbers of all documents known here, one set for all records.
    """

    values: set[Decimal] = field(default_factory=set)
    days: list[PrintedDay] = field(default_factory=list)
    dates: set[dt.date] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    registered: frozenset[str] = frozenset()

    def add_text(self, text: str) -> None:
        """A quotation, or the text of a record that is named."""
        days, documents, values = _said(text)
        self.days += days
        self.documents |= documents
        self.values |= values

    def add_dates(self, dates: Iterable[dt.date | None]) -> None:
        """Days that fields of the record give."""
        known = {date for date in dates if date}
        self.dates |= known
        self.years |= {date.year for date in known}

    def has_day(self, said: PrintedDay) -> bool:
        """Whether a day that a sentence names is one of the days known; its year may be known from another place."""
        if any(said.may_be(date) for date in self.dates):
            return True
        year_known = said.year is None or said.year in self.years or Decimal(said.year) in self.values
        alike = any(
            (other.month, other.day) == (said.month, said.day if said.day else other.day)
            and (other.year in (None, said.year) or said.year is None)
            for other in self.days
        )
        return alike and year_known


@lru_cache(maxsize=4096)
def _said(text: str) -> tuple[tuple[PrintedDay, ...], frozenset[str], frozenset[Decimal]]:
    """The days, document numbers and numbers of a text. Kept: many records name the same document or commitment."""
    documents = frozenset(match.group().casefold() for match in DOCUMENT.finditer(text))  # of `104/2016/QH13` the letters are no currency
    text = _CURRENCY.sub(" ", text)
    values = {Decimal(number) for number in _in_words(text)}
    days, counted = tuple(printed_days(text)), text
    for day in days:  # the 30 of `30/11/2030` counts nothing, its year may
        if day.day and day.month and day.year:
            values.add(Decimal(day.year))
            counted = f"{counted[: day.start]}{'x' * (day.end - day.start)}{counted[day.end :]}"
    for number in printed_numbers(counted):
        for reading in number.readings:
            values |= {abs(reading), abs(reading) * number.scale}
    return days, documents, frozenset(values)


def unquoted(text: str, named: Named) -> Iterator[str]:
    """Every number, day and document number of a sentence that `named` does not have, as written."""
    for code in (PLACEHOLDER, _RECORD):
        text = code.sub(lambda match: " " * len(match.group()), text)
    for match in DOCUMENT.finditer(text):
        if match.group().casefold() not in named.documents and match.group().casefold() not in named.registered:
            yield match.group()
    text = DOCUMENT.sub(lambda match: "x" * len(match.group()), text)
    for day in printed_days(text):
        if not named.has_day(day):
            yield day.written
        text = f"{text[: day.start]}{'x' * (day.end - day.start)}{text[day.end :]}"
    for number in printed_numbers(text):
        after = text[number.end :]
        known = {abs(reading) * scale for reading in number.readings for scale in (1, number.scale)} & named.values
        is_name = NAME.search(text[: number.start]) is not None and not MEASURE.match(after)
        is_year = any(reading == year for reading in number.readings for year in named.years)
        is_month = _MONTHS_SO_FAR.match(after) is not None and any(
            reading in (date.month, (date.month - 2) % 12 + 1) for reading in number.readings for date in named.dates
        )
        if not (known or is_name or is_year or is_month or re.match(r"[A-Z]\b", after)):
            yield number.written
    for phrase, value in _compounds(text):
        if Decimal(value) not in named.values:
            yield phrase


def _in_words(text: str) -> Iterator[int]:
    """Every number that a text writes in words, Vietnamese or English."""
    words = [match.group().lower() for match in _WORDS.finditer(text)]
    for index, word in enumerate(words):
        if word in _ENGLISH:
            yield _ENGLISH.index(word) + 1
        if word in _ORDINALS:
            yield _ORDINALS.index(word) + 1
        if word not in NUMBER_WORDS:
            continue
        for length in range(1, min(_LONGEST_NUMBER, len(words) - index) + 1):
            value = number_in_words(" ".join(words[index : index + length]))
            if value is not None:
                yield value


def _compounds(text: str) -> Iterator[tuple[str, int]]:
    """Numbers of more than one word (`hai mươi`, `một trăm linh năm`): a single `hai` or `năm` is too often something else."""
    if not COMPOUND.search(text):
        return
    words = list(_WORDS.finditer(text))
    index = 0
    while index < len(words):
        if words[index].group().lower() not in NUMBER_WORDS:
            index += 1
            continue
        for length in range(min(_LONGEST_NUMBER, len(words) - index), 1, -1):
            phrase = text[words[index].start() : words[index + length - 1].end()]
            value = number_in_words(phrase)
            if value is not None:
                yield phrase, value
                index += length - 1
                break
        index += 1
