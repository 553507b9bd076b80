"""CSV: read by pandas with the right types and diacritics, harmless in a spreadsheet, and nothing lost by that."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.exports import Exports
from macros.exports.csv_files import neutral, original
from macros.exports.schema import flat_columns
from macros.exports.tables import TABLES
from tests.exports.conftest import exported
from tests.project import REPORT, Project

if TYPE_CHECKING:
    from pandas import DataFrame

NAMES = [table.name for table in TABLES]
#: Column type → how pandas calls what it reads when no cell is empty.
PANDAS = {"integer": {"int64"}, "number": {"int64", "float64"}, "boolean": {"bool"}}


def read(file: Path | io.BytesIO, **options: Any) -> DataFrame:
    """As pandas does, which only the worker that runs these tests imports."""
    import pandas as pd

    return pd.read_csv(file, **options)


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_pandas_reads_the_columns_with_their_types(folder: Path, table: object) -> None:
    frame = read(folder / f"{table.name}.csv")  # type: ignore[attr-defined]
    columns = flat_columns(table)  # type: ignore[arg-type]
    assert list(frame.columns) == [column.name for column in columns]
    for column in columns:
        if column.required and column.type in PANDAS and len(frame):
            assert str(frame[column.name].dtype) in PANDAS[column.type], column.name


def test_pandas_reads_vietnamese_as_it_is_written(folder: Path) -> None:
    reports = read(folder / "reports.csv")
    assert reports["title"][0].startswith("Công tác 6 tháng đầu năm")
    assert reports["signer"][0] == "Trần Việt Trường"
    assert "trình độ đại học" in " ".join(read(folder / "checks.csv")["rule"])


def test_pandas_reads_dates_as_dates(folder: Path) -> None:
    updates = read(folder / "updates.csv", parse_dates=["date", "recorded"])
    assert updates["date"].dt.year.min() >= 2024
    assert updates["recorded"].notna().all()


def test_pandas_reads_lists_as_json(folder: Path) -> None:
    commitments = read(folder / "commitments.csv", converters={"lead_bodies": json.loads})
    assert commitments["lead_bodies"].map(len).max() > 0


@pytest.mark.parametrize("name", NAMES)
def test_file_begins_with_a_byte_order_mark_and_has_crlf_lines(exports: Exports, name: str) -> None:
    content = exports.files[f"du-lieu/{name}.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) - 1 == len(exports.edition.tables[name].rows)


@pytest.mark.parametrize("text", ["=1+1", "+84 292", "-5 điểm", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "'"])
def test_text_that_a_spreadsheet_would_run_is_marked(text: str) -> None:
    assert neutral(text) == f"'{text}"


#: How a formula begins in one spreadsheet or another.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: `st.text()` without trying every sign there is whether UTF-8 has it, which takes seconds in a fresh clone: all but halves of signs.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(ANY_TEXT)
def test_the_mark_is_undone_for_any_text(text: str) -> None:
    assert [start for start in ("", "'", *STARTS) if original(neutral(start + text)) != start + text] == []


@given(ANY_TEXT)
def test_no_marked_text_begins_like_a_formula(text: str) -> None:
    assert [start for start in ("", *STARTS) if neutral(start + text).startswith(STARTS)] == []


def test_formula_in_the_data_is_text_in_every_cell(example: Project) -> None:
    example.replace(f"{REPORT}/figures.yml", "label: Đèn đường cần thay", 'label: \'=HYPERLINK("https://vi.du","x")\'')
    example.replace(f"{REPORT}/problems.yml", "statement: Thiếu đèn thay thế.", "statement: '-Thiếu+đèn, \"dấu\" nháy'")
    made = exported(example)
    for path, content in made.files.items():
        if path.endswith(".csv"):
            for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
                numbers = [cell for cell in row if cell.startswith(("=", "+", "-", "@")) and not _is_number(cell)]
                assert numbers == [], path
    figures = read(io.BytesIO(made.files["du-lieu/figures.csv"]))
    assert original(figures["label"][0]) == '=HYPERLINK("https://vi.du","x")'
    problems = read(io.BytesIO(made.files["du-lieu/problems.csv"]))
    assert original(problems["statement"][0]) == '-Thiếu+đèn, "dấu" nháy'


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_negative_numbers_stay_numbers(folder: Path) -> None:
    assert read(folder / "checks.csv")["difference"].min() < 0
