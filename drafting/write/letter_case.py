"""A title that is printed in capitals, in the letters of a sentence: each word as the document itself writes it elsewhere.

`THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ` → `Thực hiện Chỉ thị số 27/CT-TTg của Thủ tướng Chính phủ`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

#: Words looked at together, longest first: `Thủ tướng Chính phủ` before `thủ`.
_MOST = 6
_TOKEN = re.compile(r"\w+(?:[/&-]\w+)*|[^\w\s]|\s+")
_SENTENCE_END = (".", ";", ":", "!", "?", "“", "”", '"', "-", "–", "•", "+", ")")
_ROMAN = re.compile(r"[IVXLC]+\Z")


class LetterCase:
    """How the words of a document are written inside its sentences.

    `texts`: its paragraphs; `names`: names and abbreviations, written so as a whole.
    """

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        self._seen: dict[str, Counter[str]] = {}
        for text in texts:
            if not in_capitals(text):
                self._learn(text)
        for name in names:  # as a whole: `Ban Chỉ đạo Cải cách hành chính` says nothing of `cải cách hành chính`
            words = [piece for piece in _TOKEN.findall(name) if piece[0].isalnum()]
            self._seen.setdefault(" ".join(words).casefold(), Counter())[" ".join(words)] += 5

    def of_title(self, title: str) -> str:
        """The title in the letters of a sentence; one that is not in capitals stays as it is."""
        if not in_capitals(title):
            return title
        tokens = _TOKEN.findall(title)
        words = [index for index, piece in enumerate(tokens) if piece[0].isalnum()]
        at = 0
        while at < len(words):
            for length in range(min(_MOST, len(words) - at), 0, -1):
                span = words[at : at + length]
                written = self._usual([tokens[index] for index in span], tokens[span[0] : span[-1] + 1])
                if written is not None:
                    for index, word in zip(span, written, strict=True):
                        tokens[index] = word
                    break
            else:
                length = 1
                tokens[words[at]] = _alone(tokens[words[at]])
            at += length
        joined = "".join(tokens)
        return joined[:1].upper() + joined[1:]

    def _usual(self, words: list[str], between: list[str]) -> list[str] | None:
        """The words as they are mostly written; None when they were not seen together, or a stop stands between them."""
        if any(sign in ".;:()" for sign in between if not sign[0].isalnum() and sign.strip()):
            return None
        seen = self._seen.get(" ".join(words).casefold())
        if not seen or (len(words) == 1 and words[0].isalpha() and seen.most_common(1)[0][0].istitle()):
            return None  # `Chính` of `Chính phủ` says nothing of `hành chính`
        return seen.most_common(1)[0][0].split(" ")

    def _learn(self, text: str) -> None:
        """Every run of up to six words inside a sentence: its first word tells nothing of its letters, so it is left out."""
        run: list[str] = []
        first = True
        for piece in _TOKEN.findall(text):
            if piece.isspace() or piece == ",":
                continue
            if not piece[0].isalnum():
                run, first = [], piece in _SENTENCE_END or first
                continue
            if first:
                first = False
                continue
            run = [*run[1 - _MOST :], piece]
            for begin in range(len(run)):
                written = " ".join(run[begin:])
                self._seen.setdefault(written.casefold(), Counter())[written] += 1


def in_capitals(text: str) -> bool:
    """Whether a text is printed in capitals; a few small letters (`27/CT-TTg`) do not count."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _alone(word: str) -> str:
    """A word that the document writes nowhere else: small, unless it is a number, a symbol, or an abbreviation without vowels."""
    if any(c.isdigit() for c in word) or "/" in word or "&" in word or (_ROMAN.match(word) and len(word) > 1):
        return word
    return word if len(word) > 1 and not re.search(r"[AĂÂEÊIOÔƠUƯY]", _bare(word)) else word.lower()


def _bare(word: str) -> str:
    return unicodedata.normalize("NFD", word).upper()
