"""Which reader reads a file: by what is in it, never by its name alone. Everything that cannot be read is one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drafting.errors import CannotReadError
from drafting.readers.encoding import decoded
from drafting.readers.html import read_html
from drafting.readers.legible import check_legible
from drafting.readers.plain import read_text
from drafting.source import Source

#: A text of 2,000 pages has some 10 MB; a scanned PDF may have more.
MOST_BYTES = 300 * 1024 * 1024
MOST_TEXT = 60 * 1024 * 1024
_HTML = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE | re.DOTALL)
_MHT = re.compile(r"\s*(?:From:[^\n]*\n)?MIME-Version:", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"<(?:p|div|table|br|h[1-6]|span|td)\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: how it is called, the endings of its name, who reads its bytes. `begins`: whether bytes are of this kind, for one
    that is no text."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes], Source]
    begins: Callable[[bytes], bool] | None = None


def _pdf(data: bytes) -> Source:
    from drafting.readers.pdf import read_pdf  # its library is needed for this kind only

    return read_pdf(data)


def _docx(data: bytes) -> Source:
    from drafting.readers.docx import read_docx  # its library is needed for this kind only

    return read_docx(data)


def _text(data: bytes) -> str:
    text = decoded(data)
    if _MHT.match(text[:300]):
        raise CannotReadError("Đây là tệp MHT (trang web lưu trọn gói): hãy mở rồi lưu lại thành .docx hoặc .html.")
    return text


def _html(data: bytes) -> Source:
    text = _text(data)
    if _ENTITY.search(text[:20_000]):
        raise CannotReadError("Tệp HTML có khai báo thực thể (có thể là bom XML hoặc đòi đọc tệp ngoài): không đọc tệp này.")
    return read_html(text)


#: What is read. Of several that bytes could be, the first.
FORMS: dict[str, Form] = {
    "pdf": Form("PDF", (".pdf",), _pdf, lambda data: b"%PDF-" in data[:1024]),
    "docx": Form("DOCX", (".docx",), _docx, lambda data: data.startswith((b"PK\x03\x04", b"PK\x05\x06"))),
    "html": Form("HTML", (".html", ".htm", ".xhtml"), _html),
    "markdown": Form("Markdown", (".md", ".markdown"), lambda data: read_text(_text(data), True)),
    "text": Form("tệp chữ", (".txt", ".text"), lambda data: read_text(_text(data), False)),
}


def read_file(path: Path) -> Source:
    """Read a document. Raises CannotReadError with one Vietnamese sentence; never touches the network."""
    ending = path.suffix.lower()
    data = _bytes(path)
    if ending == ".docm":
        raise CannotReadError("Tệp Word có macro (.docm): hãy lưu lại thành .docx không có macro.")
    expected = next((kind for kind, form in FORMS.items() if ending in form.endings), None)
    found = _kind(data, expected)
    if expected is None:
        known = ", ".join(form.endings[0] for form in FORMS.values())
        raise CannotReadError(f"Không biết đuôi tệp “{ending or path.name}”: hãy dùng một trong {known}.")
    if found != expected and not {found, expected} <= {"markdown", "text"}:
        raise CannotReadError(f"Tệp có đuôi {ending} nhưng nội dung là {FORMS[found].name}: hãy đổi đuôi tệp cho đúng.")
    source = FORMS[expected].read(data)
    if not any(item.text.strip() for item in source.paragraphs):
        raise CannotReadError("Tệp không có chữ nào: hãy kiểm tra lại tệp.")
    check_legible(item.text for item in source.paragraphs)
    return source


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise CannotReadError("Đây là thư mục, không phải tệp: hãy chỉ đúng tệp văn bản.")
        if not path.exists():
            raise CannotReadError(f"Không tìm thấy tệp {path.name}: hãy kiểm tra đường dẫn.")
        if not path.is_file():
            raise CannotReadError("Đây không phải tệp thường: hãy chỉ đúng tệp văn bản.")
        size = path.stat().st_size
        if size == 0:
            raise CannotReadError("Tệp rỗng: hãy kiểm tra lại tệp.")
        if size > MOST_BYTES:
            raise CannotReadError("Tệp lớn hơn 300 MB: hãy dùng bản nhỏ hơn, không kèm ảnh.")
        return path.read_bytes()
    except PermissionError as error:
        raise CannotReadError(f"Không có quyền đọc tệp {path.name}: hãy cấp quyền đọc rồi chạy lại.") from error
    except OSError as error:
        raise CannotReadError(f"Không đọc được tệp {path.name}: hãy kiểm tra đường dẫn và ổ đĩa.") from error


def _kind(data: bytes, expected: str | None) -> str:
    """What the bytes are. Raises CannotReadError for kinds that nothing here reads."""
    if begun := next((kind for kind, form in FORMS.items() if form.begins and form.begins(data)), None):
        return begun
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise CannotReadError("Tệp DOCX có mật khẩu: hãy bỏ mật khẩu rồi lưu lại.")
        raise CannotReadError("Đây là tệp Word đời cũ (.doc): hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.")
    if data.startswith(b"{\\rtf"):
        raise CannotReadError("Đây là tệp RTF: hãy lưu lại thành .docx.")
    if expected and FORMS[expected].begins:
        if data.startswith(b"PK"):
            raise CannotReadError("Tệp DOCX bị hỏng (không mở được như một tệp nén): hãy tải lại hoặc lưu lại từ Word.")
        if _looks_binary(data):
            raise CannotReadError(f"Tệp {FORMS[expected].name} bị hỏng: hãy tải lại.")
    if len(data) > MOST_TEXT:
        raise CannotReadError("Tệp chữ lớn hơn 60 MB: đây không phải một văn bản hành chính.")
    head = decoded(data)[:20_000]
    if _HTML.match(head) or (expected != "markdown" and len(_FRAGMENT.findall(head)) > 4):
        return "html"
    return expected if expected in ("markdown", "text", "html") else "text"


def _looks_binary(data: bytes) -> bool:
    sample = data[:4096]
    return b"\x00" in sample or sum(1 for byte in sample if byte < 9 or 13 < byte < 32) > len(sample) // 50
