"""The main colours of a site, in both palettes: as the style sheet has them, or as `data/site.yml` says.

What is not given for the dark palette is derived: the same hue, lighter or darker until it can be read there. Contrast is that of WCAG 2.2
(`(L1 + 0.05) / (L2 + 0.05)` of relative luminances), and text needs 4.5 at least.
"""

from __future__ import annotations

from macros.drawing.palette import dark_palette, light_palette
from macros.records.site import Colours

#: What text needs against what is behind it (WCAG 2.2, 1.4.3).
READABLE = 4.5
WHITE, BLACK = "#ffffff", "#000000"
#: What lies behind links and headings.
GROUNDS = ("paper", "surface", "surface-2")
#: How much of the band shows through its second ink; a step towards black or white.
SOFT, STEP = 0.18, 0.04


def contrast(one: str, other: str) -> float:
    """1 (the same) to 21 (black on white) between two colours, `#0a4f50` or `#fff`."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`share` (0 to 1) of `other` in `one`, channel by channel."""
    parts = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def light(colours: Colours) -> dict[str, str]:
    """Role → colour of the light palette, for the roles that a site chooses."""
    return _roles(colours.band, colours.accent)


def dark(colours: Colours) -> dict[str, str]:
    """Role → colour of the dark palette."""
    grounds = [dark_palette()[ground] for ground in GROUNDS]
    band = colours.dark_band or _until(mixed(colours.band, BLACK, 0.3), BLACK, [WHITE])
    return _roles(band, colours.dark_accent or _until(colours.accent, WHITE, grounds))


def style(colours: Colours) -> bytes:
    """What follows the site's own sheet: the chosen colours under the same names and conditions."""
    plain, night = (";".join(f"--{role}:{colour}" for role, colour in roles.items()) for roles in (light(colours), dark(colours)))
    return (
        f"\n:root{{{plain}}}\n"
        f'@media screen{{:root[data-theme="dark"]{{{night}}}}}\n'
        f'@media screen and (prefers-color-scheme:dark){{:root:not([data-theme="light"]){{{night}}}}}\n'
    ).encode()


def band_of(colours: Colours | None) -> str:
    """The colour of the page's head: for the browser's own frame."""
    return colours.band if colours else light_palette()["band"]


def picture_colours(colours: Colours | None) -> tuple[tuple[str, str], ...]:
    """What pictures of this site paint otherwise than the style sheet says."""
    return tuple(light(colours).items()) if colours else ()


def _roles(band: str, accent: str) -> dict[str, str]:
    ink = WHITE if contrast(WHITE, band) >= READABLE else BLACK
    soft = mixed(ink, band, SOFT)
    return {
        "band": band,
        "band-ink": ink,
        "band-ink-2": soft if contrast(soft, band) >= READABLE else ink,
        "accent": accent,
        "accent-ink": max((WHITE, BLACK), key=lambda ink: contrast(ink, accent)),
    }


def _until(colour: str, towards: str, grounds: list[str]) -> str:
    """The colour, moved as little towards another as makes it readable on each ground."""
    steps = range(round(1 / STEP) + 1)
    moved = (mixed(colour, towards, min(1.0, step * STEP)) for step in steps)
    return next((found for found in moved if all(contrast(found, ground) >= READABLE for ground in grounds)), towards)


def _channels(colour: str) -> tuple[int, int, int]:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _luminance(colour: str) -> float:
    parts = (channel / 255 for channel in _channels(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
