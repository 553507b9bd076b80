"""`datapackage.json` (Data Package 2.0): types, keys, relations, licence, and the size and hash of every CSV file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from macros.derived.naming import full_name
from macros.exports.csv_files import FORMULA_MARK
from macros.exports.edition import FOLDER, Edition, FilledTable
from macros.exports.schema import MOMENT_PATTERN, FlatColumn, Table, flat_columns

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
_TYPES = {"text": "string", "moment": "string", "url": "string", "json": "array"}

#: How a cell is to be read; the codebook says the same.
READING = (
    "CSV: UTF-8 có dấu thứ tự byte (BOM), dấu phẩy, xuống dòng CRLF. Ngày viết năm-tháng-ngày; số dùng dấu chấm thập phân; true/false; "
    "danh sách viết bằng JSON; ô trống là không có giá trị. "
    f"Chữ bắt đầu bằng một trong các dấu = + - @ {FORMULA_MARK} (hay dấu tab, xuống dòng) có thêm dấu {FORMULA_MARK} ở trước, "
    f"để bảng tính không hiểu nhầm là công thức; bỏ đúng một dấu {FORMULA_MARK} đầu ô là có lại chữ gốc."
)


def files(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Describes the CSV files among `made`."""
    package = _package(edition, made)
    yield f"{FOLDER}/datapackage.json", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _package(edition: Edition, made: Mapping[str, bytes]) -> dict[str, Any]:
    dataset = edition.publication.dataset
    site = dataset.site
    return {
        "$schema": PROFILE,
        "name": site.id,
        "id": edition.absolute(f"{FOLDER}/datapackage.json"),
        "title": site.name,
        "description": f"{site.question} {READING}",
        "homepage": edition.absolute(f"{FOLDER}/"),
        "version": edition.version,
        "created": f"{site.as_of.isoformat()}T00:00:00Z",
        "contributors": [{"title": site.operator, "roles": ["publisher"]}],
        "licenses": [licence(edition)],
        "sources": [{"title": full_name(dataset, r), "version": r.date.isoformat()} for r in dataset.newest_first()],
        "resources": [_resource(filled, made[f"{FOLDER}/{name}.csv"]) for name, filled in edition.tables.items()],
    }


def licence(edition: Edition) -> dict[str, str]:
    """The data's licence as Data Package names it."""
    given = edition.publication.dataset.site.data_licence
    return {"name": given.name.replace(" ", "-"), "title": given.name, "path": given.url}


def _resource(filled: FilledTable, content: bytes) -> dict[str, Any]:
    table = filled.table
    return {
        "$schema": _RESOURCE,
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _table_schema(table),
    }


def _table_schema(table: Table) -> dict[str, Any]:
    columns = flat_columns(table)
    foreign = [
        {"fields": [c.name], "reference": ({} if c.refers == table.name else {"resource": c.refers}) | {"fields": ["id"]}}
        for c in columns
        if c.refers
    ]
    schema = {
        "$schema": _SCHEMA,
        "fields": [_field(column, column.name == "id") for column in columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    return schema | ({"foreignKeys": foreign} if foreign else {})


def _field(column: FlatColumn, unique: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if unique:
        constraints["unique"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.type == "moment":
        constraints["pattern"] = MOMENT_PATTERN
    field = {
        "name": column.name,
        "type": _TYPES.get(column.type, column.type),
        "title": column.heading,
        "description": column.description,
    }
    if column.type == "url":
        field["format"] = "uri"
    return field | ({"constraints": constraints} if constraints else {})
