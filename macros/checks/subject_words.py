"""A name or word leads to one subject: two subjects that claim the same word would both stand first in a search."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.words import words
from macros.loading.problems import Problem
from macros.loading.walking import Path
from macros.records.subjects import Subject


def _run(given: CheckInput) -> Iterator[Problem]:
    # The word as the search understands it → the subject, and the field of it, where it stood first; names before other words.
    first: dict[str, tuple[Subject, Path]] = {}
    subjects = given.dataset.subjects.values()
    written: list[tuple[Subject, str, Path]] = [(subject, subject.name, ("name",)) for subject in subjects]
    written += [(s, word, ("other_words", number)) for s in subjects for number, word in enumerate(s.other_words)]
    for subject, text, path in written:
        key = " ".join(word.letters + word.tone for word in words(text))
        owner, field = first.setdefault(key, (subject, path))
        if owner is subject and field == path:
            continue
        before = owner.origin.at(*field)
        if owner.id == subject.id:
            message, advice = f"“{text}” ghi hai lần.", f"Đã có ở dòng {before.line}: hãy bỏ dòng này."
        else:
            message = f"“{text}” đã thuộc vấn đề `{owner.id}`."
            advice = f"Đã có ở {before.file}:{before.line}. Hãy để chữ này ở một vấn đề, chỗ kia chọn chữ dài hơn, rõ hơn."
        yield Problem.at(subject.origin.at(*path), CHECK.name, message, advice, text)


CHECK = Check("subject-words", "Một tên, một chữ tìm chỉ dẫn tới một vấn đề.", _run)
