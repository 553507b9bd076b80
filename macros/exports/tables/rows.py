"""From record to row: what every record has, and the fields of its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

from macros.exports.fields import REPORT, SOURCE, URL, column, fields
from macros.exports.lookups import Lookups, report_of
from macros.exports.schema import Column, Row, Table
from macros.records.base import Record


def standard(lookups: Lookups, record: Record) -> Row:
    """Every field of a record that has a value, with `report` and `url`. A later `|` may replace any."""
    row: Row = lookups.value(record)
    return row | {"report": report_of(row["id"]), "url": lookups.url(record)}


def labelled(of: Column, vocabulary: str) -> tuple[Column, Column]:
    """A column that holds terms of a vocabulary, and beside it the column with their labels."""
    name = f"{of.name}_label"
    label = column(name, "text", f"Tên của mã ở cột {of.name}.", absence=of.absence)
    return of.but(refers=vocabulary), label


def of_report(
    name: str,
    title: str,
    description: str,
    model: type[Record],
    columns: tuple[Column, ...],
    rows: Callable[[Lookups], Iterator[Row]] | None = None,
    source: Column = SOURCE,
    group: Literal["main", "more"] = "main",
) -> Table:
    """A table of what reports say: id, report and address first, the place in the report last.

    Without `rows` it holds the records of the data set's table of the same name, as they are.
    """
    every = (*fields(model, "id"), REPORT, URL, *columns, source)
    return Table(name, title, description, every, rows or partial(_as_they_are, name=name), group)


def _as_they_are(lookups: Lookups, name: str) -> Iterator[Row]:
    return (standard(lookups, record) for record in getattr(lookups.dataset, name).values())
