"""Bodies: known ones by name and abbreviation, and candidates that the data do not know yet."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from drafting.document import Document, Unit
from drafting.find.body_candidates import Candidate, candidates
from drafting.find.body_patterns import KnownBodies
from drafting.find.citations import occurrences
from drafting.find.places import Place, place

_EXPANSIONS = (
    (re.compile(r"\b(?:UBND|Uỷ ban nhân dân)\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bMTTQ\b"), "Mặt trận Tổ quốc"),
    (re.compile(r"\bPTNT\b"), "Phát triển nông thôn"),
    (re.compile(r"\bUỷ ban\b"), "Ủy ban"),
    (re.compile(r"\bToà\b"), "Tòa"),
    (re.compile(r"\bVăn hoá\b"), "Văn hóa"),
)


#: Between the day of a document and who issued it.
_OF = re.compile(r",?\s+của\s+")
#: What may follow the name of a known body without making it another one.
_AREA = re.compile(r"\s*(?:thành phố|TP\.?)?\s*(?:Cần Thơ)?|\s+(?:khóa|Khóa) [IVX]+")


@dataclass(slots=True)
class Named:
    """A body and every place where the document names it. `code` is None for one that data/bodies does not know."""

    name: str
    kind: str | None
    code: str | None
    written: list[str] = field(default_factory=list)
    places: list[tuple[Place, str]] = field(default_factory=list)
    known: set[Place] = field(default_factory=set)


def find_bodies(document: Document, known: KnownBodies) -> list[Named]:
    """Every body named, in the order of its first place."""
    found: dict[str, Named] = {}
    for unit in document.units:
        if unit.role == "head" or (unit.role == "end" and unit.text.isupper() and unit.text[:1] not in "-–+•"):
            continue
        for start, stop, code, kind in _in_text(unit, known):
            written = unit.text[start:stop]
            key = code or full_name(written)
            body = known.bodies.get(code) if code else None
            entry = found.setdefault(key, Named(body.name if body else key, body.kind if body else kind, code))
            if written not in entry.written:
                entry.written.append(written)
            start, stop = _on_one_page(unit, start, stop)
            where = place(unit, start)
            if where not in entry.known:
                entry.known.add(where)
                entry.places.append((where, " ".join(unit.text[start:stop].split()[:15])))
    return list(found.values())


def full_name(written: str) -> str:
    """The name with the usual abbreviations written out."""
    name = " ".join(written.split())
    for pattern, full in _EXPANSIONS:
        name = pattern.sub(full, name)
    return name


def _in_text(unit: Unit, known: KnownBodies) -> list[tuple[int, int, str | None, str | None]]:
    """Known bodies first, longest names first; candidates where no known body stands, or where they say more than it."""
    text = unit.text
    taken: list[tuple[int, int, str | None, str | None]] = []
    days = _days_of_issuers(text)
    at = 0
    while found := known.find(text, at, days):
        start, stop, code = found
        if text[start].isupper() or text[start:stop].casefold() in known.lower_case:
            taken.append((start, stop, code, None))
            at = stop
        else:
            at = start + 1
    known_there = list(taken)
    for one in candidates(text):
        over = [
            item
            for item in known_there[bisect_left(known_there, (one.start - 300,)) : bisect_left(known_there, (one.stop,))]
            if one.start < item[1]
        ]
        if not over:
            taken.append((one.start, one.stop, None, one.kind))
        elif len(over) == 1 and _says_more(one, over[0], text):
            taken.remove(over[0])
            taken.append((one.start, one.stop, None, one.kind))
    return sorted(taken)


def _days_of_issuers(text: str) -> dict[int, dt.date]:
    """Where the issuer of a dated document begins → that day: `Quyết định số 5/QĐ-UBND ngày 3/4/2019 của UBND thành phố` was of then."""
    found = {}
    for one in occurrences(text):
        if one.date is not None and (of := _OF.match(text, one.day_ends)):
            found[of.end()] = one.date
    return found


def _says_more(one: Candidate, known: tuple[int, int, str | None, str | None], text: str) -> bool:
    """`Văn phòng Thành ủy` is more than `Thành ủy`; `Bệnh viện Ung bướu thành phố` is no more than the known name."""
    if one.start < known[0] and one.stop >= known[1]:
        return True
    return one.start == known[0] and one.stop > known[1] + 3 and not _AREA.fullmatch(text[known[1] : one.stop])


def _on_one_page(unit: Unit, start: int, stop: int) -> tuple[int, int]:
    """The name, or of one that a page cuts the longest part."""
    walls = [start, *(at for at, _ in unit.paragraph.breaks if start < at < stop), stop]
    return max(pairwise(walls), key=lambda part: part[1] - part[0])
