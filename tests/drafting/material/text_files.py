"""Invented documents as plain text, Markdown and HTML."""

import re
import textwrap
from html import escape

from tests.drafting.material.documents import Invented

_MARK = re.compile(r"⟦(\d+)⟧")


def _line(block) -> str:
    return f"{block.label} {block.text}".strip()


def as_text(document: Invented, width: int = 0) -> bytes:
    """Plain text, wrapped by hand when `width` says so; notes as <sup> at the end."""
    lines = []
    for block in document.blocks:
        if block.kind == "table":
            lines += ["|" + "|".join(row) + "|" for row in block.rows] + [""]
            continue
        text = _MARK.sub(r"<sup>\1</sup>", _line(block))
        keep = width and block.kind in ("text", "heading", "quote")
        lines += [
            *(textwrap.wrap(text, width, break_on_hyphens=True) if keep else [text]),
            *([] if block.kind in ("left", "right", "recipients", "sign") else [""]),
        ]
    lines += [f"<sup>{label}</sup> {text}\n" for label, text in document.truth.notes]
    return "\n".join(lines).encode()


def as_markdown(document: Invented) -> bytes:
    """As found on law portals: bold headings, hard breaks, stray bars, notes as [1]."""
    lines = []
    for block in document.blocks:
        if block.kind == "table":
            lines += ["| " + " | ".join(block.rows[0]) + " |", "|" + "---|" * len(block.rows[0])]
            lines += ["| " + " | ".join(row) + " |" for row in block.rows[1:]] + [""]
            continue
        text = _MARK.sub(r"[\1]", _line(block))
        if block.kind == "left" or block.kind == "right":
            lines += ["|", f"**{text}" if block.text.isupper() else text, *(["**"] if block.text.isupper() else [])]
        elif block.kind == "heading" and block.text.isupper():
            lines += [*textwrap.wrap(f"**{text}**", 60), ""]
        else:
            lines += [*textwrap.wrap(text, 88), ""] if block.kind not in ("recipients", "sign", "name") else [text]
        if block.kind == "right" and "năm" in text:
            lines += ["|", ""]
    lines += [""] + [f"[{label}]\n{text}\n" for label, text in document.truth.notes]
    return "\n".join(lines).encode()


def as_html(document: Invented, encoding: str = "utf-8") -> bytes:
    """HTML with a letterhead table; what the encoding lacks is written as an entity."""
    left = "<br>".join(escape(b.text) for b in document.blocks if b.kind == "left")
    right = "<br>".join(escape(b.text) for b in document.blocks if b.kind == "right")
    parts = [f"<table><tr><td>{left}</td><td>{right}</td></tr></table>"]
    for block in document.blocks:
        if block.kind in ("left", "right"):
            continue
        if block.kind == "table":
            parts.append(
                "<table border=1>"
                + "".join("<tr>" + "".join(f"<td><p>{escape(c)}</p></td>" for c in row) + "</tr>" for row in block.rows)
                + "</table>"
            )
            continue
        text = _MARK.sub(r'<a href="#_ftn\1" name="_ftnref\1"><sup>[\1]</sup></a>', escape(_line(block)))
        half = len(text) // 2 if "<" not in text else 0
        bold = (
            f"<b>{text[:half]}</b><b>{text[half:]}</b>"
            if block.kind in ("kind", "title") and "&" not in text
            else text.replace(" ", "&nbsp;", 1)
        )
        parts.append(f"<p>{bold}</p>")
    parts += [f'<p><a name="_ftn{label}">[{label}]</a> {escape(text)}</p>' for label, text in document.truth.notes]
    page = f'<html><head><meta http-equiv=Content-Type content="text/html; charset={encoding}"><title>x</title><style>p{{margin:0}}</style></head><body>'
    return (page + "\n".join(parts) + "</body></html>").encode(encoding, "xmlcharrefreplace")
