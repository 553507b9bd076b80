"""The rule of statuses stands in words and in code; both know the same conditions, and every outcome has its status."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.status_rule import CONDITIONS, VOCABULARY
from macros.derived.statuses import EVIDENCE
from macros.loading.problems import Problem

#: What an update may say of an outcome; context says nothing of it.
OUTCOMES = ("progress", "completion", "delay", "decline", "not_met")


def _run(given: CheckInput) -> Iterator[Problem]:
    vocabularies = given.dataset.vocabularies
    for key, term in vocabularies.get(VOCABULARY, {}).items():
        if key not in CONDITIONS:
            advice = f"Điều kiện mới cần cả lời lẫn mã: macros/derived/status_rule.py. Những điều máy xét: {', '.join(CONDITIONS)}."
            yield Problem.at(term.origin.at("id"), CHECK.name, f"Máy không xét điều kiện `{key}`.", advice, key)
    terms = vocabularies.get(EVIDENCE, {})
    if not terms or given.dataset.lost.any_of(f"vocabularies/{EVIDENCE}"):
        return
    for bearing in OUTCOMES:
        having = [term for term in terms.values() if bearing in term.bearings]
        if not having:
            file = next(iter(terms.values())).origin.at().file
            advice = f"Hãy ghi `bearings: [{bearing}]` ở tình trạng mà ý nghĩa này dẫn tới."
            yield Problem(file, 1, 1, CHECK.name, f"Không tình trạng nào dành cho ý nghĩa `{bearing}`.", advice, bearing)
        for term in having[1:]:
            advice = f"`{bearing}` đã thuộc về `{having[0].id}`; mỗi ý nghĩa dẫn tới đúng một tình trạng."
            yield Problem.at(term.origin.at("bearings"), CHECK.name, f"Hai tình trạng cùng nhận `{bearing}`.", advice, bearing)


CHECK = Check("status-rule", "Điều kiện đổi tình trạng bằng lời và bằng mã là một; mỗi ý nghĩa dẫn tới đúng một tình trạng.", _run)
