"""Everything in one archive: tables in every format, what they mean, how to cite them, and the checksums of it all."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping

from macros.exports.citation import citation
from macros.exports.datapackage import READING
from macros.exports.edition import API, FOLDER, Edition
from macros.exports.schema import flat_columns

#: The earliest date a ZIP can hold: the time of writing would make each build another file.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def files(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """`du-lieu/<site>.zip`, from the files among `made`."""
    contents = dict(_contents(edition, made))
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(contents.items()))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in sorted({**contents, "SHA256SUMS": sums.encode()}.items()):
            entry = zipfile.ZipInfo(f"{edition.all_tables}-{edition.version}/{name}", _NO_TIME)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            # XLSX is a ZIP already.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".xlsx") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    yield f"{FOLDER}/{edition.all_tables}.zip", buffer.getvalue()


def _contents(edition: Edition, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for path, content in made.items():
        folder, _, name = path.rpartition("/")
        if folder == FOLDER:
            yield name, content
        elif folder == API or folder == f"{API}/schemas":
            yield f"json/{path.removeprefix(f'{API}/')}", content
    yield "README.txt", _readme(edition).encode()
    yield "CITATION.txt", citation(edition).encode()
    yield "CODEBOOK.txt", _codebook(edition).encode()


def _readme(edition: Edition) -> str:
    site = edition.publication.dataset.site
    lines = [
        f"{site.name} – dữ liệu, phiên bản {edition.version}",
        "",
        f"Nguồn: {edition.source}",
        f"Giấy phép: {site.data_licence.name}, {site.data_licence.url}",
        "Đoạn trích nguyên văn từ báo cáo và từ các nguồn công khai thuộc về nơi công bố chúng.",
        f"Website: {edition.absolute('')}",
        "",
        "Có gì ở đây",
        "  *.csv, datapackage.json   mọi bảng, kèm mô tả cho máy (Data Package 2.0)",
        f"  {edition.all_tables}.xlsx     mọi bảng, cho Excel và LibreOffice",
        f"  {edition.all_tables}.sqlite   mọi bảng, cho cơ sở dữ liệu, có sẵn câu hỏi thường gặp",
        "  json/                     mọi bảng như giao diện /api/v1/ của website",
        "  CODEBOOK.txt              nghĩa của từng cột",
        "  CITATION.txt              cách ghi nguồn",
        "  SHA256SUMS                mã băm, kiểm tra bằng: sha256sum -c SHA256SUMS",
        "",
        READING,
        "",
        "“Chưa tìm thấy (tìm đến …)” và “Chưa tìm riêng cho việc này” không có nghĩa là việc chưa làm.",
    ]
    return "\n".join(lines) + "\n"


def _codebook(edition: Edition) -> str:
    parts = []
    for filled in edition.tables.values():
        table = filled.table
        parts += [f"{table.name} – {table.title} ({len(filled.rows)} dòng)", f"  {table.description}"]
        for column in flat_columns(table):
            refers = f" → {column.refers}" if column.refers else ""
            parts.append(f"    {column.name} ({column.type}{refers}): {column.heading}. {column.description}")
        parts.append("")
    return "\n".join(parts)
