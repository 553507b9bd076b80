"""The picture of all commitments as a page shows it: on the home page a few shapes, however many there are; on the list a link each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derived.promises import STATES, PromiseGroup, State, promise_groups
from macros.drawing.shapes import Across, Squares
from macros.drawing.squares import path, strips
from macros.publication import Publication

#: So many squares get a link each; more are drawn small, with a link for each group.
SINGLE = 300
#: The least room for a line of squares in px: half a phone of 320 px. A wider page shows them larger.
ROOM = 132


@dataclass(frozen=True, slots=True)
class PromisePicture:
    """`step`: from one square to the next in px; `side`: of one square."""

    groups: list[PromiseGroup]
    step: int
    side: int
    states: tuple[State, ...] = STATES

    @property
    def totals(self) -> list[int]:
        """How many are in each state."""
        return [sum(counts) for counts in zip(*(group.counts for group in self.groups), strict=True)]

    @property
    def total(self) -> int:
        return sum(self.totals)

    @property
    def informed(self) -> int:
        """How many have a source that speaks of the outcome."""
        return sum(group.informed for group in self.groups)

    @property
    def single(self) -> bool:
        """Whether each square can be a link of its own."""
        return self.total <= SINGLE

    @property
    def columns(self) -> int:
        return ROOM // self.step

    def told(self, group: PromiseGroup) -> list[tuple[State, int]]:
        """The states that occur in a group, and how often."""
        return [(state, count) for state, count in zip(self.states, group.counts, strict=True) if count]

    def lines(self, group: PromiseGroup) -> int:
        """How many lines the squares of a group take."""
        return -(-sum(group.counts) // self.columns)

    def strips(self, group: PromiseGroup) -> Iterator[tuple[str, int, int, int, int]]:
        """(state, x, y, width, height) in px: at most three rectangles a state, however many squares they hold."""
        first = 0
        for state, count in zip(self.states, group.counts, strict=True):
            for column, row, width, height in strips(first, count, self.columns):
                yield state.id, column * self.step, row * self.step, width * self.step, height * self.step
            first += count


def promise_picture(publication: Publication, report: str) -> PromisePicture | None:
    """The picture of one document. None without commitments."""
    groups = promise_groups(publication.dataset, publication.statuses, report)
    if not groups:
        return None
    small = sum(sum(group.counts) for group in groups) > SINGLE
    return PromisePicture(groups, 6 if small else 10, 5 if small else 8)


def mark_path(state: State, size: float) -> str:
    """One square of a state as the `d` of an SVG path."""
    return path(Squares(Across(), 0, 0, 1, 1, size, size, "chart-neutral", state.mark))
