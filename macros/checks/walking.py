"""Walks the text fields of records; several checks look at every text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from macros.loading.dataset import Dataset
from macros.records.base import Record, Source
from macros.records.kinds import KINDS

Path = tuple[str | int, ...]


@cache
def written_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """(attribute, name as written in the file) of every field; asked once for each kind, for the walks are most of a check's time."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def texts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text inside a value, with the path as written in the file."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, written in written_fields(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, str):
                yield (*path, written), inner
            elif isinstance(inner, BaseModel | tuple):
                yield from texts_of(inner, (*path, written))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*path, index))


def sources_of(value: object, path: Path = ()) -> Iterator[tuple[Path, Source]]:
    """Every source inside a value, with its path."""
    if isinstance(value, Source):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, written in written_fields(type(value)):
            inner = getattr(value, name)
            if isinstance(inner, BaseModel | tuple):
                yield from sources_of(inner, (*path, written))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from sources_of(item, (*path, index))


def all_records(dataset: Dataset) -> Iterator[tuple[str, Record]]:
    """Every record, settings and vocabularies included, with the name of its kind."""
    if not dataset.lost.any_of("site"):
        yield "site", dataset.site
    for terms in dataset.vocabularies.values():
        yield from (("vocabularies", term) for term in terms.values())
    yield from dataset.records()


LABELS = {kind.name: kind.label for kind in KINDS}
