"""Every shape of a drawing painted with Pillow, in the colours of the light palette, as `svg.py` writes it."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageDraw

from macros.drawing.letters import written
from macros.drawing.palette import light_palette
from macros.drawing.shapes import Box, Dot, Drawing, Line, Squares, Text
from macros.drawing.sheet import Sheet
from macros.drawing.squares import UNIT, places

#: Round edges are painted this many times larger first: Pillow's own have steps.
FINE = 4
#: A dash and the gap after it, and the halo around a letter, in px of the drawing.
DASH = (4, 3)
HALO = 1.5
#: How much of a text stands left of its place.
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def canvas(drawing: Drawing, width: int) -> Sheet:
    """The drawing, `width` px wide, as high as its own proportions ask for. Words stand over everything else."""
    scale = width / drawing.width
    colours = {**light_palette(), **dict(drawing.colours)}
    used = sorted({shape.paint for shape in drawing.shapes} | {"surface"})
    sheet = Sheet(width, round(drawing.height * scale), "#fff", (colours[paint] for paint in used))
    for shape in sorted(drawing.shapes, key=lambda shape: shape.kind == "text"):
        match shape:
            case Box():
                _box(sheet, shape, drawing.width, scale, colours)
            case Dot():
                _dot(sheet, shape, drawing.width, scale, colours)
            case Line():
                _line(sheet, shape, drawing.width, scale, colours)
            case Squares():
                _squares(sheet, shape, drawing.width, scale, colours)
            case Text():
                _text(sheet, shape, drawing.width, scale, colours)
    return sheet


def _box(sheet: Sheet, box: Box, width: float, scale: float, colours: dict[str, str]) -> None:
    left, top = round(box.x.at(width) * scale), round(box.y * scale)
    right, bottom = round((box.x.at(width) + box.width.at(width)) * scale), round((box.y + box.height) * scale)
    if right <= left or bottom <= top:
        return
    if not box.radius:
        sheet.image.paste(sheet.number(colours[box.paint]), (left, top, right, bottom))
        return
    mask = Image.new("L", ((right - left) * FINE, (bottom - top) * FINE), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), box.radius * scale * FINE, fill=255)
    sheet.paint(mask.resize((right - left, bottom - top), Image.Resampling.BOX), left, top, colours[box.paint])


def _squares(sheet: Sheet, run: Squares, width: float, scale: float, colours: dict[str, str]) -> None:
    part = run.size / UNIT * scale
    numbers = [sheet.number(colours[paint]) for paint in (run.paint, "surface")]
    for across, down in places(run):
        left, top = (run.x.at(width) + across) * scale, (run.y + down) * scale
        for index, (a, b, wide, high) in enumerate(run.mark):
            box = round(left + a * part), round(top + b * part), round(left + (a + wide) * part), round(top + (b + high) * part)
            sheet.image.paste(numbers[index % 2], box)


def _dot(sheet: Sheet, dot: Dot, width: float, scale: float, colours: dict[str, str]) -> None:
    radius = dot.radius * scale
    left, top = int(dot.x.at(width) * scale - radius), int(dot.y * scale - radius)
    side = int(2 * radius) + 2
    mask = Image.new("L", (side * FINE, side * FINE), 0)
    across, down = (dot.x.at(width) * scale - left) * FINE, (dot.y * scale - top) * FINE
    pen = ImageDraw.Draw(mask)
    pen.circle((across, down), radius * FINE, fill=255)
    if dot.hollow:
        pen.circle((across, down), (radius - 2.5 * scale) * FINE, fill=0)
    sheet.paint(mask.resize((side, side), Image.Resampling.BOX), left, top, colours[dot.paint])


def _line(sheet: Sheet, line: Line, width: float, scale: float, colours: dict[str, str]) -> None:
    start, end = (line.x1.at(width) * scale, line.y1 * scale), (line.x2.at(width) * scale, line.y2 * scale)
    thick = max(1, round(line.thick * scale))
    pen = ImageDraw.Draw(sheet.image)
    ink = sheet.number(colours[line.paint])
    if not line.dashed:
        pen.line((start, end), fill=ink, width=thick)
        return
    length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5 or 1.0
    marks, at = [0.0], 0.0
    while at < length:
        at += DASH[(len(marks) - 1) % 2] * scale
        marks.append(min(at, length))
    for index, (one, other) in enumerate(pairwise(marks)):
        if index % 2 == 0:
            ends = [tuple(a + (b - a) * part / length for a, b in zip(start, end, strict=True)) for part in (one, other)]
            pen.line((ends[0][0], ends[0][1], ends[1][0], ends[1][1]), fill=ink, width=thick)


def _text(sheet: Sheet, text: Text, width: float, scale: float, colours: dict[str, str]) -> None:
    size = text.size * scale
    letters = written(text.text, text.bold, size)
    left = round(text.x.at(width) * scale - letters.length * BEFORE[text.anchor])
    base = round(text.y * scale)
    if text.halo:
        sheet.write(written(text.text, text.bold, size, HALO * scale), left, base, colours["surface"])
    sheet.write(letters, left, base, colours[text.paint])
