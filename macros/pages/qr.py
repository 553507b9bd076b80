"""The address of a page as a QR code, for paper: drawn while the site is built, kept, and the same bytes each time."""

from __future__ import annotations

import io

import segno
from markupsafe import Markup

from macros.cache.kept import kept


def qr_code(address: str) -> Markup:
    """An inline SVG without a size of its own, black on white, with the quiet zone that scanners want (ISO/IEC 18004: 4 modules)."""
    return Markup(kept("qr", ".svg", (segno.__version__, address), lambda: _drawn(address)).decode())  # noqa: S704 – made of modules only


def _drawn(address: str) -> bytes:
    drawn = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(
        drawn, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=4, nl=False, light="#fff", svgclass="qr__code", lineclass=None
    )
    return drawn.getvalue()
