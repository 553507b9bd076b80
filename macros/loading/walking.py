"""Walks the text fields of records; several checks look at every text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeVar, get_args, get_origin

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
def fields_holding(model: type[BaseModel], part: type) -> tuple[tuple[str, str], ...]:
    """The fields of `written_fields` that can hold a `part`, however deep inside: no walk need look into the others."""
    return tuple((name, written) for name, written in written_fields(model) if _can_hold(model.model_fields[name].annotation, part))


@cache
def fields_with_texts(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of `written_fields` that can hold a text, alone, in a list or in a part."""
    held = {name for part in (str, tuple, BaseModel) for name, _ in fields_holding(model, part)}
    return tuple((name, written) for name, written in written_fields(model) if name in held)


def _can_hold(annotation: object, part: type) -> bool:
    """Whether a value of this type may be or hold a `part`; of a `Literal` its values are looked at."""
    if isinstance(annotation, part):
        return True
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, part) or (issubclass(annotation, BaseModel) and bool(fields_holding(annotation, part)))
    inner = (get_origin(annotation), *get_args(annotation))
    return any(_can_hold(one, part) for one in inner if one is not None)


def texts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text inside a value, with the path as written in the file."""
    found: list[tuple[Path, str]] = []
    _add_texts(value, path, found)
    return iter(found)


def _add_texts(value: object, path: Path, found: list[tuple[Path, str]]) -> None:
    """Half of the time of a check goes by here: one list is filled, no generator is asked by another, and most fields are empty."""
    if isinstance(value, BaseModel):
        fields = value.__dict__
        for name, written in fields_with_texts(type(value)):
            inner = fields[name]
            if inner is None or inner == ():
                continue
            if isinstance(inner, str):
                found.append(((*path, written), inner))
            elif isinstance(inner, (tuple, BaseModel)):
                _add_texts(inner, (*path, written), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, str):
                found.append(((*path, index), item))
            else:
                _add_texts(item, (*path, index), found)
    elif isinstance(value, str):
        found.append((path, value))


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
