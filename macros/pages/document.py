"""Each published document: the list of all, and the page of one – what it is, its numbers, promises, documents, audit."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.derived.addresses import DOCUMENT_PAGE, document_address, page_address
from macros.derived.document_pages import DOCUMENT_PAGES
from macros.derived.naming import document_name
from macros.derived.series import MILESTONE, Series
from macros.formatting.alphabet import sort_key
from macros.pages.blocks import chart_blocks
from macros.pages.choice import has_page
from macros.pages.commitments import coverage
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.report import Report


def render_list(renderer: Renderer, current: str) -> str:
    """Every document, the newest first, by year."""
    publication = renderer.publication
    years: dict[int, list[dict[str, Any]]] = {}
    for report in publication.dataset.newest_first():
        years.setdefault(report.date.year, []).append(summary(publication, report))
    return renderer.render(
        "document_list.html.jinja", current, years=list(years.items()), total=len(publication.dataset.reports), series=_lasting(publication)
    )


def render(renderer: Renderer, current: str, document: str) -> str:
    """One document. Raises KeyError for an unknown id."""
    publication = renderer.publication
    dataset = publication.dataset
    report = dataset.reports[document]
    cited = Counter(citation.document for citation in dataset.of_report(dataset.citations, report.id))
    documents = sorted((dataset.documents[key] for key in cited), key=lambda cited_one: sort_key(cited_one.title))
    return renderer.render(
        "document.html.jinja",
        current,
        report=report,
        **summary(publication, report),
        pages=pages_of(publication, report),
        series=publication.series_of_report.get(report.id, []),
        charts=chart_blocks(publication, report.id, DOCUMENT_PAGE),
        cited=[(cited_one, cited[cited_one.id]) for cited_one in documents],
    )


def _lasting(publication: Publication) -> list[Series]:
    """The indicators that more than one number tells of: only these say how something changes."""
    return [one for one in publication.series.values() if len(one.points) > 1 and one.indicator.unit != MILESTONE]


def summary(publication: Publication, report: Report) -> dict[str, Any]:
    """What the list and the page of a document both tell: its name, address, how much it holds."""
    dataset = publication.dataset
    verdicts = Counter(result.verdict for result in publication.audit_of_report.get(report.id, []))
    return {
        "document": report,
        "name": document_name(dataset, report),
        "address": document_address(report.id),
        "coverage": coverage([publication.statuses[c.id] for c in dataset.of_report(dataset.commitments, report.id)]),
        "figures": len(dataset.of_report(dataset.figures, report.id)),
        "audit": verdicts,
    }


def pages_of(publication: Publication, report: Report) -> list[tuple[str, str]]:
    """(title, address) of the pages of the site that show something of the document."""
    return [(page.title, page_address(page.name, report.id)) for page in DOCUMENT_PAGES if has_page(publication, page.name, report)]
