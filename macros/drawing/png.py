"""A drawing → PNG without a browser, in the site's own typeface. Pictures are kept, so that the next build need not draw them again."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from macros.cache.kept import is_kept, kept, kept_name
from macros.drawing.palette import light_palette
from macros.drawing.shapes import Drawing
from macros.drawing.typeface import typeface

FOLDER = "pictures"
#: Colours of a picture, soft edges of letters included: as sharp to the eye as all there could be, and half the bytes.
COLOURS = 64


def png(drawing: Drawing, width: int) -> bytes:
    """The drawing as PNG, `width` px wide: the kept one where the same has been drawn before."""
    return kept(FOLDER, ".png", _deciding(drawing, width), lambda: draw(drawing, width))


def picture_name(drawing: Drawing, width: int) -> str:
    """64 hexadecimal digits that change whenever the picture may. Known without drawing it."""
    return kept_name(_deciding(drawing, width))


def is_drawn(drawing: Drawing, width: int) -> bool:
    """Whether `png` would find it kept."""
    return is_kept(FOLDER, ".png", _deciding(drawing, width))


def draw(drawing: Drawing, width: int) -> bytes:
    """The same, always drawn anew: a palette of 64 colours, no metadata."""
    # Pillow takes a while to load, and is needed only where nothing is kept.
    from PIL import Image

    from macros.drawing.canvas import canvas

    image = canvas(drawing, width).quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return _encoded(image.width, image.height, image.tobytes(), bytes(image.getpalette("RGB") or b""))


def _encoded(width: int, height: int, pixels: bytes, colours: bytes) -> bytes:
    """PNG of one byte a pixel, which counts in `colours` (three bytes each). Rows go unfiltered: flat areas are smaller so."""
    plain = b"".join(b"\0" + pixels[top : top + width] for top in range(0, len(pixels), width))
    out = io.BytesIO()
    out.write(b"\x89PNG\r\n\x1a\n")
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    for kind, content in ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(plain, 6)), (b"IEND", b"")):
        out.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content)))
    return out.getvalue()


def _deciding(drawing: Drawing, width: int) -> tuple[str, ...]:
    return (repr(drawing), str(width), *_programs())


@cache
def _programs() -> tuple[str, ...]:
    """What decides a picture beside the drawing: typeface, colours, this code and the program it uses."""
    letters = hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()
    here = Path(__file__)
    code = tuple(here.with_name(name).read_text(encoding="utf-8") for name in ("png.py", "canvas.py", "squares.py"))
    return (letters, repr(sorted(light_palette().items())), *code, f"pillow {version('pillow')}")
