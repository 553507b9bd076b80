"""A drawing → PNG without a browser, in the site's own typeface. Pictures are kept, so that the next build need not draw them again."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from functools import cache, lru_cache
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
#: So many rows of a picture are packed together.
BAND = 63


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
    from macros.drawing.canvas import canvas

    sheet = canvas(drawing, width)
    pixels, (wide, _) = sheet.image.tobytes(), sheet.image.size
    # Each row begins with its filter: none, since flat areas are smaller so.
    rows = [b"\0" + pixels[begun : begun + wide] for begun in range(0, len(pixels), wide)]
    return _encoded(*sheet.image.size, rows, sheet.palette)


def _encoded(width: int, height: int, rows: list[bytes], colours: bytes) -> bytes:
    """PNG of one byte a pixel, which counts in `colours` (three bytes each); each of the rows begins with its filter."""
    out = io.BytesIO()
    out.write(b"\x89PNG\r\n\x1a\n")
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    for kind, content in ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", _packed(rows)), (b"IEND", b"")):
        out.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content)))
    return out.getvalue()


def _packed(rows: list[bytes]) -> bytes:
    """The rows as zlib writes them (RFC 1950), in bands that need nothing of each other: what many pictures share, the band with the site's
    name, blank paper, the line at the bottom, is packed once."""
    bands = [b"".join(rows[begun : begun + BAND]) for begun in range(0, len(rows), BAND)]
    checked = 1
    for band in bands:
        checked = zlib.adler32(band, checked)
    # How far back a copy may reach, which effort; then the bands, an empty last one, what they add up to.
    return b"".join((b"\x78\x5e", *map(_band, bands), b"\x03\0", struct.pack(">I", checked)))


@lru_cache(maxsize=64)
def _band(rows: bytes) -> bytes:
    """A band that another may follow (RFC 1951)."""
    packer = zlib.compressobj(EFFORT, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)


@cache
def _programs() -> tuple[str, str]:
    """What decides a picture beside the drawing: typeface, colours, this code and the program it uses."""
    letters = hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()
    here = Path(__file__)
    code = tuple(here.with_name(name).read_text(encoding="utf-8") for name in CODE)
    return kept_name((letters, repr(sorted(light_palette().items())), *code)), f"pillow {version('pillow')}"
