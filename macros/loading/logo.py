"""`data/logo.svg`: a site's own sign, in place of the one that comes with the project. Its rules are those of the check `logo`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

#: Under `data/`.
LOGO = "logo.svg"


@dataclass(frozen=True, slots=True)
class Logo:
    """The file as it is: its name from the project's folder, its bytes."""

    file: str
    content: bytes


def read_logo(root: Path) -> Logo | None:
    """The logo of the data at `root`, None where there is none or it cannot be read."""
    try:
        return Logo(f"data/{LOGO}", (root / "data" / LOGO).read_bytes())
    except OSError:
        return None
