"""The site's typeface in one file a weight: latin and Vietnamese joined, so that a page needs two font files, not four."""

from __future__ import annotations

import io
import logging
from functools import cache
from importlib.metadata import version
from pathlib import Path

from macros.cache.kept import kept, kept_name

#: Weights of Be Vietnam Pro that the style sheets use.
WEIGHTS = (400, 700)
SCRIPTS = ("latin", "vietnamese")


PROGRAMS = ("fonttools", "brotli")


@cache
def joined_font(files: Path, weight: int) -> bytes:
    """WOFF2 bytes of one weight, made from the package's folder `files`; the same bytes for the same package."""
    ttf = joined_ttf(files, weight)
    return kept("fonts", ".woff2", kept_name((ttf, *font_programs())), lambda: _compressed(ttf))


@cache
def joined_ttf(files: Path, weight: int) -> bytes:
    """The same, uncompressed, as what draws and measures letters reads it."""
    # The same letters as in the package's WOFF2 files, whose outlines take as long to unpack as to join.
    parts = [(files / f"be-vietnam-pro-{script}-{weight}-normal.woff").read_bytes() for script in SCRIPTS]
    return kept("fonts", ".ttf", kept_name((*parts, *font_programs())), lambda: _join(parts))


@cache
def font_programs() -> tuple[str, ...]:
    """What takes part in making a font beside the package's own files: this code, the versions of the programs it uses."""
    return (Path(__file__).read_text(encoding="utf-8"), *(f"{program} {version(program)}" for program in PROGRAMS))


def _join(parts: list[bytes]) -> bytes:
    # Half a second of imports, needed only where nothing is kept yet.
    from fontTools.merge import Merger
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    for name in ("fontTools.merge", "fontTools.subset"):
        logging.getLogger(name).setLevel(logging.ERROR)
    files = [io.BytesIO(part) for part in parts]
    made = TTFont(files[0])["head"].modified
    font = Merger().merge(files)
    options = Options(hinting=False, layout_features=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = made
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _compressed(ttf: bytes) -> bytes:
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(ttf), recalcTimestamp=False)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
