"""What can be found: one document a record, with the words a result shows and the address it leads to.

Mentions and citations are not documents of their own: they stand at the address of the body or document they name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.charts.model import ChartModel
from macros.charts.models import charts_of
from macros.derived.addresses import address, page_address, section_anchor
from macros.derived.naming import chosen_name, document_name
from macros.derived.placeholders import plain
from macros.derived.series_times import time_vi
from macros.formatting.dates import date_vi
from macros.formatting.numbers import number_vi
from macros.publication import Publication
from macros.records.assessments import AssessmentKind
from macros.records.base import Record
from macros.records.public_figures import PublicFigure
from macros.records.registered import registered
from macros.search.kinds import Kind


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that can be found. `context` says where it belongs: its topics, and its report when there are several.

    `words`: other words for the very thing, each as good as its title; they are looked for and not shown.
    """

    kind: Kind
    title: str
    text: str
    context: str
    address: str
    words: tuple[str, ...] = ()


#: The pages that follow the outline of the report; the others have headings of their own.
PAGES_WITH_SECTIONS = ("ket-qua", "nhiem-vu", "bo-may")

ASSESSMENTS: dict[AssessmentKind, Kind] = {
    "limitation": Kind.LIMITATION,
    "cause": Kind.CAUSE,
    "strength": Kind.STRENGTH,
    "lesson": Kind.LESSON,
}


def record_documents(publication: Publication) -> Iterator[SearchDocument]:
    """Every document that records make, in a fixed order: on equal merit, the earlier is shown first."""
    for make in MAKERS:
        yield from make(publication)


def _subjects(publication: Publication) -> Iterator[SearchDocument]:
    dataset = publication.dataset
    for subject in dataset.subjects.values():
        answered = f"Trả lời ngày {date_vi(subject.answer_date)}"
        context = " · ".join(filter(None, (answered, _context(publication, "", (subject.topic,) if subject.topic else ()))))
        title = f"{subject.name}: {subject.question}"
        words = (subject.name, *subject.other_words)
        yield SearchDocument(Kind.SUBJECT, title, plain(subject.answer, dataset.figures), context, address(dataset, subject), words)


def _commitments(publication: Publication) -> Iterator[SearchDocument]:
    for commitment in publication.dataset.commitments.values():
        words = (commitment.target, commitment.deadline_words, commitment.product)
        parts = (*words, *commitment.places, commitment.note, _quoted(commitment.source.excerpt))
        topics = (commitment.topic, *commitment.other_topics)
        yield _document(publication, Kind.COMMITMENT, commitment, commitment.statement, parts, topics)


def _problems(publication: Publication) -> Iterator[SearchDocument]:
    for problem in publication.dataset.problems.values():
        yield _document(publication, Kind.PROBLEM, problem, problem.statement, (_quoted(problem.source.excerpt),), problem.topics)


def _assessments(publication: Publication) -> Iterator[SearchDocument]:
    for point in publication.dataset.assessments.values():
        kind = registered(ASSESSMENTS, point.kind, "kind of assessment", "ASSESSMENTS in macros/search/documents.py")
        yield _document(publication, kind, point, point.title, (point.statement, point.note), point.topics)


def _figures(publication: Publication) -> Iterator[SearchDocument]:
    for figure in publication.dataset.figures.values():
        title = f"{figure.label}: {figure.shown} {figure.unit_shown}".strip()
        yield _document(publication, Kind.FIGURE, figure, title, (figure.note, _quoted(figure.source.excerpt)), figure.topics)


def _documents(publication: Publication) -> Iterator[SearchDocument]:
    kinds = publication.dataset.vocabularies["document-kinds"]
    for cited in publication.dataset.documents.values():
        title = f"{kinds[cited.kind].label} {cited.number}" if cited.number else cited.title
        parts = (cited.subject if cited.subject != title else None, date_vi(cited.date) if cited.date else None, cited.note)
        yield _document(publication, Kind.DOCUMENT, cited, title, parts, cited.topics)


def _bodies(publication: Publication) -> Iterator[SearchDocument]:
    bodies = publication.dataset.bodies
    for body in bodies.values():
        parent = f"Thuộc {bodies[body.parent].name}" if body.parent else None
        successors = ", ".join(bodies[key].name for key in body.successors)
        after = f"Cơ quan kế nhiệm: {successors}" if successors else None
        yield _document(publication, Kind.BODY, body, body.name, (body.later, after, parent, body.note))


def _updates(publication: Publication) -> Iterator[SearchDocument]:
    for update in publication.dataset.updates.values():
        sources = ", ".join(dict.fromkeys(e.publisher for e in update.evidence))
        parts = (f"{date_vi(update.date)}, nguồn: {sources}", update.note)
        topics = (publication.dataset.commitments[update.commitment].topic,) if update.commitment else ()
        yield _document(publication, Kind.UPDATE, update, update.summary, parts, topics)


def _backgrounds(publication: Publication) -> Iterator[SearchDocument]:
    for background in publication.dataset.backgrounds.values():
        sources = ", ".join(dict.fromkeys(e.publisher for e in background.evidence))
        yield _document(publication, Kind.BACKGROUND, background, background.summary, (f"Nguồn: {sources}", background.note))


def _corrections(publication: Publication) -> Iterator[SearchDocument]:
    for correction in publication.dataset.corrections.values():
        parts = (date_vi(correction.date), correction.before, correction.after)
        yield _document(publication, Kind.CORRECTION, correction, correction.reason, parts)


def _charts(publication: Publication) -> Iterator[SearchDocument]:
    """Charts, and the public figures they show: these have no table of their own."""
    for report in publication.dataset.newest_first():
        for chart in charts_of(publication, report.id):
            place = f"{page_address(chart.page, report.id)}#{chart.id}"
            context = _context(publication, report.id, ())
            yield SearchDocument(Kind.CHART, chart.title, _joined((chart.question, chart.finding)), context, place)
            for figure in {figure.id: figure for row in chart.rows for figure in row.public or ()}.values():
                text = _joined((f"Nguồn: {figure.evidence.publisher}", figure.note))
                yield SearchDocument(Kind.FIGURE, f"{figure.label}: {_public_value(chart, figure)}", text, context, place)


def _public_value(chart: ChartModel, figure: PublicFigure) -> str:
    """The value as its chart shows it: the days of a milestone, else the number with its unit."""
    if chart.kind == "milestones":
        return next(time_vi(row.point) for row in chart.rows if row.point and row.point.record is figure)
    return f"{number_vi(figure.value)}%" if figure.unit == "%" else f"{number_vi(figure.value)} {figure.unit}"


def _relations(publication: Publication) -> Iterator[SearchDocument]:
    for relation in publication.dataset.relations.values():
        yield _document(publication, Kind.AUDIT, relation, relation.rule, (relation.note,))


def _activities(publication: Publication) -> Iterator[SearchDocument]:
    for activity in publication.dataset.activities.values():
        parts = (activity.note, _quoted(activity.source.excerpt))
        yield _document(publication, Kind.ACTIVITY, activity, activity.statement, parts, activity.topics)


def _organisation(publication: Publication) -> Iterator[SearchDocument]:
    dataset = publication.dataset
    lists = dataset.vocabularies["organisation-lists"]
    for item in dataset.organisation.values():
        parts = (lists[item.list].label, item.detail)
        yield _document(publication, Kind.ORGANISATION, item, dataset.bodies[item.body].name, parts, item.topics)


def _groups(publication: Publication) -> Iterator[SearchDocument]:
    for group in publication.dataset.commitment_groups.values():
        yield _document(publication, Kind.GROUP, group, group.title, ())


def _reports(publication: Publication) -> Iterator[SearchDocument]:
    bodies = publication.dataset.bodies
    for report in publication.dataset.newest_first():
        title = f"{document_name(publication.dataset, report)}: {report.title}"
        parts = (f"{report.place}, {date_vi(report.date)}", bodies[report.issuer].name, f"Người ký: {report.signer}", report.session)
        yield SearchDocument(Kind.REPORT, title, _joined(parts), "", address(publication.dataset, report))


def _sections(publication: Publication) -> Iterator[SearchDocument]:
    """The headings of a report, on the pages that carry them."""
    for report in publication.dataset.newest_first():
        for section in report.sections:
            if section.page in PAGES_WITH_SECTIONS:
                pages = f", trang {section.pages}" if section.pages else ""
                text = f"Mục {section.path} của {document_name(publication.dataset, report)}{pages}"
                place = f"{page_address(section.page, report.id)}#{section_anchor(report, section)}"
                yield SearchDocument(Kind.SECTION, section.title, text, "", place)


def _abbreviations(publication: Publication) -> Iterator[SearchDocument]:
    for entry in publication.dataset.glossary.values():
        yield SearchDocument(
            Kind.ABBREVIATION, f"{entry.short}: {entry.full}", entry.meaning or "", "", f"/phuong-phap/#viet-tat-{entry.id}"
        )


MAKERS: tuple[Callable[[Publication], Iterator[SearchDocument]], ...] = (
    _subjects,
    _commitments,
    _problems,
    _assessments,
    _figures,
    _documents,
    _bodies,
    _updates,
    _backgrounds,
    _charts,
    _relations,
    _activities,
    _reports,
    _sections,
    _groups,
    _organisation,
    _corrections,
    _abbreviations,
)


def _document(
    publication: Publication, kind: Kind, record: Record, title: str, parts: tuple[str | None, ...], topics: tuple[str, ...] = ()
) -> SearchDocument:
    """The document of a record at the record's own address; figure codes in texts become numbers."""
    dataset = publication.dataset
    owner = str(getattr(record, "id")).partition("/")[0]  # noqa: B009 – every record has an id; Record itself does not declare it
    return SearchDocument(
        kind,
        plain(title, dataset.figures),
        plain(_joined(parts), dataset.figures),
        _context(publication, owner, topics),
        address(dataset, record),
    )


def _context(publication: Publication, report: str, topics: tuple[str, ...]) -> str:
    """Topics in words; the report as well when there are several, so that a reader sees which one a result is from."""
    dataset = publication.dataset
    labels = [dataset.vocabularies["topics"][key].label for key in topics]
    if len(dataset.reports) > 1 and report in dataset.reports:
        labels.append(chosen_name(dataset, dataset.reports[report]))
    return " · ".join(labels)


def _joined(parts: tuple[str | None, ...]) -> str:
    return " · ".join(part for part in parts if part)


def _quoted(excerpt: str) -> str:
    return f"“{excerpt}”"
