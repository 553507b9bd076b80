"""Which document a page shows, and the others that a reader can choose instead."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derived.addresses import page_address
from macros.derived.naming import chosen_name
from macros.publication import Publication
from macros.records.report import Report

#: So many documents stand as a choice on each page of one of them; of more, these many before and after it. The page without a
#: document in its address names them all: with a hundred documents, each of their pages stays as small as with ten.
MOST, NEAR = 10, 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One document that can be chosen: its id and name, the address of the page for it, whether it is the one shown."""

    document: str
    name: str
    address: str
    shown: bool


def has_page(publication: Publication, page: str, report: Report) -> bool:
    """Whether a document has something to show on a page of the site."""
    return report.id in publication.documents_on[page]


def shown(publication: Publication, page: str, document: str | None) -> tuple[Report | None, list[Choice]]:
    """The document of `page` – the newest that has something for it where none is named – and the choices.

    Raises KeyError for an unknown document.
    """
    dataset = publication.dataset
    able = publication.documents_on[page]
    keys = publication.order_on[page]
    report = dataset.reports[document] if document else next((dataset.reports[key] for key in keys), None)
    near: list[str] = keys
    if document and len(keys) > MOST:
        place = able.get(document, 0)
        near = keys[max(0, place - NEAR) : place + NEAR + 1]
    choices = [
        Choice(key, chosen_name(dataset, dataset.reports[key]), page_address(page, key), key == (report and report.id)) for key in near
    ]
    if len(near) < len(keys):
        choices.append(Choice("", f"Tất cả {len(keys)} văn bản", f"/{page}/#chon-van-ban", False))
    return report, choices
