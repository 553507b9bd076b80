"""Marks of footnotes as plain text and Markdown print them: <sup>1</sup>, [1], [^1], ¹."""

from __future__ import annotations

import re

from drafting.source import mark

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PRINTED = re.compile(r"<sup>\s*\[?\(?(\d{1,3})\)?\]?\s*</sup>|\[\^?(\d{1,3})\](?!\()|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", re.IGNORECASE)
_MEASURE = re.compile(r"(?<![^\W_])[kcdmh]?m$")


def with_marks(text: str) -> str:
    """The text with every printed mark as the token of a mark. `m²` and `km<sup>2</sup>` stay measures; `m[2]` has a note."""

    def token(match: re.Match[str]) -> str:
        label = match[1] or match[2] or match[3].translate(_SUPERSCRIPTS)
        if "[" not in match.group(0) and is_power(text[max(0, match.start() - 4) : match.start()], label):
            return "²" if label == "2" else "³"
        return mark(label)

    return _PRINTED.sub(token, text)


def is_power(before: str, label: str) -> bool:
    """Whether a raised 2 or 3 after these characters is a square or a cube, not a mark."""
    return label in ("2", "3") and bool(_MEASURE.search(before))
