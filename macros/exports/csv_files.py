"""CSV: one file a table, for spreadsheets and statistics programs.

UTF-8 with a byte order mark, without which Excel shows broken Vietnamese; commas and CRLF (RFC 4180); dates as ISO texts, `true` and
`false`, numbers with a decimal point; lists as JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from macros.exports.edition import FOLDER, Edition, FilledTable
from macros.exports.schema import FlatColumn

BYTE_ORDER_MARK = "\ufeff"
#: A spreadsheet may run a text that begins with one of these as a formula (also in their full-width forms).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Put before such a text – and before one that begins with it, so that taking away one mark always gives the text back.
FORMULA_MARK = "'"


def files(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """`du-lieu/<table>.csv` for every table."""
    for name, filled in edition.tables.items():
        yield f"{FOLDER}/{name}.csv", _csv(filled).encode()


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula. Undone by `original`."""
    return FORMULA_MARK + text if text.startswith((*_FORMULA_STARTS, FORMULA_MARK)) else text


def original(cell: str) -> str:
    """The text that `neutral` was given."""
    return cell.removeprefix(FORMULA_MARK)


def _csv(filled: FilledTable) -> str:
    buffer = io.StringIO()
    buffer.write(BYTE_ORDER_MARK)
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(column.name for column in filled.columns)
    writer.writerows(zip(*([_cell(value, column) for value in filled.flat[column.name]] for column in filled.columns), strict=True))
    return buffer.getvalue()


def _cell(value: Any, column: FlatColumn) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if column.type == "json":
        return json.dumps(value, ensure_ascii=False)
    return neutral(value) if isinstance(value, str) else repr(value)
