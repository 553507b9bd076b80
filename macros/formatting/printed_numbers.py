"""Reading numbers as reports, newspapers and English pages print them (rule: design/data, "Numbers").

`1.436` is one thousand four hundred and thirty-six in a Vietnamese text, and nothing else. `1,436` may be a Vietnamese 1.436 or an English
1436: both readings are kept, and the value that stands beside it decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

#: Digits with any marks between them. A blank or an apostrophe joins groups of three only. A letter before makes it a name: QH15, H5N1.
TOKEN = re.compile(r"(?<![\w.,])(?:[1-9]\d{0,2}(?:[ \u00a0\u202f'’]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)")
_MINUS = "-−–"
_VIETNAMESE = re.compile(r"(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?\Z")
_ENGLISH = re.compile(r"(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?\Z")
_THOUSANDS_ONLY = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+\Z")
#: Words before a number that make it a negative one without a sign: it may be recorded either way.
_FALLING = re.compile(r"(?:giảm|âm|lỗ|hụt|thấp hơn|sụt|bội chi|[(])\s*(?:khoảng|gần|hơn|tới|đến|còn)?\s*\Z", re.IGNORECASE)
_SCALES = {
    "nghìn tỷ": 10**12,
    "nghìn tỉ": 10**12,
    "ngàn tỷ": 10**12,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SCALE = re.compile(rf"\s*({'|'.join(_SCALES)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """One number of a text: as written with its sign, where it stands, what it may mean.

    `falling`: the words before it say that it is a loss or a fall. `scale`: 1000 for `12,5 nghìn`, 1 without such a word.
    """

    written: str
    start: int
    end: int
    readings: tuple[Decimal, ...]
    falling: bool = False
    scale: int = 1


def printed_numbers(text: str) -> Iterator[Printed]:
    """Every number of a text, in order: `"31/60"` → 31, 60; `"34,07%"` → 34.07; `"05"` → 5; `"−2,3%"` → −2.3; `"7,5–8%"` → 7.5, 8."""
    for match in TOKEN.finditer(text):
        body = re.sub(r"[ \u00a0\u202f'’]", "", match.group())
        before = text[max(0, match.start() - 24) : match.start()]
        signed = before[-1:] in tuple(_MINUS) and not before[-2:-1].isalnum() and before[-2:-1] not in ("%", "/", ")")
        if signed and before[-2:-1] == " " and before[-3:-2].isalnum() and before[-1] != "−":
            signed = before.rstrip(_MINUS + " ")[-1:].isalpha() and before[-1] != "–"
        readings = tuple(-reading if signed else reading for reading in readings_of(body))
        scale = _SCALE.match(text, match.end())
        yield Printed(
            written=text[match.start() - signed : match.end()],
            start=match.start() - signed,
            end=match.end(),
            readings=readings,
            falling=not signed and _FALLING.search(before) is not None,
            scale=_SCALES[scale[1].lower()] if scale else 1,
        )


def readings_of(body: str) -> tuple[Decimal, ...]:
    """What digits and marks may mean, the Vietnamese reading first; none for what is no number (`1.2.3`, `12.06.2024`)."""
    found = []
    if _VIETNAMESE.match(body):
        found.append(Decimal(body.replace(".", "").replace(",", ".")))
    if _ENGLISH.match(body) and not _THOUSANDS_ONLY.match(body):
        found.append(Decimal(body.replace(",", "")))
    return tuple(dict.fromkeys(found))


def values_printed(text: str, unit: str = "") -> list[Decimal]:
    """Every value that a printed form may stand for when its unit is `unit`, the likeliest first.

    `12,5 nghìn tấn` is 12500 where the unit is `tấn`, and 12.5 where it is `nghìn tấn`. Digits win over words: `hai mươi` is read only
    where no digit is printed.
    """
    found: list[Decimal] = []
    for number in printed_numbers(text):
        scale = 1 if number.scale == 1 or any(word in unit.lower() for word in _SCALES) else number.scale
        scaled = [reading * scale for reading in number.readings]
        found += scaled + ([-reading for reading in scaled] if number.falling else [])
    if not found and (word := number_in_words(text)) is not None:
        found = [Decimal(word)]
    return list(dict.fromkeys(found))


_ONES = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
#: The words with which a number may begin.
NUMBER_WORDS = frozenset({*_ONES, "mười", "chục"})


def number_in_words(text: str) -> int | None:
    """`hai mươi` → 20, `một trăm linh năm` → 105, `mười hai` → 12; None for anything that is not only a number below a thousand."""
    words = text.lower().strip(" .").split()
    total = 0
    if len(words) > 1 and words[1] == "trăm" and words[0] in _ONES:
        total, words = _ONES[words[0]] * 100, words[2:]
        if words and words[0] in ("linh", "lẻ"):
            return total + _ONES[words[1]] if len(words) == len(("linh", "năm")) and words[1] in _ONES else None
        if not words:
            return total
    if len(words) > 1 and words[1] in ("mươi", "chục") and words[0] in _ONES:
        total, words = total + _ONES[words[0]] * 10, words[2:]
        return total if not words else total + _ONES[words[0]] if len(words) == 1 and words[0] in _ONES else None
    if words and words[0] in ("mười", "chục"):
        words = words[1:]
        return total + 10 if not words else total + 10 + _ONES[words[0]] if len(words) == 1 and words[0] in _ONES else None
    return _ONES[words[0]] if len(words) == 1 and total == 0 and words[0] in _ONES else None
