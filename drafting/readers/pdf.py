"""PDF with text: lines into paragraphs, notes from the foot of the page, tables, page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafting.errors import CannotReadError
from drafting.readers.lines import over_pages
from drafting.readers.notes import without_notes
from drafting.readers.pdf_glyphs import Page, read_pages
from drafting.readers.pdf_lines import Line, lines_of
from drafting.readers.pdf_paragraphs import one_by_one, wrapped
from drafting.readers.pdf_tables import Grid, columns_of, grids, joined_cell, one_under_the_other, side_by_side
from drafting.source import END, START, Cell, Note, Paragraph, Source, Table, clean, mark, paragraph
from drafting.structure.labels import label_of

_PAGE_NUMBER = re.compile(r"^(?:[-–]\s*)?(?:trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–])?$", re.IGNORECASE)
_NOTE = re.compile(rf"^(?:{START}[^{END}]*{END}|\[?\d{{1,3}}[\].)]?\s+(?=\S))")
_ADDRESSED = re.compile(r"kính gửi\b", re.IGNORECASE)
_SIDES = re.compile(r"cộng\s*h[òo]a|nơi\s+nhận|độc lập|^(?:TM|KT|TL|TUQ)\.|chủ tịch$|giám đốc$|^số\s*:", re.IGNORECASE)


@dataclass(slots=True)
class _Block:
    """Lines of text in order, or the rows of a table. `edge`: where full lines end, when that is not where those of the page do."""

    lines: list[Line] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    beside: bool = False
    edge: float = 0.0


@dataclass(slots=True)
class _Read:
    """A page in pieces, before what repeats on every page is taken out."""

    number: int
    height: float
    blocks: list[_Block]


def read_pdf(data: bytes) -> Source:
    """A PDF. Raises CannotReadError when it is broken, encrypted, or a scan without text."""
    pages = [_blocks(page) for page in read_pages(data)]
    letters = sum(len(line.text) for page in pages for block in page.blocks for line in block.lines)
    letters += sum(len(cell) for page in pages for block in page.blocks for row in block.rows for cell in row)
    if letters < 20 or letters < 10 * len(pages):
        raise CannotReadError("Tệp PDF là bản quét không có chữ: hãy nhận dạng chữ (OCR) trước, hoặc dùng bản DOCX.")
    unreadable = sum(line.text.count("\ufffd") for page in pages for block in page.blocks for line in block.lines)
    if unreadable * 5 > letters:
        raise CannotReadError("Chữ trong tệp PDF không đọc được (phông chữ không kèm bảng mã): hãy dùng bản DOCX hoặc nhận dạng chữ lại.")
    _drop_repeated(pages)
    size = _usual_size(pages)
    edges = {tall: _right_edge([page for page in pages if round(page.height) == tall]) for tall in {round(page.height) for page in pages}}
    tables: list[Table] = []
    result: list[Paragraph] = []
    notes: list[Note] = []
    texts: list[list[str]] = [[] for _ in pages]
    open_table = False
    for index, page in enumerate(pages):
        foot, edge = _foot(page, size), edges[round(page.height)]
        for block in page.blocks:
            if block.rows:
                _flush(texts, result)
                result += _table(block.rows, page.number, tables, open_table and block is page.blocks[0])
            else:
                texts[index] += one_by_one(block.lines) if block.beside else wrapped(block.lines, block.edge or edge)
        _, found = without_notes(wrapped(foot, edge), page.number)
        notes += found
        open_table = bool(page.blocks) and bool(page.blocks[-1].rows)
    _flush(texts, result)
    return Source([item for item in result if item.text], notes, tables, len(pages))


def _flush(texts: list[list[str]], result: list[Paragraph]) -> None:
    result += [paragraph(text, page) for text, page in over_pages(texts)]
    for page in texts:
        page.clear()


def _blocks(page: Page) -> _Read:
    ruled = [grid for grid in grids(page) if not _is_frame(grid, page)]
    inside: list[list[int]] = [[] for _ in ruled]
    outside = []
    for position, glyph in enumerate(page.glyphs):
        for number, grid in enumerate(ruled):
            if grid.holds(glyph):
                inside[number].append(position)
                break
        else:
            outside.append(glyph)
    pieces: list[tuple[float, _Block]] = []
    for grid, positions in zip(ruled, inside, strict=True):
        cells = grid.cells([page.glyphs[position] for position in positions])
        words = " ".join(line.text for row in cells for cell in row for line in cell)
        if _SIDES.search(clean(words)) and len(grid.xs) == 3:
            lines = [line for column in range(2) for row in cells for line in row[column]]
            pieces.append((grid.ys[0], _Block(lines=lines, beside=True)))
        else:
            pieces.append((grid.ys[0], _Block(rows=[[joined_cell(cell) for cell in row] for row in cells])))
    pieces += _free(lines_of(outside), [grid.ys[0] for grid in ruled])
    return _Read(page.number, page.height, [block for _, block in sorted(pieces, key=lambda piece: -piece[0])])


def _is_frame(grid: Grid, page: Page) -> bool:
    return len(grid.xs) == 2 and grid.ys[0] - grid.ys[-1] > page.height * 0.7


def _free(lines: list[Line], tops: list[float]) -> list[tuple[float, _Block]]:
    """Lines outside ruled tables: runs of text, runs of lines in columns."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][0].y - line.y) <= 1.5 and line.x0 >= rows[-1][-1].x1:
            rows[-1].append(line)
        else:
            rows.append([line])
    found: list[tuple[float, _Block]] = []
    index = 0
    while index < len(rows):
        end = _columns_end(rows, index)
        if end > index:
            run = rows[index:end]
            words = [line.text for row in run for line in row]
            if any(_SIDES.search(clean(word)) for word in words):
                left, right = side_by_side(run)
                found.append((run[0][0].y, _Block(lines=[*left, *right], beside=True)))
            elif (prose := one_under_the_other(run)) is not None:
                found.append((run[0][0].y, _Block(lines=prose, edge=max(line.x1 for line in prose))))
            elif len(run) >= 2:
                found.append((run[0][0].y, _Block(rows=columns_of(run))))
            else:
                found.append((run[0][0].y, _Block(lines=[_one(run[0])])))
            index = end
            continue
        line = _one(rows[index])
        if (
            found
            and not found[-1][1].rows
            and not found[-1][1].beside
            and not found[-1][1].edge
            and not any(found[-1][1].lines[-1].y > top > line.y for top in tops)
            and not _apart(found[-1][1], rows, index)
        ):
            found[-1][1].lines.append(line)
        else:
            found.append((line.y, _Block(lines=[line])))
        index += 1
    return found


def _apart(block: _Block, rows: list[list[Line]], index: int) -> bool:
    """After a letterhead the text begins a block of its own."""
    return block.lines[-1].y < rows[index][0].y


def _one(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    return Line(" ".join(line.text for line in row), row[0].x0, row[-1].x1, row[0].y, row[0].size)


def _columns_end(rows: list[list[Line]], begin: int) -> int:
    """Where the run of lines in columns that begins here ends; `begin` itself when none does."""
    if len(rows[begin]) < 2:
        return begin
    end, last = begin, begin
    left, right = rows[begin][0].x0, rows[begin][-1].x1
    while end < len(rows) and end - last <= 6:
        row = rows[end]
        if len(row) >= 2:
            last = end
            right = max(right, row[-1].x1)
        elif row[0].x0 <= left + 6 and row[0].x1 > right - (right - left) * 0.4:
            break
        end += 1
    stop = last + 1
    if _SIDES.search(" ".join(line.text for row in rows[begin:stop] for line in row)):
        while stop < len(rows) and _still_beside(rows[stop], rows[stop - 1], right - left):
            stop += 1
    return stop


def _still_beside(row: list[Line], above: list[Line], width: float) -> bool:
    """A letterhead or the list of recipients goes on below in one column only: short lines, no headings."""
    if len(row) > 1 or row[0].x1 - row[0].x0 > width * 0.62 or above[0].y - row[0].y > 90 or _ADDRESSED.match(clean(row[0].text)):
        return False
    label = label_of(row[0].text)
    return bool(re.match(r"^[-–]\s|^[A-ZĐ]", row[0].text)) and (label is None or label.kind == "dash")


def _drop_repeated(pages: list[_Read]) -> None:
    """Page numbers, and what stands apart at the top or the foot of most pages and is the same there."""
    edges: Counter[str] = Counter()
    apart = {page.number: _standing_apart(page) for page in pages}
    for page in pages:
        edges.update(re.sub(r"\d+", "#", line.text) for line in apart[page.number])
    often = {text for text, count in edges.items() if len(pages) >= 3 and count * 2 > len(pages)}
    for page in pages:
        dropped = {id(line) for line in _edge_lines(page) if _PAGE_NUMBER.match(_bare(line.text))}
        dropped |= {id(line) for line in apart[page.number] if re.sub(r"\d+", "#", line.text) in often}
        for block in page.blocks:
            block.lines = [line for line in block.lines if id(line) not in dropped]
        page.blocks = [block for block in page.blocks if block.lines or block.rows]


def _standing_apart(page: _Read) -> list[Line]:
    """Lines of the margins with more room before the text than lines of the text have between them."""
    levels = sorted({round(line.y) for block in page.blocks for line in block.lines}, reverse=True)
    gaps = sorted(a - b for a, b in pairwise(levels))
    usual = gaps[len(gaps) // 2] if gaps else 0
    found = []
    for line in _edge_lines(page):
        index = levels.index(round(line.y))
        inward = index + 1 if line.y > page.height / 2 else index - 1
        if not 0 <= inward < len(levels) or abs(levels[index] - levels[inward]) > usual * 1.3:
            found.append(line)
    return found


def _bare(text: str) -> str:
    return re.sub(rf"[{START}{END}]", "", text).strip()


def _edge_lines(page: _Read) -> list[Line]:
    """The two highest and the two lowest lines, as far as they stand in the margins; notes are never among them."""
    lines = [line for block in page.blocks for line in block.lines if not re.match(rf"{START}.+{END}\s*\S", line.text)]
    ordered = sorted(lines, key=lambda line: -line.y)
    edges = [*ordered[:2], *ordered[-2:]] if len(ordered) > 3 else ordered
    return [line for line in edges if line.y < page.height * 0.12 or line.y > page.height * 0.88]


def _usual_size(pages: Sequence[_Read]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for block in page.blocks:
            for line in block.lines:
                sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def _right_edge(pages: Sequence[_Read]) -> float:
    """Where full lines end: further right than nine of ten lines of text."""
    ends = sorted(line.x1 for page in pages for block in page.blocks if not block.beside for line in block.lines)
    return ends[len(ends) * 9 // 10] if ends else 0.0


def _foot(page: _Read, size: float) -> list[Line]:
    """The notes at the foot: small lines from the first that begins with a number; they are taken out of the page's blocks."""
    texts = [block for block in page.blocks if block.lines]
    lines = [line for block in texts for line in block.lines]
    begin = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        small = line.size <= size * 0.93
        if not small and not line.text.startswith(START):
            break
        if _NOTE.match(line.text):
            begin = index
    if begin == len(lines):
        return []
    foot = lines[begin:]
    taken = {id(line) for line in foot}
    for block in texts:
        block.lines = [line for line in block.lines if id(line) not in taken]
    page.blocks = [block for block in page.blocks if block.lines or block.rows]
    return foot if any(line.text.startswith(START) for line in foot) else _marked(foot)


def _marked(foot: list[Line]) -> list[Line]:
    """Notes whose numbers are not raised: they count on, so that `12 tháng 6 năm 2024` at the begin of a line is no note 12."""
    result: list[Line] = []
    last: int | None = None
    for line in foot:
        match = re.match(r"^\[?(\d{1,3})[\].)]?\s+(?=\S)", line.text)
        if match and (last is None or int(match[1]) == last + 1):
            last = int(match[1])
            line = Line(mark(match[1]) + line.text[match.end() :], line.x0, line.x1, line.y, line.size)
        result.append(line)
    return result


def _table(rows: list[list[str]], page: int, tables: list[Table], goes_on: bool) -> list[Paragraph]:
    """The cells of a table. One that goes on over the foot of a page, with as many columns, is one table."""
    if goes_on and tables and len(tables[-1].rows[0]) == len(rows[0]):
        above = list(tables[-1].rows)
        fresh = rows[1:] if tuple(rows[0]) == above[0] else rows
        tables[-1] = Table((*above, *(tuple(row) for row in fresh)), tables[-1].page)
        return _cells(fresh, page, len(tables) - 1, len(above))
    tables.append(Table(tuple(tuple(row) for row in rows), page))
    return _cells(rows, page, len(tables) - 1, 0)


def _cells(rows: list[list[str]], page: int, number: int, first: int) -> list[Paragraph]:
    return [paragraph(cell, page, Cell(number, first + r, c)) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell]
