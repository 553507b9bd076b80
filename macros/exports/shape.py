"""The shape of what is published: tables, fields, types, meanings. Others rely on it, so it is compared with the last release."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.exports.schema import Column
from macros.exports.tables import TABLES

#: Table → field → what may be relied on. Parts of an object are fields named `source.page`.
Shape = dict[str, dict[str, dict[str, Any]]]

#: A reader who knew the first can read the second: a value that is now always there harms nobody.
_HARMLESS = {("null", "never"), ("left_out", "never")}


def shape() -> Shape:
    """The shape that the code publishes now."""
    return {table.name: dict(field for column in table.columns for field in _fields(column, "")) for table in TABLES}


def _fields(column: Column, before: str) -> Iterator[tuple[str, dict[str, Any]]]:
    name = before + column.name
    field: dict[str, Any] = {"type": column.type, "absence": column.absence, "description": column.description}
    if column.refers:
        field["refers"] = column.refers
    if column.choices:
        field["choices"] = list(column.choices)
    yield name, field
    for part in column.parts:
        yield from _fields(part, f"{name}.")


def broken(released: Shape, now: Shape) -> list[str]:
    """What a program written for the released shape could trip over. Additions are none of it."""
    found = []
    for table, fields in released.items():
        if table not in now:
            found.append(f"{table}: the table is gone")
            continue
        for name, field in fields.items():
            if name not in now[table]:
                found.append(f"{table}.{name}: the field is gone or has another name")
            else:
                found += [f"{table}.{name}: {what}" for what in _changes(field, now[table][name])]
    return found


def reworded(released: Shape, now: Shape) -> list[str]:
    """Fields whose description reads differently: somebody has to say that they still mean the same."""
    return [
        f"{table}.{name}"
        for table, fields in released.items()
        for name, field in fields.items()
        if name in now.get(table, {}) and now[table][name]["description"] != field["description"]
    ]


def _changes(was: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    if was["type"] != now["type"]:
        yield f"the type was {was['type']} and is {now['type']}"
    if was["absence"] != now["absence"] and (was["absence"], now["absence"]) not in _HARMLESS:
        yield f"without a value it was '{was['absence']}' and is '{now['absence']}'"
    if was.get("refers") and was["refers"] != now.get("refers"):
        yield f"it named records of {was['refers']} and now of {now.get('refers')}"
    if gone := set(was.get("choices", ())) - set(now.get("choices", was.get("choices", ()))):
        yield f"values are gone: {', '.join(sorted(gone))}"
