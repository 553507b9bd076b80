"""JSON Schemas of the API's answers, made from the tables."""

from __future__ import annotations

from typing import Any

from macros.exports.edition import API, Edition
from macros.exports.schema import MOMENT_PATTERN, Column, Table

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string"}
_ADDRESS = {"type": "string", "format": "uri"}

META: dict[str, Any] = {
    "type": "object",
    "required": ["version", "licence", "source", "as_of", "schema"],
    "properties": {
        "version": {**_TEXT, "description": "Phiên bản dữ liệu; có -draft nếu dữ liệu đã đổi từ bản phát hành gần nhất."},
        "licence": {"type": "object", "required": ["name", "url"], "properties": {"name": _TEXT, "url": _ADDRESS}},
        "source": {**_TEXT, "description": "Dữ liệu từ đâu, để ghi nguồn."},
        "publisher": {**_TEXT, "description": "Ai công bố."},
        "homepage": {**_ADDRESS, "description": "Trang giải thích dữ liệu."},
        "as_of": {"type": "string", "format": "date", "description": "Ngày rà soát dữ liệu gần nhất."},
        "schema": {**_ADDRESS, "description": "Lược đồ JSON mà câu trả lời này tuân theo."},
    },
}

#: The list of tables, and of the files that hold all of them.
_LISTED = {
    "type": "object",
    "required": ["name", "title", "description", "records", "url", "record", "csv", "schema"],
    "properties": {
        "name": {**_TEXT, "description": "Tên bảng."},
        "title": {**_TEXT, "description": "Tên bảng bằng tiếng Việt."},
        "description": {**_TEXT, "description": "Bảng có gì."},
        "records": {"type": "integer", "description": "Số mục."},
        "file": {**_TEXT, "description": "Tên tệp, cạnh tệp này."},
        "url": {**_ADDRESS, "description": "Cả bảng, JSON."},
        "record": {**_TEXT, "description": "Mẫu địa chỉ của một mục: thay {id} bằng mã."},
        "csv": {**_ADDRESS, "description": "Cả bảng, CSV."},
        "schema": {**_ADDRESS, "description": "Lược đồ JSON của bảng."},
    },
}


def index_schema(edition: Edition) -> dict[str, Any]:
    """The schema of `/api/v1/index.json`."""
    tables = {"type": "array", "items": _LISTED}
    return {
        "$schema": DIALECT,
        "$id": edition.absolute(schema_path("index")),
        "title": "Danh sách các bảng",
        "type": "object",
        "required": ["meta", "data", "vocabularies", "downloads"],
        "properties": {
            "meta": META,
            "data": {**tables, "description": "Các bảng có mục dẫn về báo cáo."},
            "vocabularies": {**tables, "description": "Danh mục: nghĩa của các mã."},
            "downloads": {"type": "object", "additionalProperties": _ADDRESS, "description": "Tệp có mọi bảng."},
        },
    }


def table_schema(table: Table, edition: Edition) -> dict[str, Any]:
    """The schema of a table's answers: `data` is all its records, or the one asked for."""
    record = {"$ref": "#/$defs/record"}
    return {
        "$schema": DIALECT,
        "$id": edition.absolute(schema_path(table.name)),
        "title": table.title,
        "description": table.description,
        "type": "object",
        "required": ["meta", "data"],
        "properties": {"meta": META, "data": {"anyOf": [{"type": "array", "items": record}, record]}},
        "$defs": {"record": _object(table.columns)},
    }


def schema_path(name: str) -> str:
    """`commitments` → `api/v1/schemas/commitments.schema.json`."""
    return f"{API}/schemas/{name}.schema.json"


def _object(columns: tuple[Column, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [column.name for column in columns if column.absence != "left_out"],
        "properties": {column.name: _property(column) for column in columns},
    }


def _property(column: Column) -> dict[str, Any]:
    about = {"title": column.heading, "description": column.description}
    if column.refers:
        about["x-refers-to"] = column.refers
    schema = _value(column)
    if column.absence == "null":
        schema = {**schema, "type": [*([schema["type"]] if isinstance(schema["type"], str) else schema["type"]), "null"]}
    return about | schema


def _value(column: Column) -> dict[str, Any]:
    match column.type:
        case "object":
            return _object(column.parts)
        case "objects":
            return {"type": "array", "items": _object(column.parts)}
        case "list":
            return {"type": "array", "items": {"type": "string"}}
        case "quantity":
            return {"type": ["number", "string"], "format": "date"}
        case "date":
            return {"type": "string", "format": "date"}
        case "moment":
            return {"type": "string", "pattern": MOMENT_PATTERN}
        case "url":
            return {"type": "string", "format": "uri"}
        case "text":
            return {"type": "string", "enum": list(column.choices)} if column.choices else {"type": "string"}
        case _:
            return {"type": column.type}
