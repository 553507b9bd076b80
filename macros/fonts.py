"""The site's typeface in one file a weight: latin and Vietnamese joined, so that a page needs two font files, not four."""

from __future__ import annotations

import io
import logging
from functools import cache
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

#: Weights of Be Vietnam Pro that the style sheets use.
WEIGHTS = (400, 700)
SCRIPTS = ("latin", "vietnamese")


@cache
def joined_font(files: Path, weight: int) -> bytes:
    """WOFF2 bytes of one weight, made from the package's folder `files`; the same bytes for the same package."""
    for name in ("fontTools.merge", "fontTools.subset"):
        logging.getLogger(name).setLevel(logging.ERROR)
    parts = [_uncompressed(files / f"be-vietnam-pro-{script}-{weight}-normal.woff2") for script in SCRIPTS]
    made = TTFont(parts[0])["head"].modified
    font = Merger().merge(parts)
    options = Options(hinting=False, layout_features=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = made
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _uncompressed(path: Path) -> io.BytesIO:
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    out.seek(0)
    return out
