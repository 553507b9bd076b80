"""Every record of a publication under one key, with a title and a place for people."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derived.addresses import address
from macros.derived.placeholders import PLACEHOLDER
from macros.derived.titles import title_of
from macros.formatting.numbers import number_vi
from macros.loading.dataset import Dataset
from macros.records.base import Record
from macros.records.searches import Search


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A record in either version: kind of record (`figures`) and id; terms of a vocabulary are `topics/nong-nghiep`."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as a reviewer sees it. `place` is its address on the site, None for a kind that has none."""

    key: Key
    title: str
    place: str | None


def records_by_key(dataset: Dataset) -> dict[Key, Record]:
    """All records, settings and vocabularies included, in the order of the files."""
    found: dict[Key, Record] = {Key("site", dataset.site.id): dataset.site}
    for name, terms in dataset.vocabularies.items():
        found |= {Key("vocabularies", f"{name}/{term.id}"): term for term in terms.values()}
    found |= {Key(kind, str(getattr(record, "id"))): record for kind, record in dataset.records()}  # noqa: B009 – every kind has an id
    return found


def entry(dataset: Dataset, key: Key, record: Record) -> Entry:
    """The record as a reviewer sees it."""
    title = "; ".join(record.words) if isinstance(record, Search) else title_of(record)
    return Entry(key, _with_numbers(title, dataset), place(dataset, record))


def place(dataset: Dataset, record: Record) -> str | None:
    """The address on the site; None for a kind without one, and for a record of a base whose report could not be read."""
    try:
        return address(dataset, record)
    except (TypeError, KeyError):
        return None


def _with_numbers(text: str, dataset: Dataset) -> str:
    """Like `plain`, but a code that names nothing stays: a base may be wrong."""
    figures = dataset.figures
    return PLACEHOLDER.sub(lambda code: number_vi(figures[code[1]].value) if code[1] in figures else code[0], text)
