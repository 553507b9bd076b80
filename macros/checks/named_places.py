"""A place where a report names a document or a body is recorded once, and its excerpt leads to that very place."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from macros.checks.base import Check, CheckInput
from macros.checks.excerpts import TWO_WORDS, too_short
from macros.loading.problems import Problem
from macros.loading.report_text import comparable
from macros.records.bodies import Mention
from macros.records.documents import Citation


def _run(given: CheckInput) -> Iterator[Problem]:
    yield from _twice(given.dataset.citations, "viện dẫn")
    yield from _twice(given.dataset.mentions, "nêu tên")
    for citation in given.dataset.citations.values():
        text = given.texts.get(citation.id.split("/")[0])
        page = citation.source.page
        if text is None or page is None or page > len(text.pages):
            continue
        times = text.pages[page - 1].count(comparable(citation.source.excerpt))
        if times > 1 and next(too_short(citation.source.excerpt, TWO_WORDS), None) is None:  # a single word is told by `excerpts`
            advice = "Hãy lấy thêm vài chữ đứng trước hoặc sau, để đoạn trích chỉ có một lần trên trang."
            message = f"Đoạn trích có {times} lần ở trang {page}: không rõ là chỗ nào."
            yield Problem.at(citation.origin.at("source", "excerpt"), CHECK.name, message, advice, citation.source.excerpt)


def _place(record: Citation | Mention) -> Hashable:
    """A document may be named several times in a point, each with an excerpt of its own; a body is recorded once a point and page."""
    source = record.source
    place = (record.id.split("/")[0], source.section, source.point, source.footnote, source.page)
    return (*place, record.document, comparable(source.excerpt)) if isinstance(record, Citation) else (*place, record.body)


def _twice(records: Mapping[str, Citation | Mention], what: str) -> Iterator[Problem]:
    first: dict[Hashable, str] = {}
    for record in records.values():
        other = first.setdefault(_place(record), record.id)
        if other != record.id:
            advice = "Hãy bỏ một trong hai mục; nếu báo cáo nêu hai lần, chọn cho mỗi lần một đoạn trích riêng."
            if isinstance(record, Mention):
                advice = "Hãy bỏ một trong hai mục: mỗi điểm và mỗi trang chỉ ghi một lần cho một cơ quan."
            message = f"Hai mục {what} cùng một chỗ: `{other}` và `{record.id}`."
            yield Problem.at(record.origin.at("source"), CHECK.name, message, advice, record.source.excerpt)


CHECK = Check("named-places", "Mỗi chỗ nêu văn bản, cơ quan chỉ ghi một lần, và đoạn trích dẫn tới đúng chỗ ấy.", _run)
