"""Which document a page shows, and the others that a reader can choose instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.derived.addresses import page_address
from macros.derived.naming import chosen_name
from macros.publication import Publication
from macros.records.report import Report


@dataclass(frozen=True, slots=True)
class Choice:
    """One document that can be chosen: its id and name, the address of the page for it, whether it is the one shown."""

    document: str
    name: str
    address: str
    shown: bool


def documents_with(publication: Publication, page: str) -> list[Report]:
    """The documents that have something to show on a page of the site, the newest first."""
    has = _CONTENT[page]
    return [report for report in publication.dataset.newest_first() if has(publication, report)]


def shown(publication: Publication, page: str, document: str | None) -> tuple[Report | None, list[Choice]]:
    """The document of `page` – the newest that has something for it where none is named – and every choice.

    Raises KeyError for an unknown document.
    """
    dataset = publication.dataset
    able = documents_with(publication, page)
    report = dataset.reports[document] if document else next(iter(able), None)
    choices = [Choice(other.id, chosen_name(dataset, other), page_address(page, other.id), other is report) for other in able]
    return report, choices


def _sections(page: str) -> Callable[[Publication, Report], bool]:
    return lambda publication, report: any(section.page == page for section in report.sections)


#: What makes a document stand on a page.
_CONTENT: dict[str, Callable[[Publication, Report], bool]] = {
    "ket-qua": _sections("ket-qua"),
    "nhiem-vu": _sections("nhiem-vu"),
    "bo-may": _sections("bo-may"),
    "danh-gia": lambda publication, report: bool(publication.dataset.of_report(publication.dataset.assessments, report.id)),
    "doi-chieu": lambda publication, report: bool(publication.audit_of_report.get(report.id)),
}
