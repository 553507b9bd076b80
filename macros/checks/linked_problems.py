"""A commitment that is linked to a concrete problem is linked to the limitation that names the problem, too."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    problems = given.dataset.problems
    for commitment in given.dataset.commitments.values():
        for index, key in enumerate(commitment.problems):
            problem = problems.get(key)
            if problem is not None and problem.assessment not in commitment.answers:
                advice = f"Hãy thêm {problem.assessment} vào `answers`, hoặc bỏ {key} khỏi `problems`."
                message = "Cam kết được gắn với vấn đề này mà không gắn với hạn chế có nêu nó."
                yield Problem.at(commitment.origin.at("problems", index), CHECK.name, message, advice, key)


CHECK = Check("linked-problems", "Cam kết gắn với vấn đề nào thì gắn với hạn chế có nêu vấn đề đó.", _run)
