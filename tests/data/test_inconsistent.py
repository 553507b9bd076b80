"""Records that are sound one by one and wrong together: told, never stumbled over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel

from macros.checks import CheckInput, run_checks
from macros.checks.references import TARGETS
from macros.derived.placeholders import PLACEHOLDER
from macros.loading.dataset import Dataset, attribute
from macros.loading.load import load
from macros.loading.walking import Path, all_records, texts_of, written_fields
from macros.publication import check
from macros.records.base import Position, Record
from macros.records.evidence import Evidence
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


#: A value as it is when it is broken, and the paths at which it is.
Way = tuple[Any, list[Path]]


def with_unknown(value: object, field: str, path: Path = ()) -> Way:
    """The value with every code in fields of this name replaced by one that names nothing, and the paths of these codes."""
    if isinstance(value, tuple):
        parts = [with_unknown(item, field, (*path, index)) for index, item in enumerate(value)]
        return tuple(part for part, _ in parts), [place for _, places in parts for place in places]
    if not isinstance(value, BaseModel) or isinstance(value, Evidence):
        return value, []
    changed: dict[str, object] = {}
    broken: list[Path] = []
    for name, written in written_fields(type(value)):
        inner, place = getattr(value, name), (*path, written)
        if written != field:
            changed[name], places = with_unknown(inner, field, place)
        elif isinstance(inner, str):
            changed[name], places = NOWHERE["/" in inner], [place]
        elif isinstance(inner, tuple) and all(isinstance(item, str) for item in inner):
            changed[name], places = tuple(NOWHERE["/" in item] for item in inner), [(*place, index) for index in range(len(inner))]
        else:
            continue
        broken += places
    return value.model_copy(update=changed), broken


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


def test_a_reference_to_nothing_is_told(dataset: Dataset) -> None:
    """In each turn another field of every record, and no second one of it: all that a record can refer to goes wrong alone, once."""
    fields = defaultdict(list)
    for kind, field in reference_fields():
        fields[kind].append(field)
    ways = [(record, [way for field in fields[kind] if (way := with_unknown(record, field))[1]]) for kind, record in all_records(dataset)]
    for turn in range(max(len(of_it) for _, of_it in ways)):
        wrong = [(record, *of_it[turn]) for record, of_it in ways if turn < len(of_it)]
        broken = {record.origin.at(*place) for record, _, places in wrong for place in places}
        originals = [(record, dict(record.__dict__)) for record, _, _ in wrong]
        try:
            for record, changed, _ in wrong:
                record.__dict__.update(changed.__dict__)
            told = [p for p in run_checks(CheckInput(dataset)) if p.rule == "references"]
            assert {Position(p.file, p.line, p.column) for p in told} == broken
            assert all("khong-co" in p.text for p in told)
        finally:
            for record, original in originals:
                record.__dict__.update(original)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.name != "site"])
def test_a_whole_kind_may_be_missing(example: Project, kind: str) -> None:
    for place in (
        example.root / "data" / f"{kind}.yml",
        *example.root.glob(f"data/reports/*/{kind}.yml"),
        *example.root.glob(f"data/{kind}/*.yml"),
    ):
        place.unlink(missing_ok=True)
    assert check(example.root).records >= 0
