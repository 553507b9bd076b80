"""Columns from record types: a field that a record type gains is published with the description it has there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.exports.headings import heading
from macros.exports.schema import Absence, Column, Type
from macros.records.base import Source, always_published

#: Field name → the table whose ids it holds, wherever it stands. A table names the others itself.
REFERS: dict[str, str] = {
    **dict.fromkeys(("topic", "topics", "other_topics"), "topics"),
    **dict.fromkeys(("body", "bodies", "lead_bodies", "other_bodies", "issuer", "addressee", "successors"), "bodies"),
    **dict.fromkeys(("document", "documents", "implements", "answers_plan"), "documents"),
    "continues": "commitments",
    "indicator": "indicators",
    "answers": "assessments",
    "assessment": "assessments",
    "commitment": "commitments",
    "contradicts": "updates",
    "problems": "problems",
    "commitments": "commitments",
    "found": "updates",
    "updates": "updates",
    "subjects": "subjects",
    "activities": "activities",
    "assessments": "assessments",
    "figures": "figures",
    "public_figures": "public_figures",
    "backgrounds": "backgrounds",
}

#: What a description says only to editors of the YAML files: which file, how to write it.
_FOR_EDITORS = re.compile(
    r" \(data/[^)]*\)| trong data/[\w/]+| trong [\w-]+\.yml|; số liệu viết bằng mã trong ngoặc nhọn|, đặt trong ngoặc kép"
    r"|; bỏ trống nếu trang không ghi – website hiện 'không rõ'| Bắt buộc ghi true hoặc false [^.]*\.| Chọn đoạn [^.]*\."
)


def text(name: str, description: str, **more: Any) -> Column:
    """A column of text."""
    return column(name, "text", description, **more)


def column(name: str, type_: Type, description: str, **more: Any) -> Column:
    """A column that no record type has. Raises LookupError while it has no heading."""
    return Column(name, type_, more.pop("heading", None) or heading(name), description, **more)


def fields(model: type[BaseModel], *names: str, refers: Mapping[str, str] | None = None) -> tuple[Column, ...]:
    """The named fields of a record type (all, without names) as columns. `refers` adds to REFERS or, with None, takes away."""
    chosen = {field.alias or name: field for name, field in model.model_fields.items()}
    if unknown := set(names) - set(chosen):
        raise LookupError(f"{model.__name__} has no field {', '.join(sorted(unknown))}; it has {', '.join(chosen)}.")
    return tuple(_column(name, chosen[name], {**REFERS, **(refers or {})}) for name in names or chosen)


def _column(name: str, field: FieldInfo, refers: Mapping[str, str]) -> Column:
    kind, choices, parts, optional = _type(field.annotation)
    absence: Absence = "never" if not optional else "null" if field.is_required() or always_published(field) else "left_out"
    if kind == "text" and (name == "url" or name.endswith("_url")):
        kind = "url"
    shown = field.title or heading(name)
    description = _FOR_EDITORS.sub("", field.description or f"{shown}.")
    target = refers.get(name) if kind in ("text", "list") else None
    return Column(name, kind, shown, description, absence, target or None, choices, parts)


def _type(annotation: Any) -> tuple[Type, tuple[str, ...], tuple[Column, ...], bool]:
    """(type, choices, parts, whether None is allowed) of an annotation. Raises TypeError for one that no format knows."""
    inner = [a for a in get_args(annotation) if a is not NoneType] if get_origin(annotation) in (Union, UnionType) else [annotation]
    optional = len(inner) < len(get_args(annotation)) and get_origin(annotation) in (Union, UnionType)
    bare = {get_args(a)[0] if hasattr(a, "__metadata__") else a for a in inner}
    if bare == {int, Decimal} or bare == {Decimal}:
        return "number", (), (), optional
    if bare == {str, dt.date}:
        return "moment", (), (), optional
    (only,) = bare
    simple: dict[Any, Type] = {str: "text", int: "integer", bool: "boolean", dt.date: "date"}
    if only in simple:
        return simple[only], (), (), optional
    if get_origin(only) is Literal:
        return "text", get_args(only), (), optional
    if get_origin(only) is tuple:
        item = get_args(only)[0]
        return ("objects", (), fields(item), optional) if _is_model(item) else ("list", (), (), optional)
    if _is_model(only):
        return "object", (), fields(only), optional
    raise TypeError(f"no column type for {annotation}")


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)


ID = text("id", "Mã ổn định, không bao giờ đổi và không dùng lại.")
REPORT = text("report", "Mã báo cáo mà mục này thuộc về.", refers="reports")
URL = column("url", "url", "Địa chỉ của mục này trên website.")
SOURCE = column("source", "object", "Chỗ báo cáo nói điều này.", parts=fields(Source))
