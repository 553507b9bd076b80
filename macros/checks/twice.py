"""The same thing is entered once, whatever its code: two entries of one abbreviation, body, document, figure … would each win somewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.formatting.words import word_of
from macros.loading.problems import Problem
from macros.loading.walking import Path, all_records, fields_holding
from macros.records.base import Record
from macros.records.documents import Document

_LETTERS = re.compile(r"[^\W\d_]+")
_QUOTES = re.compile("[“”\"'‘’]")


def _issued(record: Record) -> tuple[object, ...]:
    """A document: number, year and issuer. The same number may come from two bodies, or again in another year."""
    if not isinstance(record, Document) or record.number is None:
        return ()
    return (record.number.lstrip("0"), record.date.year if record.date else record.year, record.issuer)


#: Kind → what makes two of its records one and the same: paths of fields (the first one is where the message points to), all of which
#: must be equal; an empty field makes no pair, except those after the first that are marked with `?`. A report's records are compared
#: within the report, terms within their vocabulary. (Citations and mentions: `named_places`.)
SAME: dict[str, tuple[tuple[str, ...], ...]] = {
    "vocabularies": (("label",),),
    "glossary": (("short",),),
    "bodies": (("name",),),
    "documents": (("name",),),
    "report": (("number", "issuer", "date"),),
    "figures": (("label", "source.section", "source.point?", "source.footnote?", "period?", "unit"),),
    "activities": (("statement",),),
    "organisation": (("order", "list"),),
    "assessments": (("point", "kind"), ("statement",), ("title", "kind")),
    "problems": (("statement", "assessment"),),
    "commitment-groups": (("title",),),
    "commitments": (("statement",),),
    "updates": (("summary", "commitment?", "subjects?"),),
    "backgrounds": (("summary",),),
    "public-figures": (("label", "unit", "date?"),),
    "public-charts": (("question",),),
    "relations": (("rule",), ("kind", "stated?", "whole?", "parts?", "items?", "period_from?", "year?", "event_date?")),
    "charts": (("title",), ("question", "page")),
    "searches": (("place", "date", "words?", "commitments?"),),
    "subjects": (("name",), ("question",)),
}
#: The same, each path as the names of the fields on the way and whether the last may be empty: taken apart once, asked of every record.
_WAYS = {
    kind: [(paths, [(tuple(path.rstrip("?").split(".")), path.endswith("?")) for path in paths]) for paths in same]
    for kind, same in SAME.items()
}
#: What no list of paths can say.
_COMPUTED: dict[str, tuple[tuple[str, Callable[[Record], tuple[object, ...]]], ...]] = {"documents": (("number", _issued),)}


def _run(given: CheckInput) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], Record] = {}
    told: set[int] = set()
    vocabularies = {id(term): name for name, terms in given.dataset.vocabularies.items() for term in terms.values()}
    for kind, record in all_records(given.dataset):
        code = str(getattr(record, "id", ""))
        owner = vocabularies.get(id(record)) or (code.split("/")[0] if "/" in code else "")
        for field, key in _keys(kind, record):
            first = seen.setdefault((kind, owner, field, *key), record)
            if first is not record and id(record) not in told:
                told.add(id(record))
                yield _twice(field, key, record, first)
        for path, item in _doubled(record):
            message = f"`{item}` được viết hai lần trong cùng một danh sách."
            yield Problem.at(record.origin.at(*path), CHECK.name, message, "Hãy xóa một lần.", str(item))


def _keys(kind: str, record: Record) -> Iterator[tuple[str, tuple[object, ...]]]:
    """(field to point to, what must differ) for every way in which two records of a kind can be the same."""
    for paths, ways in _WAYS.get(kind, ()):
        values = []
        for names, may_lack in ways:
            value = _plain(_value(record, names))
            if not may_lack and (value is None or value == ""):
                break
            values.append(value)
        # A relation that names no figure says nothing that could be said twice.
        else:
            if sum(value not in (None, "", ()) for value in values) >= min(2, len(paths)):
                yield paths[0], (paths, *values)
    for field, key in _COMPUTED.get(kind, ()):
        if issued := tuple(_plain(value) for value in key(record)):
            yield field, issued


def _value(record: object, names: tuple[str, ...]) -> object:
    for name in names:
        record = getattr(record, name, None)
    return record


def _plain(value: object) -> object:
    """Texts alike but for capitals, blanks, quotes, hyphens and dashes, the place of a tone (`Uỷ`, `Ủy`) or a final y are the same."""
    return _plain_text(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _plain_text(text: str) -> str:
    """Kept: the vocabularies are the same in every check."""
    text = _QUOTES.sub("", unicodedata.normalize("NFC", text).casefold().replace("–", "-").replace(" - ", "-").rstrip(" .;"))
    return " ".join(_LETTERS.sub(lambda match: _spelt(match.group()), text).split())


@lru_cache(maxsize=16384)
def _spelt(letters: str) -> str:
    """A word in one spelling. Kept: the same few thousand words make up all texts."""
    word = word_of(letters)
    return f"{word.letters}{word.tone}"


def _twice(field: str, key: tuple[object, ...], record: Record, first: Record) -> Problem:
    place = first.origin.at(field)
    written = getattr(record, field, "")
    message = f"`{written}` đã có ở mục `{getattr(first, 'id', '')}` ({place.file}:{place.line})."
    advice = "Mỗi thứ chỉ ghi một lần: hãy bỏ một mục; nếu là hai thứ khác nhau, hãy viết rõ chỗ khác."
    return Problem.at(record.origin.at(field), CHECK.name, message, advice, str(written))


def _doubled(value: BaseModel, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every code or text that a list holds a second time."""
    for name, written in fields_holding(type(value), tuple):
        inner = getattr(value, name)
        if isinstance(inner, BaseModel):
            yield from _doubled(inner, (*path, written))
        elif isinstance(inner, tuple):
            for index, item in enumerate(inner):
                if isinstance(item, BaseModel):
                    yield from _doubled(item, (*path, written, index))
                elif item in inner[:index]:
                    yield (*path, written, index), item


CHECK = Check("twice", "Mỗi thứ chỉ được ghi một lần, trong mọi loại mục.", _run)
