"""Invented documents as Word files: real footnotes, tables, automatic numbering, letterhead table."""

import io
import re

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.drafting.material.documents import Invented

_MARK = re.compile(r"⟦(\d+)⟧")
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def as_docx(document: Invented) -> bytes:
    word = Document()
    _letterhead(word, document)
    levels = _numbering(word) if document.numbered else None
    for block in document.blocks:
        if block.kind in ("left", "right", "recipients", "sign", "name"):
            continue
        if block.kind == "table":
            table = word.add_table(len(block.rows), len(block.rows[0]))
            for row, cells in enumerate(block.rows):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
            continue
        paragraph = word.add_paragraph()
        label = block.label
        if levels and label in levels["fixed"](block):
            _number(paragraph, levels, block)
            label = ""
        _runs(paragraph, f"{label} {block.text}".strip(), bold=block.kind in ("kind", "title"))
    ending = word.add_table(1, 2)
    ending.cell(0, 0).text = "\n".join(b.text for b in document.blocks if b.kind == "recipients")
    ending.cell(0, 1).text = "\n".join([*(b.text for b in document.blocks if b.kind == "sign"), "", "", document.truth.signer])
    _footnotes(word, document.truth.notes)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _letterhead(word, document) -> None:
    table = word.add_table(2, 2)
    left = [b.text for b in document.blocks if b.kind == "left"]
    right = [b.text for b in document.blocks if b.kind == "right"]
    table.cell(0, 0).text, table.cell(1, 0).text = "\n".join([*left[:-1], "-------"]), left[-1]
    table.cell(0, 1).text, table.cell(1, 1).text = "\n".join([*right[:-1], "---------------"]), right[-1]


def _runs(paragraph, text: str, bold: bool) -> None:
    """Text in several runs, bold split inside a phrase, marks as references of real notes."""
    for index, piece in enumerate(_MARK.split(text)):
        if index % 2:
            run = paragraph.add_run()
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), str(int(piece) + 1))
            run._r.append(reference)
        else:
            half = len(piece) // 3
            for part in (piece[:half], piece[half:]):
                paragraph.add_run(part).bold = bold


def _numbering(word) -> dict:
    """One list with I., 1., and one with a) for each place that letters begin anew."""
    root = word.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    abstract = (
        f'<w:abstractNum {_W} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl></w:abstractNum>'
    )
    from docx.oxml import parse_xml

    root.append(parse_xml(abstract))
    root.append(parse_xml(f'<w:num {_W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return {"fixed": lambda block: (block.label,) if re.fullmatch(r"[IVX]+\.|\d+\.|\d+\.\d+\.", block.label) else ()}


def _number(paragraph, levels, block) -> None:
    depth = 0 if block.label[0] in "IVX" else block.label.count(".")
    properties = paragraph._p.get_or_add_pPr()
    number = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", depth), ("w:numId", 90)):
        child = OxmlElement(name)
        child.set(qn("w:val"), str(value))
        number.append(child)
    properties.append(number)


def _footnotes(word, notes) -> None:
    from xml.sax.saxutils import escape

    texts = "".join(
        f'<w:footnote w:id="{int(label) + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        for label, text in notes
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {_W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>{texts}</w:footnotes>'
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        xml.encode(),
        word.part.package,
    )
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
