"""HTML pages, as Word, Google Docs and law portals write them. Only the text of the page is read; nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from drafting.readers.docx_numbering import formatted
from drafting.readers.lines import joined
from drafting.readers.marks import is_power, with_marks
from drafting.readers.notes import without_notes
from drafting.source import Cell, Paragraph, Source, Table, clean, mark, paragraph, single_spaced

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
_SILENT = frozenset(
    ["script", "style", "head", "title", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "textarea"]
)
_LIST_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
#: Deeper nesting is no document; parsing stays linear and never recurses.
_DEEPEST = 400


@dataclass(slots=True)
class _List:
    form: str
    count: int


@dataclass(slots=True)
class _OpenTable:
    number: int
    rows: list[list[list[str]]] = field(default_factory=list)
    column: int = 0


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.silent = 0
        self.text: list[str] = []
        self.blocks: list[tuple[str, Cell | None]] = []
        self.tables: list[Table] = []
        self.open: list[_OpenTable] = []
        self.lists: list[_List] = []
        self.raised: list[str] | None = None
        self.kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self.text.append("\n")
        elif tag == "sup" and self.raised is None:
            self.raised = []
        elif tag in _BLOCKS:
            self._end_block()
            self._begin(tag, given)

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "pre":
            self.kept += 1
        elif tag in ("ol", "ul"):
            start = given.get("start") or "1"
            form = _LIST_FORMS.get(given.get("type") or "1", "decimal") if tag == "ol" else ""
            self.lists.append(_List(form, int(start) - 1 if start.isdecimal() else 0))
        elif tag == "li" and self.lists:
            current = self.lists[-1]
            value = given.get("value") or ""
            current.count = int(value) if value.isdecimal() else current.count + 1
            dot = ")" if current.form == "lowerLetter" else "."
            self.text.append(f"{formatted(current.count, current.form)}{dot} " if current.form else "- ")
        elif tag == "table" and len(self.open) < _DEEPEST:
            self.tables.append(Table((), None))
            self.open.append(_OpenTable(len(self.tables) - 1))
        elif tag == "tr" and self.open:
            self.open[-1].rows.append([])
        elif tag in ("td", "th") and self.open:
            if not self.open[-1].rows:
                self.open[-1].rows.append([])
            self.open[-1].column = len(self.open[-1].rows[-1])
            self.open[-1].rows[-1].append([])
            span = given.get("colspan") or "1"
            self.open[-1].rows[-1] += [[] for _ in range(min(int(span), 50) - 1)] if span.isdecimal() else []

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "sup" and self.raised is not None:
            self._end_raised()
        elif tag in _BLOCKS:
            self._end_block()
            if tag in ("ol", "ul") and self.lists:
                self.lists.pop()
            elif tag == "pre":
                self.kept = max(0, self.kept - 1)
            elif tag == "table" and self.open:
                done = self.open.pop()
                rows = tuple(tuple(single_spaced(" ".join(cell)) for cell in row) for row in done.rows)
                self.tables[done.number] = Table(rows, None)

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.raised is not None:
            self.raised.append(data)
        else:
            self.text.append(data if self.kept else re.sub(r"\s*\n\s*", " ", data))

    def _end_raised(self) -> None:
        words = "".join(self.raised or [])
        self.raised = None
        digits = words.strip().strip("[]()").strip()
        before = "".join(self.text[-2:])[-4:]
        if digits.isdecimal() and len(digits) < 4:
            self.text.append(("²" if digits == "2" else "³") if "[" not in words and is_power(before, digits) else mark(digits))
        else:
            self.text.append(words)

    def _end_block(self) -> None:
        if self.raised is not None:
            self._end_raised()
        raw = "".join(self.text)
        self.text = []
        if not raw.strip():
            return
        cell = None
        if self.open and self.open[-1].rows and self.open[-1].rows[-1]:
            table = self.open[-1]
            cell = Cell(table.number, len(table.rows) - 1, table.column)
            table.rows[-1][table.column].append(paragraph(with_marks(raw)).text)
        self.blocks.append((raw, cell))

    def finish(self) -> None:
        """What stands after the last tag."""
        self.close()
        self._end_block()


def read_html(text: str) -> Source:
    """A page of HTML. It has no pages of print."""
    parser = _Parser()
    parser.feed(text)
    parser.finish()
    body: list[Paragraph] = []
    notes = []
    for raw, cell in parser.blocks:
        lines = joined([line for line in with_marks(clean(raw)).split("\n") if line.strip()], 0, True)
        kept, found = without_notes(lines, None)
        notes += found
        body += [paragraph(line, None, cell) for line in kept]
    return Source([item for item in body if item.text or item.marks], notes, parser.tables, 0)
