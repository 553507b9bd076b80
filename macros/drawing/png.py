"""SVG → PNG without a browser, in the site's own typeface. Drawn pictures are kept, so that the next build need not draw them again."""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

import resvg_py

from macros.drawing.typeface import FAMILY, typeface

#: Where drawn pictures and the uncompressed typeface are kept between builds; `make clean` empties it.
CACHE = Path(__file__).resolve().parents[2] / ".cache" / "pictures"


def png(svg: str, width: int) -> bytes:
    """The SVG as PNG, `width` px wide.

    Kept under the hash of everything that decides its bytes (SVG, width, typeface, program), so a kept picture is the one that would be
    drawn now, and any picture may be thrown away at any time.
    """
    key = hashlib.sha256("\0".join((svg, str(width), _typeface_key(), resvg_py.__version__)).encode()).hexdigest()
    kept = CACHE / f"{key}.png"
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        drawn = draw(svg, width)
        _keep(kept, drawn)
        return drawn


def draw(svg: str, width: int) -> bytes:
    """The same, always drawn anew. The system's fonts are not looked at: they differ from machine to machine."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, font_files=_font_files(), font_family=FAMILY, skip_system_fonts=True))


@cache
def _typeface_key() -> str:
    return hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()


@cache
def _font_files() -> list[str]:
    files = []
    for weight, face in (("400", typeface()), ("700", typeface(bold=True))):
        file = CACHE / f"{_typeface_key()[:16]}-{weight}.ttf"
        if not file.exists():
            _keep(file, face.ttf)
        files.append(str(file))
    return files


def _keep(path: Path, content: bytes) -> None:
    """Write in one step: builds may run side by side, and half a picture must never be found."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(scratch).replace(path)
