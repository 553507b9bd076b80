"""Problem: one thing that is wrong in a data file. Checks find problems, reporters print them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros.records.base import Position

#: At most so many characters reach a terminal, a log or an annotation: what is quoted may be a line of a megabyte.
_LONGEST = {"file": 300, "message": 400, "advice": 900, "text": 120}
#: At most so many problems of one rule in one file are told one by one.
MOST_ALIKE = 100
#: A file with so many mistakes of one stage is no data file; looking for more would only cost time.
ENOUGH = 1000


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and what to write instead (both in Vietnamese, for an editor who is no programmer).

    Every field is one printable line, whatever the data file holds: no control character of a file reaches a terminal.
    """

    file: str
    line: int
    column: int
    rule: str
    message: str
    advice: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        for name, longest in _LONGEST.items():
            object.__setattr__(self, name, _one_line(getattr(self, name), longest))

    @classmethod
    def at(cls, position: Position, rule: str, message: str, advice: str = "", text: str = "") -> Problem:
        return cls(position.file, position.line, position.column, rule, message, advice, text)


def _one_line(text: str, longest: int) -> str:
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if text.isprintable():
        return text
    return " ".join("".join(c if c.isprintable() else " " if c.isspace() else f"(U+{ord(c):04X})" for c in text).split())


def limited(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those of one rule in one file cut off after MOST_ALIKE with a line that says how many more there are."""
    kept: list[Problem] = []
    counts: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        counts[problem.file, problem.rule] += 1
        if counts[problem.file, problem.rule] <= MOST_ALIKE:
            kept.append(problem)
    for problem in list(kept):
        more = counts.pop((problem.file, problem.rule), 0) - MOST_ALIKE
        if more > 0:
            last = max(p for p in kept if (p.file, p.rule) == (problem.file, problem.rule))
            advice = "Hãy sửa những chỗ đã nêu theo cùng một cách rồi kiểm tra lại."
            kept.append(
                Problem(last.file, last.line, last.column, last.rule, f"Còn ít nhất {more} lỗi cùng loại nữa trong tệp này.", advice)
            )
    return kept
