"""Subjects: what people ask about, with the answer and the records that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.fields import REPORT, SOURCE, URL, column, fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import labelled, standard
from macros.records.subjects import Subject


def _subjects(lookups: Lookups) -> Iterator[Row]:
    index = lookups.publication.subjects
    for subject in lookups.dataset.subjects.values():
        report, source = lookups.source_of_subject(subject.id)
        yield standard(lookups, subject) | {
            "report": report,
            "source": lookups.value(source),
            "updates": [update.id for update in index.updates[subject.id]],
            "backgrounds": [background.id for background in index.backgrounds[subject.id]],
        }


SUBJECTS = Table(
    name="subjects",
    title="Vấn đề",
    description="Điều người dân thường hỏi, câu trả lời có ngày, và mọi mục mà câu trả lời dựa vào (website gắn).",
    columns=(
        *fields(Subject, "id"),
        REPORT.but(description="Mã báo cáo có mục đầu tiên mà vấn đề này nêu.", absence="null"),
        URL,
        *fields(Subject, "name"),
        *labelled(fields(Subject, "topic")[0], "topics"),
        *fields(Subject, "question", "answer", "answer_date", "other_words", "problems", "commitments"),
        column("updates", "list", "Mã các cập nhật nói về việc này, mới nhất trước.", refers="updates"),
        column("backgrounds", "list", "Mã các bối cảnh giúp hiểu việc này, mới nhất trước.", refers="backgrounds"),
        *fields(Subject, "figures", "public_figures", "activities", "assessments", "bodies", "documents", "ask"),
        SOURCE.but(description="Chỗ báo cáo nói tới mục đầu tiên mà vấn đề này nêu, nếu có.", absence="null"),
    ),
    rows=_subjects,
)
