"""What pydantic finds wrong with a field, in words that an editor can act on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.loading.hints import date_advice, number_advice
from macros.loading.near import as_code, did_you_mean, nearest

#: What `make draft` marks each record with, and what is said of one that is still marked when its report is no draft any more.
MARK = "draft"
#: The same for the head of a report.
PROPOSED = "proposed"
UNREVIEWED = (
    "Mục này còn là nháp, chưa có người đối chiếu.",
    "Đối chiếu với văn bản rồi xóa dòng này; chưa xong thì giữ `draft: true` trong report.yml của văn bản.",
)

_NUMBERS = ("int_type", "is_instance_of", "decimal_type", "int_from_float", "float_type")


def kind_of(value: Any) -> str:
    """What a value is, in Vietnamese."""
    names: list[tuple[type | tuple[type, ...], str]] = [
        (bool, "true/false"),
        (int, "số nguyên"),
        (str, "chữ"),
        (dict, "một nhóm trường"),
        (tuple, "một danh sách"),
        (type(None), "chỗ trống"),
    ]
    return next((name for kind, name in names if isinstance(value, kind)), "số thập phân" if hasattr(value, "as_tuple") else "ngày")


def field_names(model: type[BaseModel], path: tuple[str | int, ...]) -> Mapping[str, str]:
    """The fields allowed where `path` points to: name as written → description."""
    for step in path:
        if isinstance(step, int) or step not in (names := {f.alias or n: n for n, f in model.model_fields.items()}):
            continue
        inner = _model_in(model.model_fields[names[step]].annotation)
        if inner:
            model = inner
    return _described(model)


@cache
def _described(model: type[BaseModel]) -> Mapping[str, str]:
    """The same of one record type: asked for every field that is wrong."""
    return {f.alias or n: f.description or "" for n, f in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in getattr(annotation, "__args__", ()) if (found := _model_in(arg))), None)


#: What editors call a field in Vietnamese, without marks.
_VIETNAMESE = {
    "ma": "id", "nhan": "label", "gia-tri": "value", "don-vi": "unit", "nguon": "source", "trang": "page", "muc": "section",
    "diem": "point", "trich": "excerpt", "doan-trich": "excerpt", "trich-dan": "excerpt", "ghi-chu": "note", "ngay": "date",
    "nam": "year", "ten": "name", "loai": "kind", "so-hieu": "number", "noi-dung": "statement", "tom-tat": "summary", "chu-de": "topic",
    "cac-chu-de": "topics", "han": "deadline", "thoi-han": "deadline", "dia-chi": "url", "tieu-de": "title", "co-quan": "bodies",
    "van-ban": "documents", "chu-thich": "footnote", "in": "as_printed", "so-in": "as_printed", "cau-hoi": "question", "quy-tac": "rule",
    "noi-dang": "publisher", "bang-chung": "evidence", "cam-ket": "commitment", "y-nghia": "bearing", "co-quan-ban-hanh": "issuer",
    "viet-tat": "short", "day-du": "full", "ky": "period", "tu": "from", "den": "to",
}  # fmt: skip


def meant_by(name: str, fields: Iterable[str]) -> str | None:
    """The field that a name was meant to be: misspelt, or its Vietnamese word."""
    known = tuple(fields)
    vietnamese = _VIETNAMESE.get(as_code(name.replace("_", "-")))
    return vietnamese if vietnamese in known else nearest(name, known)


def explain(detail: ErrorDetails, path: tuple[str | int, ...], model: type[Any]) -> tuple[str, str]:
    """(message, advice) for one pydantic error."""
    name = str(path[-1]) if path else ""
    shown = ".".join(str(p + 1) if isinstance(p, int) else p for p in path)
    value = detail["input"]
    named = next((length for length in range(len(path), 0, -1) if isinstance(path[length - 1], str)), 0)
    about = field_names(model, path[: named - 1]).get(str(path[named - 1]), "") if named else ""
    if detail["type"] == "missing":
        return f"Thiếu trường bắt buộc `{name}`.", about
    if detail["type"] == "extra_forbidden":
        if gone := getattr(model, "GONE", {}).get(name) if len(path) == 1 else None:
            return f"Không còn trường `{name}`.", gone
        if name in (MARK, PROPOSED) and len(path) == 1:
            return UNREVIEWED
        if value is None and name.strip() and not re.fullmatch(r"[A-Za-z_][\w-]*", name, re.ASCII):
            if match := re.match(r"([A-Za-z_]+):(\S.*)", name):
                return "Thiếu dấu cách sau dấu hai chấm.", f"Hãy viết: {match[1]}: {match[2]}"
            advice = "Câu có dấu phẩy trong { … } hay [ … ] thì đặt cả câu trong ngoặc kép."
            return f"Phần `{name}` bị tách thành một trường riêng, có lẽ ở dấu phẩy.", advice
        fields = field_names(model, path[:-1])
        return f"Không có trường `{name}`.", did_you_mean(meant_by(name, fields), f"Các trường được dùng: {', '.join(fields)}.")
    if value is None or value == "":
        return f"Trường `{shown}` đang bỏ trống.", about or "Hãy viết nội dung, hoặc xóa dòng này nếu không bắt buộc."
    if detail["type"] in ("model_type", "model_attributes_type"):
        parts = ", ".join(field_names(model, path))
        return f"Trường `{shown}` phải gồm các trường con, không phải {kind_of(value)}.", f"Hãy viết các trường: {parts}."
    return _wrong(detail, shown, value, model, path, about or "Hãy so với một mục đúng trong cùng tệp.")


def _wrong(detail: ErrorDetails, shown: str, value: Any, model: type[Any], path: tuple[str | int, ...], about: str) -> tuple[str, str]:
    """A field that is there and says something it may not."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "string_type":
            quoted = str(value).lower() if isinstance(value, bool) else value
            advice = f'Nếu đúng là chữ, hãy đặt trong ngoặc kép: "{quoted}".' if not isinstance(value, dict | tuple) else about
            return f"Trường `{shown}` phải là chữ, nhưng đang là {kind_of(value)}.", advice
        case "string_pattern_mismatch":
            return f"`{value}` không đúng dạng của trường `{shown}`.", _pattern_advice(str(value), str(context.get("pattern", "")), about)
        case kind if kind in _NUMBERS:
            whole = kind == "int_type" and detail["loc"][-1] != "int"
            return f"Trường `{shown}` phải là số{' nguyên' if whole else ''}, nhưng đang là {kind_of(value)}.", number_advice(value, whole)
        case "bool_type":
            return f"Trường `{shown}` phải là true hoặc false.", "Viết true (đúng) hoặc false (sai), không có ngoặc kép."
        case "date_type":
            return f"Trường `{shown}` phải là ngày, nhưng đang là {kind_of(value)}.", date_advice(
                value, "year" in field_names(model, path[:-1])
            )
        case "literal_error":
            allowed = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            near = nearest(value, allowed) if isinstance(value, str) else None
            return f"`{value}` không phải là giá trị của trường `{shown}`.", did_you_mean(near, f"Chỉ dùng: {', '.join(allowed)}.")
        case "greater_than_equal":
            return f"Trường `{shown}` phải từ {context.get('ge')} trở lên.", about
        case "tuple_type":
            one = f"[{value}]" if isinstance(value, str | int) else "[mã-1, mã-2]"
            return f"Trường `{shown}` phải là một danh sách.", f"Hãy viết {one}, hoặc mỗi dòng một mục bắt đầu bằng dấu gạch."
        case "too_short":
            return f"Trường `{shown}` cần ít nhất {context.get('min_length', 1)} mục.", about
        case _:
            return f"Trường `{shown}` có giá trị không dùng được.", about


def _pattern_advice(value: str, pattern: str, about: str) -> str:
    """The same code the way codes are written, where that is clear."""
    code = as_code(value) if len(value) < 100 else value
    address = re.search(r"^(?:https?://[^/]+)?/(?:.*/)?([a-z0-9-]+/[a-z0-9-]+)/?$", value)
    if address and re.search(pattern, address[1]):
        return f"Ở đây viết mã, không viết địa chỉ. Có phải bạn muốn viết `{address[1]}`?"
    if value.startswith("/"):
        return about
    if code != value and re.search(pattern, code):
        return f"Ở đây viết mã, không viết tên: chữ thường không dấu, số và dấu gạch nối. Có phải bạn muốn viết `{code}`?"
    return about or "Chỉ dùng chữ thường không dấu, số và dấu gạch nối."
