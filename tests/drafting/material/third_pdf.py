"""The third set as PDF: numbers at the foot of the page, a line above the notes, tables of any width."""

from __future__ import annotations

from reportlab.lib.pagesizes import A4

from tests.drafting.material.documents import Invented
from tests.drafting.material.pdf_files import _LEFT, _RIGHT, _TOP, _Press


class _Office(_Press):
    """13 points; the number of the page right below; the notes under a short line."""

    def __init__(self, notes: dict) -> None:
        super().__init__(notes, 13)

    def turn(self) -> None:
        y = self.room()
        if self.foot:
            self.canvas.line(_LEFT, y + 14, _LEFT + 140, y + 14)
        for lines in self.foot:
            for index, line in enumerate(lines):
                label, _, rest = line.partition(" ") if index == 0 else ("", "", line)
                if label:
                    self.canvas.setFont(self.font, 6)
                    self.canvas.drawString(_LEFT, y + 4, label)
                self.canvas.setFont(self.font, 10)
                self.canvas.drawString(_LEFT + (7 if label else 0), y, rest)
                y -= 12
        self.canvas.setFont(self.font, 12)
        self.canvas.drawRightString(_RIGHT, 28, str(self.page))
        self.canvas.showPage()
        self.page, self.y, self.foot = self.page + 1, _TOP, []

    def table(self, rows: list) -> None:
        share = {4: (0.1, 0.42, 0.2, 0.28), 5: (0.08, 0.32, 0.22, 0.22, 0.16)}[len(rows[0])]
        edges = [_LEFT]
        for part in share:
            edges.append(edges[-1] + part * (_RIGHT - _LEFT))
        for row in rows:
            cells = [self._wrapped(text, edges[i + 1] - edges[i] - 8) for i, text in enumerate(row)]
            height = 16 * max(map(len, cells)) + 8
            if self.y - height < self.room() + 20:
                self.turn()
            for i, lines in enumerate(cells):
                self.canvas.rect(edges[i], self.y - height + 13, edges[i + 1] - edges[i], height)
                self.canvas.setFont(self.font, 11)
                for j, line in enumerate(lines):
                    self.canvas.drawCentredString((edges[i] + edges[i + 1]) / 2, self.y - 16 * j, line)
            self.y -= height
        self.y -= 14


def office_pdf(document: Invented) -> bytes:
    """The document as a PDF file."""
    press = _Office(dict(document.truth.notes))
    blocks = document.blocks
    press.beside([b.text for b in blocks if b.kind == "left"], [b.text for b in blocks if b.kind == "right"])
    press.y -= 12
    for block in blocks:
        if block.kind in ("kind", "title"):
            for line in press._wrapped(block.text, 330):
                press.canvas.setFont(press.font, 13)
                press.canvas.drawCentredString(A4[0] / 2, press.y, line)
                press.y -= 20
        elif block.kind == "table":
            press.table(block.rows)
        elif block.kind in ("heading", "text"):
            press.write(f"{block.label} {block.text}".strip(), 34)
    if press.y < 240:
        press.turn()
    press.y -= 12
    signing = [*(b.text for b in blocks if b.kind == "sign"), "", "", document.truth.signer]
    press.beside([b.text for b in blocks if b.kind == "recipients"], signing)
    press.turn()
    press.canvas.save()
    return press.stream.getvalue()
