"""What stands above a record is not the record itself: groups of commitments and bodies have a top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem
from macros.records.bodies import Body
from macros.records.commitments import CommitmentGroup


def _run(given: CheckInput) -> Iterator[Problem]:
    yield from _circles(given.dataset.commitment_groups)
    yield from _circles(given.dataset.bodies)


def _circles(table: Mapping[str, CommitmentGroup | Body]) -> Iterator[Problem]:
    """One problem a circle, at its record that comes first in the file."""
    seen: set[str] = set()
    for start in table:
        chain: dict[str, None] = {}
        code: str | None = start
        while code is not None and code in table and code not in seen and code not in chain:
            chain[code] = None
            code = table[code].parent
        if code is not None and code in chain:
            circle = [*list(chain)[list(chain).index(code) :], code]
            message = f"Các mục trỏ vòng vào nhau: {' → '.join(circle)}."
            yield Problem.at(table[code].origin.at("parent"), CHECK.name, message, "Hãy sửa hoặc bỏ `parent` của một mục trong vòng.", code)
        seen |= chain.keys()


CHECK = Check("groups", "Nhóm và cơ quan cấp trên không trỏ vòng.", _run)
