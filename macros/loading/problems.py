"""Problem: one thing that is wrong in a data file. Checks find problems, reporters print them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.records.base import Position


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and what to write instead (both in Vietnamese, for an editor who is no programmer)."""

    file: str
    line: int
    column: int
    rule: str
    message: str
    advice: str = ""
    text: str = ""

    @classmethod
    def at(cls, position: Position, rule: str, message: str, advice: str = "", text: str = "") -> Problem:
        return cls(position.file, position.line, position.column, rule, message, advice, text)
