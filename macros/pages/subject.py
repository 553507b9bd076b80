"""Subjects: the list of all with their answers, and the page of one – answer, promises, what happened, who, what is not known."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from macros.charts.models import charts_of
from macros.checks.subject_answers import shared
from macros.derived.naming import document_name
from macros.derived.statuses import NEVER_SEARCHED
from macros.derived.subjects import news_since, records_of
from macros.formatting.alphabet import sort_key
from macros.pages.blocks import ChartBlock, block_of
from macros.pages.commitment import then_and_now
from macros.pages.letter import letter_of_subject
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.base import Source
from macros.records.bodies import Body
from macros.records.report import Report
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

#: Events beyond these wait in a closed box: a phone shows the newest within two screens.
SHOWN_AT_ONCE = 6
#: The group of subjects without a topic.
OTHERS = "Khác"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told once, however many commitments it was recorded for. `bearing` is empty for background."""

    record: Update | Background
    bearing: str
    own: bool


def render_list(renderer: Renderer, current: str) -> str:
    """Every subject by topic, in the order of the topics; within one by name."""
    dataset = renderer.publication.dataset
    topics = dataset.vocabularies.get("topics", {})
    by_topic: dict[str, list[Subject]] = {}
    for subject in sorted(dataset.subjects.values(), key=lambda subject: sort_key(subject.name)):
        by_topic.setdefault(subject.topic or "", []).append(subject)
    groups = [(key, topics[key].label if key in topics else OTHERS, by_topic[key]) for key in (*topics, "") if key in by_topic]
    return renderer.render("subjects.html.jinja", current, groups=groups, total=len(dataset.subjects))


def render(renderer: Renderer, current: str, subject_id: str) -> str:
    """One subject. Raises KeyError for an unknown id."""
    publication = renderer.publication
    dataset = publication.dataset
    subject = dataset.subjects[subject_id]
    commitments = [dataset.commitments[key] for key in subject.commitments]
    found = events(publication, subject)
    leading = dict.fromkeys(key for commitment in commitments for key in commitment.lead_bodies)
    return renderer.render(
        "subject.html.jinja",
        current,
        subject=subject,
        marks=report_marks(publication, subject),
        proofs=[event.record for event in found if shared(subject.answer, event.record)],
        commitments=[(commitment, publication.statuses[commitment.id]) for commitment in commitments],
        problems=[dataset.problems[key] for key in subject.problems],
        activities=[dataset.activities[key] for key in subject.activities],
        figures=[dataset.figures[key] for key in subject.figures],
        documents=[dataset.documents[key] for key in subject.documents],
        events=found[:SHOWN_AT_ONCE],
        older=found[SHOWN_AT_ONCE:],
        charts=charts(publication, subject),
        leading=[then_and_now(publication, key) for key in leading],
        bodies=[then_and_now(publication, key) for key in subject.bodies if key not in leading],
        not_found=list(dict.fromkeys(words for key in subject.commitments for words in not_found(publication, key))),
        never_searched=NEVER_SEARCHED,
        letter=letter_of_subject(publication, subject),
        news=len(news_since(publication.subjects, subject)),
        related=related(publication, subject),
    )


def events(publication: Publication, subject: Subject) -> list[Event]:
    """Updates and backgrounds, the latest first. The same words of the same day are told once; an update goes before a background."""
    index = publication.subjects
    bearings = publication.dataset.vocabularies["bearings"]
    told: dict[tuple[dt.date | None, str], Event] = {}
    # Of an event that several commitments share, the one that says most about an outcome stands here.
    updates = sorted(index.updates[subject.id], key=lambda update: update.bearing == "context")
    for update in updates:
        told.setdefault((update.date, update.summary), Event(update, bearings[update.bearing].label, update.commitment is None))
    for background in index.backgrounds[subject.id]:
        told.setdefault((background.date, background.summary), Event(background, "", False))
    return sorted(told.values(), key=lambda event: event.record.date or dt.date.min, reverse=True)


def report_marks(publication: Publication, subject: Subject) -> list[tuple[str, list[tuple[Source, Any]]]]:
    """(name of a document, [(place, record)]) for what reports say of the subject: each page of a document once."""
    dataset = publication.dataset
    places: dict[str, dict[int | str, tuple[Source, Any]]] = {}
    for record in records_of(dataset, publication.subjects, subject):
        source = getattr(record, "source", None)
        if isinstance(source, Source) and not isinstance(record, Report):
            report = str(getattr(record, "id")).split("/")[0]  # noqa: B009 – every record has an id
            places.setdefault(report, {}).setdefault(source.page or source.section, (source, record))
    return [(document_name(dataset, dataset.reports[report]), list(found.values())) for report, found in places.items()]


def charts(publication: Publication, subject: Subject) -> list[ChartBlock]:
    """The charts that show one of the subject's figures, of a report or of public sources."""
    wanted = {*subject.public_figures, *subject.figures}
    reports = dict.fromkeys(key.split("/")[0] for key in (*subject.public_figures, *subject.figures))
    return [
        block_of(publication, chart)
        for report in reports
        for chart in charts_of(publication, report)
        if not wanted.isdisjoint({*(f.id for row in chart.rows for f in row.public), *(f.id for row in chart.rows for f in row.figures)})
    ]


def not_found(publication: Publication, commitment: str) -> list[str]:
    """What searches for a commitment looked for and did not find, in the words of the searches."""
    return [search.not_found for search in publication.statuses[commitment].searches if search.not_found]


def related(publication: Publication, subject: Subject) -> list[Subject]:
    """Other subjects of the same topic, by name."""
    if subject.topic is None:
        return []
    same = [other for other in publication.subjects_of_topic[subject.topic] if other is not subject]
    return sorted(same, key=lambda other: sort_key(other.name))


def render_body(renderer: Renderer, current: str, body_id: str) -> str:
    """One body: what became of it, what it promised, where it is named, the subjects. Raises KeyError for an unknown id."""
    publication = renderer.publication
    dataset = publication.dataset
    body: Body = dataset.bodies[body_id]
    commitments = publication.commitments_of_body.get(body_id, [])
    return renderer.render(
        "body.html.jinja",
        current,
        body=body,
        kind=dataset.vocabularies["body-kinds"][body.kind],
        successors=[dataset.bodies[key] for key in body.successors],
        predecessors=publication.predecessors_of.get(body_id, []),
        lasting=body.kind in LASTING,
        leads=[(c, publication.statuses[c.id]) for c in commitments if body_id in c.lead_bodies],
        named_in=[(c, publication.statuses[c.id]) for c in commitments if body_id not in c.lead_bodies],
        mentions=publication.mentions_of.get(body_id, []),
        subjects=publication.subjects.of.get(body_id, ()),
    )


#: Kinds of body that the merger of the city did not touch: of them nobody asks for a successor.
LASTING = ("quoc-hoi", "chinh-phu", "nuoc-ngoai-quoc-te")
