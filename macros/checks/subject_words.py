"""A name or word leads to one subject: two subjects that claim the same word would both stand first in a search."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.words import words
from macros.loading.problems import Problem
from macros.records.base import Position


def _run(given: CheckInput) -> Iterator[Problem]:
    # The word as the search understands it → (subject, place) where it stood first; names before other words.
    first: dict[str, tuple[str, Position]] = {}
    subjects = given.dataset.subjects.values()
    written = [(subject, subject.name, subject.origin.at("name")) for subject in subjects]
    written += [(s, word, s.origin.at("other_words", number)) for s in subjects for number, word in enumerate(s.other_words)]
    for subject, text, place in written:
        key = " ".join(word.letters + word.tone for word in words(text))
        owner, before = first.setdefault(key, (subject.id, place))
        if before == place:
            continue
        if owner == subject.id:
            message, advice = f"“{text}” ghi hai lần.", f"Đã có ở dòng {before.line}: hãy bỏ dòng này."
        else:
            message = f"“{text}” đã thuộc vấn đề `{owner}`."
            advice = f"Đã có ở {before.file}:{before.line}. Hãy để chữ này ở một vấn đề, chỗ kia chọn chữ dài hơn, rõ hơn."
        yield Problem.at(place, CHECK.name, message, advice, text)


CHECK = Check("subject-words", "Một tên, một chữ tìm chỉ dẫn tới một vấn đề.", _run)
