"""A text says something: it has a letter or a digit. (Blanks only, and blanks around, are told where the file is read.)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem
from macros.loading.walking import all_records, texts_of

#: Fields that may be one sign. Of quotations `excerpts` and `evidence` say more.
_SIGNS = ("sign", "unit", "excerpt")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def _run(given: CheckInput) -> Iterator[Problem]:
    for _, record in all_records(given.dataset):
        for path, text in texts_of(record):
            if path[-1] not in _SIGNS and not any(sign.isalnum() for sign in text):
                name = next(step for step in reversed(path) if isinstance(step, str))
                message = f"Trường `{name}` chỉ có dấu câu, không có chữ nào."
                advice = "Hãy viết nội dung bằng chữ, hoặc xóa dòng này nếu không bắt buộc."
                yield Problem.at(record.origin.at(*path), CHECK.name, message, advice, text)


CHECK = Check("empty-text", "Mỗi câu chữ có ít nhất một chữ hay một con số.", _run)
