"""Pages that follow the report's own sections: results, tasks given, organisation."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from macros.formatting.alphabet import sort_key
from macros.pages.blocks import chart_blocks, section_id
from macros.pages.choice import shown
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.report import Report, Section


def render(renderer: Renderer, current: str, page: str, document: str | None = None) -> str:
    """The sections that the outline of a document assigns to `page`; without `document`, of the newest that has any.

    Raises KeyError for an unknown document.
    """
    publication = renderer.publication
    report, choices = shown(publication, page, document)
    block = _block(publication, report, page) if report else None
    return renderer.render("sections.html.jinja", current, page=page, block=block, choices=choices)


def render_bodies(renderer: Renderer, current: str) -> str:
    """Every institution named, by kind, with the places that name it."""
    dataset = renderer.publication.dataset
    mentions = defaultdict(list)
    for mention in dataset.mentions.values():
        mentions[mention.body].append(mention)
    commitments: dict[str, int] = defaultdict(int)
    for commitment in dataset.commitments.values():
        for key in {*commitment.lead_bodies, *commitment.other_bodies}:
            commitments[key] += 1
    groups = []
    for term in dataset.vocabularies["body-kinds"].values():
        bodies = sorted((b for b in dataset.bodies.values() if b.kind == term.id), key=lambda b: sort_key(b.name))
        entries = [{"body": b, "mentions": mentions[b.id], "commitments": commitments[b.id]} for b in bodies]
        if entries:
            groups.append({"term": term, "entries": entries})
    return renderer.render("bodies.html.jinja", current, groups=groups, total=len(dataset.bodies))


def _block(publication: Publication, report: Report, page: str) -> dict[str, Any]:
    sections = [_section(publication, report, section) for section in report.sections if section.page == page]
    return {"report": report, "sections": sections, "nav": [(s["id"], s["title"]) for s in sections]}


def _section(publication: Publication, report: Report, section: Section) -> dict[str, Any]:
    dataset = publication.dataset

    def here(record: Any) -> bool:
        return bool(record.source.section == section.path)

    activities = [a for a in dataset.of_report(dataset.activities, report.id) if here(a)]
    items = [i for i in dataset.of_report(dataset.organisation, report.id) if here(i)]
    kinds = dataset.vocabularies["activity-kinds"].values()
    lists = dataset.vocabularies["organisation-lists"].values()
    return {
        "id": section_id(report, section),
        "path": section.path,
        "title": section.title,
        "pages": section.pages,
        "charts": chart_blocks(publication, report.id, str(section.page), section.path),
        "figures": [f for f in dataset.of_report(dataset.figures, report.id) if here(f)],
        "activities": [{"term": k, "entries": e} for k in kinds if (e := [a for a in activities if a.kind == k.id])],
        "lists": [
            {"term": t, "entries": sorted(found, key=lambda i: i.order)} for t in lists if (found := [i for i in items if i.list == t.id])
        ],
    }
