"""The JSON API: a list of tables, each table, each record, and the schemas they follow. All of it is static files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from macros.exports.edition import API, FOLDER, Edition, FilledTable
from macros.exports.json_schema import index_schema, schema_path, table_schema


def files(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Everything under `/api/v1/`. Tables that only join two others are not records and have no place here."""
    tables = [filled for filled in edition.tables.values() if filled.table.group != "links"]
    yield f"{API}/index.json", _pretty(_index(edition, tables))
    yield schema_path("index"), _pretty(index_schema(edition))
    for filled in tables:
        name = filled.table.name
        meta = json.dumps(edition.meta(schema_path(name)), ensure_ascii=False)
        yield f"{API}/{name}.json", _answer(meta, "[\n" + ",\n".join(filled.lines) + "\n]")
        yield schema_path(name), _pretty(table_schema(filled.table, edition))
        for row, line in zip(filled.rows, filled.lines, strict=True):
            yield f"{API}/{name}/{row['id']}.json", _answer(meta, line)


def _answer(meta: str, data: str) -> bytes:
    return f'{{"meta": {meta},\n"data": {data}}}\n'.encode()


def _pretty(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _index(edition: Edition, tables: list[FilledTable]) -> dict[str, Any]:
    endings = {
        "datapackage": "datapackage.json",
        "xlsx": f"{edition.all_tables}.xlsx",
        "sqlite": f"{edition.all_tables}.sqlite",
        "zip": f"{edition.all_tables}.zip",
    }
    return {
        "meta": edition.meta(schema_path("index")),
        "data": [_listed(edition, filled) for filled in tables if filled.table.group != "vocabulary"],
        "vocabularies": [_listed(edition, filled) for filled in tables if filled.table.group == "vocabulary"],
        "downloads": {name: edition.absolute(f"{FOLDER}/{file}") for name, file in endings.items()},
    }


def _listed(edition: Edition, filled: FilledTable) -> dict[str, Any]:
    table = filled.table
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "records": len(filled.rows),
        "file": f"{table.name}.json",
        "url": edition.absolute(f"{API}/{table.name}.json"),
        "record": edition.absolute(f"{API}/{table.name}/") + "{id}.json",
        "csv": edition.absolute(f"{FOLDER}/{table.name}.csv"),
        "schema": edition.absolute(schema_path(table.name)),
    }
