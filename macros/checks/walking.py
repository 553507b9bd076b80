"""Walks the text fields of records; several checks look at every text."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from macros.loading.dataset import Dataset
from macros.records.base import Record, Source
from macros.records.kinds import KINDS

Path = tuple[str | int, ...]


def texts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text inside a value, with the path as written in the file."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from texts_of(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*path, index))


def sources_of(value: object, path: Path = ()) -> Iterator[tuple[Path, Source]]:
    """Every source inside a value, with its path."""
    if isinstance(value, Source):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from sources_of(getattr(value, name), (*path, field.alias or name))
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
