"""The Vietnamese alphabet: sorting, and folding to ASCII (rule: design/data, "Language")."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_RUNS = re.compile(r"[0-9]+|[^0-9]")


def sort_key(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Order of a Vietnamese dictionary: letters first (a ă â b c d đ …), tones break ties; numbers by value."""
    placed = [_place(run) for run in _RUNS.findall(unicodedata.normalize("NFC", text).lower())]
    return tuple(letter for letter, _ in placed), tuple(tone for _, tone in placed)


@lru_cache(maxsize=4096)
def _place(run: str) -> tuple[tuple[int, int], int]:
    """Where a number, or one letter, stands in the order, and its tone."""
    if run.isdigit():
        return (1, int(run)), 0
    decomposed = unicodedata.normalize("NFD", run)
    tone = next((_TONES[c] for c in decomposed if c in _TONES), 0)
    letter = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    return ((2, _RANK[letter]) if letter in _RANK else (0, ord(letter[0]) if letter else 0)), tone


def fold(text: str) -> str:
    """Lower-case ASCII without diacritics, đ → d: what people type when they search."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return decomposed if decomposed.isascii() else "".join(c for c in decomposed if not unicodedata.combining(c))


def anchor(record_id: str) -> str:
    """The HTML id of a record: `7-2030/ii-4-so-1` → `7-2030-ii-4-so-1`."""
    return record_id.replace("/", "-")
