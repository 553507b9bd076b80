"""Reads what Chromium prints."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

#: What the reader writes for a hyphen at the end of a line.
HYPHEN = "\ufffe"
#: Two pieces of text whose feet are so close, in points, stand on one line.
SAME_LINE = 3


@dataclass(frozen=True)
class Sheet:
    """The text of a sheet, and what stands lowest on it, squeezed, if all of that is bold."""

    text: str
    last_bold_line: str | None


def squeezed(text: str) -> str:
    """Without white space: a line on paper ends anywhere in an address."""
    return re.sub(r"\s+", "", text)


def read(printed: bytes) -> list[Sheet]:
    """The sheets of a PDF."""
    document = pypdfium2.PdfDocument(printed)
    try:
        return [_sheet(page) for page in document]
    finally:
        document.close()


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    text = page.get_textpage()
    line = _lowest(page, text)
    bold = line and all(piece.get_font().get_base_name().endswith("-Bold") for piece in line)
    return Sheet(text.get_text_range().replace(HYPHEN, "-"), squeezed("".join(piece.extract() for piece in line)) if bold else None)


def _lowest(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> list[pypdfium2.PdfTextObj]:
    """The pieces of the lowest line that says anything. What a piece says is dear to ask, where it stands is cheap."""
    line: list[pypdfium2.PdfTextObj] = []
    foot = float("inf")
    pieces = [(piece.get_bounds()[1], piece) for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=text)]
    for bottom, piece in sorted(pieces, key=lambda one: one[0]):
        if bottom > foot + SAME_LINE:
            break
        if piece.extract().strip():
            foot = min(foot, bottom)
            line.append(piece)
    return line
