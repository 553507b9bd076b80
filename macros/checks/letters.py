"""Points carry the letters of Vietnamese reports, in their order: a b c d đ e g h i k l m n o p q … (no f, j, w, z)."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem
from macros.loading.walking import sources_of

LETTERS = "abcdđeghiklmnopqrstuvxy"


def _run(given: CheckInput) -> Iterator[Problem]:
    for _, record in given.dataset.records():
        for path, source in sources_of(record):
            if source.point and source.point not in LETTERS:
                advice = f"Điểm được đánh theo thứ tự: {' '.join(LETTERS)}."
                yield Problem.at(
                    record.origin.at(*path, "point"), CHECK.name, f"`{source.point}` không dùng để đánh điểm.", advice, source.point
                )
    for assessment in given.dataset.assessments.values():
        if assessment.point not in LETTERS:
            advice = f"Điểm được đánh theo thứ tự: {' '.join(LETTERS)}."
            yield Problem.at(
                assessment.origin.at("point"), CHECK.name, f"`{assessment.point}` không dùng để đánh điểm.", advice, assessment.point
            )
    last: dict[tuple[str, str], str] = {}
    for assessment in given.dataset.assessments.values():
        group = (assessment.id.split("/")[0], assessment.kind)
        before = last.get(group, "")
        if before and LETTERS.find(assessment.point) <= LETTERS.find(before):
            yield Problem.at(
                assessment.origin.at("point"),
                CHECK.name,
                f"Điểm `{assessment.point}` đứng sau điểm `{before}`.",
                f"Thứ tự đúng: {' '.join(LETTERS)}.",
                assessment.id,
            )
        last[group] = assessment.point


CHECK = Check("letters", "Chữ cái của các điểm đúng thứ tự tiếng Việt.", _run)
