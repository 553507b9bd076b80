"""From record to row: what every record has, and the fields of its type."""

from __future__ import annotations

from macros.exports.fields import column
from macros.exports.lookups import Lookups, report_of
from macros.exports.schema import Column, Row
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
