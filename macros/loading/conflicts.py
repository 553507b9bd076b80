"""What git leaves in a file when two changes could not be merged: named as such, once for each file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.loading.problems import Problem

#: A line that only a merge writes. (Seven `=` alone underline a heading in Markdown; in a data file they mean nothing else.)
_OURS_OR_THEIRS = re.compile(r"(?m)^(?:<{7}|>{7}|\|{7})(?=\s|$)")
_MIDDLE = re.compile(r"(?m)^={7}[ \t]*$")
#: The same in a data file, where no line begins so for another reason: indented, longer, without a blank, with signs of a diff.
_LOOSE = re.compile(r"(?m)^[ \t+-]*(?:<{7,}|>{7,}|\|{7,}|={7,}[ \t]*$|[%+-]{7,}(?= (?:Changes|Contents|Conflict|diff)))")

#: The folders and files, besides data, whose words are published.
_PLACES = ("docs", "overrides", "mkdocs.yml")
_SUFFIXES = frozenset({".md", ".html", ".css", ".js", ".svg", ".txt", ".yml", ".json", ".webmanifest"})
_FIRST_BYTES = (b"<<<<<<<", b">>>>>>>", b"|||||||")

_ADVICE = (
    "Gộp nhánh dở dang: giữa `<<<<<<<` và `=======` là bản của bạn, từ đó đến `>>>>>>>` là bản của người khác."
    " Hãy giữ phần đúng (hoặc cả hai, mỗi mục một mã) rồi xóa các dòng dấu."
)


def conflict(text: str, file: str, middle: bool = True) -> Problem | None:
    """The first mark of an unfinished merge in a text with `\\n` line ends. `middle`: whether a line of seven `=` is a mark by itself."""
    found = [match for pattern in (_OURS_OR_THEIRS, *([_MIDDLE, _LOOSE] if middle else [])) if (match := pattern.search(text))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    lines = text.count("\n", 0, first.start()) + 1
    message = f"Tệp còn dấu `{first.group().strip()[-7:]}` mà git để lại khi gộp hai nhánh."
    line = text[first.start() :].split("\n", 1)[0]
    return Problem(file, lines, 1, "conflict", message, _ADVICE, line)


def conflicts_in_pages(root: Path) -> Iterator[Problem]:
    """The same for the pages, templates, scripts and settings that a site is made of: whatever stands there would be published."""
    for place in _PLACES:
        there = root / place
        for path in sorted(there.rglob("*")) if there.is_dir() else [there]:
            if path.suffix not in _SUFFIXES or not path.is_file():
                continue
            data = path.read_bytes()
            if any(mark in data for mark in _FIRST_BYTES):
                text = data.decode("utf-8", "replace").replace("\r\n", "\n")
                problem = conflict(text, path.relative_to(root).as_posix(), middle=False)
                if problem:
                    yield problem
