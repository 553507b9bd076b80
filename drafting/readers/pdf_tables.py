"""Tables of a PDF: by their ruled lines, or by pieces of lines that stand apart in columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafting.readers.pdf_glyphs import Glyph, Page
from drafting.readers.pdf_lines import Line, lines_of
from drafting.source import paragraph

_NEAR = 3.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the edges of its columns from the left and of its rows from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, glyph: Glyph) -> bool:
        return self.xs[0] - 1 <= glyph.x0 <= self.xs[-1] + 1 and self.ys[-1] - 1 <= glyph.y <= self.ys[0] + 1

    def cells(self, glyphs: Sequence[Glyph]) -> list[list[list[Line]]]:
        """The lines of every cell, row by row."""
        columns, rows = len(self.xs) - 1, len(self.ys) - 1
        boxes: list[list[list[Glyph]]] = [[[] for _ in range(columns)] for _ in range(rows)]
        for glyph in glyphs:
            column = min(max(bisect_right(self.xs, (glyph.x0 + glyph.x1) / 2) - 1, 0), columns - 1)
            row = min(max(bisect_right([-y for y in self.ys], -(glyph.y + glyph.size * 0.3)) - 1, 0), rows - 1)
            boxes[row][column].append(glyph)
        return [[lines_of(cell) for cell in row] for row in boxes]


def grids(page: Page) -> list[Grid]:
    """The ruled tables of a page: groups of crossing lines with at least two rows or columns of cells."""
    across = [(y0, x0, x1) for x0, y0, x1, y1 in page.rules if y1 - y0 < _NEAR and x1 - x0 > 8]
    upright = [(x0, y0, y1) for x0, y0, x1, y1 in page.rules if x1 - x0 < _NEAR and y1 - y0 > 5]
    if len(across) < 2 or len(upright) < 2 or len(across) + len(upright) > 20_000:
        return []
    found: list[Grid] = []
    for top, bottom in _bands(upright):
        ys = _distinct([y for y, _, _ in across if bottom - _NEAR <= y <= top + _NEAR])
        xs = _distinct([x for x, y0, y1 in upright if y0 >= bottom - _NEAR and y1 <= top + _NEAR])
        if (len(xs) >= 3 and len(ys) >= 2) or (len(xs) >= 2 and len(ys) >= 3):
            found.append(Grid(tuple(xs), tuple(reversed(ys))))
    return found


def _bands(upright: list[tuple[float, float, float]]) -> list[tuple[float, float]]:
    """The heights that upright lines cover without a gap: one band a table."""
    bands: list[list[float]] = []
    for _, y0, y1 in sorted(upright, key=lambda line: line[1]):
        if bands and y0 <= bands[-1][1] + _NEAR:
            bands[-1][1] = max(bands[-1][1], y1)
        else:
            bands.append([y0, y1])
    return [(top, bottom) for bottom, top in bands]


def _distinct(values: list[float]) -> list[float]:
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > _NEAR:
            result.append(value)
    return result


def joined_cell(lines: Sequence[Line]) -> str:
    """The text of a cell whose words are wrapped."""
    return re.sub(r"(?<=\d[/-]) (?=[A-ZĐ])", "", paragraph(" ".join(line.text for line in lines)).text)


def side_by_side(rows: Sequence[Sequence[Line]]) -> tuple[list[Line], list[Line]]:
    """Two columns without rules, as in a letterhead: the left lines and the right lines, cut where most lines are apart."""
    middle = sorted((row[0].x1 + row[-1].x0) / 2 for row in rows if len(row) > 1)
    cut = middle[len(middle) // 2] if middle else 0.0
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        for line in row:
            (left if (line.x0 + line.x1) / 2 < cut else right).append(line)
    return left, right


def one_under_the_other(rows: Sequence[Sequence[Line]]) -> list[Line] | None:
    """Running text that is set in two columns: the lines of the left one, then those of the right one as if they stood below it.

    None for anything else: fewer than eight rows, short pieces, or lines that do not mostly fill their column, as in a table.
    """
    if len(rows) < 8 or max(map(len, rows)) > 2 or sum(len(row) == 2 for row in rows) < len(rows) * 0.6:
        return None
    left, right = side_by_side(rows)
    if not left or not right or max(line.x1 for line in left) >= min(line.x0 for line in right):
        return None
    for column in (left, right):
        begin, end = min(line.x0 for line in column), max(line.x1 for line in column)
        full = sum(line.x1 > end - (end - begin) * 0.15 for line in column)
        if full < len(column) * 0.55 or sum(len(line.text) for line in column) < 20 * len(column):
            return None
    aside = min(line.x0 for line in right) - min(line.x0 for line in left)
    step = sorted(a.y - b.y for a, b in pairwise(left))[len(left) // 2 - 1] if len(left) > 1 else left[0].size * 1.4
    down = right[0].y - left[-1].y + step
    return [*left, *(replace(line, x0=line.x0 - aside, x1=line.x1 - aside, y=line.y - down) for line in right)]


def columns_of(rows: Sequence[Sequence[Line]]) -> list[list[str]]:
    """A table without rules: columns by where pieces begin; a row that lacks the first column goes on with the one above."""
    edges = _distinct([line.x0 for row in rows if len(row) == max(len(r) for r in rows) for line in row])
    table: list[list[str]] = []
    for row in rows:
        cells = [""] * len(edges)
        for line in row:
            column = max(0, bisect_right(edges, line.x0 + _NEAR * 2) - 1)
            cells[column] = f"{cells[column]} {paragraph(line.text).text}".strip()
        if table and not cells[0] and sum(1 for cell in cells if cell) < len([c for c in table[-1] if c]):
            table[-1] = [f"{above} {cell}".strip() for above, cell in zip(table[-1], cells, strict=True)]
        else:
            table.append(cells)
    return table
