"""Reading numbers as reports, newspapers and English pages print them (rule: design/data, "Numbers").

`1.436` is one thousand four hundred and thirty-six in a Vietnamese text, and nothing else. `1,436` may be a Vietnamese 1.436 or an English
1436: both readings are kept, and the value that stands beside it decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from macros.formatting.language import language
from macros.formatting.measures import measure_of

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
    "ngàn tỉ": 10**12,
    "triệu tỷ": 10**15,
    "nghìn triệu": 10**9,
    "vạn": 10**4,
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
SCALE = re.compile(rf"\s*({'|'.join(_SCALES)})(?!\w)(?!\s*(?:lệ|trọng|suất|số)(?!\w))", re.IGNORECASE)
_UNIT_SCALE = re.compile(rf"\s*(?:({'|'.join(_SCALES)})(?!\w)\s*)?(.*)", re.IGNORECASE)
#: What a number is a part of, by the sign or words behind it: of a hundred, of a thousand, or points between two percentages.
SHARES = ("%", "‰", "điểm %")
SHARE = re.compile(
    r"\s*(?:(?P<points>điểm\s*(?:%|phần trăm)|percentage[- ]points?)|(?P<hundred>%|phần trăm|per\s?cent(?!\w))|"
    r"(?P<thousand>‰|phần nghìn|phần ngàn))",
    re.IGNORECASE,
)
#: Between the two ends of a span: the unit behind the second is the first one's too. (`7,5 – 8%`, `từ 5 đến 10 triệu`.)
_SPAN = re.compile(r"\s*(?:[-–—−]|đến|tới|to)\s*\Z", re.IGNORECASE)
#: Between two numbers of a list, where nobody can tell: `12, 15 và 20%`, but also `tăng 5 và 20%`.
_LIST = re.compile(r"\s*(?:,|;|và|hay|hoặc|and|or|lên|xuống|còn|/)\s*\Z", re.IGNORECASE)
_VULGAR = re.compile(r"[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
#: Words that make a percentage of a number without a sign: `(%)` at the head of a table, `tỷ lệ 34,07`.
_RATE = re.compile(r"[(]%[)]|\bt[ỷỉ] (?:lệ|trọng|suất)\b|\brates?\b", re.IGNORECASE)
#: What may stand behind a number without naming its unit.
_NOTHING = re.compile(r"[\s.,;:…)”\"'*+]*\Z")


@dataclass(frozen=True, slots=True)
class Printed:
    """One number of a text: as written with its sign, where it stands, what it may mean.

    `falling`: the words before it say that it is a loss or a fall. `scale`: 1000 for `12,5 nghìn`, 1 without such a word. `share`: one of
    SHARES, or "" for a count. `unit_end`: where the words of scale and share end. `loose`: in a list whose last number alone has a unit,
    which may be this one's too. `bare`: its unit stands elsewhere, for the text ends here or speaks of a rate.
    `measure`: the unit of measure or money behind it, in one spelling; "" for any other word.
    """

    written: str
    start: int
    end: int
    readings: tuple[Decimal, ...]
    falling: bool = False
    scale: int = 1
    share: str = ""
    unit_end: int = 0
    loose: tuple[int, str] | None = None
    bare: bool = False
    measure: str = ""

    def units(self) -> tuple[tuple[int, str], ...]:
        """Every (scale, share) that the number may have."""
        return ((self.scale, self.share), self.loose) if self.loose else ((self.scale, self.share),)


@lru_cache(maxsize=4096)
def printed_numbers(text: str) -> tuple[Printed, ...]:
    """Every number of a text, in order: `"31/60"` → 31, 60; `"34,07%"` → 34.07; `"05"` → 5; `"−2,3%"` → −2.3; `"7,5–8%"` → 7.5, 8.

    Kept: a check asks of the same quotation for its value, its unit, its relations and the sentences about it.
    """
    after: Printed | None = None
    found = []
    english = language(text) == "en"
    for number in reversed([_number(match, text, english) for match in TOKEN.finditer(text)]):
        after = _as_in_span(number, after, text)
        found.append(after)
    return tuple(reversed(found))


def _number(match: re.Match[str], text: str, english: bool) -> Printed:
    body = re.sub(r"[ \u00a0\u202f'’]", "", match.group())
    before = text[max(0, match.start() - 24) : match.start()]
    signed = before[-1:] in tuple(_MINUS) and not before[-2:-1].isalnum() and before[-2:-1] not in ("%", "/", ")")
    if signed and before[-2:-1] == " " and before[-3:-2].isalnum() and before[-1] != "−":
        signed = before.rstrip(_MINUS + " ")[-1:].isalpha() and before[-1] != "–"
    readings = (Decimal(body.replace(",", "")),) if english and _ENGLISH.match(body) else readings_of(body)
    end = match.end()
    if part := _VULGAR.match(text, end):
        readings, end = tuple(reading + Decimal(str(unicodedata.numeric(part.group()))) for reading in readings), part.end()
    scale = SCALE.match(text, end)
    share = SHARE.match(text, scale.end() if scale else end)
    last = share or scale
    unit_end = last.end() if last else end
    return Printed(
        written=text[match.start() - signed : end],
        start=match.start() - signed,
        end=end,
        readings=tuple(-reading if signed else reading for reading in readings),
        falling=not signed and _FALLING.search(before) is not None,
        scale=_SCALES[scale[1].lower()] if scale else 1,
        share=SHARES[("hundred", "thousand", "points").index(share.lastgroup or "")] if share else "",
        unit_end=unit_end,
        measure=measure_of(text, unit_end) if not share else "",
        bare=last is None and (_NOTHING.match(text, end) is not None or _RATE.search(text, 0, match.start()) is not None),
    )


def _as_in_span(number: Printed, after: Printed | None, text: str) -> Printed:
    """The number with the unit of the one that follows it, where both are the ends of a span or parts of a list."""
    if after is None or number.scale != 1 or number.share:
        return number
    between, unit = text[number.end : after.start], (after.scale, after.share)
    if _SPAN.match(between):
        if number.measure:
            return number
        return replace(number, scale=after.scale, share=after.share, loose=after.loose, bare=after.bare, measure=after.measure)
    if _LIST.match(between):
        return replace(number, loose=after.loose or (unit if unit != (1, "") else None), bare=after.bare)
    return number


def readings_of(body: str) -> tuple[Decimal, ...]:
    """What digits and marks may mean, the Vietnamese reading first; none for what is no number (`1.2.3`, `12.06.2024`)."""
    found = []
    if _VIETNAMESE.match(body):
        found.append(Decimal(body.replace(".", "").replace(",", ".")))
    if _ENGLISH.match(body) and not _THOUSANDS_ONLY.match(body):
        found.append(Decimal(body.replace(",", "")))
    return tuple(dict.fromkeys(found))


def unit_scale(unit: str) -> tuple[int, str]:
    """`triệu USD` → (1000000, `USD`); `đèn` → (1, `đèn`)."""
    match = _UNIT_SCALE.match(unit)
    return (_SCALES[match[1].lower()] if match and match[1] else 1, match[2].lower() if match else unit.lower())


def values_printed(text: str, unit: str = "", within: tuple[int, int] | None = None) -> list[Decimal]:
    """Every value that a printed form may stand for when its unit is `unit`, the likeliest first.

    `12,5 nghìn tấn` is 12500 where the unit is `tấn`, and 12.5 where it is `nghìn tấn`; `1,2‰` is 0.12 where it is `%`. Digits win over
    words: `hai mươi` is read only where no digit is printed. `within`: only the numbers that begin between these two places.
    """
    numbers = [number for number in printed_numbers(text) if within is None or within[0] <= number.start < within[1]]
    found: list[Decimal] = []
    for number in numbers:
        for scale, share in number.units():
            for reading in number.readings if fits(share, number, unit) else ():
                value = _in_unit(reading, scale, share, text[number.unit_end :], unit)
                found += [value, -value] if number.falling else [value]
    if sums := list(_sums(numbers, text, unit)):
        found = sums
    spoken = text if within is None else text[within[0] : within[1]]
    if not found and (word := number_in_words(spoken)) is not None:
        found = [Decimal(word)]
    return list(dict.fromkeys(found))


def fits(share: str, number: Printed, unit: str) -> bool:
    """Whether what is printed behind a number allows this unit: a count is no percentage, and points are none either."""
    measure = measure_of(unit_scale(unit)[1])
    if measure and number.measure and measure != number.measure:
        return False
    unit = unit.lower()
    if share == "":
        return number.bare or not unit or unit not in ("%", "‰", "phần trăm")
    points = "điểm" in unit
    return not unit or (points == (share == "điểm %") and any(word in unit for word in ("%", "‰", "phần")))


def _in_unit(reading: Decimal, scale: int, share: str, rest: str, unit: str) -> Decimal:
    """A printed number as a multiple of `unit`."""
    wanted, base = unit_scale(unit)
    if share == "‰" and base == "%":
        return _plain(reading / 10)
    if share == "%" and base == "‰":
        return _plain(reading * 10)
    if scale == 1 and wanted != 1 and not (base and re.match(rf"\s*{re.escape(base)}(?!\w)", rest, re.IGNORECASE)):
        return reading  # the words of the unit stand elsewhere, or at the number's own unit
    return _plain(reading * scale / wanted)


def _plain(value: Decimal) -> Decimal:
    """Without the zeros and the exponent that a division or a product leaves."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _sums(numbers: list[Printed], text: str, unit: str) -> Iterator[Decimal]:
    """`1 tỷ 500 triệu đồng` is one number: a larger scale, then a smaller one, and nothing between them."""
    wanted, _ = unit_scale(unit)
    for one, other in pairwise(numbers):
        if one.readings and other.readings and one.scale > other.scale > 1 and not text[one.unit_end : other.start].strip():
            yield _plain((one.readings[0] * one.scale + other.readings[0] * other.scale) / wanted)


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
