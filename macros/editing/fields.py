"""The fields of a record type, in Vietnamese, read from the type itself: a table or a skeleton made from them cannot go stale."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.records.base import ID_PATTERN, KEY_PATTERN, Part
from macros.records.registered import registered

_PLAIN = {str: "chữ", int: "số nguyên", Decimal: "số thập phân", bool: "true hoặc false", dt.date: "ngày"}
_PATTERNS = {ID_PATTERN: "mã", KEY_PATTERN: "mã"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field as written in YAML. `inner`: the type of the group of fields it holds; `several`: a list; `blank`: may be left blank;
    `title`: what the form for readers calls it, empty where the form does not ask for it; `choices`: the only values it may have.
    """

    name: str
    kind: str
    required: bool
    meaning: str
    several: bool = False
    blank: bool = False
    inner: type[BaseModel] | None = None
    title: str = ""
    choices: tuple[str, ...] = ()


def fields_of(model: type[BaseModel]) -> Iterator[Field]:
    """The fields of a record type, in the order in which they are declared."""
    for name, info in model.model_fields.items():
        annotation = _annotated(info)
        inner = _part_in(annotation)
        yield Field(
            name=info.alias or name,
            kind=_kind(annotation),
            required=info.is_required(),
            meaning=info.description or (_MEANINGS.get(inner.__name__, "") if inner else ""),
            several=_list_in(annotation),
            blank=type(None) in get_args(annotation),
            inner=inner,
            title=info.title or "",
            choices=_choices(annotation),
        )


#: Groups of fields that mean the same wherever they stand.
_MEANINGS = {
    "Source": "Chỗ báo cáo nói điều này.",
    "Evidence": "Nguồn công khai.",
    "Period": "Khoảng thời gian.",
    "Licence": "Giấy phép.",
}


def _annotated(info: FieldInfo) -> Any:
    """The annotation with what pydantic took out of it (the pattern of an id) put back."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _kind(annotation: Any) -> str:
    """`mã`, `ngày hoặc chữ`, `danh sách mã`, `một trong: bars, ranks`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *rest = get_args(annotation)
        patterns = [_PATTERNS[found] for constraint in rest if (found := getattr(constraint, "pattern", None)) in _PATTERNS]
        return patterns[0] if patterns else _kind(base)
    if origin in (Union, types.UnionType):
        return " hoặc ".join(dict.fromkeys(_kind(part) for part in get_args(annotation) if part is not type(None)))
    if origin is tuple:
        return f"danh sách {_kind(get_args(annotation)[0])}"
    if origin is Literal:
        return f"một trong: {', '.join(get_args(annotation))}"
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return "nhóm trường"
    return registered(_PLAIN, annotation, "type of field", "_PLAIN in macros/editing/fields.py, in Vietnamese")


def _part_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for part in get_args(annotation) if (found := _part_in(part))), None)


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(str(value) for value in get_args(annotation))
    return next((found for part in get_args(annotation) if get_origin(part) is not None and (found := _choices(part))), ())


def _list_in(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_list_in(part) for part in get_args(annotation))
