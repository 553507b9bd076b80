"""What others can build on: every table in every format. A new format is one file in this package and one entry of FORMATS."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from macros.exports import csv_files, datapackage, json_api, sqlite, xlsx, zip_file
from macros.exports.edition import Edition

#: Yields (path under the site, content); is given what the formats before it have made.
Export = Callable[[Edition, Mapping[str, bytes]], Iterator[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format, and how the data page offers the one file of it that holds every table.

    `file` is its whole name, or only its ending where the site names it. A format without one is offered beside each table.
    """

    make: Export
    file: str = ""
    name: str = ""
    about: str = ""


#: In this order: the data package describes the CSV files, the archive holds all.
FORMATS: tuple[Format, ...] = (
    Format(json_api.files),
    Format(csv_files.files),
    Format(datapackage.files, "datapackage.json", "Mô tả cho máy (Data Package)", "Kiểu, khóa, quan hệ và mã băm của mọi tệp CSV."),
    Format(
        xlsx.files, ".xlsx", "Excel (XLSX)", "Mọi bảng trong một tệp, tên cột tiếng Việt. Mở bằng Excel, LibreOffice, Google Trang tính."
    ),
    Format(sqlite.files, ".sqlite", "Cơ sở dữ liệu (SQLite)", "Mọi bảng đã nối sẵn với nhau, có câu hỏi thường gặp làm sẵn."),
    Format(zip_file.files, ".zip", "Tất cả (ZIP)", "Mọi định dạng, sổ tay cột, cách ghi nguồn, mã băm để kiểm tra."),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """What pages say of a file: its bytes, and its hash in hexadecimal digits."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Listing:
    """An edition, and what pages say of the files made from it: path under the site → file."""

    edition: Edition
    files: Mapping[str, Listed]

    def file(self, path: str) -> Listed:
        """Raises LookupError for a path that is not exported."""
        if path not in self.files:
            raise LookupError(f"No format makes {path}: what `file` an entry of FORMATS names (macros/exports), its function has to yield.")
        return self.files[path]


@dataclass(frozen=True)
class Exports:
    """An edition and the files made from it: path under the site → content."""

    edition: Edition
    files: dict[str, bytes]

    def listed(self) -> dict[str, Listed]:
        """The same files, as pages speak of them."""
        return {path: Listed(len(content), hashlib.sha256(content).hexdigest()) for path, content in self.files.items()}


def export(edition: Edition) -> Exports:
    """Make every file of every format, once."""
    files: dict[str, bytes] = {}
    for format_ in FORMATS:
        files.update(format_.make(edition, files))
    return Exports(edition, files)
