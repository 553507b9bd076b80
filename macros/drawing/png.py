"""SVG → PNG without a browser, in the site's own typeface. Drawn pictures are kept, so that the next build need not draw them again."""

from __future__ import annotations

import hashlib
from functools import cache

import resvg_py

from macros.drawing.typeface import FAMILY, typeface
from macros.kept import kept, kept_file

FOLDER = "pictures"


def png(svg: str, width: int) -> bytes:
    """The SVG as PNG, `width` px wide: the kept one where the same has been drawn before."""
    return kept(FOLDER, ".png", (svg, str(width), _typeface_key(), resvg_py.__version__), lambda: draw(svg, width))


def draw(svg: str, width: int) -> bytes:
    """The same, always drawn anew. The system's fonts are not looked at: they differ from machine to machine."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, font_files=_font_files(), font_family=FAMILY, skip_system_fonts=True))


@cache
def _typeface_key() -> str:
    return hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()


@cache
def _font_files() -> list[str]:
    """The uncompressed typeface, as files, because resvg reads no others."""
    return [str(kept_file(FOLDER, ".ttf", face.ttf)) for face in (typeface(), typeface(bold=True))]
