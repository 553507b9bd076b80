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
#: What of this package decides how a drawing is painted.
CODE = ("png.py", "canvas.py", "letters.py", "sheet.py", "squares.py")
#: Of zlib: the last that runs quickly over flat areas, of which a picture has most; the next takes twice as long for an eighth fewer bytes.
EFFORT = 3


def png(drawing: Drawing, width: int, name: str = "") -> bytes:
    """The drawing as PNG, `width` px wide: the kept one where the same has been drawn before. `name`, where known: its `picture_name`."""
    return kept(FOLDER, ".png", name or picture_name(drawing, width), lambda: draw(drawing, width))


def picture_name(drawing: Drawing, width: int) -> str:
    """64 hexadecimal digits that change whenever the picture may. Known without drawing it."""
    return kept_name((repr(drawing), str(width), *_programs()))


def is_drawn(name: str) -> bool:
    """Whether `png` would find it kept."""
    return is_kept(FOLDER, ".png", name)


def draw(drawing: Drawing, width: int) -> bytes:
    """The same, always drawn anew: a palette, no metadata."""
    # Pillow takes a while to load, and is needed only where nothing is kept.
    from PIL import Image

    from macros.drawing.canvas import canvas

    sheet = canvas(drawing, width)
    # Each row begins with its filter: none, since flat areas are smaller so.
    rows = Image.new("L", (sheet.image.width + 1, sheet.image.height), 0)
    rows.paste(sheet.image, (1, 0))
    return _encoded(*sheet.image.size, rows.tobytes(), sheet.palette)


def _encoded(width: int, height: int, rows: bytes, colours: bytes) -> bytes:
    """PNG of one byte a pixel, which counts in `colours` (three bytes each)."""
    out = io.BytesIO()
    out.write(b"\x89PNG\r\n\x1a\n")
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    for kind, content in ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(rows, EFFORT)), (b"IEND", b"")):
        out.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content)))
    return out.getvalue()


@cache
def _programs() -> tuple[str, str]:
    """What decides a picture beside the drawing: typeface, colours, this code and the program it uses."""
    letters = hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()
    here = Path(__file__)
    code = tuple(here.with_name(name).read_text(encoding="utf-8") for name in CODE)
    return kept_name((letters, repr(sorted(light_palette().items())), *code)), f"pillow {version('pillow')}"
