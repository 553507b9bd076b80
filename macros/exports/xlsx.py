"""The workbook: every table as a sheet with Vietnamese headings, for people who work in Excel or LibreOffice."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from macros.exports.edition import FOLDER, Edition, FilledTable
from macros.exports.schema import FlatColumn
from macros.formatting.dates import date_vi

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: What Excel allows: links on a sheet, characters in a sheet's name.
MOST_LINKS = 65_530
LONGEST_NAME = 31
_WIDEST, _NARROWEST = 60, 8
_GUIDE, _CODEBOOK = "Giới thiệu", "Sổ tay cột"
_CODEBOOK_HEADINGS = ("Bảng", "Tên trong CSV, JSON", "Tên cột ở đây", "Kiểu", "Luôn có", "Ý nghĩa")
_NOTES = (
    "Mỗi trang tính là một bảng. Bấm vào mã ở cột đầu để mở mục đó trên website.",
    "Nguồn của từng mục nằm ở các cột cuối: mục, điểm, chú thích, trang và đoạn trích trong báo cáo.",
    "“Chưa tìm thấy (tìm đến …)” và “Chưa tìm riêng cho việc này” không có nghĩa là việc chưa làm.",
    "Các nguồn công khai nằm ở trang “Nguồn công khai”, các chỗ viện dẫn văn bản ở trang “Lần viện dẫn văn bản”.",
)


def files(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """`du-lieu/<site>.xlsx`. Tables of pairs are left out: their lists stand in the tables themselves."""
    # The process that writes the files imports it, while the build goes on.
    import xlsxwriter

    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    site = edition.publication.dataset.site
    # The time of writing would make each build another file.
    created = dt.datetime.combine(site.as_of, dt.time())
    workbook.set_properties({"title": site.name, "author": site.operator, "created": created, "comments": edition.version})
    styles = {
        "title": workbook.add_format({"bold": True, "font_size": 16}),
        "heading": workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E2F1EA"}),
        "text": workbook.add_format({"text_wrap": True, "valign": "top"}),
        "date": workbook.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
        "link": workbook.add_format({"font_color": "#0A6062", "underline": 1, "valign": "top"}),
    }
    sheets = [filled for filled in edition.tables.values() if filled.table.group != "links"]
    _guide(workbook.add_worksheet(_GUIDE), edition, sheets, styles)
    _codebook(workbook.add_worksheet(_CODEBOOK), sheets, styles)
    for filled in sheets:
        _sheet(workbook.add_worksheet(sheet_name(filled)), filled, styles)
    workbook.close()
    yield f"{FOLDER}/{edition.all_tables}.xlsx", buffer.getvalue()


def sheet_name(filled: FilledTable) -> str:
    """The table's title, as far as a sheet's name may be long."""
    return filled.table.title[:LONGEST_NAME]


def sheet_columns(filled: FilledTable) -> list[FlatColumn]:
    """What a sheet shows: all columns but lists of objects, which are sheets of their own; the long address last."""
    shown = [column for column in filled.columns if column.items != "objects"]
    return sorted(shown, key=lambda column: column.name == "url")


def _guide(sheet: Worksheet, edition: Edition, sheets: list[FilledTable], styles: dict[str, Format]) -> None:
    site = edition.publication.dataset.site
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 90)
    _write(sheet, 0, 0, f"{site.name} – dữ liệu", styles["title"])
    licence = f"{site.data_licence.name} – {site.data_licence.url}"
    about = [("Phiên bản", edition.version), ("Rà soát đến", date_vi(site.as_of)), ("Giấy phép", licence)]
    about += [("Nguồn", edition.source), ("Trang dữ liệu", edition.absolute(f"{FOLDER}/"))]
    for row, (label, value) in enumerate(about, start=2):
        _write(sheet, row, 0, label, styles["text"])
        _write(sheet, row, 2, value, styles["text"])
    for row, note in enumerate(_NOTES, start=8):
        _write(sheet, row, 2, note, styles["text"])
    for column, heading in enumerate(("Trang tính", "Số dòng", "Có gì")):
        _write(sheet, 13, column, heading, styles["heading"])
    for row, filled in enumerate(sheets, start=14):
        name = sheet_name(filled)
        sheet.write_url(row, 0, f"internal:'{name}'!A1", styles["link"], name)
        sheet.write_number(row, 1, len(filled.rows), styles["text"])
        _write(sheet, row, 2, filled.table.description, styles["text"])


def _codebook(sheet: Worksheet, sheets: list[FilledTable], styles: dict[str, Format]) -> None:
    for place, (heading, width) in enumerate(zip(_CODEBOOK_HEADINGS, (28, 28, 36, 12, 10, 100), strict=True)):
        sheet.set_column(place, place, width)
        _write(sheet, 0, place, heading, styles["heading"])
    row = 0
    for filled in sheets:
        for column in sheet_columns(filled):
            row += 1
            words = (filled.table.title, column.name, column.heading, column.type, "có" if column.required else "", column.description)
            for place, word in enumerate(words):
                _write(sheet, row, place, word, styles["text"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, row, len(_CODEBOOK_HEADINGS) - 1)


def _sheet(sheet: Worksheet, filled: FilledTable, styles: dict[str, Format]) -> None:
    columns = sheet_columns(filled)
    for place, column in enumerate(columns):
        values = filled.flat[column.name]
        sheet.set_column(place, place, _width(column, values))
        _write(sheet, 0, place, column.heading, styles["heading"])
        for row, value in enumerate(values, start=1):
            # A record without a place on the site has no address to lead to.
            if column.name == "id" and row < MOST_LINKS and (url := filled.rows[row - 1].get("url")):
                sheet.write_url(row, place, url, styles["link"], value)
            elif value is not None and value != []:
                _cell(sheet, row, place, value, column, styles)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(filled.rows)), len(columns) - 1)


def _cell(sheet: Worksheet, row: int, place: int, value: Any, column: FlatColumn, styles: dict[str, Format]) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value, styles["text"])
    elif column.type == "date":
        sheet.write_datetime(row, place, dt.datetime.fromisoformat(value), styles["date"])
    elif isinstance(value, int | float):
        sheet.write_number(row, place, value, styles["text"])
    else:
        _write(sheet, row, place, "; ".join(value) if isinstance(value, list) else value, styles["text"])


def _write(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Always text, never a formula. Raises ValueError for a text longer than a cell may hold."""
    if sheet.write_string(row, column, text, style):
        raise ValueError(f"too long for a cell: {text[:60]}…")


def _width(column: FlatColumn, values: list[Any]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, len(column.heading) // 2 + 2))
