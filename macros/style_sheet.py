"""The site's style sheets in one file: a first visit on a slow connection waits for one answer, not for a dozen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

#: In the folder of the sheets themselves, so that what they point to (`../fonts/…`) stays right.
PATH = "assets/css/site.css"


def joined(docs: Path, sheets: Iterable[str]) -> bytes:
    """The sheets, in the order given. Raises FileNotFoundError for one that is not there."""
    return b"\n".join((docs / sheet).read_bytes() for sheet in sheets)
