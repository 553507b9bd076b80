"""Numbers written as words: `hai mươi`, `một trăm linh năm`, `mười hai`."""

from __future__ import annotations

import re

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_WORDS = "|".join((*_DIGITS, "mười", "mươi", "trăm", "linh", "lẻ", *_SCALES))
RUN = re.compile(rf"(?<![\w-])(?:{_WORDS})(?:\s+(?:{_WORDS}))*(?![\w-])", re.IGNORECASE)


def value(words: str) -> int | None:
    """`hai mươi lăm` → 25; None when the words make no number (`năm ba`)."""
    total, below = 0, 0
    pending: int | None = None
    for word in words.casefold().split():
        if word in _DIGITS:
            if pending is not None:
                return None
            pending = _DIGITS[word]
        elif word == "mười":
            if pending is not None:
                return None
            below += 10
        elif word == "mươi":
            if pending is None:
                return None
            below, pending = below + pending * 10, None
        elif word == "trăm":
            if pending is None:
                return None
            below, pending = below + pending * 100, None
        elif word in _SCALES:
            amount = below + (pending or 0)
            if amount == 0:
                return None
            total, below, pending = total + amount * _SCALES[word], 0, None
    return total + below + (pending or 0)
