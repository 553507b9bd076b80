"""The widths a chart is drawn for, and what the drawing and Plotly must agree on so that one can take over from the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Self

from macros.drawing.shapes import Drawing
from macros.drawing.typeface import typeface

#: Text size of row labels and values, and the room between a label and its bar, in px.
SIZE = 14
GAP = 12


@dataclass(frozen=True, slots=True)
class Format:
    """`width`: the least width in px it is used at. `labels`: the most of it that row labels take; 0 puts each above its bar."""

    name: str
    width: float
    labels: float = 0

    def fitted(self, labels: Iterable[str]) -> Self:
        """This format with no more room for labels than the longest of these needs."""
        longest = max(typeface().width(label, SIZE) for label in labels) + GAP
        return replace(self, labels=min(self.labels, (longest + 1) / self.width))


#: A phone, down to 320 px of screen (what a page zoomed to 400 % has): labels above the bars.
NARROW = Format("narrow", 268)
#: A container of 40 rem and more; must agree with the container query in charts.css.
WIDE = Format("wide", 640, 0.36)
#: A picture file, within its margins.
FILE = Format("file", 760, 0.36)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the marks stand, in px from the top and in shares of the width. Plotly's axes are set to it, one unit a pixel downwards."""

    height: float
    bottom: float
    left: float
    right: float
    low: float
    high: float
    thickness: float
    rows: tuple[float, ...]
    top: float = 0
    floor: float = 0
    ceiling: float = 0

    def across(self, value: float) -> float:
        """The share of the width where a value stands; `low` and `high` stand at the frame's edges, in either order."""
        return self.left + (self.right - self.left) * (value - self.low) / (self.high - self.low)

    def down(self, value: float) -> float:
        """How far from the top a value stands in px, where values go upwards: `floor` at the bottom, `ceiling` at the top."""
        return self.bottom - (self.bottom - self.top) * (value - self.floor) / (self.ceiling - self.floor)

    def data(self) -> dict[str, Any]:
        """For the page's script, lengths rounded as in the SVG."""
        plain: dict[str, Any] = {
            "height": round(self.height, 2),
            "top": round(self.top, 2),
            "bottom": round(self.bottom, 2),
            "domain": [round(self.left, 5), round(self.right, 5)],
            "range": [self.low, self.high],
            "thickness": round(self.thickness, 2),
            "rows": [round(row, 2) for row in self.rows],
        }
        return plain | ({"values": [self.floor, self.ceiling]} if self.floor != self.ceiling else {})


@dataclass(frozen=True, slots=True)
class Layout:
    """One chart in one format."""

    drawing: Drawing
    frame: Frame = field(repr=False)
