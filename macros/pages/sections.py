"""Pages that follow the report's own sections: results, tasks given, organisation."""

from __future__ import annotations

from typing import Any

from macros.derived.addresses import body_address, section_anchor
from macros.derived.body_pages import bodies_with_page
from macros.derived.periods import count_periods_of
from macros.formatting.alphabet import sort_key
from macros.pages.blocks import chart_blocks
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
    return renderer.render(
        "sections.html.jinja", current, page=page, block=block, choices=choices, all_bodies=page == "bo-may" and document is None
    )


def render_bodies(renderer: Renderer, current: str) -> str:
    """Every institution that a report names, by kind, with the places that name it and what became of it; then those that came later."""
    publication = renderer.publication
    dataset = publication.dataset
    mentions, commitments, predecessors = publication.mentions_of, publication.commitments_of_body, publication.predecessors_of
    pages = bodies_with_page(dataset)
    bodies = sorted(dataset.bodies.values(), key=lambda b: sort_key(b.name))
    entries: list[dict[str, Any]] = [
        {
            "body": b,
            "mentions": mentions.get(b.id, []),
            "commitments": len(commitments.get(b.id, [])),
            "predecessors": predecessors.get(b.id, []),
            "page": body_address(b.id) if b.id in pages else None,
        }
        for b in bodies
    ]
    named = [entry for entry in entries if entry["mentions"]]
    groups = [
        {"id": f"loai-{term.id}", "label": term.label, "definition": term.definition, "entries": found}
        for term in dataset.vocabularies["body-kinds"].values()
        if (found := [entry for entry in named if entry["body"].kind == term.id])
    ]
    unnamed = [entry for entry in entries if not entry["mentions"]]
    if later := [entry for entry in unnamed if entry["predecessors"]]:
        definition = "Văn bản không nêu các cơ quan này; website ghi lại vì chúng kế nhiệm cơ quan mà văn bản nêu."
        groups.append({"id": "lap-sau-bao-cao", "label": "Cơ quan kế nhiệm", "definition": definition, "entries": later})
    if others := [entry for entry in unnamed if not entry["predecessors"]]:
        definition = "Văn bản không nêu tên các cơ quan này ở nội dung; website ghi lại vì một mục dữ liệu cần tới, như nơi ban hành."
        groups.append({"id": "co-quan-khac", "label": "Cơ quan khác", "definition": definition, "entries": others})
    nav = [(group["id"], group["label"]) for group in groups]
    return renderer.render("bodies.html.jinja", current, groups=groups, nav=nav, total=len(named))


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
        "id": section_anchor(report, section),
        "path": section.path,
        "title": section.title,
        "pages": section.pages,
        "counted": count_periods_of(report, section.path),
        "charts": chart_blocks(publication, report.id, str(section.page), section.path),
        "figures": [f for f in dataset.of_report(dataset.figures, report.id) if here(f)],
        "activities": [{"term": k, "entries": e} for k in kinds if (e := [a for a in activities if a.kind == k.id])],
        "lists": [
            {"term": t, "entries": sorted(found, key=lambda i: i.order)} for t in lists if (found := [i for i in items if i.list == t.id])
        ],
    }
