"""Words as masks, each drawn once a size: the same few thousand syllables stand in all pictures of a site."""

from __future__ import annotations

import io
import math
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from macros.drawing.typeface import typeface

#: Signs that the typeface lacks, in signs that it has; others are taken apart (₂: 2), and what nothing stands for is seen to be missing.
INSTEAD = {
    **{
        "≥": ">=",
        "≤": "<=",
        "≠": "=/=",
        "≈": "~",
        "→": "->",
        "←": "<-",
        "↔": "<->",
        "⇒": "=>",
        "⇔": "<=>",
        "−": "-",
        "‐": "-",
        "⁄": "/",
        "∕": "/",
    },
    **{
        "‰": "o/oo",
        "▲": "^",
        "△": "^",
        "↑": "(lên)",
        "↓": "(xuống)",
        "✓": "(v)",
        "✔": "(v)",
        "☑": "(v)",
        "✗": "(x)",
        "✘": "(x)",
        "☒": "(x)",
    },
    **dict.fromkeys("●○■□▪▫◆◇∙⋅", "•"),
    **{"★": "*", "☆": "*", "†": "*", "‡": "**", "μ": "µ", "Ł": "L", "ł": "l", "Ħ": "H", "ħ": "h", "ı": "i"},
}
#: Small raised figures are an exponent: `10⁴` is no `104`.
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
#: `2⅓` is no `21/3`.
_FRACTION = re.compile("(?<=[0-9])(?=[⅐-⅞↉])")
UNKNOWN = "?"
#: Room around a mask for what a font's own measure leaves out.
EDGE = 1


@dataclass(frozen=True, slots=True)
class Written:
    """A mask of letters: `left` and `top` of its corner seen from where the base line begins, and how far it leads, all in px."""

    mask: Image.Image
    left: int
    top: int
    length: float


@lru_cache(maxsize=128)
def written(text: str, bold: bool, size: float, halo: float = 0) -> Written:
    """One line of text, `size` px high; with a halo, the letters are so many px thicker on each side. What most pictures say is kept."""
    space = _font(bold, size).getlength(" ")
    placed: list[tuple[int, Written]] = []
    at = 0.0
    for part in text.split(" "):
        word = _word(part, bold, size, halo)
        placed.append((round(at), word))
        at += word.length + space
    left = min(x + word.left for x, word in placed)
    top = min(word.top for _, word in placed)
    right = max(x + word.left + word.mask.width for x, word in placed)
    bottom = max(word.top + word.mask.height for _, word in placed)
    line = Image.new("L", (right - left, bottom - top), 0)
    for x, word in placed:
        line.paste(255, (x + word.left - left, word.top - top), word.mask)
    return Written(line, left, top, at - space)


@lru_cache(maxsize=4096)
def _word(text: str, bold: bool, size: float, halo: float) -> Written:
    font = _font(bold, size)
    letters = drawable(text, bold)
    left, top, right, bottom = font.getbbox(letters, anchor="ls", stroke_width=halo)
    left, top = math.floor(left) - EDGE, math.floor(top) - EDGE
    mask = Image.new("L", (math.ceil(right) + EDGE - left, math.ceil(bottom) + EDGE - top), 0)
    ImageDraw.Draw(mask).text((-left, -top), letters, fill=255, font=font, anchor="ls", stroke_width=halo)
    return Written(mask, left, top, font.getlength(letters))


def drawable(text: str, bold: bool = False) -> str:
    """The text in letters that the typeface has: a sign that it lacks would be left out, and "≥ 90%" become "90%"."""
    known = typeface(bold).advances
    text = _RAISED.sub(lambda match: match.group() if all(sign in known for sign in match.group()) else f"^{_apart(match.group())}", text)
    text = _FRACTION.sub(" ", text)
    return "".join(letter if letter in known or letter.isspace() else _instead(letter, known) for letter in text)


def _instead(letter: str, known: Collection[str]) -> str:
    """The sign that stands for another, its parts (`①`: 1), or a letter of a foreign name without its mark (`š`: s)."""
    circled = "CIRCLED" in unicodedata.name(letter, "")  # `①②` is no 12
    parts = "".join(INSTEAD.get(part, part) for part in _apart(letter))
    written = INSTEAD.get(letter) or (f"({parts})" if circled else parts)
    if all(part in known for part in written):
        return written
    bare = unicodedata.normalize("NFD", letter)[0]
    return bare if bare != letter and bare in known else UNKNOWN


def _apart(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("−", "-")


@lru_cache(maxsize=64)
def _font(bold: bool, size: float) -> ImageFont.FreeTypeFont:
    """One size of the typeface. The plain layout engine: the other one is not in every build of Pillow."""
    return ImageFont.truetype(io.BytesIO(typeface(bold).ttf), size, layout_engine=ImageFont.Layout.BASIC)
