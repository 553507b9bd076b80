"""A text says something: it has a letter or a digit. (Blanks only, and blanks around, are told where the file is read.)"""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.checks.base import CheckInput, TextCheck
from macros.loading.problems import Problem
from macros.loading.walking import Path
from macros.records.base import Record

#: Fields that may be one sign. Of quotations `excerpts` and `evidence` say more.
_SIGNS = ("sign", "unit", "excerpt")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def _of_text(_given: CheckInput, record: Record, path: Path, text: str) -> Iterable[Problem]:
    if path[-1] in _SIGNS:
        return ()
    name = next(step for step in reversed(path) if isinstance(step, str))
    message = f"Trường `{name}` chỉ có dấu câu, không có chữ nào."
    advice = "Hãy viết nội dung bằng chữ, hoặc xóa dòng này nếu không bắt buộc."
    return (Problem.at(record.origin.at(*path), CHECK.name, message, advice, text),)


CHECK = TextCheck(
    "empty-text", "Mỗi câu chữ có ít nhất một chữ hay một con số.", _of_text, suspects=lambda text: not _LETTER_OR_DIGIT.search(text)
)
