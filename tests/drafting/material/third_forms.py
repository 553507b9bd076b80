"""The third set's own forms: Word with lists, changes and hidden text; PDF with lines and numbers at the foot; portals; NFD."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from html import escape

from tests.drafting.material.documents import Invented

_MARK = re.compile(r"⟦(\d+)⟧")


def _line(block) -> str:
    return f"{block.label} {block.text}".strip()


def as_nfd(document: Invented) -> bytes:
    """A text in NFD with Windows line ends, tabs for indents, wrapped at 78 columns, notes as [1] at the end."""
    lines: list[str] = []
    for block in document.blocks:
        if block.kind == "table":
            lines += ["| " + " | ".join(row) + " |" for row in block.rows] + [""]
            continue
        text = _MARK.sub(r"[\1]", _line(block))
        if block.kind in ("heading", "text"):
            wrapped = textwrap.wrap(text, 78, break_on_hyphens=False)
            lines += [f"\t{wrapped[0]}", *wrapped[1:], ""]
        else:
            lines += [text] + ([""] if block.kind in ("title", "kind", "name") or text.startswith("Số") else [])
    lines += ["", *(f"[{label}] {text}\n" for label, text in document.truth.notes)]
    return unicodedata.normalize("NFD", "\r\n".join(lines)).encode()


def as_notes_markdown(document: Invented) -> bytes:
    """Markdown as people write it: # headings, [^1] notes, a pipe table with a ruler, escaped dots."""
    lines: list[str] = []
    for block in document.blocks:
        if block.kind == "table":
            first, *rest = block.rows
            lines += ["", "| " + " | ".join(first) + " |", "|" + "|".join([" :--- "] * len(first)) + "|"]
            lines += ["| " + " | ".join(row) + " |" for row in rest] + [""]
            continue
        text = _MARK.sub(r"[^\1]", _line(block))
        if block.kind == "kind" or (block.kind == "title" and document.truth.kind != "công văn"):
            lines += [f"# **{text}**", ""]
        elif block.kind == "heading" and block.text.isupper():
            lines += [f"## {text}", ""]
        elif block.kind == "heading" and re.fullmatch(r"\d+\.", block.label):
            lines += [f"### {text.replace('. ', chr(92) + '. ', 1)}", ""]
        else:
            lines += [f"*{text}*" if block.kind == "right" and "ngày" in text else text, ""]
    lines += [f"[^{label}]: {text}\n" for label, text in document.truth.notes]
    return "\n".join(lines).encode()


def as_portal_html(document: Invented) -> bytes:
    """As Word saves for a portal: UTF-8, classes, empty spans, named and numbered entities, notes in a div at the end."""
    return _html(document, "utf-8", named=True)


def as_saved_html(document: Invented) -> bytes:
    """As an old browser saves it: windows-1252, every Vietnamese letter as a numbered entity, tables for the layout."""
    return _html(document, "windows-1252", named=False)


def _letters(text: str, named: bool) -> str:
    text = _MARK.sub("{[\\1]}", escape(text))
    if named:
        return (
            text.replace("ô", "&ocirc;").replace("á", "&aacute;").replace("à", "&agrave;").replace("ế", "&#7871;").replace("ộ", "&#x1ED9;")
        )
    return "".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in text)


def _html(document: Invented, encoding: str, named: bool) -> bytes:
    def cell(kind: str) -> str:
        return "".join(f"<p align=center><b>{_letters(b.text, named)}</b></p>" for b in document.blocks if b.kind == kind)

    head = f'<html><head><meta http-equiv=Content-Type content="text/html; charset={encoding}"><title>Văn bản</title><style>p.a{{margin:0}}</style></head>'
    parts = [head if named else head.replace("Văn bản", "VB"), "<body lang=VI><div class=WordSection1>"]
    parts.append(f"<table border=0><tr><td width=250>{cell('left')}</td><td>{cell('right')}</td></tr></table>")
    for block in document.blocks:
        if block.kind in ("left", "right", "recipients", "sign", "name"):
            continue
        if block.kind == "table":
            first, *rest = block.rows
            cells = ["<tr>" + "".join(f"<th>{_letters(c, named)}</th>" for c in first) + "</tr>"]
            cells += ["<tr>" + "".join(f"<td><p class=a>{_letters(c, named) or '&nbsp;'}</p></td>" for c in row) + "</tr>" for row in rest]
            parts.append(f"<table class=MsoTableGrid><tbody>{''.join(cells)}</tbody></table>")
            continue
        text = _letters(_line(block), named)
        text = re.sub(
            r"\{\[(\d+)\]\}",
            r'<a style="mso-footnote-id:ftn\1" href="#_ftn\1" name="_ftnref\1"><span class=a><sup>[\1]</sup></span></a>',
            text,
        )
        if block.kind in ("kind", "title"):
            parts.append(f"<p class=MsoTitle align=center><b><span>{text}</span></b></p>")
        else:
            lead, _, rest = text.partition(" ")
            parts.append(
                f"<p class=MsoNormal><span lang=VI>{lead}<span style='mso-spacerun:yes'>&nbsp;</span>\n{rest}<o:p></o:p></span></p>"
            )
    told = "<br>\n".join(_letters(b.text, named) for b in document.blocks if b.kind == "recipients")
    signs = "".join(f"<p><b>{_letters(b.text, named)}</b></p>" for b in document.blocks if b.kind in ("sign", "name"))
    parts.append(f"<table><tr><td>{told}</td><td>{signs}</td></tr></table></div><div><br clear=all><hr align=left size=1 width='33%'>")
    for label, text in document.truth.notes:
        link = f'<a href="#_ftnref{label}" name="_ftn{label}"><span><sup>[{label}]</sup></span></a>'
        parts.append(f"<div id=ftn{label}><p class=MsoFootnoteText>{link} {_letters(text, named)}</p></div>")
    return ("\n".join(parts) + "</div></body></html>").encode("utf-8" if named else "ascii", "xmlcharrefreplace")


def as_office_docx(document: Invented) -> bytes:
    """A Word file with lists by level, deleted and hidden text, soft hyphens."""
    from tests.drafting.material.third_word import office_docx

    return office_docx(document)


def as_office_pdf(document: Invented) -> bytes:
    """A PDF with the page's number at its foot, a line above the notes, wide leading and tables that go over the page."""
    from tests.drafting.material.third_pdf import office_pdf

    return office_pdf(document)


THIRD_FORMS = {
    "office.docx": as_office_docx,
    "office.pdf": as_office_pdf,
    "portal.html": as_portal_html,
    "saved.html": as_saved_html,
    "notes.md": as_notes_markdown,
    "nfd.txt": as_nfd,
}
