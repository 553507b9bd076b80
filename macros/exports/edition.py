"""One edition of the data: every table filled, with its version, licence and origin. All formats are written from it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.derived.naming import full_name
from macros.exports.lookups import Lookups
from macros.exports.schema import FlatColumn, Row, Table, flat_columns, flat_value
from macros.exports.tables import TABLES, filled
from macros.publication import Publication

#: Where each kind of file lies on the site.
API = "api/v1"
FOLDER = "du-lieu"
#: Added to the version while the data differs from the last release.
DRAFT = "-draft"
#: How many reports the sentence about the source names: it stands in every file, so it must not grow with the data.
MOST_NAMED = 3
#: Enough of a SHA-256 to tell two states of one record apart.
DIGEST_LENGTH = 16


@dataclass(frozen=True)
class FilledTable:
    """A table with its rows, and each row as one line of JSON."""

    table: Table
    rows: list[Row]

    @cached_property
    def columns(self) -> tuple[FlatColumn, ...]:
        """As formats have them that know no objects."""
        return flat_columns(self.table)

    @cached_property
    def flat(self) -> dict[str, list[Any]]:
        """Name of a flat column → its value in each row."""
        return {column.name: [flat_value(row, column) for row in self.rows] for column in self.columns}

    @cached_property
    def lines(self) -> list[str]:
        """JSON of each row, the same bytes whenever the row is the same."""
        return [json.dumps(row, ensure_ascii=False) for row in self.rows]

    def key(self, row: Row) -> str:
        """What tells a row from the others: its id, or the ids it joins."""
        return " ".join(str(row[name]) for name in self.table.key)

    @cached_property
    def digests(self) -> dict[str, str]:
        """Key → digest of the row, whatever address the site is published under."""
        return {self.key(row): _digest({name: value for name, value in row.items() if name != "url"}) for row in self.rows}


class Edition:
    """All tables of one publication."""

    def __init__(self, publication: Publication) -> None:
        lookups = Lookups(publication)
        self.publication = publication
        self.tables = {table.name: FilledTable(table, filled(table, lookups)) for table in TABLES}

    @property
    def all_tables(self) -> str:
        """The name, without its ending, of each file that holds all tables at once."""
        return self.publication.dataset.site.id

    @cached_property
    def digest(self) -> str:
        """One digest over every row of every table."""
        return _digest({name: table.digests for name, table in self.tables.items()})

    @cached_property
    def version(self) -> str:
        """The released version when the data is what was released, otherwise the date of review and `-draft`."""
        release = self.publication.dataset.site.release
        if release and release.digest == self.digest:
            return release.version
        return date_version(self.publication) + DRAFT

    @cached_property
    def source(self) -> str:
        """Where the data comes from, in one Vietnamese sentence."""
        dataset = self.publication.dataset
        newest = dataset.newest_first()
        named = [full_name(dataset, r) for r in newest[:MOST_NAMED]]
        if len(newest) > MOST_NAMED:
            named.append(f"{len(newest) - MOST_NAMED} văn bản trước đó (bảng reports)")
        of = f"theo {'; '.join(named)}; và " if named else "theo "
        return f"{dataset.site.name}: {of}các nguồn công khai nêu ở từng mục."

    def meta(self, schema: str) -> dict[str, Any]:
        """What every answer says of itself. `schema` is the path of the schema it follows."""
        site = self.publication.dataset.site
        return {
            "version": self.version,
            "licence": site.data_licence.model_dump(),
            "source": self.source,
            "publisher": site.operator,
            "homepage": self.absolute("du-lieu/"),
            "as_of": site.as_of.isoformat(),
            "schema": self.absolute(schema),
        }

    def absolute(self, path: str) -> str:
        """The public address of a published file."""
        return self.publication.deployment.absolute(path)


def date_version(publication: Publication) -> str:
    """`2026.11.23`: a version is the day up to which the data was reviewed."""
    return f"{publication.dataset.site.as_of:%Y.%m.%d}"


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:DIGEST_LENGTH]
