"""The list of commitments, and the page of each."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from macros.formatting.alphabet import anchor
from macros.pages.blocks import chart_blocks
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Checkability, Commitment, CommitmentGroup
from macros.records.report import Report

#: The marks of a checkable commitment that a text can give, in words.
MARKS: tuple[tuple[str, str], ...] = (
    ("product", "Rõ việc, rõ sản phẩm"),
    ("body", "Rõ cơ quan chịu trách nhiệm"),
    ("deadline", "Rõ thời hạn"),
    ("number", "Rõ con số"),
)


def render(renderer: Renderer, current: str) -> str:
    """All reports, the newest first."""
    publication = renderer.publication
    blocks = [_block(renderer, report, current) for report in publication.dataset.newest_first()]
    return renderer.render("commitments.html.jinja", current, blocks=blocks)


def render_one(renderer: Renderer, current: str, commitment_id: str) -> str:
    """One commitment. Raises KeyError for an unknown id."""
    dataset = renderer.publication.dataset
    commitment = dataset.commitments[commitment_id]
    report = dataset.reports[commitment_id.split("/")[0]]
    given = sum(given for _, given in marks_of(commitment.checkability))
    return renderer.render(
        "commitment.html.jinja",
        current,
        commitment=commitment,
        report=report,
        parents=parents_of(renderer.publication, commitment),
        given=given,
        marks=_marks(renderer, current, commitment),
        marks_total=len(MARKS),
        answers=[dataset.assessments[key] for key in commitment.answers],
        problems=[dataset.problems[key] for key in commitment.problems],
        siblings=[c for c in dataset.commitments.values() if c.parent == commitment.parent and c.id != commitment.id],
    )


def marks_of(checkability: Checkability) -> list[tuple[str, bool]]:
    """(label, given) for each mark."""
    return [(label, bool(getattr(checkability, name))) for name, label in MARKS]


def parents_of(publication: Publication, commitment: Commitment) -> list[CommitmentGroup]:
    """The groups around a commitment, the outermost first."""
    groups = publication.dataset.commitment_groups
    chain: list[CommitmentGroup] = []
    key: str | None = commitment.parent
    while key and (group := groups[key]) not in chain:
        chain.insert(0, group)
        key = group.parent
    return chain


def _marks(renderer: Renderer, current: str, commitment: Commitment) -> Markup:
    return Markup(renderer.render("marks.html.jinja", current, marks=marks_of(commitment.checkability)))  # noqa: S704


def _block(renderer: Renderer, report: Report, current: str) -> dict[str, Any]:
    publication = renderer.publication
    dataset = publication.dataset
    groups: dict[str, dict[str, Any]] = {}
    commitments = dataset.of_report(dataset.commitments, report.id)
    for commitment in commitments:
        chain = parents_of(publication, commitment)
        group = groups.setdefault(chain[0].id, {"record": chain[0], "entries": []})
        sentence = chain[1] if len(chain) > 1 else None
        first = not group["entries"] or group["entries"][-1]["sentence"] is not sentence
        group["entries"].append(
            {
                "commitment": commitment,
                "sentence": sentence,
                "first": first,
                "marks": _marks(renderer, current, commitment),
            }
        )
    order = [key for key in dataset.commitment_groups if key in groups]
    paths = {s.path for s in report.sections if s.page == "cam-ket"}
    return {
        "report": report,
        "total": len(commitments),
        "groups": [groups[key] for key in order],
        "nav": [(anchor(key), groups[key]["record"].title) for key in order],
        "charts": chart_blocks(publication, report.id, "cam-ket"),
        "figures": [f for f in dataset.of_report(dataset.figures, report.id) if f.source.section in paths],
    }
