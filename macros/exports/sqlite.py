"""The SQLite database: every table with its keys, views for common questions, and the codebook as a table."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.exports.edition import FOLDER, Edition
from macros.exports.schema import FlatColumn, Table

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
#: Where the header says which SQLite wrote the file (offset, length): other readers ignore it, but it would differ between machines.
_WRITER_VERSION = slice(96, 100)

#: A common question → its answer. Each is a view, so that a person with a database browser finds it ready.
VIEWS: dict[str, str] = {
    "cam_ket_tinh_trang": """
        SELECT c.id, c.statement, c.topic_label AS topic, c.deadline, c.official_status_label AS official,
               c.evidence_status_label AS evidence, c.schedule_status_label AS schedule,
               (SELECT group_concat(b.name, '; ') FROM commitment_bodies l JOIN bodies b ON b.id = l.body
                WHERE l.commitment = c.id AND l.role = 'lead') AS lead_bodies,
               (SELECT count(*) FROM updates u WHERE u."commitment" = c.id) AS updates, c.source_page, c.url
        FROM commitments c""",
    "cam_ket_theo_chu_de": """
        SELECT t.label AS topic, count(DISTINCT l."commitment") AS commitments,
               count(DISTINCT CASE WHEN l.role = 'main' THEN l."commitment" END) AS as_main_topic
        FROM topics t LEFT JOIN commitment_topics l ON l.topic = t.id GROUP BY t.id ORDER BY t."order" """,
    "cam_ket_theo_co_quan": """
        SELECT b.name AS body, l.role, count(*) AS commitments
        FROM commitment_bodies l JOIN bodies b ON b.id = l.body GROUP BY b.id, l.role ORDER BY commitments DESC, b.id""",
    "cap_nhat_va_nguon": """
        SELECT u."commitment", c.statement, u.date, u.summary, u.bearing_label AS bearing, e.publisher, e.evidence_url, e.excerpt
        FROM updates u JOIN commitments c ON c.id = u."commitment" JOIN evidence e ON e."update" = u.id ORDER BY u.date, u.id, e.id""",
    "so_lieu_khong_khop": """
        SELECT id, rule, coalesce(stated, stated_date) AS stated, coalesce(computed, computed_date) AS computed,
               difference, unit, note, url FROM checks WHERE verdict = 'inconsistent'""",
    "van_ban_duoc_vien_dan": """
        SELECT d.id, d.number, d.subject, count(c.id) AS citations
        FROM documents d LEFT JOIN citations c ON c.document = d.id GROUP BY d.id ORDER BY citations DESC, d.id""",
}


def files(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """`du-lieu/<site>.sqlite`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.sqlite"
        database = sqlite3.connect(path)
        try:
            _fill(database, edition)
        finally:
            database.close()
        content = bytearray(path.read_bytes())
    content[_WRITER_VERSION] = bytes(4)
    yield f"{FOLDER}/{edition.all_tables}.sqlite", bytes(content)


def _fill(database: sqlite3.Connection, edition: Edition) -> None:
    database.executescript("PRAGMA page_size = 1024; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF;")
    for filled in edition.tables.values():
        columns = filled.columns
        database.execute(_create(filled.table, columns))
        values = zip(*([_stored(value) for value in filled.flat[column.name]] for column in columns), strict=True)
        marks = ", ".join("?" * len(columns))
        database.executemany(f"INSERT INTO {_quoted(filled.table.name)} VALUES ({marks})", values)  # noqa: S608 – our own names
        for column in columns:
            if column.refers:
                name = _quoted(f"{filled.table.name}_{column.name}_index")
                database.execute(f"CREATE INDEX {name} ON {_quoted(filled.table.name)} ({_quoted(column.name)})")
    _describe(database, edition)
    for name, query in VIEWS.items():
        database.execute(f"CREATE VIEW {name} AS {' '.join(query.split())}")
    database.commit()
    broken = database.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise ValueError(f"references to nothing: {broken[:5]}")
    database.execute("VACUUM")


def _create(table: Table, columns: tuple[FlatColumn, ...]) -> str:
    key = ", ".join(_quoted(name) for name in table.key)
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(map(_definition, columns))}, PRIMARY KEY ({key}))"


def _definition(column: FlatColumn) -> str:
    name = _quoted(column.name)
    words = [name, _TYPES.get(column.type, "TEXT")]
    if column.required:
        words.append("NOT NULL")
    if column.type == "boolean":
        words.append(f"CHECK ({name} IN (0, 1))")
    if column.choices:
        choices = ", ".join(f"'{choice}'" for choice in column.choices)
        words.append(f"CHECK ({name} IN ({choices}))")
    if column.refers:
        words.append(f"REFERENCES {_quoted(column.refers)} (id)")
    return " ".join(words)


def _describe(database: sqlite3.Connection, edition: Edition) -> None:
    """Two more tables: what this is, and what each column means."""
    database.execute("CREATE TABLE _meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    meta = {name: value if isinstance(value, str) else value["url"] for name, value in edition.meta("").items() if name != "schema"}
    database.executemany("INSERT INTO _meta VALUES (?, ?)", meta.items())
    database.execute(
        'CREATE TABLE _columns ("table" TEXT, "column" TEXT, heading TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY ("table", "column"))'
    )
    rows = ((t.table.name, c.name, c.heading, c.description) for t in edition.tables.values() for c in t.columns)
    database.executemany("INSERT INTO _columns VALUES (?, ?, ?, ?)", rows)


def _stored(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def _quoted(name: str) -> str:
    return f'"{name}"'
