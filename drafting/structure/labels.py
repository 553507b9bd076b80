"""The labels that begin a paragraph: Phần I, Điều 1, I., 1., 1.1., a), (1), -, +, *."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Letters of points as officials count them: no f, j, w, z; đ after d. Some drafters count â, ă; they never letter points.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")

#: Rank of each kind of label: a smaller one encloses a greater one.
RANKS = {
    "part": 0, "chapter": 1, "capital": 2, "roman": 3, "article": 4, "number": 5, "sub": 6, "subsub": 7,
    "letter": 8, "bracket": 9, "dash": 10, "plus": 11, "star": 12,
}  # fmt: skip

_PATTERNS = (
    ("part", re.compile(r"phần\s+(?:thứ\s+)?(?P<n>[IVX]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b[.:]?(?=\s|$)", re.IGNORECASE)),
    ("chapter", re.compile(r"chương\s+(?P<n>[IVX]+|\d{1,2})\b[.:]?(?=\s|$)", re.IGNORECASE)),
    ("article", re.compile(r"Điều\s+(?P<n>\d{1,3})\s*[.:](?=\s|$)")),
    ("roman", re.compile(r"(?P<n>[IVXL]{1,7})\s?(?:[./)]|(?=\s?[-–]\s))[-–]?(?=\s|$|[^\W\d])")),
    ("capital", re.compile(r"(?P<n>[A-EĐGH])(?:\s?[./)](?=\s|$)|[-–](?=\s+[^\W\d]))")),
    ("subsub", re.compile(r"(?P<n>\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?:[./)]?(?=\s|$|[^\W\d])|[-–](?=\s+[^\W\d]))")),
    ("sub", re.compile(r"(?P<n>\d{1,2}\.\d{1,2})(?:[./)]?(?=\s|$|[^\W\d])|[-–](?=\s+[^\W\d]))")),
    ("number", re.compile(r"(?P<n>\d{1,2})(?:\s?(?:\.(?!\d)|/(?![\d])|\))[-–]?(?=\s|$|[^\W\d])|[-–](?=\s+[^\W\d]))")),
    ("letter", re.compile(r"(?P<n>[a-zđ]\d?)(?:\s?[)./](?=\s|$|[^\W\d])|[-–](?=\s+[^\W\d]))")),
    ("bracket", re.compile(r"\((?P<n>\d{1,2}|[a-zđ]|[ivx]{1,5})\)(?=\s|[^\W\d])")),
    ("dash", re.compile(r"(?P<n>[-–—−])\s*(?=[^\s\d-])|(?P<m>[-–—−])\s+(?=\S)")),
    ("plus", re.compile(r"(?P<n>\+)\s*(?=\S)")),
    ("star", re.compile(r"(?P<n>[*•●▪◦])\s*(?=\S)")),
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a paragraph: its kind, how it is printed, its number (0 for a dash), where the words begin."""

    kind: str
    printed: str
    ordinal: int
    parents: tuple[int, ...]
    words_at: int

    @property
    def rank(self) -> int:
        return RANKS[self.kind]


def label_of(text: str) -> Label | None:
    """The label a paragraph begins with, or None. `V.` may be a number or a letter: the outline decides by what came before."""
    for kind, pattern in _PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        printed = (match.groupdict().get("n") or match.groupdict().get("m") or "").strip()
        numbers = _numbers(kind, printed)
        if numbers is None:
            continue
        end = match.end()
        while end < len(text) and text[end] in " .:-–" and kind in ("part", "chapter", "roman"):
            end += 1
        if kind == "roman" and end < len(text) and text[end].islower():
            continue
        return Label(kind, printed, numbers[-1], numbers[:-1], end + len(text[end:]) - len(text[end:].lstrip()))
    return None


def as_capital(label: Label) -> Label | None:
    """`C.` or `D.` read as a letter after `B.`, though it could be a Roman number."""
    if label.kind == "roman" and label.printed in ("C", "D", "I", "L"):
        return Label("capital", label.printed, "ABCDEGHIKL".index(label.printed) + 1, (), label.words_at)
    return None


def roman(text: str) -> int | None:
    """`IV` → 4; None when it is no Roman number as anyone writes it."""
    total = 0
    for here, after in zip(text, [*text[1:], " "], strict=True):
        value = _ROMAN.get(here, 0)
        total += -value if value < _ROMAN.get(after, 0) else value
    return total if total and _to_roman(total) == text else None


def _to_roman(number: int) -> str:
    written = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            written += letters
            number -= value
    return written


def _numbers(kind: str, printed: str) -> tuple[int, ...] | None:
    if kind in ("part", "chapter") and printed.casefold() in _ORDINALS:
        return (_ORDINALS.index(printed.casefold()) + 1,)
    if kind in ("part", "chapter", "roman") and not printed.isdecimal():
        value = roman(printed.upper())
        return None if value is None else (value,)
    if kind == "capital":
        return ("ABCDĐEGH".index(printed) + 1,)
    if kind == "letter":
        return None if printed[0] not in LETTERS + "fjwz" else (_letter(printed[0]),)
    if kind == "bracket" and not printed.isdecimal():
        return (_letter(printed[0]),)
    if kind in ("dash", "plus", "star"):
        return (0,)
    numbers = tuple(int(part) for part in printed.split("."))
    return numbers if numbers[-1] else None


def _letter(letter: str) -> int:
    """`đ` follows `d`; who letters the English way counts f, j, w, z too, which sort in between."""
    return "abcdđefghijklmnopqrstuvwxyz".index(letter) + 1
