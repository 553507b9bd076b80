"""Lines of a printed page into paragraphs: by the room left on the line before, by indents, gaps and labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.readers.marks import with_marks
from drafting.readers.pdf_lines import Line, gaps_between
from drafting.source import END, START, clean
from drafting.structure.labels import label_of

_ENDS = re.compile(rf"[.;:!?…/][”\"’')\]]*(?:{START}[^{END}]*{END})*$")


def wrapped(lines: Sequence[Line], edge: float) -> list[str]:
    """Wrapped lines into paragraphs, by the room left before the right `edge`, by indents, gaps and labels."""
    if not lines:
        return []
    left = min(line.x0 for line in lines)
    right = max(edge, *(line.x1 for line in lines))
    usual = gaps_between(lines)
    result: list[str] = []
    for index, line in enumerate(lines):
        text = with_marks(clean(line.text))
        if index and not _begins(line, lines[index - 1], text, left, right, usual):
            broken = re.search(r"\d[^\s]*[/-]$", result[-1]) and re.match(r"[A-ZĐ]", text)
            result[-1] += ("" if broken else " ") + text
        else:
            result.append(text)
    return result


def one_by_one(lines: Sequence[Line]) -> list[str]:
    """Letterhead and recipients: each line by itself, unless it goes on in small letters."""
    result: list[str] = []
    for line in lines:
        text = with_marks(clean(line.text))
        if result and text[:1].islower():
            result[-1] += f" {text}"
        else:
            result.append(text)
    return result


def _begins(line: Line, before: Line, text: str, left: float, right: float, usual: float) -> bool:
    if line.y > before.y or text.startswith(START):
        return True
    ended = bool(_ENDS.search(before.text))
    word = text.split(" ", 1)[0]
    room = right - before.x1
    width = (line.x1 - line.x0) / max(1, len(text)) * (len(word) + 1)
    short = room > width + line.size * 0.5
    gap = usual > 0 and before.y - line.y > usual * 1.45
    label = label_of(text)
    if label is not None and label.kind not in ("dash", "bracket"):
        return ended or short or gap
    if label is not None:
        return ended or short
    if abs(line.size - before.size) > 1.2:
        return True
    indented = line.x0 > left + line.size * 0.9
    if indented and before.x0 <= left + line.size * 0.5:
        return ended or short or before.y - line.y > usual * 1.12 > 0
    centred = abs(line.x0 + line.x1 - before.x0 - before.x1) < line.size and line.x0 > left + line.size
    middle = abs(before.x0 + before.x1 - left - right) < line.size * 2 and before.x0 > left + line.size
    if middle and indented and not centred and abs(line.x0 - before.x0) > 0.75:  # lines of one indent begin at the same point
        return True
    return gap or (short and (ended or before.text.isupper() != text.isupper() or not centred))
