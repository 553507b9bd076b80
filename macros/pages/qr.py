"""The address of a page as a QR code, for paper: drawn while the site is built, kept, and the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import segno
from markupsafe import Markup

from macros.cache.kept import is_kept, kept, kept_name
from macros.publication import Publication

FOLDER = "qr"
#: One of the eight patterns that break up large areas of one colour; a code says which it has, and every scanner reads all of them. To try
#: all eight for the best, as ISO/IEC 18004 does, takes four fifths of the time, and it finds this one best for most addresses.
PATTERN = 2


@dataclass(frozen=True, slots=True)
class Code:
    """The code of an address; `macros/drawing/beside.py` draws it ahead of the page."""

    address: str

    @property
    def name(self) -> str:
        return kept_name((segno.__version__, str(PATTERN), self.address))

    def is_kept(self) -> bool:
        """Whether it has been drawn before."""
        return is_kept(FOLDER, ".svg", self.name)

    def content(self) -> bytes:
        """SVG: as it was drawn before, or drawn now."""
        return kept(FOLDER, ".svg", self.name, lambda: _drawn(self.address))


def qr_code(address: str) -> Markup:
    """An inline SVG without a size of its own, black on white, with the quiet zone that scanners want (ISO/IEC 18004: 4 modules)."""
    return Markup(Code(address).content().decode())  # noqa: S704 – made of modules only


def codes(publication: Publication) -> Iterator[Code]:
    """The code of each page that has one."""
    for commitment in publication.dataset.commitments.values():
        yield Code(publication.deployment.absolute(f"/cam-ket/{commitment.id}/"))


def _drawn(address: str) -> bytes:
    drawn = io.BytesIO()
    code = segno.make(address, error="m", micro=False, mask=PATTERN)
    code.save(
        drawn, kind="svg", xmldecl=False, svgns=False, omitsize=True, border=4, nl=False, light="#fff", svgclass="qr__code", lineclass=None
    )
    return drawn.getvalue()
