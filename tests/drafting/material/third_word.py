"""The third set as Word files: lists by level, a change that was deleted, hidden text, soft hyphens, merged cells, notes of two paragraphs."""

from __future__ import annotations

import io
import re
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from tests.drafting.material.documents import Block, Invented

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MARK = re.compile(r"⟦(\d+)⟧")
_LEVELS = ((r"[IVX]+\.", "upperRoman", "%1."), (r"\d+\.", "decimal", "%2."), (r"\d+\.\d+\.", "decimal", "%2.%3."), (r"[a-d]\)", "lowerLetter", "%4)"), ("-", "bullet", "-"))  # fmt: skip
_GONE = '<w:del w:id="91" w:author="x" w:date="2025-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve"> bị xóa 77 vụ theo Quyết định số 9999/QĐ-XOA</w:delText></w:r></w:del>'
_HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn 88 vụ theo Quyết định số 8888/QĐ-AN</w:t></w:r>"


def office_docx(document: Invented) -> bytes:
    """The document as a Word file."""
    word = Document()
    if document.numbered:
        _lists(word)
    body = word.element.body
    tail = body[-1]

    def put(xml: str) -> None:
        tail.addprevious(parse_xml(xml))

    put(_beside(_texts(document, "left"), _texts(document, "right")))
    put(f"<w:p {_W}/>")
    for number, block in enumerate(document.blocks):
        if block.kind == "table":
            put(_table(block.rows))
        elif block.kind not in ("left", "right", "recipients", "sign", "name"):
            put(_paragraph(block, document.numbered, number))
    put(_beside(_texts(document, "recipients"), [*_texts(document, "sign"), "", "", document.truth.signer]))
    put(f"<w:p {_W}/>")
    _footnotes(word, document.truth.notes)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _texts(document: Invented, kind: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind == kind]


def _beside(left: list[str], right: list[str]) -> str:
    cells = "".join(
        "<w:tc><w:tcPr><w:tcW w:w='4500' w:type='dxa'/></w:tcPr>" + "".join(f"<w:p><w:pPr><w:jc w:val='center'/></w:pPr>{_run(text)}</w:p>" for text in texts) + "</w:tc>"
        for texts in (left, right)
    )  # fmt: skip
    return f"<w:tbl {_W}><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def _paragraph(block: Block, numbered: bool, number: int) -> str:
    """Runs that break inside words, a proof mark between them, an inserted run; now and then what was deleted or is hidden."""
    level = next((i for i, (pattern, _, _) in enumerate(_LEVELS) if re.fullmatch(pattern, block.label)), None) if numbered else None
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="70"/></w:numPr>' if level is not None else ""
    text = block.text if level is not None or not block.label else f"{block.label}\t{block.text}"
    bold = "<w:b/>" if block.kind in ("kind", "title") or (block.kind == "heading" and block.text.isupper()) else ""
    runs = []
    for index, piece in enumerate(_MARK.split(text)):
        if index % 2:
            runs.append(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{int(piece) + 1}"/></w:r>')
            continue
        cut, later = len(piece) // 4, len(piece) // 2
        lead, _, rest = piece[:cut].partition("\t")
        runs += [
            _run(lead, bold),
            "<w:r><w:tab/></w:r>" if "\t" in piece[:cut] else "",
            _run(rest, bold),
            '<w:proofErr w:type="spellStart"/>',
        ]
        runs += [f'<w:ins w:id="{number}" w:author="x">{_run(piece[cut:later], bold)}</w:ins>', _run(_softened(piece[later:]), bold)]
    gone = (_GONE if number % 3 == 0 else "") + (_HIDDEN if number % 4 == 0 else "") if block.kind == "text" else ""
    return f"<w:p {_W}><w:pPr>{properties}</w:pPr>{''.join(runs)}{gone}</w:p>"


def _softened(piece: str) -> str:
    """A soft hyphen inside the last long word."""
    return re.sub(r"(\w{3})(\w{3})(?!.*\w{6})", "\\1\u00ad\\2", piece, count=1)


def _table(rows: list[list[str]]) -> str:
    """A row above the heads that is one wide cell; borders; every cell a paragraph."""

    def cell(text: str, span: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr><w:p>{_run(text)}</w:p></w:tc>'

    grid = "<w:gridCol/>" * len(rows[0])
    inside = "".join(f"<w:tr>{''.join(cell(text) for text in row)}</w:tr>" for row in rows)
    return f"<w:tbl {_W}><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>"


def _lists(word) -> None:
    root = word.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (_, kind, text) in enumerate(_LEVELS)
    )
    root.append(parse_xml(f'<w:abstractNum {_W} w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {_W} w:numId="70"><w:abstractNumId w:val="70"/></w:num>'))


def _footnotes(word, notes) -> None:
    texts = "".join(
        f'<w:footnote w:id="{int(label) + 1}"><w:p><w:r><w:footnoteRef/></w:r>{_run(" " + text[: len(text) // 2])}{_run(text[len(text) // 2 :])}</w:p></w:footnote>'
        for label, text in notes
    )
    extra = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>'
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {_W}>{extra}{texts}</w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
