"""Places: where a finding stands, and the few words by which a person finds it again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from drafting.document import Unit

#: Words of an excerpt at most (rule: macros/records/base.EXCERPT_MAX_WORDS; repeated here as a limit of what is printed).
MOST_WORDS = 15
_WORD = re.compile(r"\S+")
#: No quotation begins with a label or a dash.
_LABEL = re.compile(r"[-–+*•]|[a-zđ][)-]|\(?\d{1,2}[.)-]|[IVX]+[.-]")


@dataclass(frozen=True, slots=True)
class Place:
    """Section as printed, letter of the point, label of the footnote, page (None without pages)."""

    section: str
    point: str | None
    footnote: str | None
    page: int | None

    def as_json(self) -> dict[str, Any]:
        return {"section": self.section, "point": self.point, "footnote": self.footnote, "page": self.page}


def place(unit: Unit, offset: int) -> Place:
    """The place of the character at `offset` of a unit."""
    return Place(unit.section, unit.point, unit.footnote, unit.paragraph.page_at(offset))


def excerpt(unit: Unit, start: int, end: int, before: int = 5, after: int = 6) -> str:
    """Consecutive words around text[start:end], at most 15, of one page and without a footnote's mark between them."""
    walls = [0, *(at for at, _ in unit.paragraph.marks), *(at for at, _ in unit.paragraph.breaks), len(unit.text)]
    left = max(wall for wall in walls if wall <= start)
    right = min((wall for wall in walls if wall >= end), default=len(unit.text))
    words = [m.span() for m in _WORD.finditer(unit.text, max(left, start - 120), min(right, end + 160))]
    inside = [index for index, (a, b) in enumerate(words) if b > start and a < end]
    if not inside:
        return unit.text[start:end]
    first, last = inside[0], inside[-1]
    begin = first
    while begin > 0 and first - begin < before and not _stops(unit.text[words[begin - 1][0] : words[begin - 1][1]]):
        begin -= 1
    finish = last
    while finish + 1 < len(words) and finish - last < after and not _stops(unit.text[words[finish][0] : words[finish][1]]):
        finish += 1
    if finish - begin + 1 > MOST_WORDS:
        finish = begin + MOST_WORDS - 1 if last - begin + 1 <= MOST_WORDS else finish
        begin = max(begin, min(first, finish - MOST_WORDS + 1))
        finish = min(finish, begin + MOST_WORDS - 1)
    while begin < first and _LABEL.fullmatch(unit.text[words[begin][0] : words[begin][1]]):
        begin += 1
    return unit.text[words[begin][0] : words[finish][1]].strip(" ;,")


def _stops(word: str) -> bool:
    return word.endswith((".", ";", ":", "!", "?")) and not word[:-1].isdecimal()
