"""Documents cited: by issuer, with every place of citation."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from macros.formatting.alphabet import sort_key
from macros.pages.blocks import chart_blocks
from macros.pages.rendering import Renderer
from macros.records.documents import Document


def render(renderer: Renderer, current: str) -> str:
    """One list over all reports: a document is one record, however many reports cite it."""
    publication = renderer.publication
    dataset = publication.dataset
    reports = dataset.newest_first()
    citations = defaultdict(list)
    for citation in dataset.citations.values():
        citations[citation.document].append(citation)
    commitments = defaultdict(list)
    for commitment in dataset.commitments.values():
        for key in commitment.documents:
            commitments[key].append(commitment)
    by_kind: dict[str | None, list[Document]] = defaultdict(list)
    for document in dataset.documents.values():
        by_kind[dataset.bodies[document.issuer].kind if document.issuer else None].append(document)
    kinds = [(term.id, f"Nơi ban hành: {term.label}") for term in dataset.vocabularies["body-kinds"].values()]
    groups: list[dict[str, Any]] = []
    for kind, label in [*kinds, (None, "Nơi ban hành không được nêu")]:
        entries = [
            {"document": d, "citations": citations[d.id], "commitments": commitments[d.id]}
            for d in sorted(by_kind[kind], key=_newest_first)
        ]
        if entries:
            groups.append({"id": f"van-ban-{kind or 'khong-neu'}", "label": label, "entries": entries})
    charts = [(report, chart) for report in reports for chart in chart_blocks(publication, report.id, "van-ban")]
    return renderer.render(
        "documents.html.jinja",
        current,
        reports=reports,
        groups=groups,
        nav=[*((g["id"], g["label"]) for g in groups), *([("bieu-do", "Biểu đồ")] if charts else [])],
        charts=charts,
        cited=[key for key in dataset.documents if citations[key]],
        citations=len(dataset.citations),
    )


def _newest_first(document: Document) -> tuple[int, Any]:
    year = document.date.toordinal() if document.date else (document.year or 0) * 365
    return -year, sort_key(document.title)
