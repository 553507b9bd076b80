"""The forms in which invented documents are written; each document is read in all of them."""

from tests.drafting.material.documents import Invented
from tests.drafting.material.text_files import as_html, as_markdown, as_text

FORMS = {
    "plain.txt": as_text,
    "wrapped.txt": lambda d: as_text(d, 92),
    "portal.md": as_markdown,
    "page.html": as_html,
    "old.html": lambda d: as_html(d, "windows-1252"),
    "word.docx": lambda d: _docx(d),
    "print.pdf": lambda d: _pdf(d),
}


def _docx(document: Invented) -> bytes:
    from tests.drafting.material.word_files import as_docx

    return as_docx(document)


def _pdf(document: Invented) -> bytes:
    from tests.drafting.material.pdf_files import as_pdf

    return as_pdf(document)
