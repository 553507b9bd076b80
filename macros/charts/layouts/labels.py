"""Words and colours of a chart: row labels beside or above the bars, legends that wrap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.charts.layouts.formats import GAP, SIZE, Format
from macros.charts.model import ChartModel
from macros.drawing.shapes import Across, Box, Dot, Line, Mark, Paint, Shape, Squares, Text
from macros.drawing.typeface import typeface
from macros.formatting.numbers import Number, number_vi
from macros.records.charts import Role

LINE = 19
#: From the top of a line to its base line.
BASE = 14


def paint(role: Role) -> Paint:
    """The colour of a role."""
    paints: dict[Role, Paint] = {
        "done": "chart-done",
        "ongoing": "chart-ongoing",
        "neutral": "chart-neutral",
        "accent": "chart-accent",
    }
    return paints[role]


def shown(chart: ChartModel, value: Number) -> str:
    """A value as people read it: `1.436`, `4,8%`."""
    return number_vi(value) + ("%" if chart.unit == "%" else "")


def centred(middle: float) -> float:
    """The base line of a text whose digits stand around `middle`."""
    return middle + SIZE * 0.34


@dataclass(frozen=True, slots=True)
class Slot:
    """The room of one row: where its label is written, and the middle of the strip for its marks."""

    texts: tuple[Text, ...]
    middle: float
    bottom: float


def slots(labels: Iterable[str], format_: Format, top: float, strip: float) -> list[Slot]:
    """One slot a row, downwards from `top`; `strip` is the height that marks need."""
    made: list[Slot] = []
    face = typeface()
    for label in labels:
        if format_.labels:
            lines = face.wrap(label, SIZE, format_.width * format_.labels - GAP)
            height = max(len(lines) * LINE, strip)
            start = top + (height - len(lines) * LINE) / 2
            texts = tuple(
                Text(Across(format_.labels, -GAP), start + index * LINE + BASE, line, anchor="end") for index, line in enumerate(lines)
            )
            made.append(Slot(texts, top + height / 2, top + height))
        else:
            lines = face.wrap(label, SIZE, format_.width)
            texts = tuple(Text(Across(), top + index * LINE + BASE, line) for index, line in enumerate(lines))
            under = top + len(lines) * LINE + 2
            made.append(Slot(texts, under + strip / 2, under + strip))
        top = made[-1].bottom + 10
    return made


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a legend; `sign` is how the thing looks in the drawing: box, dot, ring, dashes; a square with its `mark`."""

    text: str
    paint: Paint
    sign: str = "box"
    mark: Mark = ()


def legend(entries: Iterable[Entry], format_: Format) -> tuple[list[Shape], float]:
    """Entries side by side, on as many lines as they need; the shapes, and where the drawing goes on below."""
    shapes: list[Shape] = []
    face = typeface()
    left, top = 0.0, 0.0
    for entry in entries:
        lines = face.wrap(entry.text, SIZE, format_.width - 20)
        long = max(face.width(line, SIZE) for line in lines)
        if left and left + 20 + long > format_.width:
            left, top = 0.0, top + LINE + 3
        shapes.append(_sign(entry, left, top))
        shapes += [Text(Across(0, left + 20), top + index * LINE + BASE, line) for index, line in enumerate(lines)]
        top += (len(lines) - 1) * LINE
        left = left + 38 + long if len(lines) == 1 else format_.width
    return shapes, top + LINE + GAP if shapes else 0.0


def _sign(entry: Entry, left: float, top: float) -> Shape:
    if entry.mark:
        return Squares(Across(0, left), top + 2.5, 0, 1, 1, 14, 14, entry.paint, entry.mark)
    if entry.sign == "dashes":
        return Line(Across(0, left), top + 9.5, Across(0, left + 14), top + 9.5, entry.paint, dashed=True, thick=2)
    if entry.sign == "box":
        return Box(Across(0, left), top + 2.5, Across(0, 14), 14, entry.paint, radius=2)
    return Dot(Across(0, left + 7), top + 9.5, 6.5, entry.paint, hollow=entry.sign == "ring")
