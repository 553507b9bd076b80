"""Old ids in records that are only ever appended, and so may not be rewritten, are read as what took their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.records.base import Record
from macros.records.redirects import Redirect

#: The kinds that are never rewritten, as tables of a data set.
APPENDED = ("updates", "backgrounds", "searches", "corrections")
#: Fields that name a term of a vocabulary.
_TERMS = {"official_status": "official-statuses", "place": "search-places"}


def follow(tables: Mapping[str, Any]) -> None:
    """Replace every old id in the appended records of `tables`. Records themselves never change: a copy stands in for one that does."""
    redirects: Mapping[str, Redirect] = tables.get("redirects", {})
    old = {redirect.id: redirect.to for redirect in redirects.values() if redirect.to != redirect.id}
    if not old:
        return
    for name in APPENDED:
        table: dict[str, Record] = tables[name]
        for code, record in table.items():
            if changed := _followed(record, old):
                table[code] = record.model_copy(update=changed)


def _followed(record: Record, old: Mapping[str, str | None]) -> dict[str, object]:
    """The fields that name an id which was given up, with what it leads to now.

    What was withdrawn has no successor: it leaves a list that has other members; alone it stays, and who shows it says what became of it.
    """
    changed: dict[str, object] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name == "id" or not value:
            continue
        if isinstance(value, str):
            term = _TERMS.get(name)
            to = old.get(f"{term}/{value}" if term else value)
            if to:
                changed[name] = to.partition("/")[2] if term else to
        elif isinstance(value, tuple) and any(isinstance(item, str) and item in old for item in value):
            kept = [old.get(item, item) for item in value]
            changed[name] = tuple(dict.fromkeys(item for item in kept if item)) or value
    return changed
