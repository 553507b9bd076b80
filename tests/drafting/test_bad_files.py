"""Files that cannot be read: each is one clear Vietnamese sentence, exit 1, nothing written, nothing asked of the network."""

import io
import os
import socket
import zipfile
from functools import cache
from pathlib import Path

import pytest

from scripts import draft
from tests.drafting.material.documents import invented
from tests.drafting.material.pdf_files import as_pdf
from tests.drafting.material.word_files import as_docx


# Made by the worker that needs them, not by each that reads this file.
@cache
def word() -> bytes:
    return as_docx(invented(3, False))


@cache
def pdf() -> bytes:
    return as_pdf(invented(3, False))


def changed(data: bytes, edit) -> bytes:
    """A Word file with some parts replaced, added or dropped (None)."""
    parts = {info.filename: zipfile.ZipFile(io.BytesIO(data)).read(info) for info in zipfile.ZipFile(io.BytesIO(data)).infolist()}
    parts.update(edit(parts))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            if content is not None:
                archive.writestr(name, content)
    return stream.getvalue()


def scan() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream)
    for _ in range(3):
        canvas.rect(50, 50, 400, 600, fill=1)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def encrypted(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(user_password=password, owner_password="chu", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
MACRO_TYPES = {
    "[Content_Types].xml": lambda parts: (
        parts["[Content_Types].xml"]
        .replace(b"document.main+xml", b"document.macroEnabled.main+xml")
        .replace(b"openxmlformats-officedocument.wordprocessingml.document.macro", b"ms-word.document.macro")
    )
}

CASES = {
    "scan.pdf": (scan, "bản quét"),
    "locked.pdf": (lambda: encrypted("mat-khau"), "mật khẩu"),
    "owner-locked.pdf": (lambda: encrypted(""), "mã hóa"),
    "cut.pdf": (lambda: pdf()[:200], "PDF"),
    "old.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ".docx"),
    "renamed.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ".docx"),
    "locked.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 9, "mật khẩu"),
    "bomb.docx": (lambda: changed(word(), lambda parts: {"word/document.xml": b"<a>" + b" " * 70_000_000 + b"</a>"}), "bom nén"),
    "many-parts.docx": (lambda: changed(word(), lambda parts: {f"x{n}": b"" for n in range(10_050)}), "bom nén"),
    "xml-bomb.docx": (
        lambda: changed(word(), lambda parts: {"word/document.xml": BOMB + parts["word/document.xml"].split(b"?>", 1)[1]}),
        "thực thể",
    ),
    "entity.docx": (lambda: changed(word(), lambda parts: {"word/footnotes.xml": OUTSIDE + b"<a>&a;</a>"}), "thực thể"),
    "entity-16.docx": (
        lambda: changed(word(), lambda parts: {"word/styles.xml": ("\ufeff" + OUTSIDE.decode() + "<a>&a;</a>").encode("utf-16-le")}),
        "thực thể",
    ),
    "macro.docx": (lambda: changed(word(), lambda parts: {"word/vbaProject.bin": b"x"}), "macro"),
    "macro.docm": (lambda: word(), "macro"),
    "macro-type.docx": (lambda: changed(word(), lambda parts: {"[Content_Types].xml": MACRO_TYPES["[Content_Types].xml"](parts)}), "macro"),
    "broken.docx": (lambda: word()[: len(word()) // 2], "hỏng"),
    "broken-inside.docx": (lambda: changed(word(), lambda parts: {"word/document.xml": b"<w:document"}), "hỏng"),
    "not-zip.docx": (lambda: b"PK\x03\x04" + b"\x01" * 500, "hỏng"),
    "no-text.docx": (lambda: as_empty_docx(), "không có chữ"),
    "sheet.docx": (lambda: changed(word(), lambda parts: {"word/document.xml": None, "xl/workbook.xml": b"<a/>"}), "XLSX"),
    "pdf.docx": (lambda: pdf(), "đuôi"),
    "word.pdf": (lambda: word(), "đuôi"),
    "page.txt": (lambda: b"<html><body><p>Xin ch\xc3\xa0o</p></body></html>", "đuôi"),
    "report.odt": (lambda: b"xin chao", "đuôi"),
    "empty.txt": (lambda: b"", "rỗng"),
    "blank.txt": (lambda: b" \n\n \n", "không có chữ"),
    "blank.html": (lambda: b"<html><body><script>var a = 1;</script></body></html>", "không có chữ"),
    "binary.txt": (lambda: bytes(range(256)) * 40, "nhị phân"),
    "picture.md": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(2000), "nhị phân"),
    "rich.rtf": (lambda: b"{\\rtf1 xin chao}", "RTF"),
    "mixed.txt": (
        lambda: "Ủy ban nhân dân thành phố Cần Thơ".encode() * 3 + "thực hiện".encode("cp1258", "replace") + b"\xea\xf4",
        "hai bảng mã",
    ),
}


def as_empty_docx() -> bytes:
    from docx import Document

    stream = io.BytesIO()
    Document().save(stream)
    return stream.getvalue()


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def refused(path: Path, root: Path, capsys) -> str:
    """The sentence that was printed; nothing was written and nothing else was said."""
    before = sorted(root.rglob("*"))
    assert draft.main([str(path), "--id", "kh-1-2025", "--root", str(root)]) == 1
    assert draft.main([str(path), "--format", "json", "--root", str(root)]) == 1
    said = capsys.readouterr()
    assert said.out == "" and sorted(root.rglob("*")) == before
    first, second = said.err.strip().split("\n")
    assert first == second and first[0].isupper() and first.endswith(".") and len(first) < 200 and "Traceback" not in first
    return first


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_cannot_be_read_is_one_sentence(name, tmp_path, capsys, no_network, shared_root):
    make, word = CASES[name]
    path = tmp_path / name
    path.write_bytes(make())
    assert word in refused(path, shared_root, capsys)


def test_a_folder_is_no_document(tmp_path, capsys, shared_root):
    assert "thư mục" in refused(tmp_path, shared_root, capsys)


def test_a_missing_file_is_named(tmp_path, capsys, shared_root):
    assert "khong-co.docx" in refused(tmp_path / "khong-co.docx", shared_root, capsys)


def test_a_file_that_may_not_be_read_is_named(tmp_path, capsys, shared_root):
    path = tmp_path / "kin.txt"
    path.write_text("Xin chào")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file (root)")
    assert "quyền" in refused(path, shared_root, capsys)
