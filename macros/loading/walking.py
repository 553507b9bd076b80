"""Walks the text fields of records; several checks look at every text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeVar

from pydantic import BaseModel

from macros.loading.dataset import Dataset
from macros.records.base import Record, Source
from macros.records.kinds import KINDS

Path = tuple[str | int, ...]
P = TypeVar("P", bound=BaseModel)


@cache
def written_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """(attribute, name as written in the file) of every field; asked once for each kind, for the walks are most of a check's time."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


@cache
def fields_holding(model: type[BaseModel], part: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of `written_fields` that can hold a `part`, however deep inside: no walk need look into the others."""
    return tuple((name, written) for name, written in written_fields(model) if _can_hold(model.model_fields[name].annotation, part))


def _can_hold(annotation: object, part: type[BaseModel]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return issubclass(annotation, part) or bool(fields_holding(annotation, part))
    return any(_can_hold(inner, part) for inner in getattr(annotation, "__args__", ()))


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
    return parts_of(value, Source, path)


def parts_of(value: object, part: type[P], path: Path = ()) -> Iterator[tuple[Path, P]]:
    """Every `part` inside a value, with its path."""
    if isinstance(value, part):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, written in fields_holding(type(value), part):
            yield from parts_of(getattr(value, name), part, (*path, written))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts_of(item, part, (*path, index))


def all_records(dataset: Dataset) -> Iterator[tuple[str, Record]]:
    """Every record, settings and vocabularies included, with the name of its kind."""
    if not dataset.lost.any_of("site"):
        yield "site", dataset.site
    for terms in dataset.vocabularies.values():
        yield from (("vocabularies", term) for term in terms.values())
    yield from dataset.records()


LABELS = {kind.name: kind.label for kind in KINDS}
