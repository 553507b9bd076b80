"""Proofs of excerpts from a document of any kind: what was read of it stands for its text."""

from __future__ import annotations

from pathlib import Path

from drafting.document import Document
from macros.derived.proved import prove
from macros.loading.load import load
from macros.loading.proofs import read_proofs, write_proofs
from macros.loading.report_text import ReportText, comparable


def prove_from(root: Path, report: str, document: Document, text: Path | None) -> tuple[int, list[str]]:
    """Keep a proof of every excerpt of the report that stands in the text: (how many, the excerpts that do not)."""
    proofs, _ = read_proofs(root)
    pages = ReportText(tuple(comparable(page) for page in text_of(document, text).split("\n\n\n\n")))
    dataset = load(root).dataset
    outcome = prove(dataset, {report: pages}, proofs)[report]
    write_proofs(root, report, outcome.digests)
    return len(outcome.digests), [quotation.source.excerpt for quotation in outcome.failed]


def text_of(document: Document, file: Path | None) -> str:
    """The text page by page, as `make prove` reads it. A text file speaks for itself; of others what was read stands for them.

    A document without pages is one page, whatever empty lines it has.
    """
    if file is not None and file.suffix.lower() == ".txt" and document.source.pages:
        return file.read_text(encoding="utf-8-sig")
    pages: dict[int, list[str]] = {}
    for unit in document.units:
        breaks = unit.paragraph.breaks
        marks = [0, *(at for at, _ in breaks), len(unit.text)]
        numbers = [unit.paragraph.page or 1, *(page for _, page in breaks)]
        for number, begin, end in zip(numbers, marks, marks[1:], strict=False):
            pages.setdefault(number, []).append(unit.text[begin:end].strip())
    return "\n\n\n\n".join("\n\n".join(pages.get(number, ["–"])) for number in range(1, max(pages, default=1) + 1))
