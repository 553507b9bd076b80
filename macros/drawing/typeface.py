"""How wide a text is in the site's own typeface, so that a drawing can wrap it and keep room for it without a browser."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.cache.kept import kept
from macros.drawing.fonts import WEIGHTS, font_programs, joined_font, uncompressed

FAMILY = "Be Vietnam Pro"
FILES = Path(__file__).resolve().parents[2] / "node_modules" / "@fontsource" / "be-vietnam-pro" / "files"
#: Another typeface (before ours arrives, or where an SVG file is opened without it) may run a little wider.
SLACK = 1.04


@dataclass(frozen=True)
class Typeface:
    """One weight: its uncompressed bytes, and advance widths in thousandths of the text size."""

    ttf: bytes
    advances: dict[str, float]
    unknown: float

    def width(self, text: str, size: float) -> float:
        """Width in px of `text` at `size` px, with slack for another typeface."""
        return sum(self.advances.get(letter, self.unknown) for letter in text) * size / 1000 * SLACK

    def wrap(self, text: str, size: float, width: float) -> list[str]:
        """The text in lines of at most `width` px; only a single word that is longer stands alone and runs over."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.width(f"{lines[-1]} {word}", size) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines or [""]

    def clamp(self, text: str, size: float, width: float, most: int) -> list[str]:
        """As `wrap`, in at most `most` lines; a text that is longer ends in `…` at a word."""
        lines = self.wrap(text, size, width)
        if len(lines) <= most:
            return lines
        words = lines[most - 1].split()
        while len(words) > 1 and self.width(" ".join(words) + "…", size) > width:
            words.pop()
        return [*lines[: most - 1], " ".join(words).rstrip(",;:–") + "…"]


@cache
def typeface(bold: bool = False) -> Typeface:
    """The site's typeface, regular or bold. Raises FileNotFoundError when the npm packages are not installed."""
    woff2 = joined_font(FILES, max(WEIGHTS) if bold else min(WEIGHTS))
    deciding: tuple[bytes | str, ...] = (woff2, Path(__file__).read_text(encoding="utf-8"), *font_programs())
    ttf = kept("fonts", ".ttf", deciding, lambda: uncompressed(woff2))
    advances: dict[str, float] = json.loads(kept("fonts", ".advances.json", deciding, lambda: _advances(ttf)))
    return Typeface(ttf, advances, unknown=max(advances.values()))


def _advances(ttf: bytes) -> bytes:
    """Letter → advance width, as JSON."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(ttf))
    scale = 1000 / font["head"].unitsPerEm
    metrics = font["hmtx"]
    return json.dumps({chr(code): metrics[glyph][0] * scale for code, glyph in font.getBestCmap().items()}).encode()
