"""Word documents. python-docx opens the package; what Word knows of notes, numbering and tables is walked here."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx import Document as open_word
from docx.oxml import parse_xml

from drafting.errors import CannotReadError
from drafting.readers.docx_numbering import Numbering, W
from drafting.readers.lines import joined
from drafting.readers.marks import is_power, with_marks
from drafting.readers.notes import without_notes
from drafting.readers.zip_guard import checked_archive
from drafting.source import BREAK, Cell, Note, Paragraph, Source, Table, mark, paragraph

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset((f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{_MC}Fallback", f"{W}pPr", f"{W}rPr", f"{W}sectPr"))
_INLINE = frozenset(
    (
        f"{W}hyperlink",
        f"{W}ins",
        f"{W}moveTo",
        f"{W}smartTag",
        f"{W}sdt",
        f"{W}sdtContent",
        f"{W}fldSimple",
        f"{W}customXml",
        f"{W}dir",
        f"{W}bdo",
    )
)


def read_docx(data: bytes) -> Source:
    """A Word document. Raises CannotReadError when it is broken, dangerous or holds no text."""
    checked_archive(data).close()
    try:
        word = open_word(io.BytesIO(data))
        related = {rel.reltype.rsplit("/", 1)[-1]: rel.target_part for rel in word.part.rels.values() if not rel.is_external}
        body = word.element.body
    except Exception as error:
        raise CannotReadError("Tệp DOCX bị hỏng ở bên trong: hãy tải lại hoặc lưu lại từ Word.") from error
    reader = _Reader(_root(related, "numbering"), _styles(_root(related, "styles")), _pages_known(body))
    reader.walk(body)
    for kind in ("footnotes", "endnotes"):
        reader.read_notes(kind, _root(related, kind))
    if not reader.paragraphs:
        raise CannotReadError("Tệp DOCX không có chữ nào (có thể chỉ có ảnh quét): hãy dùng bản có chữ.")
    return Source(reader.paragraphs, reader.notes, reader.tables, reader.page if reader.paged else 0)


def _root(related: dict[str, Any], kind: str) -> Any | None:
    part = related.get(kind)
    if part is None:
        return None
    element = getattr(part, "element", None)
    return element if element is not None else parse_xml(part.blob)


def _styles(root: Any | None) -> dict[str, tuple[str, int]]:
    """Style → (list, depth) for styles that number their paragraphs; a style takes after the one it is based on."""
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        code = style.get(f"{W}styleId", "")
        if (number := _numbered(style.find(f"{W}pPr"))) is not None:
            own[code] = number
        if (base := style.find(f"{W}basedOn")) is not None:
            based[code] = base.get(f"{W}val", "")
    for code in based:
        seen = {code}
        above = based[code]
        while code not in own and above not in seen:
            seen.add(above)
            if above in own:
                own[code] = own[above]
            above = based.get(above, above)
    return own


def _numbered(properties: Any | None) -> tuple[str, int] | None:
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None
    code, depth = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (code.get(f"{W}val", "0") if code is not None else "0", int(depth.get(f"{W}val", "0")) if depth is not None else 0)


def _pages_known(body: Any) -> str:
    """Word leaves the page ends of its last printing; without them only breaks set by hand tell of pages, or nothing does."""
    if next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None:
        return "rendered"
    return "manual" if any(br.get(f"{W}type") == "page" for br in body.iter(f"{W}br")) else ""


@dataclass(slots=True)
class _Reader:
    numbering_root: Any | None
    styles: dict[str, tuple[str, int]]
    paged: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    page: int = 1
    order: dict[str, list[str]] = field(default_factory=lambda: {"footnotes": [], "endnotes": []})
    numbering: Numbering = field(init=False)
    boxes: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.numbering = Numbering.read(self.numbering_root)

    def walk(self, container: Any, cell: Cell | None = None) -> None:
        """The blocks of a body, a cell or a box, in order."""
        for child in container:
            if child.tag == f"{W}p":
                self._paragraph(child, cell)
            elif child.tag == f"{W}tbl":
                self._table(child, cell)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
                self.walk(child, cell)

    def _paragraph(self, node: Any, cell: Cell | None) -> None:
        properties = node.find(f"{W}pPr")
        style = properties.find(f"{W}pStyle") if properties is not None else None
        number = _numbered(properties) or self.styles.get(style.get(f"{W}val", "") if style is not None else "")
        self.boxes = []
        text = "".join(self._runs(node))
        boxes, self.boxes = self.boxes, []
        begun = self.page
        self.page += text.count(BREAK)
        bare = text.replace(BREAK, "")
        if bare.strip():
            label = self.numbering.label(*number) if number is not None and number[0] != "0" else ""
            lead = len(text) - len(text.lstrip(f"{BREAK} \n"))
            begun += text[:lead].count(BREAK)
            body, notes = without_notes(
                [label + with_marks(line) for line in joined(text[lead:].split("\n"), 0, True)], begun if self.paged else None
            )
            self.notes += notes
            for line in body:
                self.paragraphs.append(paragraph(line, begun if self.paged else None, cell, _bold(node)))
                begun += line.count(BREAK)
        for box in boxes:
            self.walk(box, cell)

    def _runs(self, node: Any) -> Iterator[str]:
        for child in node:
            if child.tag == f"{W}r":
                yield from self._run(child)
            elif child.tag in _INLINE:
                yield from self._runs(child)

    def _run(self, run: Any) -> Iterator[str]:
        properties = run.find(f"{W}rPr")
        if (
            properties is not None
            and (hidden := properties.find(f"{W}vanish")) is not None
            and hidden.get(f"{W}val", "1") not in ("0", "false")
        ):
            return
        raised = properties.find(f"{W}vertAlign") if properties is not None else None
        is_raised = raised is not None and raised.get(f"{W}val") == "superscript"
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                text = child.text or ""
                digits = text.strip(" []()")
                if is_raised and digits.isdecimal() and len(digits) < 4:
                    yield ("²" if digits == "2" else "³") if "[" not in text and is_power(_before(run), digits) else mark(digits)
                else:
                    yield text
            elif tag in (f"{W}tab", f"{W}ptab"):
                yield " "
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag == f"{W}cr" or (tag == f"{W}br" and child.get(f"{W}type") in (None, "textWrapping")):
                yield "\n"
            elif (tag == f"{W}br" and child.get(f"{W}type") == "page" and self.paged == "manual") or (
                tag == f"{W}lastRenderedPageBreak" and self.paged == "rendered"
            ):
                yield BREAK
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                yield mark(self._label(tag.removeprefix(W).removesuffix("Reference") + "s", child.get(f"{W}id", "")))
            elif tag not in _SKIPPED:
                self.boxes += [box for box in child.iter(f"{W}txbxContent") if not _in_fallback(box)]

    def _label(self, kind: str, code: str) -> str:
        order = self.order[kind]
        if code not in order:
            order.append(code)
        return str(order.index(code) + 1) if kind == "footnotes" else f"c{order.index(code) + 1}"

    def read_notes(self, kind: str, root: Any | None) -> None:
        """The texts of the notes in the order of their marks; the page is that of the mark."""
        if root is None:
            return
        name = kind.removesuffix("s")
        texts = {node.get(f"{W}id", ""): node for node in root.iter(f"{W}{name}") if node.get(f"{W}type") in (None, "normal")}
        pages = {label: item.page_at(at) for item in self.paragraphs for at, label in item.marks}
        for code in list(self.order[kind]):
            if code in texts:
                words = " ".join("".join(self._runs(p)).replace("\n", " ") for p in texts[code].iter(f"{W}p"))
                label = self._label(kind, code)
                self.notes.append(Note(label, paragraph(words.replace(BREAK, ""), pages.get(label))))

    def _table(self, node: Any, outer: Cell | None) -> None:
        number = len(self.tables)
        page = self.page if self.paged else None
        self.tables.append(Table((), page))
        rows: list[tuple[str, ...]] = []
        for row in _rows(node):
            cells: list[str] = []
            for cell in row.iter(f"{W}tc") if row.find(f"{W}sdt") is not None else row.findall(f"{W}tc"):
                before = len(self.paragraphs)
                span, continued = _span(cell)
                if not continued:
                    self.walk(cell, outer or Cell(number, len(rows), len(cells)))
                cells.append(" ".join(item.text for item in self.paragraphs[before:]))
                cells += [""] * (span - 1)
            rows.append(tuple(cells))
        self.tables[number] = Table(tuple(rows), page)


def _rows(node: Any) -> Iterator[Any]:
    for child in node:
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:  # a row that was deleted with changes tracked
                yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
            yield from _rows(child)


def _span(cell: Any) -> tuple[int, bool]:
    """How many columns a cell is wide, and whether it goes on from the row above."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, False
    span, merged = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    width = span.get(f"{W}val", "1") if span is not None else "1"
    return (min(int(width), 100) if width.isdecimal() else 1), merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _before(run: Any) -> str:
    """The last letters of the run before, to tell `m²` from a mark."""
    previous = run.getprevious()
    return "".join(t.text or "" for t in previous.iter(f"{W}t"))[-4:] if previous is not None else ""


def _bold(node: Any) -> bool:
    runs = [run for run in node.iter(f"{W}r") if any((t.text or "").strip() for t in run.iter(f"{W}t"))]
    return bool(runs) and all(run.find(f"{W}rPr/{W}b") is not None for run in runs)


def _in_fallback(node: Any) -> bool:
    return any(above.tag == f"{_MC}Fallback" for above in node.iterancestors())
