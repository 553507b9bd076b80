"""Every excerpt is short, and stands on the page it names (rule: design/data, "Provenance")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem
from macros.loading.proofs import document_of
from macros.loading.walking import sources_of
from macros.records.base import EXCERPT_MAX_WORDS

#: A single word of a report with fewer letters stands anywhere; its page is known, so that a longer one can be found.
_LETTERS = 3
#: Of a public source only two words are enough: nobody knows where on the page to look.
TWO_WORDS = 1_000
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
NUMBER_AND_UNIT = re.compile(r"\d\s*(?:%|‰|°|[^\W\d_])")


def _run(given: CheckInput) -> Iterator[Problem]:
    for _, record in given.dataset.records():
        for path, source in sources_of(record):
            words = len(source.excerpt.split())
            if words > EXCERPT_MAX_WORDS:
                yield Problem.at(
                    record.origin.at(*path, "excerpt"),
                    CHECK.name,
                    f"Đoạn trích dài {words} từ, giới hạn là {EXCERPT_MAX_WORDS}.",
                    "Hãy chọn đoạn ngắn hơn, đủ để tìm lại.",
                    source.excerpt,
                )
            short = list(too_short(source.excerpt, _LETTERS))
            for message, advice in short:
                yield Problem.at(record.origin.at(*path, "excerpt"), CHECK.name, message, advice, source.excerpt)
            text = given.texts.get(document_of(record))
            if text is None or short:
                continue
            found = text.pages_with(source.excerpt)
            if source.page in found or (source.page is None and found):
                continue
            if found:
                advice = f"Đoạn này ở trang {', '.join(map(str, found))}. Hãy sửa số trang."
                yield Problem.at(
                    record.origin.at(*path, "page"), CHECK.name, f"Đoạn trích không có ở trang {source.page}.", advice, source.excerpt
                )
            else:
                advice = "Hãy chép lại nguyên văn từ bản gốc (không sửa chính tả, không nối hai đoạn)."
                position = record.origin.at(*path, "excerpt")
                yield Problem.at(position, CHECK.name, "Đoạn trích không có trong báo cáo.", advice, source.excerpt)


def too_short(excerpt: str, letters: int) -> Iterator[tuple[str, str]]:
    """At most one (message, advice) for a quotation that quotes nothing: dots, a bare number, a word of too few `letters`."""
    words = [word for word in excerpt.split() if _LETTER_OR_DIGIT.search(word)]
    if not words:
        yield "Đoạn trích không có chữ nào.", "Hãy chép nguyên văn vài từ của nguồn, đủ để tìm lại bằng Ctrl+F."
    elif len(words) == 1 and not NUMBER_AND_UNIT.search(words[0]) and sum(sign.isalpha() for sign in words[0]) < letters:
        yield "Đoạn trích chỉ có một từ, không đủ để tìm lại.", "Hãy chép nguyên văn ít nhất hai từ, hoặc một con số cùng đơn vị."


CHECK = Check("excerpts", "Đoạn trích ngắn và có thật trên trang được nêu.", _run)
