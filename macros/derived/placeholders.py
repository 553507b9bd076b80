"""Texts that name figures: `đã hoàn thành {7-2030/ii-4-so-2} nhiệm vụ`. The number is written once, in figures.yml."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from macros.formatting.numbers import number_vi
from macros.records.figures import Figure

#: Looks like a code: no blank inside, and a slash, hyphen or digit somewhere. `{…}`, `{x}` and `{a, b}` are ordinary text.
PLACEHOLDER = re.compile(r"\{(\s*[^\s{},;…]*[/\d-][^\s{},;…]*\s*)\}")


def pieces(text: str, figures: dict[str, Figure]) -> Iterator[str | Figure]:
    """The text in pieces, figures in place of their codes. Raises KeyError for an unknown code."""
    end = 0
    for match in PLACEHOLDER.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        yield figures[match[1]]
        end = match.end()
    if end < len(text):
        yield text[end:]


def plain(text: str, figures: dict[str, Figure], show: Callable[[Figure], str] | None = None) -> str:
    """The text with numbers in place of codes: for titles, descriptions, exports."""
    show = show or (lambda figure: number_vi(figure.value) + ("%" if figure.unit == "%" else ""))
    return "".join(piece if isinstance(piece, str) else show(piece) for piece in pieces(text, figures))
