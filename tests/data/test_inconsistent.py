"""Records that are sound one by one and wrong together: told, never stumbled over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import BaseModel

from macros.checks import CheckInput, run_checks
from macros.checks.references import TARGETS
from macros.derived.placeholders import PLACEHOLDER
from macros.loading.dataset import Dataset, attribute
from macros.loading.load import load
from macros.loading.walking import texts_of
from macros.publication import check
from macros.records.base import Record
from macros.records.kinds import KINDS
from tests.project import ROOT, Project

#: Codes of nothing, in both forms that codes have.
NOWHERE = {True: "150-2024/khong-co", False: "khong-co"}


def reference_fields() -> Iterator[tuple[str, str]]:
    """(kind, field) of every reference that any record type has, inner parts included."""

    def names(model: type[BaseModel]) -> Iterator[str]:
        for name, field in model.model_fields.items():
            yield field.alias or name
            for part in (field.annotation, *getattr(field.annotation, "__args__", ())):
                if isinstance(part, type) and issubclass(part, BaseModel):
                    yield from names(part)

    for kind in KINDS:
        for name in dict.fromkeys(names(kind.model)):
            if kind.name not in ("glossary", "redirects") and ((kind.name, name) in TARGETS or ("*", name) in TARGETS):
                yield kind.name, name


def with_unknown(value: object, field: str) -> object:
    """The value with every code in fields of this name replaced by one that names nothing."""
    if isinstance(value, tuple):
        return tuple(with_unknown(item, field) for item in value)
    if not isinstance(value, BaseModel):
        return value
    changed: dict[str, object] = {}
    for name, about in type(value).model_fields.items():
        inner = getattr(value, name)
        if (about.alias or name) != field:
            changed[name] = with_unknown(inner, field)
        elif isinstance(inner, str):
            changed[name] = NOWHERE["/" in inner]
        elif isinstance(inner, tuple) and all(isinstance(item, str) for item in inner):
            changed[name] = tuple(NOWHERE["/" in item] for item in inner)
    return value.model_copy(update=changed)


def shape(value: object) -> object:
    """What a check can tell apart in a value without looking at what its texts say: which fields are filled, and with what."""
    if isinstance(value, BaseModel):
        fields = [(name, getattr(value, name)) for name in type(value).model_fields]
        return tuple((name, inner if name in ("kind", "bearing") else shape(inner)) for name, inner in fields if inner not in (None, ()))
    return tuple(sorted({repr(shape(item)) for item in value})) if isinstance(value, tuple) else type(value)


def thinned(dataset: Dataset) -> Dataset:
    """A third of the data, with everything that a check can meet: the first record of each shape, and all that those name, and these."""
    tables = {attribute(kind): getattr(dataset, attribute(kind)) for kind in KINDS if kind.name not in ("site", "vocabularies")}
    first: dict[object, Record] = {}
    named: dict[str, list[Record]] = {}
    for name, table in tables.items():
        for key, record in table.items():
            first.setdefault((name, shape(record)), record)
            named.setdefault(key, []).append(record)
    todo = [dataset.site, *first.values()]
    kept = {id(record) for record in todo}
    while todo:
        codes = {code for _, text in texts_of(todo.pop()) for code in (text, *PLACEHOLDER.findall(text))}
        new = [record for code in codes for record in named.get(code, ()) if id(record) not in kept]
        kept |= {id(record) for record in new}
        todo += new
    return replace(dataset, **{name: {k: r for k, r in table.items() if id(r) in kept} for name, table in tables.items()})


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return thinned(load(ROOT).dataset)


def test_no_field_of_the_data_is_missing_in_what_is_left_of_it(dataset: Dataset) -> None:
    def filled(data: Dataset) -> set[tuple[str, str]]:
        return {(kind, name) for kind, record in data.records() for name, value in record if value not in (None, ())}

    assert filled(dataset) == filled(load(ROOT).dataset)
    assert not [p for p in run_checks(CheckInput(dataset)) if p.rule == "references"]


@pytest.mark.parametrize(("kind", "field"), list(reference_fields()))
def test_a_reference_to_nothing_is_told(dataset: Dataset, kind: str, field: str) -> None:
    known = next(k for k in KINDS if k.name == kind)
    tables = dataset.vocabularies.values() if kind == "vocabularies" else [getattr(dataset, attribute(known))]
    # The site is one record, no table.
    records = [record for table in tables for record in ([table] if isinstance(table, Record) else table.values())]
    originals = {id(record): dict(record.__dict__) for record in records}
    try:
        for record in records:
            record.__dict__.update(with_unknown(record, field).__dict__)
        changed = sum(originals[id(record)] != record.__dict__ for record in records)
        told = [p for p in run_checks(CheckInput(dataset)) if p.rule == "references" and "khong-co" in p.text]
        assert bool(changed) == bool(told)
    finally:
        for record in records:
            record.__dict__.update(originals[id(record)])


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.name != "site"])
def test_a_whole_kind_may_be_missing(example: Project, kind: str) -> None:
    for place in (
        example.root / "data" / f"{kind}.yml",
        *example.root.glob(f"data/reports/*/{kind}.yml"),
        *example.root.glob(f"data/{kind}/*.yml"),
    ):
        place.unlink(missing_ok=True)
    assert check(example.root).records >= 0
