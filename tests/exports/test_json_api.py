"""The API: everything listed exists, every answer follows its published schema, one record is the same alone and in its table."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from macros.exports import Exports
from macros.exports.tables import TABLES
from tests import many
from tests.exports.conftest import answer, exported
from tests.project import Project

NAMES = [table.name for table in TABLES if table.group != "links"]
CONTRACT = ["reports", "figures", "commitments", "updates", "assessments", "bodies", "documents", "checks"]


def schema(exports: Exports, name: str) -> dict[str, Any]:
    made = json.loads(exports.files[f"api/v1/schemas/{name}.schema.json"])
    assert isinstance(made, dict)
    return made


def path_of(exports: Exports, address: str) -> str:
    start = exports.edition.absolute("")
    assert address.startswith(start)
    return address.removeprefix(start)


@pytest.mark.parametrize("name", ["index", *NAMES])
def test_every_answer_follows_its_schema(exports: Exports, name: str) -> None:
    published = schema(exports, name)
    Draft202012Validator.check_schema(published)
    validator = Draft202012Validator(published, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(answer(exports, name))] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_single_record_follows_the_schema_and_is_the_row_of_its_table(exports: Exports, name: str) -> None:
    validator = Draft202012Validator(schema(exports, name), format_checker=FormatChecker())
    whole = answer(exports, name)
    assert isinstance(whole["data"], list)
    for row in whole["data"]:
        single = answer(exports, f"{name}/{row['id']}")
        assert single == {"meta": whole["meta"], "data": row}
    assert validator.is_valid(single)


@pytest.mark.parametrize("name", NAMES)
def test_no_record_has_a_field_that_the_schema_does_not_describe(exports: Exports, name: str) -> None:
    known = schema(exports, name)["$defs"]["record"]
    for row in answer(exports, name)["data"]:  # type: ignore[attr-defined]
        assert undescribed(row, known) == []


def undescribed(value: Any, known: dict[str, Any]) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in undescribed(item, known["items"])]
    if not isinstance(value, dict):
        return []
    unknown = [name for name in value if not known["properties"].get(name, {}).get("description")]
    return unknown + [n for name, inner in value.items() if name not in unknown for n in undescribed(inner, known["properties"][name])]


def test_a_schema_refuses_a_record_without_a_promised_field(exports: Exports) -> None:
    broken = answer(exports, "commitments")
    del broken["data"][0]["evidence_status"]  # type: ignore[index]
    assert not Draft202012Validator(schema(exports, "commitments")).is_valid(broken)


def test_the_index_lists_every_table_and_each_address_exists(exports: Exports) -> None:
    index = answer(exports, "index")
    listed = [*index["data"], *index["vocabularies"]]  # type: ignore[misc]
    assert [entry["name"] for entry in listed] == NAMES
    assert {f"{name}.json" for name in CONTRACT} <= {entry["file"] for entry in index["data"]}  # type: ignore[attr-defined]
    for entry in listed:
        for field in ("url", "csv", "schema"):
            assert path_of(exports, entry[field]) in exports.files
        rows = answer(exports, entry["name"])["data"]
        assert isinstance(rows, list)
        assert entry["records"] == len(rows)
        assert path_of(exports, entry["record"].replace("{id}", rows[0]["id"])) in exports.files
    for address in index["downloads"].values():  # type: ignore[attr-defined]
        assert path_of(exports, address) in exports.files


def test_the_schema_that_an_answer_names_is_the_one_that_is_published(exports: Exports) -> None:
    meta = answer(exports, "figures")["meta"]
    assert isinstance(meta, dict)
    assert json.loads(exports.files[path_of(exports, meta["schema"])])["$id"] == meta["schema"]


def test_every_code_names_a_record_that_exists(exports: Exports) -> None:
    ids = {name: {row["id"] for row in exports.edition.tables[name].rows} for name in NAMES}
    for filled in exports.edition.tables.values():
        for column in filled.table.columns:
            if column.refers:
                values = [row[column.name] for row in filled.rows if row.get(column.name) is not None]
                named = {code for value in values for code in (value if isinstance(value, list) else [value])}
                assert named <= ids[column.refers], (filled.table.name, column.name)


def test_ids_are_unique_in_each_table(exports: Exports) -> None:
    for filled in exports.edition.tables.values():
        keys = [filled.key(row) for row in filled.rows]
        assert len(keys) == len(set(keys)), filled.table.name


def test_a_second_report_appears_in_every_table_of_records(example: Project) -> None:
    many.add_second(example)
    made = exported(example)
    for name in ("reports", "figures", "commitments", "assessments", "bodies", "documents", "checks", "mentions", "citations"):
        assert {many.REPORT, many.SECOND} <= {row["report"] for row in made.edition.tables[name].rows}
    assert json.loads(made.files["api/v1/commitments/7-2030/v-1-1.json"])["data"]["deadline"] == "2030-11-30"
