"""The picture of a page that messengers and social networks show: 1200 × 630, drawn from the same words as the page."""

from __future__ import annotations

from dataclasses import dataclass

from macros.drawing.shapes import Across, Box, Drawing, Line, Paint, Shape, Squares, Text
from macros.drawing.typeface import typeface

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
BAND = 92
INNER = WIDTH - 2 * MARGIN
LINE = 40
#: Title size and most lines at that size, the largest first; a title too long even for the last ends in `…`.
SIZES = ((50, 2), (46, 3), (40, 4), (36, 5))
#: Rectangles of a square ten wide, as `Squares` takes them.
Mark = tuple[tuple[float, float, float, float], ...]
LARGE = ((84, 1), (66, 3))


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one card. `facts` are name and value, one line each; without facts, `lead` stands below the title.

    `squares`: (colour, mark, how many) for each state of a picture of all commitments, drawn below the lead.
    """

    site: str
    kicker: str
    title: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    source: str
    as_of: str
    squares: tuple[tuple[Paint, Mark, int], ...] = ()
    colours: tuple[tuple[str, str], ...] = ()


def drawing(card: Card) -> Drawing:
    """Site on top, what the page says in the middle, who says it and as of when at the bottom."""
    shapes: list[Shape] = [
        Box(Across(), 0, Across(1), HEIGHT, "paper"),
        Box(Across(), 0, Across(1), BAND, "band"),
        _text(card.site, 58, 34, "band-ink", bold=True),
        Text(Across(1, -MARGIN), 58, card.kicker, 23, anchor="end", paint="band-ink-2"),
    ]
    close = bool(card.facts or card.squares)
    size, lines = _title(card.title, SIZES if close else (*LARGE, *SIZES))
    top = BAND + 44.0 if close else BAND + 92.0
    for line in lines:
        shapes.append(_text(line, top + size * 0.95, size, "ink", bold=True))
        top += size * 1.24
    bottom = HEIGHT - 84
    if card.facts:
        top = bottom - 20 - LINE * len(card.facts)
        column = max(typeface().width(name, 24) for name, _ in card.facts) + 18
        for index, (name, value) in enumerate(card.facts):
            base = top + LINE * index + 27
            (words,) = typeface(True).clamp(value, 24, INNER - column, 1)
            shapes += [_text(name, base, 24, "ink-2"), Text(Across(0, MARGIN + column), base, words, 24, bold=True)]
    elif card.squares:
        (words,) = typeface().clamp(card.lead, 30, INNER, 1)
        shapes += [_text(words, top + 42, 30, "ink-2"), *_squares(card.squares, top + 66, bottom - 20)]
    else:
        room = int((bottom - 20 - top - 16) / 42)
        for index, words in enumerate(typeface().clamp(card.lead, 30, INNER, max(1, min(3, room)))):
            shapes.append(_text(words, top + 16 + 42 * index + 30, 30, "ink-2"))
    shapes.append(Line(Across(0, MARGIN), bottom, Across(0, WIDTH - MARGIN), bottom, "line-strong", thick=2))
    width = INNER - typeface().width(card.as_of, 22) - LINE
    shapes.append(_text(typeface().clamp(card.source, 22, width, 1)[0] if card.source else "", bottom + 46, 22, "ink-2"))
    shapes.append(Text(Across(1, -MARGIN), bottom + 46, card.as_of, 22, anchor="end", paint="ink-2"))
    return Drawing(WIDTH, HEIGHT, tuple(shapes), colours=card.colours)


def _squares(states: tuple[tuple[Paint, Mark, int], ...], top: float, bottom: float) -> list[Squares]:
    """All squares in one field, as large as the room lets them be."""
    total = sum(count for *_, count in states)
    step = next((s for s in range(44, 4, -1) if -(-total // (INNER // s)) * s <= bottom - top), 4)
    made: list[Squares] = []
    first = 0
    for paint, mark, count in states:
        if count:
            made.append(Squares(Across(0, MARGIN), top, first, count, INNER // step, step, step * 0.78, paint, mark))
        first += count
    return made


def _title(title: str, sizes: tuple[tuple[int, int], ...]) -> tuple[float, list[str]]:
    face = typeface(bold=True)
    for size, most in sizes:
        lines = face.wrap(title, size, INNER)
        if len(lines) <= most:
            return size, lines
    size, most = sizes[-1]
    return size, face.clamp(title, size, INNER, most)


def _text(text: str, base: float, size: float, paint: Paint, bold: bool = False) -> Text:
    return Text(Across(0, MARGIN), base, text, size, paint=paint, bold=bold)
