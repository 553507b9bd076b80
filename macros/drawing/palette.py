"""The colours of picture files: read from the light palette of the site's own style sheet, the one place where colours are written."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

TOKENS = Path(__file__).resolve().parents[2] / "docs" / "assets" / "css" / "tokens.css"
_ROOT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
_DARK = re.compile(r':root\[data-theme="dark"\]\s*\{(.*?)\}', re.DOTALL)
_COLOUR = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{3,8})\s*;")


@cache
def light_palette(tokens: Path = TOKENS) -> dict[str, str]:
    """Role → colour (`chart-done` → `#0e7c7b`). Raises ValueError when the sheet has no `:root` block."""
    return _block(_ROOT, tokens)


@cache
def dark_palette(tokens: Path = TOKENS) -> dict[str, str]:
    """The same of the dark palette."""
    return _block(_DARK, tokens)


def _block(pattern: re.Pattern[str], tokens: Path) -> dict[str, str]:
    block = pattern.search(tokens.read_text(encoding="utf-8"))
    if block is None:
        raise ValueError(f"{tokens} has no block {pattern.pattern}")
    return dict(_COLOUR.findall(block[1]))
