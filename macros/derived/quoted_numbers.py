"""Which numbers of a sentence no quotation shows (rule: design/data, "Every number in a sentence is in a quotation")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from macros.derived.placeholders import PLACEHOLDER
from macros.formatting.leans import UNSEEN, lean_start, leans, may_be_said
from macros.formatting.measures import MEASURES
from macros.formatting.printed_dates import PrintedDay, printed_days
from macros.formatting.printed_numbers import NUMBER_WORDS, Printed, number_in_words, printed_numbers

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
#: A day and a month behind such a word may be a count of a whole as well: `tăng từ 6/15 lên 9/15 chỉ tiêu`.
_MAY_BE_A_FRACTION = re.compile(r"(?:từ|đến|trước|sau)\s*\d+/\d+\Z", re.IGNORECASE)
#: `năm` is a year and not the number five before and behind these words.
_YEAR_BEFORE = re.compile(
    r"(?:đầu|giữa|cuối|trong|hằng|hàng|mỗi|mấy|nhiều|các|từng|kỳ|quý|tháng|cả|qua|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|theo|đến|từ|của|với|ngay|hết|"
    r"cùng|hồi|vào)\Z"
)
_YEAR_BEHIND = re.compile(r"(?:nay|trước|sau|học|qua|tới|đầu|thứ|ngoái|kia|này|đó|ấy|liền|một|kế|tài|ngân|và|hiện|vừa|gần|là)?\Z")
_CURRENCY = re.compile(r"(?<=[A-ZĐ$€£])(?=\d)")
COMPOUND = re.compile(r"(?:mươi|trăm|chục|mười)\b", re.IGNORECASE)
_ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST_NUMBER = 5


@dataclass(slots=True)
class Named:
    """What a record may say: the numbers, days and document numbers of its quotations and of the records it names.

    `amounts`: numbers with what they are a part of (SHARES, "" for a count), scale and all: `12,5 tỷ` is no `12,5 triệu`, `85%` no 85.
    `open`: numbers whose unit stands elsewhere, so that any fits. `plain`: all of them without scale and share, for a number that is said
    without a unit. `leaning`: how the quotations lean with a number.

    `registered`: the numbers of all documents known here, one set for all records.
    """

    amounts: set[tuple[Decimal, str, str]] = field(default_factory=set)
    open: set[Decimal] = field(default_factory=set)
    plain: set[Decimal] = field(default_factory=set)
    leaning: dict[Decimal, set[frozenset[str]]] = field(default_factory=dict)
    days: list[PrintedDay] = field(default_factory=list)
    dates: set[dt.date] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    registered: frozenset[str] = frozenset()

    def copy(self) -> Named:
        """The same, to which more may be added."""
        leaning = {value: set(leans) for value, leans in self.leaning.items()}
        sets = (set(self.amounts), set(self.open), set(self.plain), leaning, list(self.days), set(self.dates), set(self.years))
        return Named(*sets, set(self.documents), self.registered)

    def add_text(self, text: str) -> None:
        """A quotation, or the text of a record that is named."""
        said = _said(text)
        self.days += said.days
        self.documents |= said.documents
        self.amounts |= said.amounts
        self.open |= said.open
        self.plain |= said.plain
        for value, lean in said.leaning:
            self.leaning.setdefault(value, set()).add(lean)

    def add_value(self, value: Decimal) -> None:
        """A number that a field gives, whatever its unit."""
        self.open.add(abs(value))
        self.plain.add(abs(value))

    def add_dates(self, dates: Iterable[dt.date | None]) -> None:
        """Days that fields of the record give."""
        known = {date for date in dates if date}
        self.dates |= known
        self.years |= {date.year for date in known}

    def has(self, number: Printed, text: str) -> bool:
        """Whether a number of a sentence is one of those known, in its unit and with its lean."""
        if not self.knows(number):
            return False
        return may_be_said(leans(text, number.start), self.leaning.get(abs(number.readings[0]), set()))

    def knows(self, number: Printed) -> bool:
        """Whether a number is known in its unit, whichever way it leans. Our sentences are read the Vietnamese way only."""
        if not number.readings:
            return False
        value = abs(number.readings[0])
        if value in self.open or (number.bare and value in self.plain):
            return True
        # How far two percentages lie apart is said in points, whatever the source calls it; never the other way round.
        units = [(value * scale, said) for scale, share in number.units() for said in {share, share[-1:]}]
        if not number.measure:
            return any((*unit, measure) in self.amounts for unit in units for measure in ("", *MEASURES))
        return any((*unit, measure) in self.amounts for unit in units for measure in ("", number.measure))

    def has_day(self, said: PrintedDay) -> bool:
        """Whether a day that a sentence names is one of the days known; its year may be known from another place."""
        if any(said.may_be(date) for date in self.dates):
            return True
        year_known = said.year is None or said.year in self.years or Decimal(said.year) in self.plain
        alike = any(
            (other.month, other.day) == (said.month, said.day if said.day else other.day)
            and (other.year in (None, said.year) or said.year is None)
            for other in self.days
        )
        return alike and year_known


@dataclass(frozen=True, slots=True)
class _Said:
    """What one text gives to `Named`."""

    days: tuple[PrintedDay, ...]
    documents: frozenset[str]
    amounts: frozenset[tuple[Decimal, str, str]]
    open: frozenset[Decimal]
    plain: frozenset[Decimal]
    leaning: frozenset[tuple[Decimal, frozenset[str]]]


def _blank(code: re.Pattern[str], text: str) -> str:
    return code.sub(lambda match: " " * max(1, len(match.group())), text)


@lru_cache(maxsize=4096)
def _said(text: str) -> _Said:
    """The days, document numbers and numbers of a text. Kept: many records name the same document or commitment."""
    for code in (PLACEHOLDER, _RECORD):
        text = _blank(code, text)
    documents = frozenset(match.group().casefold() for match in DOCUMENT.finditer(text))  # of `104/2016/QH13` the letters are no currency
    text = _blank(_CURRENCY, text)
    open_ = {Decimal(number) for number in _in_words(text)}
    days, counted = tuple(printed_days(text)), text
    for day in days:  # the 30 of `30/11/2030` counts nothing, its year may; `từ 6/15` may be a fraction
        if day.year is not None:
            open_.add(Decimal(day.year))
        if day.month and (day.day or day.year) and not _MAY_BE_A_FRACTION.match(day.written):
            counted = f"{counted[: day.start]}{'x' * (day.end - day.start)}{counted[day.end :]}"
    counted = DOCUMENT.sub(lambda match: "x" * len(match.group()), counted)
    amounts, plain, leaning = set(), set(open_), set()
    for number in printed_numbers(counted):
        for reading in map(abs, number.readings):
            plain.add(reading)
            open_ |= {reading} if number.bare else set()
            amounts |= {(reading * scale, share, number.measure) for scale, share in number.units()}
            leaning.add((reading, leans(counted, number.start) if counted[: number.start].strip() else UNSEEN))
    return _Said(days, documents, frozenset(amounts), frozenset(open_), frozenset(plain), frozenset(leaning))


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
        is_name = NAME.search(text[: number.start]) is not None and not MEASURE.match(after)
        is_year = any(number.written == str(year) for year in named.years) and not MEASURE.match(after) and not leans(text, number.start)
        is_month = _MONTHS_SO_FAR.match(after) is not None and any(
            reading in (date.month, (date.month - 2) % 12 + 1) for reading in number.readings for date in named.dates
        )
        if not (named.has(number, text) or is_name or is_year or is_month or re.match(r"[A-Z]\b", after)):
            yield text[lean_start(text, number.start) if named.knows(number) else number.start : number.unit_end].strip()
    for phrase, value in _compounds(text):
        if Decimal(value) not in named.plain:
            yield phrase


def _in_words(text: str) -> Iterator[int]:
    """Every number that a text writes in words, Vietnamese or English."""
    found = list(_WORDS.finditer(text))
    words = [match.group().lower() for match in found]
    for index, word in enumerate(words):
        if word in _ENGLISH:
            yield _ENGLISH.index(word) + 1
        if word in _ORDINALS:
            yield _ORDINALS.index(word) + 1
        if word not in NUMBER_WORDS:
            continue
        is_year = word == "năm" and _is_year(text, found, index)
        for length in range(1 + is_year, min(_LONGEST_NUMBER, len(words) - index) + 1):
            value = number_in_words(" ".join(words[index : index + length]))
            if value is not None:
                yield value


def _is_year(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether this `năm` is a year and not the number five."""
    at = words[index]
    before = words[index - 1].group().lower() if index else ""
    behind = words[index + 1].group().lower() if index + 1 < len(words) else ""
    digits = text[at.end() :].lstrip()[:1].isdigit() or text[: at.start()].rstrip()[-1:].isdigit()
    return bool(digits or _YEAR_BEFORE.match(before) or _YEAR_BEHIND.match(behind))


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
