"""Letters of another alphabet, of another form or of another code table that look like the right ones: `Сần Thơ`, `Ɖầu tư`, `ＵＢＮＤ`.

They look the same and are not: nobody finds such a word, two names that read alike count as two, and a number in such digits is no number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХЗӘаеѕіјкмнорстухзԁԛԝһӏ", "ABESIJKMHOPCTYX3Əaesijkmhopctyx3dqwhl", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναρικυμ", "ABEZHIKMNOPTYXovapikuµ", strict=True))
#: Latin letters, and signs, that no Vietnamese keyboard writes.
_OTHER_FORMS = dict(zip("ÐðƉɖıſǀɑɡɩʋⅼℓꓐꓓꓣʼʻ‚‐‑‒―⁄∕∶․٪٫⁒", "ĐđĐđisIagiullBDR’’,---–//:.%,%", strict=True))
LOOK_ALIKES: dict[str, str] = {**_CYRILLIC, **_GREEK, **_OTHER_FORMS}

#: Alphabets in which a whole word may stand: a name as its owner writes it. Single letters of any other are taken for look-alikes.
_WHOLE_WORDS = (
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "GREEK",
    "CYRILLIC",
    "ARABIC",
    "HEBREW",
    "DEVANAGARI",
)
#: A sign that is neither of an everyday Vietnamese or English text nor one of its marks, quotation marks, dashes, arrows and symbols.
_SUSPECT = re.compile(
    "[^\x00-\x7f\u00a0-\u00cf\u00d1-\u00ef\u00f1-\u0130\u0132-\u017e\u0180-\u0188\u018a-\u01bf\u01c4-\u024f\u0300-\u036f\u1ea0-\u1ef9\u2013\u2014\u2018\u2019"
    "\u201c\u201d\u2020-\u2023\u2026\u2030-\u203a\u2190-\u23ff\u25a0-\u27bf\ufffd]"
)
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class FalseWord:
    """A piece of text without blanks that holds look-alikes: where it starts, what is written, what was meant, which letters are false."""

    start: int
    written: str
    meant: str
    false: str


def false_words(line: str) -> Iterator[FalseWord]:
    """Every such piece of a line, in order."""
    if not _SUSPECT.search(line):
        return
    for token in _TOKEN.finditer(line):
        written = token.group()
        if written.isascii():
            continue
        false = {index for index, sign in enumerate(written) if _always_false(sign)}
        for word in _WORD.finditer(written):
            false |= {word.start() + index for index in _false_letters(word.group())}
        if false:
            meant = "".join(right(sign) if index in false else sign for index, sign in enumerate(written))
            yield FalseWord(token.start() + min(false), written, meant, "".join(dict.fromkeys(written[index] for index in sorted(false))))


def with_right_letters(text: str) -> str:
    """The text as it was meant, of the same length, so that columns stay: for what else is to be found in it."""
    if text.isascii():
        return text
    parts, end = [], 0
    for word in false_words(text):
        start = text.rindex(word.written, 0, word.start + len(word.written))
        meant = "".join(right(sign)[:1] if sign in word.false else sign for sign in word.written)
        parts += [text[end:start], meant]
        end = start + len(word.written)
    return "".join([*parts, text[end:]])


def right(sign: str) -> str:
    """What a false letter was meant to be; itself where that is not known."""
    plain = unicodedata.normalize("NFKC", sign)
    return LOOK_ALIKES.get(sign) or LOOK_ALIKES.get(plain) or plain


@lru_cache(maxsize=4096)
def _always_false(sign: str) -> bool:
    """Whether a sign is false whatever stands beside it: other forms of Latin letters and of digits, full width, mathematical."""
    if sign.isascii():
        return False
    if sign in _OTHER_FORMS or "\uff01" <= sign <= "\uff5e" or "\u0250" <= sign <= "\u02af" or "\ufb00" <= sign <= "\ufb06":
        return True
    category = unicodedata.category(sign)
    return category == "Nd" or (category[0] == "L" and unicodedata.name(sign, "").startswith("MATHEMATICAL"))


def _false_letters(word: str) -> list[int]:
    """Which letters of a word belong to another alphabet than they should."""
    foreign = [index for index, letter in enumerate(word) if not letter.isascii() and not _is_latin(letter)]
    if not foreign:
        return []
    if len(foreign) < len(word):
        return [index for index in foreign if word[index] in LOOK_ALIKES or _script(word[index]) != "GREEK"]
    if all(letter in LOOK_ALIKES for letter in word) and (len(word) > 1 or word.isupper() or word in _CYRILLIC):
        return foreign
    return [index for index in foreign if _script(word[index]) not in _WHOLE_WORDS]


def _is_latin(letter: str) -> bool:
    return letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff" or letter in "ªºµ" or unicodedata.category(letter) == "Lm"


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]
