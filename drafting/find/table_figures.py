"""Figures in tables: a cell that is a number takes its unit from its row or column, and is found again by its row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafting.document import Document, Unit
from drafting.find.dates import periods
from drafting.find.figure import Figure, Value, number
from drafting.find.places import MOST_WORDS, place
from drafting.find.sentence_figures import figures_of
from drafting.source import Table

_ONE = r"\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,9})?|\d{1,15}(?:,\d{1,9})?"
_CELL = re.compile(rf"[+\-–−]?\s?(?P<a>{_ONE}|\d{{1,15}}\.\d{{1,2}})(?:\s?/\s?(?P<b>{_ONE}))?\s?(?P<p>%)?")
_COUNTING = re.compile(
    r"^\W*(?:stt|tt|số tt|số thứ tự|tt\.|mã|mã số|ghi chú|điện thoại|sđt|năm(?!\s*\d)|số hiệu|"
    r"thời gian|thời hạn|ngày|phụ lục|mục)\b",
    re.IGNORECASE,
)
_UNIT_HEAD = re.compile(r"^\W*(?:đvt|đơn vị tính|đơn vị|đv tính)\W*$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(\s*(?:đvt|đơn vị tính|đơn vị)?\s*:?\s*([^()\d]{1,25}|%|m2|m3|km2)\s*\)\s*$", re.IGNORECASE)


def figures_of_cell(unit: Unit, document: Document) -> Iterator[Figure]:
    """The figures of one cell. A cell with words in it is read like a sentence; a bare number needs its column."""
    cell = unit.paragraph.cell
    if cell is None:
        return
    table = document.source.tables[cell.table]
    match = _CELL.fullmatch(unit.text.strip())
    if match is None:
        if not _counting(table, cell.column) or re.search(r"\d\s*%", unit.text):
            yield from figures_of(unit)
        return
    if (
        cell.row == 0
        or _counting(table, cell.column)
        or _numbered_columns(table, cell.row)
        or (re.fullmatch(r"(?:19|20)\d{2}", match["a"]) and cell.row < 2)
    ):
        return
    first = number(match["a"])
    value: Value | tuple[Value, Value] = (first, number(match["b"])) if match["b"] else first
    if unit.text.strip()[0] in "-–−" and not isinstance(value, tuple):
        value = -value
    heads = _heads(table, cell.column)
    row = _row_name(table, cell.row, cell.column)
    times = periods(heads) or periods(row)
    yield Figure(
        value, "%" if match["p"] else _unit(table, cell.row, cell.column, heads, row), re.sub(r"\s", "", unit.text),
        times[0] if times else None,
        place(unit, 0), _row_excerpt(table, cell.row, cell.column, row), unit, 0, len(unit.text),
    )  # fmt: skip


def _heads(table: Table, column: int) -> str:
    """The words above a column: the rows before the first that has a bare number in it."""
    words = []
    for row in table.rows[:4]:
        if _has_bare_number(row):
            break
        if column < len(row) and row[column]:
            words.append(row[column])
    return " ".join(dict.fromkeys(words))


@lru_cache(maxsize=8)
def _has_bare_number(row: tuple[str, ...]) -> bool:
    """Kept for the rows of the table that is read: each of its columns asks, and a table may be wide."""
    return any(_CELL.fullmatch(text.strip()) for text in row if text.strip())


def _counting(table: Table, column: int) -> bool:
    """The column that numbers the rows: it says so, or it counts 1, 2, 3 before all others."""
    if _COUNTING.match(_heads(table, column)):
        return True
    if column:
        return False
    values = [row[0].strip().rstrip(".") for row in table.rows if row and row[0].strip()]
    numbers = [int(text) for text in values if text.isdecimal() and len(text) < 6]
    return len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1)) and len(table.rows[0]) > 1


def _numbered_columns(table: Table, row: int) -> bool:
    """`(1) (2) (3)` or `1 2 3` under the heads: the columns are numbered, nothing is counted."""
    if row > 3:
        return False
    values = [re.sub(r"[()\s]|=.*", "", text) for text in table.rows[row] if text.strip()]
    digits = [text for text in values if text.isdecimal() and len(text) < 6]
    return len(digits) >= max(2, len(values) - 1) and [int(text) for text in digits] == list(
        range(int(digits[0]), int(digits[0]) + len(digits))
    )


def _unit(table: Table, row: int, column: int, heads: str, name: str) -> str | None:
    for index, text in enumerate(table.rows[0]):
        if _UNIT_HEAD.match(text) and index < len(table.rows[row]) and table.rows[row][index].strip():
            return table.rows[row][index].strip()
    for words in (heads, name):
        if found := _IN_BRACKETS.search(words):
            return found[1].strip()
    if re.search(r"tỷ lệ|tỉ lệ|%", heads, re.IGNORECASE):
        return "%"
    return None


def _row_name(table: Table, row: int, column: int) -> str:
    """The words of a row that name it: its longest cell before this one."""
    cells = [text for text in table.rows[row][:column] if text.strip() and not _CELL.fullmatch(text.strip())]
    return max(cells, key=len, default="")


def _row_excerpt(table: Table, row: int, column: int, name: str) -> str:
    """The row from its name to the cell, so that the number is in what is quoted; of a long one the words before the number."""
    cells = table.rows[row][: column + 1]
    begin = cells.index(name) if name else column
    return " ".join(" ".join(cells[begin:]).split()[-MOST_WORDS:])
