"""Bytes into text: UTF-8, UTF-16, windows-1258 and windows-1252, or a sentence that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata

from drafting.errors import CannotReadError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})|<\?xml[^>]{0,200}?encoding=[\"']([A-Za-z0-9_.:-]{1,40})",
    re.IGNORECASE,
)
_ONE_BYTE = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹăđơư]", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """The text, NFC. Raises CannotReadError for what is no text, or text in two encodings at once."""
    text = _decode(data)
    controls = sum(1 for c in text[:100_000] if (ord(c) < 32 and c not in "\t\n\r\f\v") or c == "\x7f")
    if "\x00" in text or controls > max(2, len(text[:100_000]) // 200):
        raise CannotReadError("Tệp này là tệp nhị phân, không phải văn bản: hãy dùng DOCX, PDF có chữ, HTML, Markdown hoặc tệp chữ.")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _decode(data: bytes) -> str:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strictly(data, name)
    if name := _utf16_without_bom(data):
        return _strictly(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    match = _DECLARED.search(data[:4096])
    declared = (match[1] or match[2]).decode("ascii").lower() if match else ""
    valid, wrong = _utf8_letters(data)
    if valid > max(wrong, 3):
        raise CannotReadError("Tệp lẫn hai bảng mã chữ (UTF-8 và một bảng mã khác): hãy mở bằng trình soạn thảo và lưu lại thành UTF-8.")
    if declared and not declared.startswith("utf"):
        try:
            return data.decode(_ONE_BYTE.get(declared, declared), "replace")
        except LookupError as error:
            raise CannotReadError(f"Không biết bảng mã chữ “{declared}” mà tệp khai báo: hãy lưu lại thành UTF-8.") from error
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if len(_VIETNAMESE.findall(vietnamese)) * 50 >= len(vietnamese) - vietnamese.count(" "):
        return vietnamese
    return data.decode("cp1252", "replace")


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise CannotReadError("Tệp chữ bị hỏng hoặc bị cắt giữa chừng (bảng mã không khớp): hãy lưu lại thành UTF-8.") from error


def _utf16_without_bom(data: bytes) -> str:
    """UTF-16 shows itself by a zero byte in every second place of what is mostly ASCII."""
    head = data[:2000]
    if len(head) < 4 or len(data) % 2:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _utf8_letters(data: bytes) -> tuple[int, int]:
    """How many letters outside ASCII are right UTF-8, and how many bytes are not."""
    text = data.decode("utf-8", "surrogateescape")
    wrong = sum(1 for c in text if "\udc80" <= c <= "\udcff")
    return sum(1 for c in text if ord(c) > 127 and not "\udc80" <= c <= "\udcff"), wrong
