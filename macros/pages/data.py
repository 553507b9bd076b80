"""The data page: what tables there are, how they hang together, how to take and use them; and the codebook page of each table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from macros.exports import FORMATS, Format, Listing
from macros.exports.citation import bibtex, sentence
from macros.exports.datapackage import READING
from macros.exports.edition import API, DRAFT, FOLDER, FilledTable
from macros.exports.examples import examples
from macros.exports.json_schema import schema_path
from macros.exports.schema import FlatColumn, flat_columns, flat_value
from macros.exports.structured_data import dataset_json_ld
from macros.formatting.numbers import number_vi, rounded
from macros.pages.data_diagram import diagram, references
from macros.pages.rendering import Renderer
from macros.records.registered import registered

#: What a type is called on the page.
TYPES = {
    "text": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "boolean": "true hoặc false",
    "date": "ngày",
    "moment": "ngày, tháng hoặc năm",
    "url": "địa chỉ",
    "json": "danh sách, viết bằng JSON",
}
GROUPS = (("main", "Các bảng chính"), ("more", "Các bảng khác"), ("vocabulary", "Danh mục: nghĩa của các mã"), ("links", "Bảng nối"))
#: The formats of one file that people take first; the others follow as FORMATS has them.
FIRST = (".xlsx", ".zip", ".sqlite")
_LONGEST_EXAMPLE = 70


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take: its address on the site and its size in words."""

    address: str
    size: str


def size_vi(size: int) -> str:
    """Bytes in words: `51 KB`, `1,2 MB`."""
    if size >= 1_000_000:
        return f"{number_vi(rounded(Decimal(size) / 1_000_000, 1))} MB"
    return f"{number_vi(max(1, round(size / 1000)))} KB"


def render(renderer: Renderer, current: str) -> str:
    """The overview of all tables."""
    listing = renderer.listing
    edition = listing.edition
    tables = [
        filled.table for filled in edition.tables.values() if filled.table.group in ("main", "more") and filled.table.name != "reports"
    ]
    links = references(tables)
    return renderer.render(
        "data_overview.html.jinja",
        current,
        edition=edition,
        draft=edition.version.endswith(DRAFT),
        records=sum(len(f.rows) for f in edition.tables.values() if f.table.group in ("main", "more")),
        whole=[
            (
                format_.name,
                format_.about,
                _download(listing, f"{FOLDER}/{edition.all_tables if format_.file[0] == '.' else ''}{format_.file}"),
            )
            for format_ in _offered(FORMATS)
        ],
        groups=[(label, [_entry(listing, f) for f in edition.tables.values() if f.table.group == key]) for key, label in GROUPS],
        diagram=diagram(tables, links),
        references=[(table, [link for link in links if link.table is table]) for table in tables],
        examples=examples(edition),
        excel={"sheet": edition.tables["commitments"].table.title, "rows": len(edition.tables["commitments"].rows)},
        reading=READING,
        api=API,
        citation=sentence(edition),
        bibtex=bibtex(edition),
        structured_data=Markup(dataset_json_ld(listing)),  # noqa: S704 – dataset_json_ld escapes < > &
    )


def _offered(formats: Iterable[Format]) -> list[Format]:
    """The formats that hold every table in one file, those that most people want first."""
    return sorted((f for f in formats if f.file), key=lambda f: FIRST.index(f.file) if f.file in FIRST else len(FIRST))


def render_table(renderer: Renderer, current: str, name: str) -> str:
    """The codebook of one table. Raises KeyError for an unknown name."""
    listing = renderer.listing
    filled = listing.edition.tables[name]
    table = filled.table
    tables = [other.table for other in listing.edition.tables.values()]
    return renderer.render(
        "data_table.html.jinja",
        current,
        table=table,
        entry=_entry(listing, filled),
        columns=[_column(filled, column) for column in flat_columns(table)],
        referred=[(other, column) for other in tables for column in other.columns if column.refers == name],
        schema=None if table.group == "links" else f"/{schema_path(name)}",
        record=None if table.group == "links" or not filled.rows else f"/{API}/{name}/{filled.rows[0]['id']}.json",
        terms=filled.rows if table.group == "vocabulary" else [],
    )


def _entry(listing: Listing, filled: FilledTable) -> dict[str, Any]:
    name = filled.table.name
    return {
        "table": filled.table,
        "rows": len(filled.rows),
        "csv": _download(listing, f"{FOLDER}/{name}.csv"),
        "json": None if filled.table.group == "links" else _download(listing, f"{API}/{name}.json"),
    }


def _download(listing: Listing, path: str) -> Download:
    return Download(f"/{path}", size_vi(listing.file(path).size))


def _column(filled: FilledTable, column: FlatColumn) -> dict[str, Any]:
    values = (flat_value(row, column) for row in filled.rows)
    example = next((value for value in values if value not in (None, [])), None)
    shown = "" if example is None else str(example).lower() if isinstance(example, bool) else str(example)
    if isinstance(example, list):
        shown = ", ".join(map(str, example)) if column.items == "texts" else ""
    return {
        "column": column,
        "type": registered(TYPES, column.type, "type of column", "TYPES in macros/pages/data.py"),
        "json": ".".join(column.path),
        "example": shown if len(shown) <= _LONGEST_EXAMPLE else f"{shown[:_LONGEST_EXAMPLE]}…",
    }
