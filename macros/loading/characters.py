"""Characters that look right and are not: tabs, invisible ones, letters in the wrong Unicode form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from macros.loading.look_alikes import FalseWord, false_words, right, with_right_letters
from macros.loading.problems import Problem

#: Stands for a character that must not be there while the rest of the file is read; it is dropped from every value.
DROPPED = "\ufffd"

#: Anything but the letters, digits and marks that Vietnamese and English texts use every day: looked at one by one.
_UNUSUAL = re.compile(
    r"[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0130\u0132-\u017e\u0180-\u0188\u018a-\u01bf\u01c4-\u024f\u1ea0-\u1ef9]"
)
#: Categories of Unicode that no text here needs: control, format, surrogate, private use, line and paragraph separators.
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_FURTHEST_INDENT = 400
_TAB_WIDTH = 2


@lru_cache(maxsize=4096)
def is_forbidden(character: str) -> bool:
    """Whether a character may not stand anywhere in a data file."""
    category = unicodedata.category(character)
    return category in _REFUSED or category == "Mn" or (category == "Zs" and character != " ") or character == DROPPED


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
        if (line.isascii() and line.replace("\t", "").isprintable()) or (normal and not _UNUSUAL.search(line)):
            continue
        loose = not normal and not unicodedata.is_normalized("NFC", line)
        composed = unicodedata.normalize("NFC", line) if loose else line
        kept = {match.group() for match in forbidden_in(composed)}
        for match in forbidden_in(line) if kept else ():
            if match.group() in kept:  # a loose mark is told as such, below
                yield Problem(file, number, match.start() + 1, "character", *_named(match.group()), _around(line, match.start()))
        for word in false_words(composed):
            yield Problem(file, number, min(word.start, len(line)) + 1, "character", *_named_word(word), _around(composed, word.start))
        if not normal and not unicodedata.is_normalized("NFC", line):
            start = _first_loose_mark(line)
            advice = "Hãy gõ lại chữ này với bộ gõ đặt ở bảng mã “Unicode dựng sẵn”, không phải “Unicode tổ hợp”."
            composed = unicodedata.normalize("NFC", _around(line, start))
            yield Problem(
                file, number, start + 1, "nfc", "Chữ có dấu được ghi thành nhiều ký tự rời (Unicode tổ hợp, NFD).", advice, composed
            )


@lru_cache(maxsize=1)
def readable(text: str) -> str:
    """The text with forbidden characters made harmless, so that the rest of the file can still be checked; columns stay.

    That of the last file is kept: where something is wrong in it, its places are asked for next.
    """
    if "\t" in text:
        text = text.replace("\t", " " * _TAB_WIDTH)
    if not _UNUSUAL.search(text):
        return text
    text = _UNUSUAL.sub(_harmless, text)
    if not _UNUSUAL.search(text.replace(DROPPED, "")):
        return text
    return "\n".join(with_right_letters(line) if _UNUSUAL.search(line) else line for line in text.split("\n"))


def _harmless(match: re.Match[str]) -> str:
    """A special blank between two letters stands for a blank; a loose mark may still find its letter; the rest is dropped."""
    character = match.group()
    if not is_forbidden(character):
        return character
    category = unicodedata.category(character)
    at_start = category in ("Zs", "Cf", "Cc") and _only_blanks_before(match.string, match.start())
    if category == "Zs" and at_start:
        return "  " if character == "\u3000" else " "
    if at_start and category != "Zs":
        return ""
    if category == "Zs":
        around = match.string[max(0, match.start() - 1) : match.end() + 1]
        return " " if len(around) == len("x x") and around[0] not in " \n" and around[-1].isalnum() else DROPPED
    return character if category == "Mn" else DROPPED


def _only_blanks_before(text: str, place: int) -> bool:
    """Whether the line has only blanks before `place`. No line is indented further than is looked: 1 MB is read once."""
    first = max(0, place - _FURTHEST_INDENT)
    line_end = text.rfind("\n", first, place)
    return (line_end >= 0 or first == 0) and not text[line_end + 1 if line_end >= 0 else 0 : place].strip()


def _named(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    if character == DROPPED:
        return "Có chữ đã bị hỏng (hiện thành dấu hỏi trong hình thoi).", "Hãy gõ lại chữ này theo bản gốc."
    if unicodedata.category(character) == "Zs":
        return f"Có dấu cách đặc biệt ({code}), thường do chép từ Word hay trang web.", "Hãy xóa và gõ lại bằng phím cách."
    if unicodedata.category(character) == "Mn":
        return f"Có dấu rời ({code}) không thuộc chữ nào của tiếng Việt.", "Hãy xóa dấu đó, hoặc gõ lại cả chữ."
    if unicodedata.category(character) == "Co":
        return f"Có ký tự riêng của một phông chữ ({code}), máy khác không đọc được.", "Hãy gõ lại chữ này."
    return f"Có ký tự không nhìn thấy được ({code}).", "Hãy xóa ký tự đó: đặt con trỏ ngay sau chỗ này rồi bấm phím xóa lùi một lần."


def _named_word(word: FalseWord) -> tuple[str, str]:
    if len(word.false) == 1:
        code, meant = f"U+{ord(word.false):04X}", right(word.false)
        if meant == word.false:
            return f"Có chữ `{word.false}` ({code}) của bảng chữ khác ở giữa một từ.", f"Hãy gõ lại cả từ `{word.written}`."
        advice = f"Hãy gõ lại chữ `{meant}` bằng bộ gõ tiếng Việt: `{word.meant}`."
        return f"Có chữ `{word.false}` ({code}) trông giống `{meant}` nhưng là chữ khác.", advice
    codes = ", ".join(f"U+{ord(sign):04X}" for sign in word.false[:4])
    return f"`{word.written}` có chữ của bảng chữ khác, trông giống mà không phải ({codes}).", f"Hãy gõ lại cả từ: `{word.meant}`."


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
