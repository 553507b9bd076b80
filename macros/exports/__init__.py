"""What others can build on: every table in every format. A new format is one file in this package and one line in EXPORTS."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from macros.exports import csv_files, datapackage, json_api, sqlite, xlsx, zip_file
from macros.exports.edition import Edition
from macros.publication import Publication

#: Yields (path under the site, content); is given what the formats before it have made.
Export = Callable[[Edition, Mapping[str, bytes]], Iterator[tuple[str, bytes]]]

#: In this order: the data package describes the CSV files, the archive holds all.
EXPORTS: tuple[Export, ...] = (
    json_api.files,
    csv_files.files,
    datapackage.files,
    xlsx.files,
    sqlite.files,
    zip_file.files,
)


@dataclass(frozen=True)
class Exports:
    """An edition and the files made from it: path under the site → content."""

    edition: Edition
    files: dict[str, bytes]

    def size(self, path: str) -> int:
        """Bytes of a file. Raises KeyError for a path that is not exported."""
        return len(self.files[path])

    def sha256(self, path: str) -> str:
        """The hash of a file, in hexadecimal."""
        return hashlib.sha256(self.files[path]).hexdigest()


def export(publication: Publication) -> Exports:
    """Make every file of every format, once."""
    edition = Edition(publication)
    files: dict[str, bytes] = {}
    for make in EXPORTS:
        files.update(make(edition, files))
    return Exports(edition, files)
