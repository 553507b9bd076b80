"""What counts as a word when people search, and which spellings count as the same word.

The same rules stand in `docs/assets/js/search/words.js`; `tests/search/test_words.py` runs both and compares. They are:

- Text is brought to NFC first: composed or decomposed, it is the same text.
- A word is a run of Latin letters (with digits after them: `QH15`), or a number. Everything else separates: `589/QĐ-TTg` is three words.
- `plain`: lower case, no marks, đ → d. What people type without diacritics.
- `letters` keeps ă â ê ô ơ ư đ, `tone` is the tone apart from its place: `hoà` and `hòa`, `Uỷ` and `Ủy` are the same.
- A single final y after h k l m s t or qu is written i: `kỹ` and `kĩ`, `tỷ` and `tỉ`, `quý` and `quí` are the same.
- `1.436` is 1436, `05` is 5, `34.07` is `34,07`, `7,40` is `7,4`, `1,000,000` is 1000000; `12.6.2024` is the three numbers of a day.
- `m²` is `m2`; Ð and Ɖ, which look like Đ, are Đ.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff"
WORD = re.compile(
    r"[0-9]{1,2}(?=\.[0-9]{1,2}\.[0-9]{4}(?![0-9]))|[0-9]{1,2}(?=\.(?:19|20)[0-9]{2}(?![0-9]))|[0-9]{1,3}(?:,[0-9]{3}){2,}(?![0-9])(?:\.[0-9]+)?"
    rf"|[0-9]{{1,3}}(?:\.[0-9]{{3}})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?|[{LETTER}][{LETTER}0-9²³]*"
)
_MARKS = re.compile("[\u0300-\u036f]")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?")
#: Zeros that say nothing; three digits behind a comma may be thousands that somebody typed the English way.
_ZEROS = re.compile(r"(,(?![0-9]{3}\Z)[0-9]*?)0+\Z")
_AS_PLAIN = str.maketrans("ðɖ²³", "đđ23")
_FINAL_Y = re.compile("^([hklmst]|qu)y$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word in its three forms; of a number, `letters` is `plain` and `tone` is empty."""

    plain: str
    letters: str
    tone: str


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [word_of(match[0]) for match in WORD.finditer(unicodedata.normalize("NFC", text))]


@lru_cache(maxsize=16384)
def word_of(written: str) -> Word:
    """The forms of one word as it is written. Kept: of twenty words of a text one is new."""
    if "0" <= written[0] <= "9":
        number = number_of(written)
        return Word(number, number, "")
    apart = unicodedata.normalize("NFD", written.lower()).translate(_AS_PLAIN)
    tones = _TONES.findall(apart)
    letters = _FINAL_Y.sub(r"\1i", unicodedata.normalize("NFC", _TONES.sub("", apart)))
    plain = _MARKS.sub("", unicodedata.normalize("NFD", letters)).replace("đ", "d")
    return Word(plain, letters, tones[0] if tones else "")


def number_of(written: str) -> str:
    """A number in one spelling: `1.436` → `1436`, `05` → `5`, `34.07` → `34,07`."""
    if _ENGLISH.fullmatch(written):
        number = written.replace(",", "").replace(".", ",")
    else:
        number = written.replace(".", "") if _THOUSANDS.fullmatch(written) else written.replace(".", ",")
    return re.sub("^0+(?=[0-9])", "", _ZEROS.sub(r"\1", number)).rstrip(",")
