"""The number of a document is its number and sign alone, in one spelling, and its letters agree with its kind: `5/KH-HĐND` is a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem

#: `101/KH-UBND`, `59-NQ/TW`, `45/2022/QH15`, `81-QĐ/BTCTW`, `12/QĐ-UBND-HC`, `1a/TB-VP`.
_FORM = re.compile(r"\d+[A-Za-zđ]?(?:/\d{4})?[-/][^\W\d_][\w&.]*(?:[-/][\w&.]+)*(?<!\.)\Z")
#: Letters of a number → the kind of document that they name (rule: Decree 30/2020, letters of kinds of documents).
_KINDS = {
    "NQ": ("nghi-quyet", "nghị quyết"),
    "QĐ": ("quyet-dinh", "quyết định"),
    "NĐ": ("nghi-dinh", "nghị định"),
    "TT": ("thong-tu", "thông tư"),
    "CT": ("chi-thi", "chỉ thị"),
    "KL": ("ket-luan", "kết luận"),
    "KH": ("ke-hoach", "kế hoạch"),
    "BC": ("bao-cao", "báo cáo"),
}
_LETTERS = re.compile(rf"\d(?:/\d{{4}})?[-/]({'|'.join(_KINDS)})(?![^\W\d_])")
_NAMED = frozenset(kind for kind, _ in _KINDS.values())


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    for owner, number in [(d, d.number) for d in dataset.documents.values()] + [(r, r.number) for r in dataset.reports.values()]:
        if number and not _FORM.match(number) and number.strip():
            yield Problem.at(owner.origin.at("number"), CHECK.name, f"`{number}` không chỉ là số và ký hiệu.", _advice(number), number)
    for document in dataset.documents.values():
        letters = _LETTERS.match(document.number or "")
        if letters and document.kind in _NAMED and _KINDS[letters[1]][0] != document.kind and not document.note:
            kind, words = _KINDS[letters[1]]
            right = f"hãy viết `kind: {kind}`, hoặc sửa số hiệu"
            advice = f"Ký hiệu {letters[1]} là {words}: {right}; nếu báo cáo in như vậy, hãy nói rõ trong `note`."
            message = f"Số hiệu {document.number} không phải của loại `{document.kind}`."
            yield Problem.at(document.origin.at("kind"), CHECK.name, message, advice, document.kind)


def _advice(number: str) -> str:
    """The number alone, where it can be seen in what is written."""
    bare = re.sub(r"\s*[-–—]\s*", "-", re.sub(r"\s*/\s*", "/", number))
    found = re.search(r"\d+[A-Za-zđ]?(?:/\d{4})?[-/][^\W\d_][^\s,;()]*", bare)
    if found and _FORM.match(meant := found.group().rstrip(".")):
        return f"Hãy viết `{meant}`: không kèm chữ “số”, tên gọi, ngày, dấu cách; giữa các chữ là dấu gạch nối."
    return "Viết số và ký hiệu như 589/QĐ-TTg; văn bản không có số thì `number: null` và ghi `name`."


CHECK = Check("document-numbers", "Số hiệu văn bản chỉ gồm số và ký hiệu, và ký hiệu hợp với loại văn bản.", _run)
