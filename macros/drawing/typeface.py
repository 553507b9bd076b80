"""How wide a text is in the site's own typeface, so that a drawing can wrap it and keep room for it without a browser."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from macros.cache.kept import kept, kept_name
from macros.drawing.fonts import WEIGHTS, font_programs, joined_font, joined_ttf

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
    #: Words that were measured before: a site has few thousand, and sets each many times.
    _measured: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    def width(self, text: str, size: float) -> float:
        """Width in px of `text` at `size` px, with slack for another typeface."""
        return _px(self._advance(text), size)

    def _advance(self, text: str) -> float:
        """How far a text leads, in thousandths of its size."""
        return sum(self.advances.get(letter, self.unknown) for letter in text)

    def _of_word(self, word: str) -> float:
        """The same, kept."""
        if word not in self._measured:
            self._measured[word] = self._advance(word)
        return self._measured[word]

    def wrap(self, text: str, size: float, width: float) -> list[str]:
        """The text in lines of at most `width` px; only a single word that is longer stands alone and runs over."""
        lines: list[list[str]] = []
        space, at = self._of_word(" "), 0.0
        for word in text.split():
            length = self._of_word(word)
            if lines and _px(at + space + length, size) <= width:
                lines[-1].append(word)
                at += space + length
            else:
                lines.append([word])
                at = length
        return [" ".join(line) for line in lines] or [""]

    def clamp(self, text: str, size: float, width: float, most: int) -> list[str]:
        """As `wrap`, in at most `most` lines; a text that is longer ends in `…` at a word."""
        lines = self.wrap(text, size, width)
        if len(lines) <= most:
            return lines
        words = lines[most - 1].split()
        while len(words) > 1 and self.width(" ".join(words) + "…", size) > width:
            words.pop()
        return [*lines[: most - 1], " ".join(words).rstrip(",;:–") + "…"]


def _px(advance: float, size: float) -> float:
    return advance * size / 1000 * SLACK


@cache
def typeface(bold: bool = False) -> Typeface:
    """The site's typeface, regular or bold. Raises FileNotFoundError when the npm packages are not installed."""
    ttf = joined_ttf(FILES, max(WEIGHTS) if bold else min(WEIGHTS))
    name = kept_name((ttf, Path(__file__).read_text(encoding="utf-8"), *font_programs()))
    advances: dict[str, float] = json.loads(kept("fonts", ".advances.json", name, lambda: _advances(ttf)))
    return Typeface(ttf, advances, unknown=max(advances.values()))


def made() -> None:
    """Have all that is dear about the typeface kept: each weight joined, measured, and packed for browsers. Raises as `typeface` does."""
    for weight in WEIGHTS:
        typeface(weight == max(WEIGHTS))
        joined_font(FILES, weight)


def _advances(ttf: bytes) -> bytes:
    """Letter → advance width, as JSON."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(ttf))
    scale = 1000 / font["head"].unitsPerEm
    metrics = font["hmtx"]
    return json.dumps({chr(code): metrics[glyph][0] * scale for code, glyph in font.getBestCmap().items()}).encode()
