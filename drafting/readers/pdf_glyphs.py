"""The letters of a PDF with their places, and the lines that tables are ruled with. pdfminer.six decodes; nothing is rendered."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import apply_matrix_pt

from drafting.errors import CannotReadError

# What pdfminer thinks of a font concerns nobody who reads a document.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)

#: So many letters are no page of a document.
_MOST_GLYPHS = 60_000
_ENCRYPTED = "Tệp PDF có mật khẩu hoặc bị mã hóa: hãy mở bằng mật khẩu rồi lưu lại thành bản không mã hóa."
_BROKEN = "Tệp PDF bị hỏng hoặc bị cắt giữa chừng: hãy tải lại."


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter: left, right, base line and size in points, y counted upward."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


@dataclass(slots=True)
class Page:
    """One page: its letters, its ruled lines as (x0, y0, x1, y1), its height."""

    number: int
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)


class _Device(PDFTextDevice):
    """Keeps letters and straight lines of the page that is being read."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.page = Page(0, 0)

    def render_char(
        self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, cid: int, ncs: Any, graphicstate: Any
    ) -> float:
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "\ufffd"
        advance: float = font.char_width(cid) * fontsize * scaling
        x0, y = apply_matrix_pt(matrix, (0, rise))
        x1, _ = apply_matrix_pt(matrix, (advance, rise))
        size = abs(fontsize * (matrix[3] or matrix[1]))
        if len(self.page.glyphs) < _MOST_GLYPHS and not matrix[1]:
            self.page.glyphs.append(Glyph(text, x0, x1, y, size))
        return advance

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        ctm: Any = self.ctm
        points = [apply_matrix_pt(ctm, (p[-2], p[-1])) for p in path if len(p) >= 3]
        if len(points) < 2 or len(path) > 12 or not (stroke or fill):
            return
        xs, ys = [x for x, _ in points], [y for _, y in points]
        x0, y0, x1, y1 = min(xs), min(ys), max(xs), max(ys)
        if x1 - x0 < 3 or y1 - y0 < 3:
            self.page.rules.append((x0, y0, x1, y1))
        elif stroke:
            self.page.rules += [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        _, bottom, _, top = page.mediabox
        self.page = Page(self.page.number + 1, abs(top - bottom))

    def render_image(self, name: str, stream: Any) -> None:
        return


def read_pages(data: bytes) -> Iterator[Page]:
    """The pages one by one, so that a thousand cost no more memory than one. Raises CannotReadError."""
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)), fallback=True)
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise CannotReadError(_ENCRYPTED) from error
    except Exception as error:
        raise CannotReadError(_BROKEN) from error
    if document.encryption is not None:
        raise CannotReadError(_ENCRYPTED)
    manager = PDFResourceManager(caching=True)
    device = _Device(manager)
    interpreter = PDFPageInterpreter(manager, device)
    try:
        for page in PDFPage.create_pages(document):
            interpreter.process_page(page)
            yield device.page
    except (PDFPasswordIncorrect, PDFEncryptionError, PDFTextExtractionNotAllowed) as error:
        raise CannotReadError(_ENCRYPTED) from error
    except CannotReadError:
        raise
    except Exception as error:
        raise CannotReadError(_BROKEN) from error
