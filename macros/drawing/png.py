"""A drawing → PNG without a browser, in the site's own typeface. Pictures are kept, so that the next build need not draw them again."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, reduce
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
#: So many bands of one place are kept, in case that another picture has the same.
KEPT = 8
#: The prime number that Adler-32 counts up to.
ADLER = 65521


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
    wide, high = sheet.image.size
    # Each row begins with its filter, a nought: none, since flat areas are smaller so. Left of a picture Pillow finds noughts.
    return _encoded(wide, high, sheet.image.crop((-1, 0, wide, high)).tobytes(), sheet.palette)


def _encoded(width: int, height: int, rows: bytes, colours: bytes) -> bytes:
    """PNG of one byte a pixel, which counts in `colours` (three bytes each); each of the rows begins with its filter."""
    out = io.BytesIO()
    out.write(b"\x89PNG\r\n\x1a\n")
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    for kind, content in ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", _packed(rows, BAND * (width + 1))), (b"IEND", b"")):
        out.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content)))
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class _Band:
    """Some rows, what zlib adds them up to (Adler-32), and the same rows packed so that others may follow (RFC 1951)."""

    rows: bytes
    sum: int
    packed: bytes


#: Place in a picture → the bands that were packed there last, the newest first.
_LATELY: defaultdict[int, list[_Band]] = defaultdict(list)


def _packed(rows: bytes, band: int) -> bytes:
    """The rows as zlib writes them (RFC 1950), in bands of so many bytes that need nothing of each other: what many pictures share,
    the band with the site's name, blank paper, the line at the bottom, is packed once."""
    bands = [_band(place, rows[begun : begun + band]) for place, begun in enumerate(range(0, len(rows), band))]
    whole = reduce(lambda so_far, other: _sum_of_both(so_far, other.sum, len(other.rows)), bands, 1)
    # How far back a copy may reach, which effort; then the bands, an empty last one, what they add up to.
    return b"".join((b"\x78\x5e", *(made.packed for made in bands), b"\x03\0", struct.pack(">I", whole)))


def _band(place: int, rows: bytes) -> _Band:
    lately = _LATELY[place]
    # Two bands that differ do so within their first rows of letters: to compare them takes less than to work out a hash.
    at = next((at for at, band in enumerate(lately) if band.rows == rows), None)
    if at is None:
        packer = zlib.compressobj(EFFORT, zlib.DEFLATED, -zlib.MAX_WBITS)
        band = _Band(rows, zlib.adler32(rows), packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH))
        del lately[KEPT - 1 :]
    else:
        band = lately.pop(at)
    lately.insert(0, band)
    return band


def _sum_of_both(one: int, other: int, length: int) -> int:
    """Adler-32 (RFC 1950) of two pieces, one after the other, from the sums of each; `length` of the second, in bytes."""
    low = (one & 0xFFFF) + (other & 0xFFFF) - 1
    high = (one >> 16) + (other >> 16) + length * ((one & 0xFFFF) - 1)
    return (high % ADLER) << 16 | low % ADLER


@cache
def _programs() -> tuple[str, str]:
    """What decides a picture beside the drawing: typeface, colours, this code and the program it uses."""
    letters = hashlib.sha256(typeface().ttf + typeface(bold=True).ttf).hexdigest()
    here = Path(__file__)
    code = tuple(here.with_name(name).read_text(encoding="utf-8") for name in CODE)
    return kept_name((letters, repr(sorted(light_palette().items())), *code)), f"pillow {version('pillow')}"
