"""Values of a file → typed records; what does not fit becomes problems in Vietnamese."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.loading.problems import Problem
from macros.loading.yaml_file import YamlFile
from macros.records.base import Origin, Record


def validate(
    model: type[Record], value: Any, file: YamlFile, path: tuple[str | int, ...], label: str
) -> tuple[Record | None, list[Problem]]:
    """One value as a record of `model`, or None and everything that is wrong with it."""
    if not isinstance(value, dict):
        position = file.position(path)
        advice = "Mỗi mục bắt đầu bằng `- id: …`, các trường còn lại thẳng hàng bên dưới."
        return None, [Problem.at(position, "type", f"Chỗ này phải là một {label} với các trường, không phải {_kind_of(value)}.", advice)]
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        return None, _problems(error, model, value, file, path)
    return record.read_from(Origin(file, path)), []


def _problems(
    error: ValidationError, model: type[Record], value: dict[str, Any], file: YamlFile, path: tuple[str | int, ...]
) -> list[Problem]:
    found: dict[tuple[str | int, ...], Problem] = {}
    for detail in error.errors(include_url=False):
        written = _written_path(detail["loc"], value)
        if written in found:
            continue
        unknown = detail["type"] == "extra_forbidden"
        position = file.key_position((*path, *written)) if unknown else file.position((*path, *written))
        message, advice = _explain(detail, written, model)
        text = "" if detail["type"] == "missing" or isinstance(detail["input"], dict | tuple) else str(detail["input"])
        found[written] = Problem.at(position, _RULES.get(detail["type"], "type"), message, advice, text)
    return list(found.values())


_RULES = {"missing": "missing-field", "extra_forbidden": "unknown-field"}


def _written_path(loc: tuple[str | int, ...], value: Any) -> tuple[str | int, ...]:
    """`loc` without the names of union members that pydantic adds (`value.int`, `value.decimal`)."""
    path: list[str | int] = []
    for step in loc:
        inside = (isinstance(value, dict) and isinstance(step, str)) or (isinstance(value, tuple) and isinstance(step, int))
        if not inside:
            break
        path.append(step)
        if isinstance(value, dict):
            if step not in value:
                break
            value = value[step]
        else:
            value = value[step] if isinstance(step, int) and step < len(value) else None
    return tuple(path)


def _kind_of(value: Any) -> str:
    names: list[tuple[type | tuple[type, ...], str]] = [
        (bool, "true/false"),
        (int, "số nguyên"),
        (str, "chữ"),
        (dict, "một nhóm trường"),
        (tuple, "một danh sách"),
        (type(None), "chỗ trống"),
    ]
    return next((name for kind, name in names if isinstance(value, kind)), "số thập phân" if hasattr(value, "as_tuple") else "ngày")


def _field_names(model: type[Any], path: tuple[str | int, ...]) -> dict[str, str]:
    """The fields allowed where `path` points to: name as written → description."""
    for step in path:
        if isinstance(step, int) or step not in (names := {f.alias or n: n for n, f in model.model_fields.items()}):
            continue
        inner = _model_in(model.model_fields[names[step]].annotation)
        if inner:
            model = inner
    return {f.alias or n: f.description or "" for n, f in model.model_fields.items()}


def _model_in(annotation: Any) -> type[Any] | None:
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return annotation
    return next((found for arg in getattr(annotation, "__args__", ()) if (found := _model_in(arg))), None)


def _explain(detail: ErrorDetails, path: tuple[str | int, ...], model: type[Any]) -> tuple[str, str]:
    """(message, advice) for one pydantic error."""
    name = str(path[-1]) if path else ""
    shown = ".".join(str(p + 1) if isinstance(p, int) else p for p in path)
    value = detail["input"]
    context = detail.get("ctx", {})
    about = _field_names(model, path[:-1]).get(name, "")
    match detail["type"]:
        case "missing":
            return f"Thiếu trường bắt buộc `{name}`.", about
        case "extra_forbidden":
            fields = _field_names(model, path[:-1])
            near = get_close_matches(name, fields, n=1)
            advice = f"Có phải bạn muốn viết `{near[0]}`?" if near else f"Các trường được dùng: {', '.join(fields)}."
            return f"Không có trường `{name}`.", advice
        case "string_type":
            if value is None:
                return f"Trường `{shown}` đang bỏ trống.", about or "Hãy viết nội dung, hoặc xóa dòng này nếu không bắt buộc."
            return f"Trường `{shown}` phải là chữ, nhưng đang là {_kind_of(value)}.", f'Hãy đặt trong ngoặc kép: "{value}".'
        case "string_too_short":
            return f"Trường `{shown}` đang rỗng.", about or "Hãy viết nội dung."
        case "string_pattern_mismatch":
            return f"`{value}` không đúng dạng của trường `{shown}`.", about or "Chỉ dùng chữ thường không dấu, số và dấu gạch nối."
        case "int_type" | "is_instance_of" | "decimal_type" | "int_from_float" | "float_type":
            return f"Trường `{shown}` phải là số, nhưng đang là {_kind_of(value)}: {value}.", _number_advice(value)
        case "bool_type":
            return f"Trường `{shown}` phải là true hoặc false.", "Viết true (đúng) hoặc false (sai), không có ngoặc kép."
        case "date_type":
            return f"Trường `{shown}` phải là ngày.", "Viết năm-tháng-ngày, không có ngoặc kép: 2024-06-12."
        case "literal_error":
            return f"`{value}` không phải là giá trị của trường `{shown}`.", f"Chỉ dùng: {context.get('expected', '')}."
        case "greater_than_equal":
            return f"Trường `{shown}` phải từ {context.get('ge')} trở lên.", about
        case "tuple_type":
            return f"Trường `{shown}` phải là một danh sách.", "Viết [mã-1, mã-2], hoặc mỗi dòng một mục bắt đầu bằng dấu gạch."
        case "too_short":
            return f"Trường `{shown}` cần ít nhất {context.get('min_length', 1)} mục.", about
        case "model_type" | "model_attributes_type":
            return f"Trường `{shown}` phải gồm các trường con, không phải {_kind_of(value)}.", about
        case other:
            return f"Trường `{shown}` không đúng ({other}).", about


def _number_advice(value: Any) -> str:
    text = str(value)
    if hasattr(value, "as_tuple") or (isinstance(value, str) and value.replace(".", "").isdigit() and "." in text):
        return f"Nếu dấu chấm là dấu hàng nghìn, hãy viết liền: {text.replace('.', '')}. Đây phải là số nguyên."
    if isinstance(value, str) and value.replace(",", "").replace(".", "").replace("%", "").strip().isdigit():
        return "Viết số cho máy: 1436 hoặc 34.07, không có dấu chấm hàng nghìn, dấu phẩy, dấu % hay ngoặc kép."
    return "Viết số bằng chữ số: 1436 hoặc 34.07."
