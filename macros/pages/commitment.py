"""The page of one commitment: what was promised, how checkable it is, what has happened since, and what to do with the page."""

from __future__ import annotations

from typing import Any

from macros.charts.models.public_charts import public_charts
from macros.derived.clarity import marks
from macros.derived.contradictions import contradictions
from macros.derived.naming import place_in
from macros.derived.placeholders import plain
from macros.derived.schedule_words import schedule_words
from macros.derived.statuses import CommitmentStatus
from macros.pages.blocks import block_of
from macros.pages.commitments import marks_summary, parents_of
from macros.pages.letter import letter_of_commitment
from macros.pages.qr import qr_code
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.bodies import Body
from macros.records.commitments import Commitment
from macros.records.report import Report

#: How many commitments of the same group a page names, so that pages stay light however large a group is.
SIBLINGS = 8


def render(renderer: Renderer, current: str, commitment_id: str) -> str:
    """One commitment. Raises KeyError for an unknown id."""
    publication = renderer.publication
    dataset = publication.dataset
    commitment = dataset.commitments[commitment_id]
    report = dataset.reports[commitment_id.split("/")[0]]
    status = publication.statuses[commitment_id]
    clear = marks(dataset, commitment)
    return renderer.render(
        "commitment.html.jinja",
        current,
        commitment=commitment,
        report=report,
        status=status,
        parents=parents_of(publication, commitment),
        marks=clear,
        schedule_words=schedule_words(dataset, commitment, status.schedule),
        marks_summary=marks_summary(clear),
        updates=list(reversed(status.updates)),
        contradictions=contradictions(status.updates),
        backgrounds=publication.backgrounds_about.get(commitment.id, []),
        charts=[block_of(publication, chart) for chart in public_charts(publication, report.id, commitment.id)],
        answers=[dataset.assessments[key] for key in commitment.answers],
        problems=[dataset.problems[key] for key in commitment.problems],
        issuer=then_and_now(publication, report.issuer),
        lead_bodies=[then_and_now(publication, key) for key in commitment.lead_bodies],
        other_bodies=[then_and_now(publication, key) for key in commitment.other_bodies],
        earlier=publication.dataset.commitments[commitment.continues] if commitment.continues else None,
        later=publication.continued_by.get(commitment.id, []),
        siblings=siblings(publication, commitment),
        absolute=(absolute := publication.deployment.absolute(f"/cam-ket/{commitment.id}/")),
        qr=qr_code(absolute),
        letter=letter_of_commitment(publication, commitment),
        citation=citation(publication, commitment, report, status),
    )


def siblings(publication: Publication, commitment: Commitment) -> list[Commitment]:
    """The nearest commitments of the same group; the group's own place in the list has them all."""
    group = publication.commitments_of_group[commitment.parent]
    at = next(index for index, other in enumerate(group) if other is commitment)
    start = max(0, min(at - SIBLINGS // 2, len(group) - SIBLINGS - 1))
    return [other for other in group[start : start + SIBLINGS + 1] if other is not commitment]


def then_and_now(publication: Publication, key: str) -> dict[str, Any]:
    """A body, and the bodies that took over from it where a source says so."""
    body: Body = publication.dataset.bodies[key]
    return {"body": body, "successors": [publication.dataset.bodies[successor] for successor in body.successors]}


def citation(publication: Publication, commitment: Commitment, report: Report, status: CommitmentStatus) -> str:
    """How to cite the page: text, place in the report, statuses, as-of date, address."""
    dataset = publication.dataset
    address = publication.deployment.absolute(f"/cam-ket/{commitment.id}/")
    schedule = schedule_words(dataset, commitment, status.schedule)
    return (
        f"{dataset.site.name}, “{plain(commitment.statement, dataset.figures)}” (cam kết {commitment.id}, "
        f"{place_in(dataset, report, commitment.source)}). Thông tin công khai: {status.evidence.label}. Cơ quan công bố: "
        f"{status.official.label}. Thời hạn: {schedule}. Dữ liệu rà soát đến {publication.as_of_words}. {address}"
    )
