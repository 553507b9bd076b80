"""Pieces of a text that are taken: asked for many times, so each question is a search by halves, not a walk."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class Intervals:
    """Half-open pieces that do not overlap; those that touch or overlap when given are joined."""

    def __init__(self, pieces: Iterable[tuple[int, int]] = ()) -> None:
        self._pieces: list[tuple[int, int]] = []
        for start, stop in sorted(pieces):
            if self._pieces and start < self._pieces[-1][1]:
                self._pieces[-1] = self._pieces[-1][0], max(stop, self._pieces[-1][1])
            else:
                self._pieces.append((start, stop))

    def overlap(self, start: int, stop: int) -> bool:
        """Whether any piece shares a character with text[start:stop]."""
        index = bisect_right(self._pieces, (start, stop)) - 1
        if index >= 0 and self._pieces[index][1] > start:
            return True
        index = bisect_left(self._pieces, (start, -1))
        return index < len(self._pieces) and self._pieces[index][0] < stop

    def add(self, start: int, stop: int) -> None:
        """Take a piece that overlaps none."""
        insort(self._pieces, (start, stop))
