"""Invented documents as PDF: page numbers, wrapped lines, raised marks, notes at the foot of their page, ruled tables."""

import io
import re
from functools import cache

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as Face
from reportlab.pdfgen.canvas import Canvas

from macros.drawing.typeface import typeface
from tests.drafting.material.documents import Invented

_MARK = re.compile(r"(⟦\d+⟧)")
_LEFT, _RIGHT, _TOP, _FOOT = 70, A4[0] - 60, A4[1] - 60, 60
_FONT = "Be"


@cache
def _face() -> str:
    """The site's own typeface."""
    pdfmetrics.registerFont(Face(_FONT, io.BytesIO(typeface().ttf)))
    return _FONT


class _Press:
    def __init__(self, notes: dict, size: float = 12) -> None:
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, pagesize=A4)
        self.font, self.size, self.notes = _face(), size, notes
        self.page, self.y, self.foot = 1, _TOP, []

    def wide(self, text: str, size: float | None = None) -> float:
        return pdfmetrics.stringWidth(text, self.font, size or self.size)

    def room(self) -> float:
        return _FOOT + 12 * sum(len(lines) for lines in self.foot)

    def turn(self) -> None:
        y = self.room()
        for lines in self.foot:
            for index, line in enumerate(lines):
                self.canvas.setFont(self.font, 6 if index == 0 else 9)
                label, _, rest = line.partition(" ") if index == 0 else ("", "", line)
                if label:
                    self.canvas.drawString(_LEFT, y + 4, label)
                self.canvas.setFont(self.font, 9)
                self.canvas.drawString(_LEFT + (8 if label else 0), y, rest)
                y -= 12
        if self.page > 1:
            self.canvas.setFont(self.font, 11)
            self.canvas.drawCentredString(A4[0] / 2, A4[1] - 30, str(self.page))
        self.canvas.showPage()
        self.page, self.y, self.foot = self.page + 1, _TOP, []

    def write(self, text: str, indent: float = 28) -> None:
        words, line, width = [w for w in text.split(" ") if w], [], indent
        lines = []
        for word in words:
            visible = self.wide(_MARK.sub("", word) + " ")
            if line and width + visible > _RIGHT - _LEFT:
                lines.append(line)
                line, width = [], 0
            line.append(word)
            width += visible
        lines.append(line)
        for index, line in enumerate(lines):
            marks = [m.strip("⟦⟧") for word in line for m in _MARK.findall(word)]
            wrapped = [self._note(label) for label in marks]
            if self.y - 18 < self.room() + 12 * sum(map(len, wrapped)) + 10:
                self.turn()
            self.foot += wrapped
            self._draw(line, _LEFT + (indent if index == 0 else 0), index < len(lines) - 1)
            self.y -= 18

    def _note(self, label: str) -> list:
        lines, line = [], label
        for word in self.notes[label].split(" "):
            if self.wide(f"{line} {word}", 9) > _RIGHT - _LEFT:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}"
        return [*lines, line]

    def _draw(self, words: list, x: float, full: bool) -> None:
        plain = sum(self.wide(_MARK.sub("", w)) for w in words)
        space = (_RIGHT - x - plain) / (len(words) - 1) if full and len(words) > 1 else self.wide(" ")
        space = min(space, 14)
        for word in words:
            for piece in _MARK.split(word):
                if _MARK.fullmatch(piece):
                    self.canvas.setFont(self.font, 7)
                    self.canvas.drawString(x, self.y + 5, piece.strip("⟦⟧"))
                    x += self.wide(piece.strip("⟦⟧"), 7)
                elif piece:
                    self.canvas.setFont(self.font, self.size)
                    self.canvas.drawString(x, self.y, piece)
                    x += self.wide(piece)
            x += space

    def beside(self, left: list, right: list) -> None:
        for index in range(max(len(left), len(right))):
            self.canvas.setFont(self.font, 11)
            if index < len(left):
                self.canvas.drawCentredString(150, self.y, left[index])
            if index < len(right):
                self.canvas.drawCentredString(420, self.y, right[index])
            self.y -= 18

    def table(self, rows: list) -> None:
        edges = [_LEFT, _LEFT + 35, _LEFT + 175, _LEFT + 250, _LEFT + 330, _LEFT + 420]
        for row in rows:
            cells = [self._wrapped(text, edges[i + 1] - edges[i] - 8) for i, text in enumerate(row)]
            height = 15 * max(map(len, cells)) + 6
            if self.y - height < self.room() + 20:
                self.turn()
            for i, lines in enumerate(cells):
                self.canvas.rect(edges[i], self.y - height + 12, edges[i + 1] - edges[i], height)
                for j, line in enumerate(lines):
                    self.canvas.setFont(self.font, 11)
                    self.canvas.drawString(edges[i] + 4, self.y - 15 * j, line)
            self.y -= height
        self.y -= 12

    def _wrapped(self, text: str, width: float) -> list:
        lines, line = [], ""
        for word in text.split(" "):
            if line and self.wide(f"{line} {word}", 11) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return [*lines, line]


def as_pdf(document: Invented) -> bytes:
    press = _Press(dict(document.truth.notes))
    blocks = document.blocks
    press.beside([b.text for b in blocks if b.kind == "left"], [b.text for b in blocks if b.kind == "right"])
    press.y -= 10
    for block in blocks:
        if block.kind in ("kind", "title"):
            press.canvas.setFont(press.font, 12)
            press.canvas.drawCentredString(A4[0] / 2, press.y, block.text)
            press.y -= 22
        elif block.kind == "table":
            press.table(block.rows)
        elif block.kind in ("heading", "text", "quote"):
            press.write(f"{block.label} {block.text}".strip())
    if press.y < 220:
        press.turn()
    press.y -= 10
    signing = [*(b.text for b in blocks if b.kind == "sign"), "", document.truth.signer]
    press.beside([b.text for b in blocks if b.kind == "recipients"], signing)
    press.turn()
    press.canvas.save()
    return press.stream.getvalue()
