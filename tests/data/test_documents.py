"""Documents and the places that name them, counted against the report's own text where that is at hand."""

from __future__ import annotations

import re
from collections import Counter

from macros.loading.report_text import comparable
from macros.pages.documents import render
from macros.pages.rendering import Renderer
from macros.publication import Publication

#: The document whose text is read page by page.
REPORT = "150-2024"
#: A number and sign as Vietnamese documents carry them: 01/NQ-CP, 24/2014/NĐ-CP, 18-NQ/TW, 45/2022/QH15.
_NUMBER = re.compile(r"\b\d{1,4}(?:/\d{4})?[-/](?:NQ|QĐ|KH|CT|KL|NĐ|BC|TT|QH)\d*(?:[-/][A-ZĐa-z]+)?")


def test_every_number_printed_is_a_citation(publication: Publication, pages: tuple[str, ...]) -> None:
    """As often as a number stands on a page, so often is its document cited there by number."""
    dataset = publication.dataset
    printed = Counter((page, found) for page, text in enumerate(pages, 1) for found in _NUMBER.findall(text))
    cited: Counter[tuple[int | None, str]] = Counter()
    for citation in dataset.of_report(dataset.citations, REPORT):
        number = dataset.documents[citation.document].number
        if number and number in citation.written:
            cited[citation.source.page, number] += 1
    assert sum(printed.values()) > 50
    assert cited == printed


def test_a_citation_is_written_as_printed(publication: Publication, pages: tuple[str, ...]) -> None:
    dataset = publication.dataset
    for citation in dataset.of_report(dataset.citations, REPORT):
        page = citation.source.page or 0
        text = " ".join(pages[page - 1 : page + 1])
        for part in citation.written.split("…"):
            assert comparable(part) in text, citation.id


def test_named_twice_is_cited_twice(publication: Publication) -> None:
    count = Counter(c.document for c in publication.dataset.citations.values())
    assert {key: count[key] for key in ("01-nq-cp-2024", "18-kh-ubnd-2024", "45-2022-qh15")} == {
        "01-nq-cp-2024": 4,
        "18-kh-ubnd-2024": 2,
        "45-2022-qh15": 4,
    }


def test_every_document_is_cited(publication: Publication) -> None:
    assert set(publication.dataset.documents) == {c.document for c in publication.dataset.citations.values()}


def test_a_year_of_issue_is_not_read_from_a_title(publication: Publication) -> None:
    """A plan "for 2024" may be older: a year alone stands where the number holds it, for a law of that year, or where a note says why."""
    for document in publication.dataset.documents.values():
        if document.year and not document.date:
            assert f"/{document.year}/" in str(document.number) or document.kind == "luat" or document.note, document.id


def test_a_document_older_than_what_it_carries_out_has_a_note(publication: Publication) -> None:
    documents = publication.dataset.documents
    older = [
        document
        for document in documents.values()
        for key in document.implements
        if document.date and (other := documents[key].date) and document.date < other
    ]
    assert [document.id for document in older] == ["11-nq-cp-2022"]
    assert "11/01/2022" in str(older[0].note)


def test_the_page_counts_what_is_recorded(publication: Publication, renderer: Renderer) -> None:
    html = render(renderer, "van-ban")
    dataset = publication.dataset
    assert f"{len(dataset.documents)} văn bản, nhóm văn bản được viện dẫn {len(dataset.citations)} lần" in html
    assert "Được nêu 4 lần, ở" in html
    assert "số liệu tính đến" not in html, "documents have no cut-off day"
