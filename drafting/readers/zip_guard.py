"""A zip archive before anything of it is unpacked: not broken, not a bomb, no macros, no entity declarations."""

from __future__ import annotations

import io
import zipfile
import zlib

from drafting.errors import CannotReadError

#: What `zipfile` raises for an archive that is damaged, locked or packed in a way it does not know.
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)

#: A document of 2,000 pages unpacks to some 40 MB; pictures are never unpacked.
MOST_BYTES = 200 * 1024 * 1024
MOST_PART = 64 * 1024 * 1024
MOST_PARTS = 10_000
#: XML of a real document shrinks 10 to 60 times; a bomb a thousand times.
MOST_RATIO = 250


def checked_archive(data: bytes) -> zipfile.ZipFile:
    """The archive of a Word document. Raises CannotReadError for everything that is not one, or that is dangerous to unpack."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except BROKEN as error:
        raise CannotReadError("Tệp DOCX bị hỏng (không mở được như một tệp nén): hãy tải lại hoặc lưu lại từ Word.") from error
    names = {info.filename for info in infos}
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise CannotReadError("Tệp nén phình ra quá lớn khi mở (có thể là bom nén): không đọc tệp này.")
    if any(
        info.file_size > MOST_PART or (info.file_size > 10_000_000 and info.file_size > MOST_RATIO * max(1, info.compress_size))
        for info in infos
    ):
        raise CannotReadError("Tệp nén phình ra quá lớn khi mở (có thể là bom nén): không đọc tệp này.")
    if any(info.flag_bits & 1 for info in infos):
        raise CannotReadError("Tệp DOCX có mật khẩu: hãy bỏ mật khẩu rồi lưu lại.")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise CannotReadError("Tệp Word có macro (.docm): hãy lưu lại thành .docx không có macro.")
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise CannotReadError(_other_kind(names))
    if b"macroenabled" in part(archive, "[Content_Types].xml").lower():
        raise CannotReadError("Tệp Word có macro (.docm): hãy lưu lại thành .docx không có macro.")
    for name in names:
        if name.endswith((".xml", ".rels")) and declares_entities(part(archive, name)):
            raise CannotReadError("Tệp DOCX có khai báo thực thể XML (có thể là bom XML hoặc đòi đọc tệp ngoài): không đọc tệp này.")
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one part, never more than MOST_PART whatever the archive's directory says."""
    try:
        with archive.open(name) as stream:
            data = stream.read(MOST_PART + 1)
    except BROKEN as error:
        raise CannotReadError("Tệp DOCX bị hỏng ở bên trong: hãy tải lại hoặc lưu lại từ Word.") from error
    if len(data) > MOST_PART:
        raise CannotReadError("Tệp nén phình ra quá lớn khi mở (có thể là bom nén): không đọc tệp này.")
    return data


def declares_entities(xml: bytes) -> bool:
    """Word writes no document type: whatever has one means harm. UTF-16 is looked at without its zero bytes."""
    head = xml.replace(b"\x00", b"") if b"\x00" in xml[:200] else xml
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head


def _other_kind(names: set[str]) -> str:
    if any(name.startswith("xl/") for name in names):
        return "Tệp này là bảng tính (XLSX), không phải văn bản Word: hãy dùng DOCX, PDF có chữ, HTML, Markdown hoặc tệp chữ."
    if "content.xml" in names:
        return "Tệp này là văn bản OpenDocument (ODT): hãy lưu lại thành .docx."
    return "Tệp này là tệp nén nhưng không phải văn bản Word: hãy dùng DOCX, PDF có chữ, HTML, Markdown hoặc tệp chữ."
