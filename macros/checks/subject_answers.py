"""An answer cannot outrun its records: every number and day in it stands in one of them, none of them is newer, and it is short.

Numbers written in words are not looked at, and a number is looked for as a number, not as part of another: `12` is not in `1.236`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.derived.placeholders import PLACEHOLDER
from macros.derived.subjects import SubjectIndex, records_of, subject_index
from macros.formatting.dates import date_vi
from macros.formatting.numbers import number_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.base import Record
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

MOST_SENTENCES = 3
#: What tells nothing of the thing itself: names of records, addresses, and when somebody read or wrote something down.
_NOT_SAID = {"id", "url", "website", "accessed", "recorded", "answer_date", "readings", "not_found_again", "queries"}
_SENTENCE_END = re.compile(r"[.!?…](?=\s+\S)")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_DAY = re.compile(r"\b([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\b|\b([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})\b")
_MONTH = re.compile(r"\btháng ([0-9]{1,2})(?:/| năm )([0-9]{4})\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")


@dataclass(slots=True)
class _Said:
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


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    index = subject_index(dataset)
    for subject in dataset.subjects.values():
        yield from _length(subject)
        yield from _days(dataset, index, subject, given.today)
        # What could not be read cannot be searched for a number.
        if not any(dataset.lost.any_of(kind, report) for kind in _KINDS for report in ("", *dataset.reports)):
            yield from _numbers(dataset, index, subject)


#: The kinds of record that an answer rests on.
_KINDS = (
    "problems",
    "commitments",
    "updates",
    "backgrounds",
    "figures",
    "public-figures",
    "activities",
    "assessments",
    "bodies",
    "documents",
    "report",
)


def _length(subject: Subject) -> Iterator[Problem]:
    sentences = len(_SENTENCE_END.findall(subject.answer)) + 1
    if sentences > MOST_SENTENCES:
        advice = "Hãy giữ điều chính; chi tiết đã có ở các mục được nêu."
        message = f"Câu trả lời có {sentences} câu, nhiều nhất là {MOST_SENTENCES}."
        yield Problem.at(subject.origin.at("answer"), CHECK.name, message, advice, subject.answer)


def _days(dataset: Dataset, index: SubjectIndex, subject: Subject, today: dt.date) -> Iterator[Problem]:
    place = subject.origin.at("answer_date")
    if subject.answer_date > today:
        advice = f"Hôm nay là {date_vi(today)}. `answer_date` là ngày bạn viết hoặc xem lại câu trả lời."
        yield Problem.at(place, CHECK.name, "Ngày trả lời ở sau hôm nay.", advice, subject.answer_date.isoformat())
    newer = [r for r in records_of(dataset, index, subject) if isinstance(r, Update | Background) and r.recorded > subject.answer_date]
    if newer:
        last = max(newer, key=lambda record: record.recorded)
        advice = f"Hãy đọc lại câu trả lời cùng mục ấy, sửa nếu cần, rồi ghi `answer_date: {last.recorded.isoformat()}`."
        message = f"Câu trả lời cũ hơn `{last.id}`, ghi ngày {date_vi(last.recorded)}."
        yield Problem.at(place, CHECK.name, message, advice, subject.answer_date.isoformat())


def _numbers(dataset: Dataset, index: SubjectIndex, subject: Subject) -> Iterator[Problem]:
    said = _Said()
    for record in records_of(dataset, index, subject):
        _read(record, said)
    for written in _unsaid(PLACEHOLDER.sub(" ", subject.answer), said):
        advice = "Hãy nêu mục có con số này ở một danh sách dưới đây, hoặc bỏ nó khỏi câu trả lời."
        message = f"`{written}` không có trong mục nào mà vấn đề này nêu."
        yield Problem.at(subject.origin.at("answer"), CHECK.name, message, advice, written)


def _unsaid(answer: str, said: _Said) -> Iterator[str]:
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


def _read(value: object, said: _Said) -> None:
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
            _read(inner, said)
    elif isinstance(value, BaseModel):
        names = type(value).model_fields
        for name in names:
            if name not in _NOT_SAID and not _is_code(value, name):
                _read(getattr(value, name), said)


def _is_code(value: BaseModel, name: str) -> bool:
    """Whether a field of a record holds the id of another: its numbers say nothing."""
    inner = getattr(value, name)
    if not isinstance(value, Record):
        return False
    codes = inner if isinstance(inner, tuple) else (inner,)
    return bool(codes) and all(isinstance(code, str) and re.fullmatch(r"[a-z0-9_/-]+", code) and "-" in code for code in codes)


def _number(written: str) -> str:
    """One spelling: `1.436` → `1436`, `05` → `5`, `18.54` (English) → `18,54`."""
    number = written.replace(".", "") if _THOUSANDS.fullmatch(written) else written.replace(".", ",")
    return re.sub("^0+(?=[0-9])", "", number)


CHECK = Check("subject-answers", "Câu trả lời của một vấn đề không nói quá các mục mà nó dựa vào, và không cũ hơn chúng.", _run)
