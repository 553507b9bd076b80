"""Equal squares in rows, many at once: a run of them is one shape, so that two thousand are no more code than twenty."""

from __future__ import annotations

from collections.abc import Iterator

from macros.drawing.shapes import Squares

#: The side that marks are given for.
UNIT = 10


def places(run: Squares) -> Iterator[tuple[float, float]]:
    """The upper left corner of each square, from the corner of the whole field."""
    for index in range(run.first, run.first + run.count):
        yield (index % run.columns) * run.step, (index // run.columns) * run.step


def strips(first: int, count: int, columns: int) -> list[tuple[int, int, int, int]]:
    """At most three rectangles (column, row, width, height, in squares) that cover a run: its first line, full lines, its last."""
    found: list[tuple[int, int, int, int]] = []
    end = first + count
    while first < end:
        column, row = first % columns, first // columns
        full = (end - first) // columns if column == 0 else 0
        width = columns if full else min(columns - column, end - first)
        found.append((column, row, width, full or 1))
        first += width * (full or 1)
    return found


def path(run: Squares) -> str:
    """All squares of a run with their mark as the `d` of one SVG path, to be filled by the rule `evenodd`."""
    scale = run.size / UNIT
    left = run.x.px
    return "".join(
        f"M{_n(left + x + a * scale)} {_n(run.y + y + b * scale)}h{_n(w * scale)}v{_n(h * scale)}h{_n(-w * scale)}z"
        for x, y in places(run)
        for a, b, w, h in run.mark
    )


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
