"""Which language a quotation is in, so that a screen reader pronounces it (WCAG 3.1.2)."""

from __future__ import annotations

#: Shorter texts are names and numbers, which tell nothing.
FEWEST_WORDS = 4


def language(text: str) -> str:
    """`en` for at least four words without any letter outside ASCII, else `vi`: so many Vietnamese words always carry a mark."""
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    plain = not any(letter.isalpha() and not letter.isascii() for letter in text)
    return "en" if plain and len(words) >= FEWEST_WORDS else "vi"
