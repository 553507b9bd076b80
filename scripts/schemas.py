"""`make schemas`: write `schemas/<kind>.schema.json` from the record types, and name it in the first line of every data file; write the
issue form for an entry from the same types.

With the schema an editor program (VS Code with its YAML extension, for one) explains each field and offers the next. Schemas come from
the record types alone, never from data: an editor who adds a topic need not run anything, and whether a code exists is told by
`make check`, which also knows near misses. Draft 7 and no `$ref`, because that is what every such program reads alike.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.checks.schema_line import START, schema_line
from macros.editing.entry_fields import asked
from macros.editing.issue_form import FORM_FILE, issue_form
from macros.loading.files import DataFile, data_files
from macros.loading.load import load
from macros.records.kinds import KINDS, Kind
from scripts import ROOT
from scripts.failures import run

#: A code that shows the form, by the name of the field that holds it. Only names that mean the same in every record.
_EXAMPLES = {
    "topic": "dau-tu-cong",
    "topics": "dau-tu-cong",
    "other_topics": "dau-tu-cong",
    "body": "ct-syt",
    "bodies": "ct-syt",
    "lead_bodies": "ct-syt",
    "other_bodies": "ct-syt",
    "document": "589-qd-ttg-2024",
    "documents": "589-qd-ttg-2024",
    "commitment": "7-2030/iv-4-2-b",  #: an example of an id
    "figure": "7-2030/ii-4-so-1",  #: an example of an id
}

DIALECT = "http://json-schema.org/draft-07/schema#"


class _Generator(GenerateJsonSchema):
    """JSON Schema of what is written in YAML: a decimal is a number there, a day looks like text."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}

    def is_instance_schema(self, schema: core_schema.IsInstanceSchema) -> JsonSchemaValue:
        return {"type": "number"}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return {"type": "string", "format": "date", "examples": ["2024-06-12"]}


def schema(kind: Kind) -> dict[str, Any]:
    """The schema of a data file of this kind: a list of records, or one record."""
    made = kind.model.model_json_schema(by_alias=True, schema_generator=_Generator)
    entry = _inlined(made, made.pop("$defs", {}))
    entry.pop("description", None)
    title = kind.label[0].upper() + kind.label[1:]
    if kind.mapping:
        return {"$schema": DIALECT, "title": title, **entry}
    return {"$schema": DIALECT, "title": title, "type": "array", "items": {"title": title, **entry}}


def _inlined(value: Any, parts: dict[str, Any]) -> Any:
    """The schema without references, without titles made from names in code, and without descriptions of code."""
    if isinstance(value, list):
        return [_inlined(item, parts) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        part = parts[value["$ref"].rpartition("/")[2]]
        value = {**part, "description": None, **{key: inner for key, inner in value.items() if key != "$ref"}}
    if "properties" in value:
        value = {**value, "properties": {name: _with_example(name, _inlined(inner, parts)) for name, inner in value["properties"].items()}}
    result = {}
    for key, inner in value.items():
        if key == "properties":
            result[key] = inner
        elif key == "default":
            if inner not in (None, []):
                result[key] = inner
        elif inner is not None and not (key == "title" and isinstance(inner, str)):
            result[key] = _inlined(inner, parts)
    return _without_spare_any_of(result)


def _with_example(name: str, value: dict[str, Any]) -> dict[str, Any]:
    if name in _EXAMPLES:
        value.get("items", value).setdefault("examples", [_EXAMPLES[name]])
    return value


def _without_spare_any_of(value: dict[str, Any]) -> dict[str, Any]:
    """`int | Decimal` is one number; one thing or nothing is that thing, which may be left empty."""
    choices = [dict(choice) for choice in value.get("anyOf", [])]
    if {"type": "number"} in choices and {"type": "integer"} in choices:
        choices.remove({"type": "integer"})
    empty = {"type": "null"} in choices
    if empty:
        choices.remove({"type": "null"})
    if len(choices) != 1 or "type" not in choices[0]:
        return value
    [only] = choices
    if empty:
        only["type"] = [only["type"], "null"]
        if "enum" in only:
            only["enum"] = [*only["enum"], None]
    rest = {key: inner for key, inner in value.items() if key != "anyOf"}
    return {**only, **rest}


def text(kind: Kind) -> str:
    """The schema as it stands in the file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def name_schemas(root: Path) -> list[str]:
    """Put the right first line into every data file that has another; the names of the files changed."""
    files = (file for file in data_files(root) if isinstance(file, DataFile))
    return [file.path.relative_to(root).as_posix() for file in files if name_schema(root, file)]


def name_schema(root: Path, file: DataFile) -> bool:
    """Put the right first line into a data file; whether it had another."""
    lines = file.path.read_text(encoding="utf-8").splitlines(keepends=True)
    expected = schema_line(file.path.relative_to(root).as_posix(), file.kind.name) + "\n"
    if lines[:1] == [expected]:
        return False
    rest = lines[1:] if lines and lines[0].startswith(START) else lines
    file.path.write_text("".join([expected, *rest]), encoding="utf-8")
    return True


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    folder = options.root / "schemas"
    folder.mkdir(exist_ok=True)
    for old in set(folder.glob("*.schema.json")) - {folder / f"{kind.name}.schema.json" for kind in KINDS}:
        old.unlink()
    for kind in KINDS:
        (folder / f"{kind.name}.schema.json").write_text(text(kind), encoding="utf-8")
    print(f"{len(KINDS)} lược đồ trong schemas/.")
    form = options.root / FORM_FILE
    if form.parent.is_dir():
        form.write_text(issue_form(asked(load(options.root).dataset.vocabularies)), encoding="utf-8")
        print(f"Mẫu {FORM_FILE}.")
    for name in name_schemas(options.root):
        print(f"Đã thêm dòng lược đồ: {name}")
    return 0


if __name__ == "__main__":
    run(main)
