"""The JSON Schemas that editor programs use: fresh, explained in Vietnamese, true to the data, false to mistakes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import jsonschema
import pytest

from macros.checks.addresses import FIELDS
from macros.loading.files import DataFile, data_files
from macros.loading.problems import Problem
from macros.loading.yaml_file import YamlFile
from macros.records.kinds import KINDS, Kind
from scripts import schemas
from scripts.schemas import name_schemas
from tests.data.bad_input_cases import CASES, FIGURES
from tests.project import ROOT, Project

#: The schema of a kind as it is made now.
text = cache(schemas.text)


def as_json(value: Any) -> Any:
    """A value as an editor program sees it, whose YAML knows no days and no decimals."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [as_json(inner) for inner in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def validator(kind: str) -> jsonschema.Draft7Validator:
    schema = json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            yield f"{path}.{name}", inner
            yield from properties(inner, f"{path}.{name}")
        yield from properties(schema.get("items"), path)
        for choice in schema.get("anyOf", []):
            yield from properties(choice, path)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_schema_is_what_the_record_type_says_now(kind: Kind) -> None:
    assert (ROOT / "schemas" / f"{kind.name}.schema.json").read_text(encoding="utf-8") == text(kind), "run: make schemas"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in (ROOT / "schemas").iterdir()} == {f"{kind.name}.schema.json" for kind in KINDS}


@cache
def real_files() -> tuple[DataFile | Problem, ...]:
    return tuple(data_files(ROOT))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_data_file_is_valid(kind: Kind) -> None:
    schema = validator(kind.name)
    for file in (YamlFile(ROOT, found.path) for found in real_files() if isinstance(found, DataFile) and found.kind is kind):
        assert [error.message for error in schema.iter_errors(as_json(file.read().value))] == [], file.name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_explained(kind: Kind) -> None:
    for name, field in properties(json.loads(text(kind))):
        assert field.get("description"), f"{name} has no description: no help when an editor points at it"
        assert field["description"].endswith((".", ")", ":", "\u201d", "?")), name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_address_is_known_to_the_check_of_addresses(kind: Kind) -> None:
    for name, field in properties(json.loads(text(kind))):
        assert (field.get("format") == "uri") == (name.rpartition(".")[2] in FIELDS), name


def test_unknown_fields_are_refused_everywhere() -> None:
    def objects(schema: Any) -> Iterator[dict[str, Any]]:
        if isinstance(schema, dict):
            if "properties" in schema:
                yield schema
            for inner in schema.values():
                yield from objects(inner)
        elif isinstance(schema, list):
            for inner in schema:
                yield from objects(inner)

    for kind in KINDS:
        assert all(found["additionalProperties"] is False for found in objects(json.loads(text(kind))))


BROKEN = [
    "Tên trường viết sai",
    "Thiếu trường",
    "Số trong ngoặc kép",
    "Ngày viết ngày/tháng/năm",
    "Giá trị không có trong danh sách cho phép",
    "Số nhỏ hơn 1",
]


@pytest.mark.parametrize("case", [case for case in CASES if case.name in BROKEN], ids=lambda case: case.name)
def test_a_broken_file_is_not_valid(example: Project, case: Any) -> None:
    case.change(example, case.file)
    content = YamlFile(example.root, example.root / case.file).read()
    assert list(validator(case.file.rpartition("/")[2].removesuffix(".yml")).iter_errors(as_json(content.value)))


def test_make_schemas_adds_the_first_line_and_mends_a_wrong_one(example: Project) -> None:
    line = (example.root / FIGURES).read_text(encoding="utf-8").splitlines()[0]
    example.replace(FIGURES, f"{line}\n", "")
    example.replace("data/site.yml", "site.schema", "sight.schema")
    assert name_schemas(example.root) == [FIGURES, "data/site.yml"]
    assert name_schemas(example.root) == []
    assert example.check().problems == []
