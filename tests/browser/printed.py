"""Reads what Chromium prints."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

#: What the reader writes for a hyphen at the end of a line.
HYPHEN = "\ufffe"
#: Letters whose feet are so close, in points, stand on one line.
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
    words = text.get_text_range()
    assert len(words) == text.count_chars(), "letters are asked for by their place in the text"
    line = _lowest(text, words)
    bold = line and all(_font(text, index).endswith("-Bold") for index in line)
    return Sheet(words.replace(HYPHEN, "-"), "".join(words[index] for index in line) if bold else None)


def _lowest(text: pypdfium2.PdfTextPage, words: str) -> list[int]:
    """The letters of the lowest line that says anything, by their numbers; what stands beside each other may be several lines of the text."""
    lines = [[index for index in range(*line.span()) if words[index].strip()] for line in re.finditer(r"[^\r\n]*\S[^\r\n]*", words)]
    feet = [_foot(text, line[0]) for line in lines]
    return [index for line, foot in zip(lines, feet, strict=True) if foot <= min(feet) + SAME_LINE for index in line]


def _foot(text: pypdfium2.PdfTextPage, index: int) -> float:
    """How high a letter stands, in points."""
    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(across), ctypes.byref(up))
    return up.value


def _font(text: pypdfium2.PdfTextPage, index: int) -> str:
    """The name of the font of a letter: `AAAAAA+BeVietnamPro-Bold`."""
    name = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(text.raw, index, name, len(name), None)
    return name.value.decode()
