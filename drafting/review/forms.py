"""The form of a record, made from its record type (never a second schema): fields → inputs, inputs → fields."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from macros.loading.explanations import explain
from macros.records.kinds import KINDS
from macros.records.report import Section

Path = tuple[str, ...]

MODELS: dict[str, type[BaseModel]] = {kind.name: kind.model for kind in KINDS} | {"sections": Section}
MODELS |= {"new-documents": MODELS["documents"], "new-bodies": MODELS["bodies"]}

#: What only helps a person and is no field of the record.
HINTS = {
    "figures": ("of",),
    "relations": ("computed", "holds"),
    "new-documents": ("printed_kind", "printed_issuer", "remarks"),
    "new-bodies": ("written", "places"),
    "sections": ("printed",),
}

#: What a person most often writes: shown first, the rest is folded.
FIRST = {
    "figures": ("label", "value", "unit", "as_printed", "period"),
    "commitments": (
        "statement", "topic", "lead_bodies", "other_bodies", "deadline", "deadline_words", "target", "product", "documents", "parent",
    ),
    "commitment-groups": ("title", "parent"),
    "relations": ("kind", "rule", "stated", "whole", "parts", "note"),
    "new-documents": ("id", "kind", "number", "date", "issuer", "subject", "topics"),
    "new-bodies": ("id", "name", "kind", "parent"),
    "sections": ("title", "page"),
    "report": (
        "kind", "number", "title", "date", "place", "issuer", "signer", "addressee", "session", "period", "next_period", "pages",
        "footnotes", "source",
    ),
    "citations": ("document",),
    "mentions": ("body",),
}  # fmt: skip

#: Field → the list of codes it takes its value from (`State` and data say what is in it).
CODES = {
    "topic": "topics", "topics": "topics", "other_topics": "topics", "issuer": "bodies", "addressee": "bodies", "body": "bodies",
    "bodies": "bodies", "lead_bodies": "bodies", "other_bodies": "bodies", "document": "documents", "documents": "documents",
    "implements": "documents", "answers_plan": "reports", "indicator": "indicators",
}  # fmt: skip
_OF_KIND = {
    ("report", "kind"): "document-kinds", ("new-documents", "kind"): "document-kinds", ("new-bodies", "kind"): "body-kinds",
    ("new-bodies", "parent"): "bodies", ("commitments", "parent"): "groups", ("commitment-groups", "parent"): "groups",
    ("relations", "stated"): "figures", ("relations", "whole"): "figures", ("relations", "parts"): "figures",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """One input. `values`: one for a plain field; for a list one an entry."""

    name: str
    about: str
    widget: str
    values: tuple[str, ...]
    codes: str = ""
    needed: bool = False
    first: bool = True
    choices: tuple[str, ...] = ()


def fields_of(kind: str, value: Mapping[str, Any]) -> list[Field]:
    """The inputs for a record as it stands, in the order of the record type, the common ones first."""
    found = list(_fields(kind, MODELS[kind], value, ()))
    order = FIRST.get(kind, ())
    return sorted(found, key=lambda one: order.index(_top(one)) if _top(one) in order else len(order) + (_top(one) == "source"))


def _top(one: Field) -> str:
    return one.name.split(".")[0]


def _fields(kind: str, model: type[BaseModel], value: Mapping[str, Any], path: Path) -> Iterator[Field]:
    only = FIRST[kind] if kind in ("citations", "mentions", "sections") and not path else None
    for inner, info in model.model_fields.items():
        name = info.alias or inner
        if (only is not None and name not in only) or name in ("draft", "computed") or (name == "id" and not kind.startswith("new-")):
            continue
        widget, part = _widget(info)
        here = value.get(name)
        if part is not None:
            yield from _fields(kind, part, here if isinstance(here, dict) else {}, (*path, name))
        elif widget:
            top = (*path, name)[0]
            yield Field(
                ".".join((*path, name)),
                info.description or "",
                widget,
                tuple(_shown(item) for item in here) if isinstance(here, tuple | list) else (_shown(here),),
                _OF_KIND.get((kind, name), "" if path else CODES.get(name, "")),
                info.is_required() and not path,
                top in FIRST.get(kind, ()) or top == "source",
                tuple(str(one) for one in _members(info.annotation) if get_origin(one) is None and isinstance(one, str)),
            )


def _widget(info: FieldInfo) -> tuple[str, type[BaseModel] | None]:
    """(kind of input, record inside); ("", None) for what only an editor program can change."""
    members = list(_members(info.annotation))
    parts = [one for one in members if isinstance(one, type) and issubclass(one, BaseModel)]
    many = any(get_origin(one) is tuple for one in _around(info.annotation))
    if parts:
        return ("", None) if many else ("", parts[0])
    if many:
        return "list", None
    if bool in members:
        return "check", None
    if dt.date in members:
        return "date", None
    if int in members:
        return "number", None
    if any(isinstance(one, str) for one in members):
        return "choice", None
    return "text", None


def _around(annotation: Any) -> Iterator[Any]:
    yield annotation
    if get_origin(annotation) is not None:
        for argument in get_args(annotation):
            yield from _around(argument)


def _members(annotation: Any) -> Iterator[Any]:
    """The types (and literal texts) that an annotation is made of."""
    origin = get_origin(annotation)
    if origin is Literal:
        yield from get_args(annotation)
    elif origin is None:
        if isinstance(annotation, type) and annotation is not type(None):
            yield annotation
    else:
        for argument in get_args(annotation):
            yield from _members(argument)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def changed(kind: str, value: Mapping[str, Any], sent: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The record with what was typed. What has no input stays as it is; an emptied field leaves, unless the type asks for it."""
    result = dict(value)
    for one in fields_of(kind, value):
        if f"f.{one.name}" not in sent and one.widget != "check":
            continue
        typed = [" ".join(text.split()) for text in sent.get(f"f.{one.name}", [])]
        _put(result, tuple(one.name.split(".")), _read(one, typed), one.needed)
    return result


def _read(one: Field, typed: list[str]) -> Any:
    if one.widget == "list":
        return tuple(dict.fromkeys(text for text in typed if text)) or None
    text = typed[0] if typed else ""
    if one.widget == "check":
        return True if text else None
    if not text:
        return None
    if one.widget == "date":
        return _day(text)
    return _number(text) if one.widget == "number" else text


def _day(text: str) -> dt.date | str:
    """`2025-12-15`, `15/12/2025`; what is no day stays text, and the record type says so."""
    if match := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", text):
        text = f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


def _number(text: str) -> int | Decimal | str:
    """`1436`, `34.07`, `34,07`. `1.436` is 1,436 here: the check of the printed form tells when 1436 was meant."""
    if re.fullmatch(r"-?\d{1,18}", text):
        return int(text)
    try:
        return Decimal(text.replace(",", ".")) if re.fullmatch(r"-?\d{1,15}[.,]\d{1,9}", text) else text
    except InvalidOperation:
        return text


def _put(record: dict[str, Any], path: Path, value: Any, needed: bool) -> None:
    *around, name = path
    for step in around:
        inner = record.get(step)
        record[step] = inner = dict(inner) if isinstance(inner, dict) else {}
        record = inner
    if value is not None or needed or (name == "page" and around):
        record[name] = value
    else:
        record.pop(name, None)


def cleaned(kind: str, value: dict[str, Any]) -> dict[str, Any]:
    """The record as it is published: no mark, no hints, no empty parts."""
    drop = {"draft", *HINTS.get(kind, ())}
    return {name: item for name, item in value.items() if name not in drop and item != {}}


def mistakes(kind: str, value: dict[str, Any]) -> list[tuple[str, str, str]]:
    """(field, what is wrong, what to do), as `make check` will say it of this record alone."""
    model = MODELS[kind]
    try:
        model.model_validate(value)
    except ValidationError as error:
        found: dict[str, tuple[str, str, str]] = {}
        for detail in error.errors(include_url=False):
            path = _written(detail["loc"], value)
            name = ".".join(str(step) for step in path)
            found.setdefault(name, (name, *explain(detail, path, model)))
        return list(found.values())
    return []


def _written(loc: tuple[int | str, ...], value: Any) -> tuple[int | str, ...]:
    """`loc` without the names of union members that pydantic adds."""
    path: list[int | str] = []
    for step in loc:
        if isinstance(value, dict) and isinstance(step, str):
            path.append(step)
            value = value.get(step)
        elif isinstance(value, tuple | list) and isinstance(step, int):
            path.append(step)
            value = value[step] if step < len(value) else None
        else:
            break
    return tuple(path)
