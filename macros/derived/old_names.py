"""Every name that a record has on the site, and where the names that were given up lead.

A name is an address as others may have written it down: a page, an anchor on a page, a file. Pure: from the data alone, no build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.derived.addresses import address, body_address, page_address, subject_address
from macros.derived.document_pages import DOCUMENT_PAGES
from macros.formatting.alphabet import anchor
from macros.loading.dataset import Dataset, attribute
from macros.records.base import Record
from macros.records.bodies import Body, Mention
from macros.records.charts import Chart
from macros.records.commitments import Commitment
from macros.records.documents import Citation
from macros.records.kinds import KINDS
from macros.records.public_figures import PublicChart, PublicFigure
from macros.records.redirects import Redirect
from macros.records.report import Report
from macros.records.updates import Update

#: Files that the site publishes of each chart.
CHART_FILES = ("csv", "svg", "png")
#: The page on which withdrawals are told.
WITHDRAWALS = "/thay-doi/"


@dataclass(frozen=True, slots=True)
class Lead:
    """An old name: the page it is on, the anchor there (empty: the page itself), and the record of what became of it."""

    page: str
    anchor: str
    redirect: Redirect

    @property
    def name(self) -> str:
        return f"{self.page}#{self.anchor}" if self.anchor else self.page


def names_of(dataset: Dataset, record: Record) -> tuple[str, ...]:
    """Every address that leads to the record, the main one first; none for a kind without a place of its own."""
    try:
        return tuple(dict.fromkeys(_names(dataset, record)))
    except (TypeError, KeyError):  # a kind without a place; a base whose report could not be read
        return ()


def _names(dataset: Dataset, record: Record) -> Iterator[str]:
    if isinstance(record, Citation | Mention | Redirect | PublicFigure):  # they stand where another record stands
        return
    mark = anchor(str(getattr(record, "id")))  # noqa: B009 – every kind has an id; Record itself does not declare it
    if not isinstance(record, PublicChart):
        yield address(dataset, record)
    match record:
        case Commitment():
            yield f"/cam-ket/#{mark}"
        case Update():
            yield f"/thay-doi/#{mark}"
            yield from (f"{subject_address(subject)}#{mark}" for subject in record.subjects[:1])
        case Body():
            yield f"/bo-may/#{mark}"
        case Chart() | PublicChart():
            yield f"/nhung/{mark}/"
            yield from (f"/bieu-do/{mark}.{ending}" for ending in CHART_FILES)
            if isinstance(record, PublicChart):
                yield f"/cam-ket/#{mark}"
        case Report():
            yield from (page_address(page.name, record.id) for page in DOCUMENT_PAGES if page.has(dataset, record))


#: The answer for the last data set that was asked about: every page of a build asks about the same.
_last: tuple[Dataset, tuple[Lead, ...]] | None = None


def leads(dataset: Dataset) -> tuple[Lead, ...]:
    """Every name that was given up, in the order of the file."""
    global _last
    if _last is None or _last[0] is not dataset:
        found: dict[str, Lead] = {}
        for redirect in dataset.redirects.values():
            for name in _old_names(dataset, redirect):
                page, _, mark = name.partition("#")
                found.setdefault(name, Lead(page, mark, redirect))
        _last = dataset, tuple(found.values())
    return _last[1]


def _old_names(dataset: Dataset, redirect: Redirect) -> Iterator[str]:
    """The names that are told, then those that follow from the id and from where its successor stands."""
    yield from redirect.places
    if redirect.to == redirect.id:
        return
    successor = successor_of(dataset, redirect)
    of_report = "/" in redirect.id and redirect.id.split("/")[0] not in dataset.vocabularies
    if of_report and not isinstance(successor, Citation | Mention | PublicFigure):
        yield f"/cam-ket/{redirect.id}/"  # whatever became of it, it may have been a commitment
    if successor is None:
        return
    if isinstance(successor, Body):
        yield from (body_address(redirect.id), f"/bo-may/#{redirect.id}")
    target = target_of(dataset, redirect)
    if "#" not in target:
        yield f"{target}#{anchor(redirect.id)}"  # what stood on the page of its successor
    for name in names_of(dataset, successor):
        if (old := _renamed(name, str(redirect.to), redirect.id)) != name:
            yield old


def _renamed(name: str, new: str, old: str) -> str:
    """`/cam-ket/7-2030/v-1/` with one id in place of the other: as part of the path, as anchor, as name of a file."""
    name = re.sub(rf"(?<=/){re.escape(new)}(?=/)", old, name)
    return re.sub(rf"(?<=[/#]){re.escape(anchor(new))}(?=[/.]|$)", anchor(old), name)


def successor_of(dataset: Dataset, redirect: Redirect) -> Record | None:
    """The record that a redirect leads to; a term of a vocabulary is no record with a place."""
    if redirect.to is None:
        return None
    tables = (getattr(dataset, attribute(kind)) for kind in KINDS if kind.name not in ("site", "vocabularies", "redirects"))
    return next((table[redirect.to] for table in tables if redirect.to in table), None)


def target_of(dataset: Dataset, redirect: Redirect) -> str:
    """Where an old name leads: the successor's place; for what was withdrawn, and for what has no place, the page that tells of it."""
    successor = successor_of(dataset, redirect)
    names = names_of(dataset, successor) if successor is not None else ()
    if names:
        return names[0]
    try:
        return address(dataset, successor) if successor is not None else f"{WITHDRAWALS}#{anchor(redirect.id)}"
    except TypeError:
        return WITHDRAWALS


def old_terms(dataset: Dataset) -> dict[str, str]:
    """Old value in the address of a filter → the value now: terms of vocabularies (`topics/y-te`), bodies, documents."""
    found = {}
    for redirect in dataset.redirects.values():
        if redirect.to is None or redirect.to == redirect.id:
            continue
        vocabulary, slash, term = redirect.id.partition("/")
        if slash and vocabulary in dataset.vocabularies:
            found[term] = redirect.to.partition("/")[2]
        elif redirect.to in dataset.bodies or redirect.to in dataset.reports:
            found[redirect.id] = redirect.to
    return found


def first_id(dataset: Dataset, record_id: str) -> str:
    """The id under which a record was published first: what followers of the feed know it by."""
    before = {str(r.to): r.id for r in dataset.redirects.values() if r.renamed and r.to}
    seen = {record_id}
    while (older := before.get(record_id)) and older not in seen:
        record_id = older
        seen.add(older)
    return record_id
