"""Which pages of the site say something else after a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from macros.derived.addresses import PAGES_OF_A_DOCUMENT, page_address, subject_address
from macros.derived.placeholders import PLACEHOLDER
from macros.diff.changes import Key
from macros.diff.entries import place
from macros.publication import Publication
from macros.records.base import Record
from macros.records.commitments import Commitment
from macros.records.public_figures import PublicChart
from macros.records.report import Report
from macros.records.searches import Search
from macros.records.subjects import Subject
from macros.records.updates import Background, Update


def pages_of(publication: Publication, records: dict[Key, Record], keys: Iterable[Key]) -> set[str]:
    """Addresses (`/cam-ket/`) of the pages that show one of the records, or a record which names it."""
    wanted = [key for key in keys if key in records]
    ids = {key.id.split("/")[1] if key.kind == "vocabularies" else key.id for key in wanted}
    own = {page for key in wanted for page in _shown_on(publication, records[key])}
    naming = (record for record in records.values() if ids and not ids.isdisjoint(_named(record.model_dump())))
    return own | {page for record in naming for page in _shown_on(publication, record, ids)}


def _shown_on(publication: Publication, record: Record, ids: set[str] | None = None) -> Iterator[str]:
    """The pages that show the record itself; of a report, those whose opening names one of `ids` (all when None)."""
    dataset = publication.dataset
    # A subject names the others: who changes one of them changes its page, which `pages_of` finds; a record may also name the subject.
    if isinstance(record, Update | Background):
        yield from (subject_address(key) for key in record.subjects)
    own = place(dataset, record)
    if own is not None:
        yield from _with_newest(publication, own.partition("#")[0])
    match record:
        case Commitment():
            yield "/cam-ket/"
        case Update():
            yield from ("/", "/cam-ket/", "/thay-doi/")
        case Subject():
            yield "/van-de/"
        case Search():
            yield "/cam-ket/"
            yield from (f"/cam-ket/{key}/" for key in record.commitments)
        case Report():
            if ids is None or not ids.isdisjoint(_named([headline.model_dump() for headline in record.headlines])):
                yield "/"
            for answer in record.answers:
                if ids is None or not ids.isdisjoint(_named(answer.text)):
                    yield from _with_newest(publication, page_address(answer.page, record.id))
        case PublicChart(commitments=about) | Background(about=about):
            shown = [*(dataset.commitments.get(key) for key in about), *(dataset.assessments.get(key) for key in about)]
            yield from (at.partition("#")[0] for other in shown if other and (at := place(dataset, other)))


def _with_newest(publication: Publication, page: str) -> Iterator[str]:
    """A page; where it is the page of one document, and that is the newest with anything to show there, `/ket-qua/` shows it too."""
    yield page
    parts = page.strip("/").split("/")
    if len(parts) > 1 and parts[0] in PAGES_OF_A_DOCUMENT and publication.order_on[parts[0]][:1] == [parts[1]]:
        yield f"/{parts[0]}/"


def _named(value: Any) -> Iterator[str]:
    """Every text inside a value, and every code in curly brackets inside such a text."""
    if isinstance(value, str):
        yield value
        yield from PLACEHOLDER.findall(value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _named(inner)
