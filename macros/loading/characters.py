"""Characters that look right and are not: tabs, invisible ones, letters in the wrong Unicode form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from macros.loading.problems import Problem

#: Stands for a character that must not be there while the rest of the file is read; it is dropped from every value.
DROPPED = "\ufffd"

#: Anything but the letters, digits and marks that Vietnamese and English texts use every day: looked at one by one.
_UNUSUAL = re.compile(r"[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1ea0-\u1ef9]")
#: Categories of Unicode that no text here needs: control, format, surrogate, private use, line and paragraph separators.
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_TAB_WIDTH = 2


def is_forbidden(character: str) -> bool:
    """Whether a character may not stand anywhere in a data file."""
    category = unicodedata.category(character)
    return (
        category in _REFUSED or (category == "Zs" and character != " ") or character in f"{DROPPED}ðÐ" or 0xFE00 <= ord(character) <= 0xFE0F
    )


def forbidden_in(text: str) -> Iterator[re.Match[str]]:
    """Every forbidden character of a text; tabs are told apart."""
    return (match for match in _UNUSUAL.finditer(text) if is_forbidden(match.group()))


def bad_characters(text: str, file: str) -> Iterator[Problem]:
    """Every character of the file that must not be there. Line ends are `\\n`."""
    normal = unicodedata.is_normalized("NFC", text)
    if normal and "\t" not in text and not _UNUSUAL.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line:
            message = "Dòng thụt đầu bằng phím Tab." if line[: len(line) - len(line.lstrip())].count("\t") else "Có phím Tab trong dòng."
            advice = "Hãy thay bằng dấu cách: mỗi bậc thụt vào 2 dấu cách, giữa các chữ 1 dấu cách."
            yield Problem(file, number, line.index("\t") + 1, "tab", message, advice, _around(line, line.index("\t")))
        for match in forbidden_in(line):
            yield Problem(file, number, match.start() + 1, "character", *_named(match.group()), _around(line, match.start()))
        if not normal and not unicodedata.is_normalized("NFC", line):
            start = _first_loose_mark(line)
            advice = "Hãy gõ lại chữ này với bộ gõ đặt ở bảng mã “Unicode dựng sẵn”, không phải “Unicode tổ hợp”."
            composed = unicodedata.normalize("NFC", _around(line, start))
            yield Problem(
                file, number, start + 1, "nfc", "Chữ có dấu được ghi thành nhiều ký tự rời (Unicode tổ hợp, NFD).", advice, composed
            )


def readable(text: str) -> str:
    """The text with forbidden characters made harmless, so that the rest of the file can still be checked; columns stay."""
    if "\t" in text:
        text = text.replace("\t", " " * _TAB_WIDTH)
    return _UNUSUAL.sub(lambda match: DROPPED if is_forbidden(match.group()) else match.group(), text)


def _named(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    if character in "ðÐ":
        right = "đ" if character == "ð" else "Đ"
        return f"Có chữ `{character}` ({code}) trông giống `{right}` nhưng là chữ khác.", f"Hãy gõ lại chữ `{right}` bằng bộ gõ tiếng Việt."
    if character == DROPPED:
        return "Có chữ đã bị hỏng (hiện thành dấu hỏi trong hình thoi).", "Hãy gõ lại chữ này theo bản gốc."
    if unicodedata.category(character) == "Zs":
        return f"Có dấu cách đặc biệt ({code}), thường do chép từ Word hay trang web.", "Hãy xóa và gõ lại bằng phím cách."
    if unicodedata.category(character) == "Co":
        return f"Có ký tự riêng của một phông chữ ({code}), máy khác không đọc được.", "Hãy gõ lại chữ này."
    return f"Có ký tự không nhìn thấy được ({code}).", "Hãy xóa ký tự đó: đặt con trỏ ngay sau chỗ này rồi bấm phím xóa lùi một lần."


def _around(line: str, start: int) -> str:
    return line[max(0, start - 20) : start + 20].strip()


def _first_loose_mark(line: str) -> int:
    """Where the first letter stands that is not in its composed form; in one pass, for a line may be long."""
    start = 0
    for match in re.finditer(r"\S+", line):
        if not unicodedata.is_normalized("NFC", match.group()):
            start = match.start()
            word = match.group()[:1000]
            return start + next((i for i in range(len(word)) if not unicodedata.is_normalized("NFC", word[: i + 2])), 0)
    return start
