"""What was published stays: an update's words, day, address and quotation, and the order of records (rule: design/editing, "frozen")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from macros.diff.changes import Reordered, Rewritten
from macros.diff.entries import Entry, Key
from macros.records.base import Record

UPDATES = "updates"


def rewritten(changed: Mapping[Key, tuple[Record, Record]], new: Mapping[Key, Record], entries: Mapping[Key, Entry]) -> Iterator[Rewritten]:
    """Every change to what an update of the base says. `corrected`: another record names it as corrected (field `corrects`)."""
    corrected = {code for record in new.values() for code in _corrects(record)}
    for key, (old, now) in changed.items():
        if key.kind != UPDATES:
            continue
        for path, before, after in _differences(old, now):
            yield Rewritten(entries[key], path, before, after, corrected=key.id in corrected)


def _corrects(record: Record) -> tuple[str, ...]:
    named = getattr(record, "corrects", None)
    return (named,) if isinstance(named, str) else tuple(named or ())


def _differences(old: Record, now: Record) -> Iterator[tuple[str, str, str | None]]:
    """(field, before, after); a source that is added is no change to those that were there."""
    for name in ("summary", "date"):
        before, after = str(getattr(old, name)), str(getattr(now, name))
        if before != after:
            yield name, before, after
    kept = [(source.url, source.excerpt) for source in getattr(now, "evidence", ())]
    for number, source in enumerate(getattr(old, "evidence", ()), 1):
        if (source.url, source.excerpt) in kept:
            continue
        same_page = next((excerpt for url, excerpt in kept if url == source.url), None)
        same_words = next((url for url, excerpt in kept if excerpt == source.excerpt), None)
        if same_page is not None:
            yield f"evidence.{number}.excerpt", source.excerpt, same_page
        else:
            yield f"evidence.{number}.url", source.url, same_words


def reordered(old: Iterable[Key], new: Iterable[Key]) -> Iterator[Reordered]:
    """Kinds of which records that were there before stand in another order now: in a report, that is the order of the printed text."""
    before, after = _by_kind(old), _by_kind(new)
    for kind, keys in before.items():
        present = set(after.get(kind, ()))
        first = [key for key in keys if key in present]
        was = set(first)
        second = [key for key in after.get(kind, ()) if key in was]
        moved = [one.id for one, other in zip(first, second, strict=True) if one != other]
        if moved:
            yield Reordered(kind, tuple(moved))


def _by_kind(keys: Iterable[Key]) -> dict[str, list[Key]]:
    found: dict[str, list[Key]] = {}
    for key in keys:
        found.setdefault(key.kind, []).append(key)
    return found
