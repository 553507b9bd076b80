"""A chart as a picture of its own: question, answer, drawing, finding and source together, to be used as it is."""

from __future__ import annotations

from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import FILE
from macros.charts.model import ChartModel
from macros.drawing.shapes import Across, Box, Drawing, Line, Paint, Shape, Text
from macros.drawing.typeface import typeface

MARGIN = 40
WIDTH = FILE.width + 2 * MARGIN


def poster(chart: ChartModel, source: str, credit: str, colours: tuple[tuple[str, str], ...] = ()) -> Drawing:
    """Light, on the site's paper, `WIDTH` px wide. `colours`: those that the site chose."""
    shapes: list[Shape] = []
    top = float(MARGIN - 8)

    def write(text: str, size: float, line: float, paint: Paint, bold: bool = False) -> None:
        nonlocal top
        for words in typeface(bold).wrap(text, size, FILE.width):
            top += line
            shapes.append(Text(Across(0, MARGIN), top - line * 0.28, words, size, paint=paint, bold=bold))

    write(chart.question, 15, 22, "ink-2")
    write(chart.title, 24, 32, "ink", bold=True)
    top += 18
    drawing = layout_of(chart, FILE).drawing
    shapes += drawing.placed(MARGIN, top)
    top += drawing.height + 10
    write(chart.finding, 15, 22, "ink")
    top += 14
    shapes.append(Line(Across(0, MARGIN), top, Across(0, WIDTH - MARGIN), top, "line-strong"))
    top += 6
    write(source, 12.5, 18, "ink-2")
    write(credit, 12.5, 18, "ink-2")
    height = top + MARGIN - 14
    paper = (Box(Across(), 0, Across(1), height, "surface"), Box(Across(), 0, Across(1), 8, "accent"))
    return Drawing(WIDTH, height, (*paper, *shapes), colours=colours)
