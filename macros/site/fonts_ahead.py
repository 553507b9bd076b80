"""The one script that stands in the pages themselves: it fetches the letters before the style sheet asks for them.

On a line of less than 0.25 Mbit/s, or for a reader who saves data, they would keep the first words waiting, and change under the reader's
eyes when they come: there the page keeps to the device's own letters (class `own-letters`). Only the browser knows the line, and only a
script in the page is there early enough to ask it; the policy of the pages (`Content-Security-Policy`,
https://www.w3.org/TR/CSP3/#external-hash) lets this one run by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FontsAhead:
    """The script as it stands in a page, and what the policy calls it (`sha256-…`)."""

    script: str
    hash: str


def fonts_ahead(overrides: Path) -> FontsAhead:
    """The script in `fonts_ahead.js` of that folder. Raises OSError where there is none."""
    script = " ".join(line.strip() for line in (overrides / "fonts_ahead.js").read_text(encoding="utf-8").splitlines())
    return FontsAhead(script, f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}")
