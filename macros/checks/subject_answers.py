"""An answer cannot outrun its records: every number and day in it stands in one of them, none of them is newer, and it is short."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.placeholders import PLACEHOLDER
from macros.derived.said import Said, read, unsaid
from macros.derived.subjects import SubjectIndex, records_of, subject_index
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

MOST_SENTENCES = 3
_SENTENCE_END = re.compile(r"[.!?…](?=\s+\S)")


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
    said = Said()
    for record in records_of(dataset, index, subject):
        read(record, said)
    for written in unsaid(PLACEHOLDER.sub(" ", subject.answer), said):
        advice = "Hãy nêu mục có con số này ở một danh sách dưới đây, hoặc bỏ nó khỏi câu trả lời."
        message = f"`{written}` không có trong mục nào mà vấn đề này nêu."
        yield Problem.at(subject.origin.at("answer"), CHECK.name, message, advice, written)


CHECK = Check("subject-answers", "Câu trả lời của một vấn đề không nói quá các mục mà nó dựa vào, và không cũ hơn chúng.", _run)
