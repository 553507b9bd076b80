"""What a published table is: columns with types and meanings, and rows. Every format, the codebook and the schemas are made from this."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from macros.exports.lookups import Lookups

#: `moment`: a date, or only its month or year. `quantity`: a number or a date. `list`: texts. `objects`: a list of objects.
Type = Literal["text", "integer", "number", "boolean", "date", "moment", "quantity", "url", "object", "list", "objects"]
#: How "no value" looks in JSON: it does not happen, `null`, or the field is left out (written `?` in the contract).
Absence = Literal["never", "null", "left_out"]

#: One record, ready for JSON: texts, numbers, booleans, lists, objects; dates as ISO texts.
Row = dict[str, Any]

MOMENT_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"


@dataclass(frozen=True, slots=True)
class Column:
    """One field. `refers` names the table whose ids it holds; `choices` are all values it may take; `parts` the fields of an object."""

    name: str
    type: Type
    heading: str
    description: str
    absence: Absence = "never"
    refers: str | None = None
    choices: tuple[str, ...] = ()
    parts: tuple[Column, ...] = ()

    def but(self, **changes: Any) -> Column:
        """The same column with some properties changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` is its primary key; a table of the group `links` only joins two others and has no records of its own."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Lookups], Iterator[Row]]
    group: Literal["main", "more", "vocabulary", "links"] = "main"
    key: tuple[str, ...] = ("id",)

    def column(self, name: str) -> Column:
        """Raises StopIteration for an unknown name."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True, slots=True)
class FlatColumn:
    """A column of a format without nesting. `path` leads to its value in a row; `type` `json` is a list written as JSON.

    `refers` is the table whose ids the cell holds; `lists` the table whose ids the list in the cell holds.
    """

    name: str
    type: Literal["text", "integer", "number", "boolean", "date", "moment", "url", "json"]
    heading: str
    description: str
    path: tuple[str, ...]
    required: bool
    refers: str | None = None
    choices: tuple[str, ...] = ()
    items: Literal["texts", "objects"] | None = None
    lists: str | None = None


def flat_columns(table: Table) -> tuple[FlatColumn, ...]:
    """Objects become a column a part (`source_page`), lists one column of JSON, a quantity a number and a date."""
    return tuple(flat for column in table.columns for flat in _flat(column, (), "", "", True))


def _flat(column: Column, path: tuple[str, ...], prefix: str, heading: str, inside: bool) -> Iterator[FlatColumn]:
    name, here = prefix + column.name, (*path, column.name)
    required = inside and column.absence == "never"
    label = f"{heading}: {column.heading.lower()}" if heading else column.heading
    if column.type == "object":
        for part in column.parts:
            yield from _flat(part, here, f"{name}_", column.heading, required)
    elif column.type == "quantity":
        yield FlatColumn(name, "number", label, column.description, here, False)
        yield FlatColumn(f"{name}_date", "date", f"{label} (ngày)", f"{column.description} Chỉ khi đó là một ngày.", here, False)
    elif column.type == "list" or column.type == "objects":
        items: Literal["texts", "objects"] = "texts" if column.type == "list" else "objects"
        yield FlatColumn(name, "json", label, column.description, here, required, items=items, lists=column.refers)
    else:
        yield FlatColumn(name, column.type, label, column.description, here, required, column.refers, column.choices)


def flat_value(row: Row, column: FlatColumn) -> Any:
    """The value of a flat column in a row, None where there is none; lists stay lists."""
    value: Any = row
    for name in column.path:
        value = None if value is None else value.get(name)
    if column.type == "number" and isinstance(value, str):
        return None  # the date of a quantity stands in the next column
    if column.type == "date" and not isinstance(value, str):
        return None
    return value
