"""The same rows in every format: as many, and with the same values."""

from __future__ import annotations

import csv
import datetime as dt
import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.exports import Exports
from macros.exports.csv_files import original
from macros.exports.edition import FilledTable
from macros.exports.schema import FlatColumn, flat_columns, flat_value
from macros.exports.tables import TABLES
from macros.exports.xlsx import sheet_columns, sheet_name

if TYPE_CHECKING:
    from openpyxl import Workbook

NAMES = [table.name for table in TABLES]
SHEETS = [table.name for table in TABLES if table.group != "links"]
READ = {"integer": int, "number": float, "boolean": lambda cell: cell == "true", "json": json.loads, "text": original}


def rows(exports: Exports, name: str) -> tuple[FilledTable, list[list[Any]]]:
    """The table and its values, column by column; the JSON API says the same (test_json_api)."""
    filled = exports.edition.tables[name]
    columns = flat_columns(filled.table)
    return filled, [[flat_value(row, column) for column in columns] for row in filled.rows]


@pytest.mark.parametrize("name", NAMES)
def test_csv_says_what_json_says(exports: Exports, folder: Path, name: str) -> None:
    filled, expected = rows(exports, name)
    columns = flat_columns(filled.table)
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *read = csv.reader(file)
    values = [[_from_cell(cell, column) for cell, column in zip(row, columns, strict=True)] for row in read]
    assert values == expected


def _from_cell(cell: str, column: FlatColumn) -> Any:
    return None if cell == "" else READ.get(column.type, str)(cell)


@pytest.mark.parametrize("name", NAMES)
def test_sqlite_says_what_json_says(exports: Exports, folder: Path, name: str) -> None:
    filled, expected = rows(exports, name)
    columns = flat_columns(filled.table)
    with sqlite3.connect(folder / "cantho-minh-bach.sqlite") as database:
        read = database.execute(f'SELECT * FROM "{name}"').fetchall()
    values = [[json.loads(v) if c.type == "json" and v else v for v, c in zip(row, columns, strict=True)] for row in read]
    key = [place for place, column in enumerate(columns) if column.name in filled.table.key]
    assert sorted(values, key=lambda row: [row[k] for k in key]) == sorted(expected, key=lambda row: [row[k] for k in key])


@pytest.mark.parametrize("name", SHEETS)
def test_workbook_says_what_json_says(exports: Exports, workbook: Workbook, name: str) -> None:
    filled = exports.edition.tables[name]
    columns = sheet_columns(filled)
    sheet = workbook[sheet_name(filled)]
    expected = [[_in_workbook(flat_value(row, column), column) for column in columns] for row in filled.rows]
    read = [list(row) for row in sheet.iter_rows(min_row=2, max_row=len(filled.rows) + 1, max_col=len(columns), values_only=True)]
    assert read == expected
    assert sheet.max_row == max(1, len(filled.rows)) + (1 if filled.rows else 0)


def _in_workbook(value: Any, column: FlatColumn) -> Any:
    if isinstance(value, list):
        return "; ".join(value) or None
    return dt.datetime.fromisoformat(value) if column.type == "date" and value else value


def test_json_tables_hold_the_same_rows(exports: Exports) -> None:
    for name in SHEETS:
        assert json.loads(exports.files[f"api/v1/{name}.json"])["data"] == exports.edition.tables[name].rows


def test_link_tables_hold_the_pairs_of_the_lists(exports: Exports) -> None:
    tables = exports.edition.tables
    for link, column in (("commitment_documents", "documents"), ("commitment_answers", "answers"), ("commitment_problems", "problems")):
        pairs = {(row["id"], key) for row in tables["commitments"].rows for key in row[column]}
        assert {tuple(row.values()) for row in tables[link].rows} == pairs
    leads = {(row["id"], key) for row in tables["commitments"].rows for key in row["lead_bodies"]}
    assert {(r["commitment"], r["body"]) for r in tables["commitment_bodies"].rows if r["role"] == "lead"} == leads
