"""Letters of a page into lines: words by their gaps, raised digits as marks, pieces of a line that stand apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafting.readers.marks import is_power
from drafting.readers.pdf_glyphs import Glyph
from drafting.source import mark

#: Between words a gap is wider than this share of the letters' size; between columns wider than that.
_WORD_GAP, _COLUMN_GAP = 0.16, 2.2


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a line: its text with marks, left, right, base line, size of its letters."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines from top to bottom, pieces of one line from left to right."""
    found: list[Line] = []
    for row in _rows([glyph for glyph in glyphs if glyph.size > 1]):
        found += _pieces(row)
    return found


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Letters of one line together, raised small ones with the line they are raised from."""
    rows: list[list[Glyph]] = []
    levels: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        levels.setdefault(round(glyph.y * 2), []).append(glyph)
    for level in sorted(levels, reverse=True):
        row = levels[level]
        if rows and abs(rows[-1][0].y - row[0].y) <= 1.2:
            rows[-1] += row
        else:
            rows.append(row)
    return _with_raised(rows)


def _with_raised(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    result: list[list[Glyph]] = []
    waiting: list[Glyph] = []
    for row in rows:
        size = max(glyph.size for glyph in row)
        words = "".join(glyph.text for glyph in row).strip()
        if waiting:
            near = [g for g in waiting if 0 < g.y - row[0].y < size * 0.65 and g.size < size * 0.88]
            rest = [g for g in waiting if g not in near]
            row = [*row, *near]
            if rest:
                result.append(rest)
            waiting = []
        if re.fullmatch(r"[\d\s,\[\]()]{1,40}", words) and len(words.replace(" ", "")) <= 12:
            waiting = row
            continue
        result.append(row)
    if waiting:
        result.append(waiting)
    return result


def _pieces(row: list[Glyph]) -> list[Line]:
    base = max(glyph.size for glyph in row)
    floor = min(glyph.y for glyph in row if glyph.size >= base * 0.95)
    parts: list[str] = []
    found: list[Line] = []
    ordered = sorted((g for g in row if g.text.strip() or g.text == " "), key=lambda g: g.x0)
    begun = 0
    for index, glyph in enumerate(ordered):
        gap = glyph.x0 - ordered[index - 1].x1 if index else 0.0
        if index and gap > base * _COLUMN_GAP:
            found += _line(parts, ordered[begun:index], base)
            parts, begun = [], index
        elif index and gap > base * _WORD_GAP:
            parts.append(" ")
        raised = glyph.size < base * 0.88 and glyph.y - floor > base * 0.12 and glyph.text.isdecimal()
        parts.append(f"\0{glyph.text}" if raised else glyph.text)
    return found + _line(parts, ordered[begun:], base)


def _line(parts: list[str], glyphs: list[Glyph], base: float) -> list[Line]:
    raw = "".join(parts)

    def token(match: re.Match[str]) -> str:
        label = match.group(0).replace("\0", "").replace(" ", "")
        if is_power(raw[max(0, match.start() - 4) : match.start()], label):
            return "²" if label == "2" else "³"
        return mark(label)

    text = re.sub(r"(?:\0\d ?)+", lambda m: token(m) + (" " if m.group(0).endswith(" ") else ""), raw)
    visible = [glyph for glyph in glyphs if glyph.text.strip()]
    if not visible:
        return []
    size = sorted(glyph.size for glyph in visible)[len(visible) // 2]
    return [
        Line(re.sub(r"  +", " ", text).strip(), visible[0].x0, visible[-1].x1, min(g.y for g in visible if g.size >= size * 0.95), size)
    ]


def gaps_between(lines: Sequence[Line]) -> float:
    """The usual distance of two lines; 0 when there are not two."""
    gaps = sorted(a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 60)
    return gaps[len(gaps) // 2] if gaps else 0.0
