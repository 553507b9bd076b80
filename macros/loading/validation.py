"""Values of a file → typed records; what does not fit becomes problems in Vietnamese."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.loading.explanations import MARK, explain, field_names, kind_of, meant_by
from macros.loading.problems import ENOUGH, Problem
from macros.loading.values import BROKEN
from macros.loading.yaml_file import YamlFile
from macros.records.base import Origin, Record

Path = tuple[str | int, ...]

_RULES = {"missing": "missing-field", "extra_forbidden": "unknown-field"}


def validate(model: type[Record], value: Any, file: YamlFile, path: Path, label: str) -> tuple[Record | None, list[Problem]]:
    """One value as a record of `model`, or None and everything that is wrong with it, apart from what was BROKEN before."""
    if value is BROKEN:
        return None, []
    if not isinstance(value, dict):
        position = file.position(path)
        advice = "Mỗi mục bắt đầu bằng `- id: …`, các trường còn lại thẳng hàng bên dưới."
        return None, [Problem.at(position, "type", f"Chỗ này phải là một {label} với các trường, không phải {kind_of(value)}.", advice)]
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        return None, _problems(error, model, value, file, path)
    return record.read_from(Origin(file, path)), []


def _problems(error: ValidationError, model: type[Record], value: dict[str, Any], file: YamlFile, path: Path) -> list[Problem]:
    found: dict[Path, Problem] = {}
    details = error.errors(include_url=False)[:ENOUGH]
    # A list all of whose entries are wrong counts as empty; that it is "too short" is no mistake of its own.
    around = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    details = [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in around]
    misspelt = _misspelt(details, model)
    for detail in details:
        written = _written_path(detail["loc"], value)
        if written in found or written in misspelt or (detail["input"] is BROKEN and detail["type"] != "extra_forbidden"):
            continue
        unknown = detail["type"] == "extra_forbidden"
        position = file.key_position((*path, *written)) if unknown else file.position((*path, *written))
        message, advice = explain(detail, written, model)
        text = (
            str(written[-1])
            if unknown
            else ""
            if detail["type"] == "missing" or isinstance(detail["input"], dict | tuple | None)
            else str(detail["input"])
        )
        found[written] = Problem.at(position, _RULES.get(detail["type"], "type"), message, advice, text)
    return list(found.values())


def _misspelt(details: list[ErrorDetails], model: type[Record]) -> set[Path]:
    """Fields that are missing only because their name is misspelt: said once, at the name that is written."""
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    meant = set()
    for detail in details:
        if detail["type"] == "extra_forbidden" and detail["loc"] != (MARK,):
            *around, name = detail["loc"]
            near = meant_by(str(name), field_names(model, tuple(around)))
            if near and (*around, near) in missing:
                meant.add((*around, near))
    return meant


def _written_path(loc: Path, value: Any) -> Path:
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
