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
    line = _lowest(text)
    bold = line and all(_font(text, index).endswith("-Bold") for index in line)
    return Sheet(text.get_text_range().replace(HYPHEN, "-"), "".join(_letter(text, index) for index in line) if bold else None)


def _lowest(text: pypdfium2.PdfTextPage) -> list[int]:
    """The letters of the lowest line that says anything, by their numbers. Where a letter stands is cheap to ask, what it says is not."""
    across, up = ctypes.c_double(), ctypes.c_double()
    places = ctypes.byref(across), ctypes.byref(up)
    feet = []
    for index in range(text.count_chars()):
        raw.FPDFText_GetCharOrigin(text.raw, index, *places)
        feet.append(up.value)
    line: list[int] = []
    for index in sorted(range(len(feet)), key=feet.__getitem__):
        if line and feet[index] > feet[line[0]] + SAME_LINE:
            break
        if _letter(text, index).strip():
            line.append(index)
    return sorted(line)


def _letter(text: pypdfium2.PdfTextPage, index: int) -> str:
    return chr(raw.FPDFText_GetUnicode(text.raw, index))


def _font(text: pypdfium2.PdfTextPage, index: int) -> str:
    """The name of the font of a letter: `AAAAAA+BeVietnamPro-Bold`."""
    name = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(text.raw, index, name, len(name), None)
    return name.value.decode()
