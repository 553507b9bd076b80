"""A drawing → PNG without a browser, in the site's own typeface. Pictures are kept, so that the next build need not draw them again."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from macros.drawing.palette import light_palette
from macros.drawing.shapes import Drawing
from macros.drawing.typeface import typeface
from macros.kept import is_kept, kept, kept_name

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
    """The same, always drawn anew: 8 bits a channel, true colour, no metadata."""
    # Pillow takes a while to load, and is needed only where nothing is kept.
    from PIL import Image

    from macros.drawing.canvas import canvas

    image = canvas(drawing, width).quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).convert("RGB")
    return _encoded(image.width, image.height, image.tobytes())


def _encoded(width: int, height: int, pixels: bytes) -> bytes:
    """PNG of RGB pixels. Rows go unfiltered: flat areas and sixty colours are smaller so, and quicker to write."""
    row = width * 3
    plain = b"".join(b"\0" + pixels[top : top + row] for top in range(0, len(pixels), row))
    out = io.BytesIO()
    out.write(b"\x89PNG\r\n\x1a\n")
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    for kind, content in ((b"IHDR", header), (b"IDAT", zlib.compress(plain, 6)), (b"IEND", b"")):
        out.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content)))
    return out.getvalue()


def _deciding(drawing: Drawing, width: int) -> tuple[str, ...]:
    return (repr(drawing), str(width), *_programs())


@cache
def _programs() -> tuple[str, ...]:
    """What decides a picture beside the drawing: typeface, colours, this code and the program it uses."""
    letters = hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()
    here = Path(__file__)
    code = (here.read_text(encoding="utf-8"), here.with_name("canvas.py").read_text(encoding="utf-8"))
    return (letters, repr(sorted(light_palette().items())), *code, f"pillow {version('pillow')}")
