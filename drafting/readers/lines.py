"""Lines into paragraphs: text as found is often wrapped by hand, and a paragraph may go on over the foot of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.source import BREAK, END, START
from drafting.structure.labels import label_of

_ENDS = re.compile(rf"[.;:!?…][”\"’'»)\]]*(?:{START}[^{END}]*{END})*$|/\.$")
_NOTE_START = re.compile(rf"^{START}[^{END}]*{END}")


def wrapped_width(lines: Sequence[str]) -> int:
    """The usual length of a full line; 0 when every paragraph stands on one line."""
    lengths = sorted(len(line) for line in lines if line.strip())
    if not lengths:
        return 0
    width = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    return width if width <= 140 else 0


def spaced(lines: Sequence[str]) -> bool:
    """Whether empty lines separate the paragraphs of this text."""
    full = sum(1 for line in lines if line.strip())
    return full > 0 and sum(1 for line in lines if not line.strip()) * 7 >= full


def joined(block: Sequence[str], width: int, apart: bool) -> list[str]:
    """The paragraphs of one block of lines between empty lines. `apart`: empty lines separate the paragraphs of this text.

    A line begins a paragraph when it begins with a label after the end of a clause, or after a line that was not full.
    With `width` 0 lines are not wrapped: each is a paragraph.
    """
    paragraphs: list[str] = []
    before = ""
    for raw in block:
        line = raw.strip()
        if not line:
            continue
        if not paragraphs or width == 0 or _begins(line, before, width, apart):
            paragraphs.append(line)
        else:
            paragraphs[-1] += ("" if _broken_symbol(before, line) else " ") + line
        before = line
    return paragraphs


def _begins(line: str, before: str, width: int, apart: bool) -> bool:
    ended = bool(_ENDS.search(before))
    short = len(before) + len(line.split(" ", 1)[0]) + 1 < width * 0.75
    if _NOTE_START.match(line):
        return ended or short
    label, earlier = label_of(line), label_of(before)
    if (earlier is not None and earlier.words_at >= len(before)) or _NOTE_START.fullmatch(before):
        return False
    if line.isupper() and not before.isupper() and short and len(line) < width * 0.5:
        return True
    if earlier is None and label is None and line[:1].isupper() and len(before) < width * 0.5 and len(line) < width:
        return True
    if label is not None:
        return ended or short or (label.kind not in ("dash", "bracket") and earlier is not None and before.isupper())
    return (ended and short and not apart) or (before.isupper() and not line.isupper() and short)


def _broken_symbol(before: str, line: str) -> bool:
    """`117/QĐ-` ⏎ `UBND`: a symbol broken at its dash or stroke goes on without a space."""
    return bool(re.search(r"\d+[^\s]*[/-][^\s]*[-/]$|\d/$", before) and re.match(r"[A-ZĐ]", line))


def over_pages(pages: Sequence[Sequence[str]]) -> list[tuple[str, int]]:
    """The paragraphs of all pages with their page. What a page's end cut in two is one paragraph again, with BREAK in it."""
    found: list[tuple[str, int]] = []
    for number, page in enumerate(pages, start=1):
        for index, text in enumerate(page):
            if index == 0 and found and _goes_on(found[-1][0], text):
                earlier, begun = found.pop()
                skipped = BREAK * (number - begun - earlier.count(BREAK))
                space = "" if _broken_symbol(earlier, text) else " "
                found.append((f"{earlier}{space}{skipped}{text}", begun))
            else:
                found.append((text, number))
    return found


def _goes_on(before: str, text: str) -> bool:
    """A sentence that was not over, and a page that does not begin with a heading or a label of its own."""
    if _ENDS.search(before) or _NOTE_START.match(text):
        return False
    label = label_of(text)
    if label is not None and label.kind not in ("dash", "number"):
        return False
    if label is not None and label.kind == "number" and text[label.words_at : label.words_at + 1].isupper():
        return False
    if text[:1].isupper() and label_of(before) is not None and len(before) < 120:
        return False
    return text[:1].islower() or text[:1].isdecimal() or before[-1:].islower() or before[-1:] in ",("
