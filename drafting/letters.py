"""Vietnamese letters as classes for patterns: `À-Ỹ` holds small letters too, so both cases are spelled out."""

from __future__ import annotations

import unicodedata

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")

#: Small letters of the Vietnamese alphabet, as the inside of a character class.
LOWER = "a-zđ" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES if vowel not in "aeiouy" or tone
)
#: Capital letters, as the inside of a character class.
UPPER = "A-ZĐ" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS.upper() for tone in _TONES if vowel not in "AEIOUY" or tone
)
