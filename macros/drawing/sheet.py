"""A picture in the making, in colours of its own palette: pixels are numbers from the first stroke, no colour is sought afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import cast

from PIL import Image, ImageColor

from macros.drawing.letters import Written, translated

#: From one colour to another a soft edge takes so many steps: as smooth to the eye as all that there could be, and fewer bytes.
STEPS = 10
#: A pixel is one byte.
MOST = 256
RGB = tuple[int, int, int]
#: How strongly a mask covers (0 to 255), in steps.
_STEP_OF = bytes((cover * STEPS + 127) // 255 for cover in range(256))


class Sheet:
    """Paper of one colour, on which masks are painted; `colours` are those that must come out exactly (`#rrggbb`)."""

    def __init__(self, width: int, height: int, paper: str, colours: Iterable[str]) -> None:
        self.image = Image.new("L", (width, height), 0)
        self._palette: list[RGB] = []
        self._numbers: dict[RGB, int] = {}
        self._mixed: dict[tuple[int, RGB], bytes] = {}
        for colour in (paper, *colours):
            self.number(colour)

    @property
    def palette(self) -> bytes:
        """Three bytes for each colour, in the order of their numbers."""
        return bytes(part for colour in self._palette for part in colour)

    def number(self, colour: str) -> int:
        """What stands for a colour in `image`."""
        return self._number(_rgb(colour))

    def paint(self, mask: Image.Image, left: int, top: int, colour: str) -> None:
        """The colour where the mask is white, mixed with what stands there where it is grey."""
        box = (left, top, left + mask.width, top + mask.height)
        under = self.image.crop(box)
        ink = _rgb(colour)
        for ground in _used(under.histogram(mask)):
            self.image.paste(translated(mask, self._mixture(ground, ink)), box, translated(under, _only(ground)))

    def write(self, line: Written, left: int, base: int, colour: str) -> None:
        """A line in that colour, whose base line begins at (left, base)."""
        if not line.words:
            return
        box = (line.box[0] + left, line.box[1] + base, line.box[2] + left, line.box[3] + base)
        least, most = cast("tuple[int, int]", self.image.crop(box).getextrema())
        if least != most:
            self.paint(line.mask, box[0], box[1], colour)
            return
        # Most lines stand on one colour: then no pixel need be asked what lies under it, and a word is the same wherever it stands.
        mixture = self._mixture(least, _rgb(colour))
        for at, word in line.words:
            self.image.paste(word.translated(mixture), (left + at + word.box[0], base + word.box[1]))

    def _mixture(self, ground: int, ink: RGB) -> bytes:
        """How strongly a mask covers (0 to 255) → number of the colour that `ink` makes on `ground`."""
        if (ground, ink) not in self._mixed:
            numbers = bytes(self._number(colour) for colour in _steps(self._palette[ground], ink))
            self._mixed[ground, ink] = _STEP_OF.translate(numbers.ljust(256))
        return self._mixed[ground, ink]

    def _number(self, colour: RGB) -> int:
        """The number of a colour; when the palette is full, of the one that is nearest."""
        if colour not in self._numbers:
            if len(self._palette) < MOST:
                self._palette.append(colour)
                self._numbers[colour] = len(self._palette) - 1
            else:
                self._numbers[colour] = min(range(MOST), key=lambda number: _apart(self._palette[number], colour))
        return self._numbers[colour]


@cache
def _rgb(colour: str) -> RGB:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


@cache
def _steps(paper: RGB, ink: RGB) -> tuple[RGB, ...]:
    """The colours from paper to ink."""
    parts = (tuple(round(a + (b - a) * step / STEPS) for a, b in zip(paper, ink, strict=True)) for step in range(STEPS + 1))
    return tuple((red, green, blue) for red, green, blue in parts)


@cache
def _only(number: int) -> bytes:
    """White for this number, black for all others."""
    return bytes(255 if other == number else 0 for other in range(MOST))


def _used(histogram: list[int]) -> list[int]:
    return [value for value, count in enumerate(histogram) if count]


def _apart(one: RGB, other: RGB) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
