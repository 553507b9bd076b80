"""Text and Markdown into paragraphs."""

from __future__ import annotations

import re

from drafting.readers.lines import joined, over_pages, spaced, wrapped_width
from drafting.readers.marks import with_marks
from drafting.readers.notes import without_notes
from drafting.source import Cell, Note, Paragraph, Source, Table, paragraph, single_spaced

_PAGE = re.compile(r"\f|\n[ \t]*\n[ \t]*\n[ \t]*\n")
_RULE = re.compile(r"^\s*([-*_=~]\s*){3,}$")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
_NOTE_TEXT = re.compile(r"^(\s*\[\^?\d{1,3}\]):\s*")
_LINK = re.compile(r"!?\[([^\]^]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_PRINTED_PAGE = re.compile(r"^\s*(?:[-–]\s*)?(?:Trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–])?\s*$", re.IGNORECASE)


def read_text(text: str, markdown: bool) -> Source:
    """A text or Markdown file. Its pages are separated by form feeds or by three empty lines, or it has none."""
    pages = split_pages(text, markdown)
    paged = len(pages) > 1
    tables: list[Table] = []
    found: list[list[str | Paragraph]] = []
    lines = text.split("\n")
    wrapping = (wrapped_width(lines), spaced(lines))
    for number, page in enumerate(pages, start=1):
        found.append(_page(page, number if paged else None, wrapping, tables))
    paragraphs, notes = _paragraphs(found, paged)
    return Source(paragraphs, notes, tables, len(pages) if paged else 0)


def split_pages(text: str, markdown: bool) -> list[str]:
    """The pages; one when nothing says where pages end. Three empty lines separate pages only where the pieces look like pages."""
    text = text.strip("\n\f")
    if "\f" in text:
        return text.split("\f")
    pieces = _PAGE.split(text)
    full = [len(piece.strip()) for piece in pieces[:-1]]
    enough = len(full) >= (2 if markdown else 1)
    return pieces if enough and full and min(full) >= 150 and max(full) <= 12_000 else [text]


def _page(text: str, number: int | None, wrapping: tuple[int, bool], tables: list[Table]) -> list[str | Paragraph]:
    result: list[str | Paragraph] = []
    block: list[str] = []
    lines = text.split("\n")
    while number is not None and lines and not lines[-1].strip():
        lines.pop()
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.lstrip().startswith("|") and line.count("|") > 1 and line.strip().strip("|").strip():
            end = index
            while end < len(lines) and lines[end].lstrip().startswith("|") and lines[end].count("|") > 1:
                end += 1
            result += [*joined(block, *wrapping), *_table(lines[index:end], number, tables)]
            block, index = [], end
            continue
        bare = plain_line(line)
        if not bare.strip() or _RULE.match(line) or _HEADING.match(line) or bare.strip() == "|":
            result += joined(block, *wrapping)
            block = [] if not _HEADING.match(line) else [bare]
            if block:
                result += joined(block, *wrapping)
                block = []
        elif not (number is not None and index in (0, len(lines) - 1) and _PRINTED_PAGE.match(bare)):
            block.append(bare)
        index += 1
    return [*result, *joined(block, *wrapping)]


def plain_line(line: str) -> str:
    """A line without Markdown: no emphasis, no heading signs, no links; marks of notes as tokens."""
    line = _NOTE_TEXT.sub(r"\1 ", _HEADING.sub("", line))
    line = re.sub(r"^\s*>\s?", "", _LINK.sub(r"\1", line)).replace("**", "").replace("__", "")
    bullet = re.match(r"^\s*\*\s+(?=\S)", line)
    rest = line[bullet.end() :] if bullet else line
    rest = re.sub(r"(?<!\\)\*(?=\S)|(?<=\S)(?<!\\)\*", "", rest)
    rest = re.sub(r"\\([\\`*_{}\[\]()#+\-.!|])", r"\1", rest)
    return with_marks(f"* {rest}" if bullet else rest.strip(" "))


def _table(lines: list[str], page: int | None, tables: list[Table]) -> list[str | Paragraph]:
    rows = [
        tuple(single_spaced(plain_line(cell)) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|")))
        for line in lines
        if not _TABLE_RULE.match(line)
    ]
    tables.append(Table(tuple(tuple(paragraph(cell).text for cell in row) for row in rows), page))
    return [
        paragraph(cell, page, Cell(len(tables) - 1, number, column))
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell
    ]


def _paragraphs(pages: list[list[str | Paragraph]], paged: bool) -> tuple[list[Paragraph], list[Note]]:
    result: list[Paragraph] = []
    notes: list[Note] = []
    texts: list[list[str]] = []

    def flush() -> None:
        bodies = []
        for number, page in enumerate(texts, start=1):
            body, found = without_notes(page, number if paged else None)
            notes.extend(found)
            bodies.append(body)
        result.extend(paragraph(text, page if paged else None) for text, page in over_pages(bodies))

    for number, page in enumerate(pages, start=1):
        texts.append([])
        for item in page:
            if isinstance(item, str):
                texts[-1].append(item)
            else:
                flush()
                texts[:] = [[] for _ in range(number)]
                result.append(item)
    flush()
    return [item for item in result if item.text or item.marks], notes
