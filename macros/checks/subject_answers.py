"""An answer cannot outrun its records: every number and day in it stands in one of them, none that it names is newer, and it is short.

A newer record that names the subject by itself is news since: the page says so beside the answer's day (`derived/subjects.py`), and
`make diff` asks for the answer to be read again. Otherwise nobody could add news to a subject without rewriting its answer.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.derived.quoted_numbers import Named, unquoted
from macros.derived.subjects import SubjectIndex, records_of, subject_index
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.walking import texts_of, written_fields
from macros.records.base import Record
from macros.records.documents import Document
from macros.records.report import Report
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

MOST_SENTENCES = 3
_SENTENCE_END = re.compile(r"[.!?…](?=\s+\S)")
#: Fields that tell nothing of the thing itself: codes, addresses, and when somebody read or wrote something down.
_NOT_TOLD = ("id", "url", "website", "accessed", "recorded", "readings", "not_found_again", "page", "footnote")
_CODE = re.compile(r"[a-z0-9_]+(?:[-/][a-z0-9_]+)+")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
#: What many records share: a year, a number that may as well count months or days.
_COMMON = re.compile(r"(?:năm )?(?:19|20)[0-9]{2}|[0-9]{1,2}")


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    index = subject_index(dataset)
    for subject in dataset.subjects.values():
        yield from _length(subject)
        yield from _days(dataset, subject, given.today)
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


def _days(dataset: Dataset, subject: Subject, today: dt.date) -> Iterator[Problem]:
    place = partial(subject.origin.at, "answer_date")  # a place is looked up only where there is something to tell
    if subject.answer_date > today:
        advice = f"Hôm nay là {date_vi(today)}. `answer_date` là ngày bạn viết hoặc xem lại câu trả lời."
        yield Problem.at(place(), CHECK.name, "Ngày trả lời ở sau hôm nay.", advice, subject.answer_date.isoformat())
    named = [table[key] for keys, table in _named(dataset, subject) for key in keys if key in table]
    newer = [record for record in named if record.recorded > subject.answer_date]
    if newer:
        last = max(newer, key=lambda record: record.recorded)
        advice = f"Hãy đọc lại câu trả lời cùng mục ấy, sửa nếu cần, rồi ghi `answer_date: {last.recorded.isoformat()}`."
        message = f"Câu trả lời cũ hơn `{last.id}`, ghi ngày {date_vi(last.recorded)}."
        yield Problem.at(place(), CHECK.name, message, advice, subject.answer_date.isoformat())


def _named(dataset: Dataset, subject: Subject) -> tuple[tuple[tuple[str, ...], Mapping[str, Update | Background]], ...]:
    return (subject.updates, dataset.updates), (subject.backgrounds, dataset.backgrounds)


def _numbers(dataset: Dataset, index: SubjectIndex, subject: Subject) -> Iterator[Problem]:
    if missing := list(dict.fromkeys(unquoted(subject.answer, told_by(records_of(dataset, index, subject))))):
        listed = ", ".join(missing)
        advice = "Hãy nêu mục có con số này ở một danh sách dưới đây, hoặc bỏ nó khỏi câu trả lời."
        message = f"Không mục nào mà vấn đề này nêu có con số: {listed}."
        yield Problem.at(subject.origin.at("answer"), CHECK.name, message, advice, listed)


def told_by(records: Iterable[Record]) -> Named:
    """The numbers and days that records tell of their thing: not when somebody read or recorded it, not what their codes contain."""
    named = Named()
    for record in records:
        for path, text in texts_of(record):
            if path[-1] not in _NOT_TOLD and not _CODE.fullmatch(text):
                named.add_text(text)
        if isinstance(record, Document | Report):
            named.documents.add(str(record.number).casefold())
        _add_values(named, record)
    return named


def _add_values(named: Named, value: object) -> None:
    """Days and numbers that stand in fields; of a partial date (`2026-03`) its first day."""
    if isinstance(value, str):  # as most are
        if partial := _MONTH.fullmatch(value):
            named.add_dates([dt.date(int(partial[1]), int(partial[2]), 1)])
    elif isinstance(value, dt.date):
        named.add_dates([value])
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        named.add_value(Decimal(value))
    elif isinstance(value, tuple):
        for inner in value:
            _add_values(named, inner)
    elif isinstance(value, BaseModel):
        for name, written in written_fields(type(value)):
            if written not in _NOT_TOLD and (inner := getattr(value, name)) is not None:
                _add_values(named, inner)


def shared(answer: str, record: Record) -> bool:
    """Whether a record tells a number or day of the answer; a year or a small number, which many share, does not count."""
    told = told_by([record])
    proved = set(unquoted(answer, Named())) - set(unquoted(answer, told))
    return any(not _COMMON.fullmatch(written) for written in proved)


CHECK = Check("subject-answers", "Câu trả lời của một vấn đề không nói quá các mục mà nó dựa vào, và không cũ hơn chúng.", _run)
