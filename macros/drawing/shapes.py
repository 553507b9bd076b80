"""A drawing as data: a few shapes at places that are a share of the width plus some pixels, so that one drawing fits any width."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from macros.drawing.typeface import typeface

#: A role, never a colour: the page's style sheet, or the palette of a picture file, turns it into one.
Paint = Literal[
    "ink", "ink-2", "surface", "surface-2", "line", "line-strong", "band", "band-ink", "band-ink-2", "paper", "accent", "note-line",
    "chart-done", "chart-ongoing", "chart-accent", "chart-neutral", "chart-on-bar", "chart-band",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Across:
    """A place from left to right: `share` of the drawing's width (0 to 1) plus `px`."""

    share: float = 0
    px: float = 0

    def at(self, width: float) -> float:
        return self.share * width + self.px


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle. `width` is a share or pixels, as `x` is: a share can grow with the page, pixels cannot."""

    kind: ClassVar = "box"
    x: Across
    y: float
    width: Across
    height: float
    paint: Paint
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle around (x, y); a hollow one shows only its edge."""

    kind: ClassVar = "dot"
    x: Across
    y: float
    radius: float
    paint: Paint
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    kind: ClassVar = "line"
    x1: Across
    y1: float
    x2: Across
    y2: float
    paint: Paint = "line"
    dashed: bool = False
    thick: float = 1


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is its base line. A halo keeps it readable over lines."""

    kind: ClassVar = "text"
    x: Across
    y: float
    text: str
    size: float = 14
    anchor: Literal["start", "middle", "end"] = "start"
    paint: Paint = "ink"
    bold: bool = False
    halo: bool = False

    def extent(self, width: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in a drawing of that width; the typeface's tallest Vietnamese letters included."""
        long = typeface(self.bold).width(self.text, self.size)
        left = self.x.at(width) - {"start": 0, "middle": long / 2, "end": long}[self.anchor]
        return left, self.y - self.size * 0.95, left + long, self.y + self.size * 0.3


#: Rectangles (left, top, width, height) of a square ten wide, each cutting out of, or filling in, the one before.
Mark = tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Squares:
    """`count` equal squares of a field with `columns` of them a line, from number `first` on; `step` from one to the next, in px.

    Its place is in pixels only.
    """

    kind: ClassVar = "squares"
    x: Across
    y: float
    first: int
    count: int
    columns: int
    step: float
    size: float
    paint: Paint
    mark: Mark


Shape = Box | Dot | Line | Text | Squares


@dataclass(frozen=True, slots=True)
class Drawing:
    """`under` is what an interactive layer may take over; `over` are words that stay on top. Works from `width` px upwards.

    `colours`: paint and colour, where a picture file of this drawing is to have others than the style sheet's light palette.
    """

    width: float
    height: float
    under: tuple[Shape, ...] = ()
    over: tuple[Shape, ...] = ()
    colours: tuple[tuple[str, str], ...] = ()

    @property
    def shapes(self) -> tuple[Shape, ...]:
        return self.under + self.over

    def placed(self, left: float, top: float) -> tuple[Shape, ...]:
        """Its shapes at fixed places of a larger drawing, this one's upper left corner at (left, top)."""
        return tuple(_placed(shape, self.width, left, top) for shape in self.shapes)


def _placed(shape: Shape, width: float, left: float, top: float) -> Shape:
    def at(place: Across) -> Across:
        return Across(0, place.at(width) + left)

    match shape:
        case Line():
            return replace(shape, x1=at(shape.x1), x2=at(shape.x2), y1=shape.y1 + top, y2=shape.y2 + top)
        case Box():
            return replace(shape, x=at(shape.x), y=shape.y + top, width=Across(0, shape.width.at(width)))
    return replace(shape, x=at(shape.x), y=shape.y + top)
