"""What every reader makes of a file: paragraphs in the order of reading, with pages, notes and tables.

Readers write the mark of a footnote into the text as START + label + END; `paragraph` takes the marks out again and remembers where
they stood, so that `03` with note 4 is never read as `034`. A page that ends inside a paragraph is written as BREAK.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

START, END, BREAK = "\ue000", "\ue001", "\ue002"
_TOKEN = re.compile(rf"{START}([^{END}]*){END}|{BREAK}")
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f]")
#: The Icelandic Ð looks like the Vietnamese Đ and is typed for it; dashes of all kinds stand in symbols; printers join f and i.
_LOOKALIKES = str.maketrans(
    {"Ð": "Đ", "ð": "đ", "\u2010": "-", "\u2011": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a paragraph in a table: table, row and column, counted from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, NFC, every run of white space one space. `marks`: (offset, label) of footnotes; `breaks`: (offset, page)."""

    text: str
    page: int | None = None
    marks: tuple[tuple[int, str], ...] = ()
    breaks: tuple[tuple[int, int], ...] = ()
    cell: Cell | None = None
    bold: bool = False

    def page_at(self, offset: int) -> int | None:
        """The page on which the character at `offset` stands; None in a document without pages."""
        index = bisect_right([at for at, _ in self.breaks], offset)
        return self.breaks[index - 1][1] if index else self.page


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label as printed, its text, the page of the text."""

    label: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as plain text, and the page on which the table begins."""

    rows: tuple[tuple[str, ...], ...]
    page: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read. `pages` is 0 when the file has none."""

    paragraphs: list[Paragraph]
    notes: list[Note] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pages: int = 0


def clean(text: str) -> str:
    """NFC without invisible characters, white space as it was."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_LOOKALIKES)


def single_spaced(text: str) -> str:
    """Every run of white space one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def mark(label: str) -> str:
    """The mark of a footnote, as readers write it into their text."""
    return f"{START}{label}{END}"


def paragraph(raw: str, page: int | None = None, cell: Cell | None = None, bold: bool = False) -> Paragraph:
    """A paragraph from a reader's text with marks and page breaks in it. Each BREAK is one page further."""
    raw = clean(raw)
    parts: list[str] = []
    marks: list[tuple[int, str]] = []
    breaks: list[tuple[int, int]] = []
    length, begun, number = 0, 0, page
    for token in [*_TOKEN.finditer(raw), None]:
        part = _SPACE.sub(" ", raw[begun : token.start() if token else len(raw)])
        if not parts or parts[-1].endswith(" "):
            part = part.lstrip(" ")
        if part:
            parts.append(part)
            length += len(part)
        if token is None:
            break
        begun = token.end()
        if token.group(0) != BREAK:
            marks.append((length, token[1].strip()))
        elif number is not None:
            number += 1
            breaks.append((length, number))
    text = "".join(parts).rstrip()
    return Paragraph(text, page, tuple((min(at, len(text)), label) for at, label in marks), tuple(breaks), cell, bold)
