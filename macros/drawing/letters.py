"""Words as masks, put together of letters that are drawn once a size: the same few hundred stand in all pictures of a site."""

from __future__ import annotations

import io
import math
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
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
#: Left, top, right, bottom.
Box = tuple[int, int, int, int]
#: Around letters without ink.
NOTHING: Box = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Inked:
    """Letters as a mask no larger than they are: where its corners lie, seen from where the base line begins; how far they lead, in px."""

    mask: Image.Image
    box: Box
    length: float
    _translated: dict[bytes, Image.Image] = field(default_factory=dict, repr=False, compare=False)

    def translated(self, table: bytes) -> Image.Image:
        """The mask with each pixel replaced by what the table says of it: kept, as the same words are written on many sheets."""
        if table not in self._translated:
            self._translated[table] = translated(self.mask, table)
        return self._translated[table]


#: How many px after the beginning of the line some letters begin, and the letters.
Placed = tuple[int, Inked]


@dataclass(frozen=True, slots=True)
class Written:
    """A line of text: its words where they stand, the box around them seen from where the base line begins, and how far it leads, in px."""

    words: tuple[Placed, ...]
    box: Box
    length: float

    @property
    def mask(self) -> Image.Image:
        """All of the line in one mask, as large as `box`."""
        return _together(self.words, self.box)


@lru_cache(maxsize=128)
def written(text: str, bold: bool, size: float, halo: float = 0) -> Written:
    """One line of text, `size` px high; with a halo, the letters are so many px thicker on each side. What most pictures say is kept."""
    space = _letter(" ", bold, size, 0).length
    words: list[Placed] = []
    at = 0.0
    for part in text.split(" "):
        word = _word(part, bold, size, halo)
        if word.box != NOTHING:
            words.append((round(at), word))
        at += word.length + space
    return Written(tuple(words), _around(words), at - space)


@lru_cache(maxsize=8192)
def _word(text: str, bold: bool, size: float, halo: float) -> Inked:
    letters: list[Placed] = []
    at = 0.0
    for sign in drawable(text, bold):
        letter = _letter(sign, bold, size, halo)
        if letter.box != NOTHING:
            letters.append((round(at), letter))
        at += letter.length
    box = _around(letters)
    return Inked(_together(letters, box), box, at)


@lru_cache(maxsize=4096)
def _letter(sign: str, bold: bool, size: float, halo: float) -> Inked:
    """One letter, which FreeType fits to the pixels each time that it draws it."""
    font = _font(bold, size)
    left, top, right, bottom = font.getbbox(sign, anchor="ls", stroke_width=halo)
    left, top = math.floor(left) - EDGE, math.floor(top) - EDGE
    mask = Image.new("L", (math.ceil(right) + EDGE - left, math.ceil(bottom) + EDGE - top), 0)
    ImageDraw.Draw(mask).text((-left, -top), sign, fill=255, font=font, anchor="ls", stroke_width=halo)
    inked = mask.getbbox()
    box = (left + inked[0], top + inked[1], left + inked[2], top + inked[3]) if inked else NOTHING
    return Inked(mask.crop(inked), box, font.getlength(sign))


def translated(image: Image.Image, table: bytes) -> Image.Image:
    """Each pixel replaced by what the table says of it."""
    return Image.frombytes("L", image.size, image.tobytes().translate(table))


def _around(parts: Sequence[Placed]) -> Box:
    """The box around all parts."""
    if not parts:
        return NOTHING
    boxes = [part.box for _, part in parts]
    return (
        min(at + part.box[0] for at, part in parts),
        min(box[1] for box in boxes),
        max(at + part.box[2] for at, part in parts),
        max(box[3] for box in boxes),
    )


def _together(parts: Sequence[Placed], box: Box) -> Image.Image:
    left, top, right, bottom = box
    whole = Image.new("L", (right - left, bottom - top), 0)
    for at, part in parts:
        whole.paste(255, (at + part.box[0] - left, part.box[1] - top), part.mask)
    return whole


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
