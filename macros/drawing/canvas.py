"""Every shape of a drawing painted with Pillow, in the colours of the light palette, as `svg.py` writes it."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from macros.drawing.palette import light_palette
from macros.drawing.shapes import Box, Dot, Drawing, Line, Squares, Text
from macros.drawing.squares import UNIT, places
from macros.drawing.typeface import typeface

#: Round edges are painted this many times larger first: Pillow's own have steps.
FINE = 4
#: A dash and the gap after it, and the halo around a letter, in px of the drawing.
DASH = (4, 3)
HALO = 1.5
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
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def canvas(drawing: Drawing, width: int) -> Image.Image:
    """The drawing, `width` px wide, as high as its own proportions ask for. Words stand over everything else."""
    scale = width / drawing.width
    colours = {**light_palette(), **dict(drawing.colours)}
    image = Image.new("RGB", (width, round(drawing.height * scale)), "#fff")
    for shape in sorted(drawing.shapes, key=lambda shape: shape.kind == "text"):
        match shape:
            case Box():
                _box(image, shape, drawing.width, scale, colours)
            case Dot():
                _dot(image, shape, drawing.width, scale, colours)
            case Line():
                _line(image, shape, drawing.width, scale, colours)
            case Squares():
                _squares(image, shape, drawing.width, scale, colours)
            case Text():
                _text(image, shape, drawing.width, scale, colours)
    return image


def _box(image: Image.Image, box: Box, width: float, scale: float, colours: dict[str, str]) -> None:
    left, top = round(box.x.at(width) * scale), round(box.y * scale)
    right, bottom = round((box.x.at(width) + box.width.at(width)) * scale), round((box.y + box.height) * scale)
    if right <= left or bottom <= top:
        return
    if not box.radius:
        image.paste(colours[box.paint], (left, top, right, bottom))
        return
    mask = Image.new("L", ((right - left) * FINE, (bottom - top) * FINE), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), box.radius * scale * FINE, fill=255)
    image.paste(colours[box.paint], (left, top, right, bottom), mask.resize((right - left, bottom - top), Image.Resampling.BOX))


def _squares(image: Image.Image, run: Squares, width: float, scale: float, colours: dict[str, str]) -> None:
    part = run.size / UNIT * scale
    for across, down in places(run):
        left, top = (run.x.at(width) + across) * scale, (run.y + down) * scale
        for index, (a, b, wide, high) in enumerate(run.mark):
            box = round(left + a * part), round(top + b * part), round(left + (a + wide) * part), round(top + (b + high) * part)
            image.paste(colours["surface" if index % 2 else run.paint], box)


def _dot(image: Image.Image, dot: Dot, width: float, scale: float, colours: dict[str, str]) -> None:
    radius = dot.radius * scale
    left, top = int(dot.x.at(width) * scale - radius), int(dot.y * scale - radius)
    side = int(2 * radius) + 2
    mask = Image.new("L", (side * FINE, side * FINE), 0)
    across, down = (dot.x.at(width) * scale - left) * FINE, (dot.y * scale - top) * FINE
    pen = ImageDraw.Draw(mask)
    pen.circle((across, down), radius * FINE, fill=255)
    if dot.hollow:
        pen.circle((across, down), (radius - 2.5 * scale) * FINE, fill=0)
    image.paste(colours[dot.paint], (left, top, left + side, top + side), mask.resize((side, side), Image.Resampling.BOX))


def _line(image: Image.Image, line: Line, width: float, scale: float, colours: dict[str, str]) -> None:
    start, end = (line.x1.at(width) * scale, line.y1 * scale), (line.x2.at(width) * scale, line.y2 * scale)
    thick = max(1, round(line.thick * scale))
    pen = ImageDraw.Draw(image)
    if not line.dashed:
        pen.line((start, end), fill=colours[line.paint], width=thick)
        return
    length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5 or 1.0
    marks, at = [0.0], 0.0
    while at < length:
        at += DASH[(len(marks) - 1) % 2] * scale
        marks.append(min(at, length))
    for index, (one, other) in enumerate(pairwise(marks)):
        if index % 2 == 0:
            ends = [tuple(a + (b - a) * part / length for a, b in zip(start, end, strict=True)) for part in (one, other)]
            pen.line((ends[0][0], ends[0][1], ends[1][0], ends[1][1]), fill=colours[line.paint], width=thick)


def _text(image: Image.Image, text: Text, width: float, scale: float, colours: dict[str, str]) -> None:
    ImageDraw.Draw(image).text(
        (text.x.at(width) * scale, text.y * scale),
        drawable(text.text, text.bold),
        fill=colours[text.paint],
        font=_font(text.bold, text.size * scale),
        anchor=ANCHORS[text.anchor],
        stroke_width=HALO * scale if text.halo else 0,
        stroke_fill=colours["surface"],
    )


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
