"""The self-assessment: strengths, limitations, causes, lessons, and the concrete problems by topic."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from macros.formatting.alphabet import anchor
from macros.pages.blocks import chart_blocks
from macros.pages.choice import shown
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.assessments import AssessmentKind
from macros.records.report import Report

#: Limitations first: they are what readers look for, and what the commitments answer.
GROUPS: tuple[tuple[AssessmentKind, str], ...] = (
    ("limitation", "Hạn chế"),
    ("cause", "Nguyên nhân"),
    ("strength", "Ưu điểm"),
    ("lesson", "Bài học kinh nghiệm"),
)


def render(renderer: Renderer, current: str, document: str | None = None) -> str:
    """The self-assessment of a document; without `document`, of the newest that has one. Raises KeyError for an unknown document."""
    publication = renderer.publication
    report, choices = shown(publication, "danh-gia", document)
    block = _block(publication, report) if report else None
    return renderer.render("assessments.html.jinja", current, block=block, choices=choices)


def _block(publication: Publication, report: Report) -> dict[str, Any]:
    dataset = publication.dataset
    answered = defaultdict(list)
    for commitment in dataset.of_report(dataset.commitments, report.id):
        for key in commitment.answers:
            answered[key].append(commitment)
    problems = defaultdict(list)
    for problem in dataset.of_report(dataset.problems, report.id):
        problems[problem.assessment].append(problem)
    points = dataset.of_report(dataset.assessments, report.id)
    groups = []
    for kind, label in GROUPS:
        of_kind = [p for p in points if p.kind == kind]
        if of_kind:
            entries = [{"record": p, "problems": problems[p.id], "answered": answered[p.id]} for p in of_kind]
            groups.append({"id": f"{anchor(report.id)}-{kind}", "label": label, "section": of_kind[0].source.section, "points": entries})
    topics = dataset.vocabularies["topics"].values()
    named = dataset.of_report(dataset.problems, report.id)
    by_topic = [{"term": t, "entries": e} for t in topics if (e := [p for p in named if t.id in p.topics])]
    paths = {s.path for s in report.sections if s.page == "danh-gia"}
    figures = [f for f in dataset.of_report(dataset.figures, report.id) if f.source.section in paths]
    nav = [(g["id"], g["label"]) for g in groups]
    if by_topic:
        nav.append((f"van-de-{report.id}", "Vấn đề theo chủ đề"))
    charts = chart_blocks(publication, report.id, "danh-gia")
    return {"report": report, "groups": groups, "by_topic": by_topic, "nav": nav, "charts": charts, "figures": figures}
