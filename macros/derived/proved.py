"""Which excerpts are proved, and what the holder of a text can prove anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.loading.dataset import Dataset
from macros.loading.proofs import Proofs, digest, document_of
from macros.loading.report_text import ReportText
from macros.loading.walking import Path, sources_of
from macros.records.base import Record, Source


@dataclass(frozen=True, slots=True)
class Quotation:
    """One excerpt: the record and field it stands in, and the document that it quotes."""

    record: Record
    path: Path
    source: Source
    document: str

    @property
    def digest(self) -> str:
        return digest(self.document, self.source.page, self.source.excerpt)


def quotations(dataset: Dataset) -> Iterator[Quotation]:
    """Every excerpt of every document that has pages of its own here, in the order of the files."""
    for _, record in dataset.records():
        document = document_of(record)
        if document in dataset.reports:
            yield from (Quotation(record, path, source, document) for path, source in sources_of(record))


def unproved(found: Iterable[Quotation], proofs: Proofs) -> list[Quotation]:
    """The excerpts without a proof: nobody with the text at hand has verified them as they stand."""
    return [quotation for quotation in found if not proofs.has(quotation.document, quotation.source.page, quotation.source.excerpt)]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one document: the digests of what is on its page, the excerpts that are not, and the old digests that no record uses any more."""

    digests: set[str]
    failed: list[Quotation]
    stale: frozenset[str]


def prove(dataset: Dataset, texts: dict[str, ReportText], proofs: Proofs) -> dict[str, Outcome]:
    """What the texts at hand prove, by document."""
    outcomes = {document: Outcome(set(), [], frozenset()) for document in texts}
    for quotation in quotations(dataset):
        if (text := texts.get(quotation.document)) is None:
            continue
        outcome = outcomes[quotation.document]
        pages = text.pages_with(quotation.source.excerpt)
        if quotation.source.page in pages or (quotation.source.page is None and pages):
            outcome.digests.add(quotation.digest)
        else:
            outcome.failed.append(quotation)
    return {
        document: Outcome(outcome.digests, outcome.failed, proofs.digests.get(document, frozenset()) - outcome.digests)
        for document, outcome in outcomes.items()
    }
