"""The first page: what this is, who says so, as of when, and the figures that matter most."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from macros.charts.models import promises
from macros.derived.addresses import page_address
from macros.derived.audit import AuditResult
from macros.derived.subjects import records_of
from macros.formatting.numbers import number_vi
from macros.pages.promises import promise_picture
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Commitment
from macros.records.report import Headline, Report
from macros.records.subjects import Subject
from macros.records.updates import Update

#: How many of the newest events stand on the first page.
LATEST = 2
#: How many subjects where none is chosen, and how many numbers that disagree.
SUBJECTS, DISAGREEMENTS = 8, 1


@dataclass(frozen=True, slots=True)
class News:
    """One event, and the commitments that it says something of."""

    update: Update
    commitments: list[Commitment] = field(default_factory=list)


def render(renderer: Renderer, current: str) -> str:
    """The newest document that has results in front, every document named; without any, what the site is for."""
    publication = renderer.publication
    dataset = publication.dataset
    reports = dataset.newest_first()
    if not reports:
        return renderer.render("home_empty.html.jinja", current)
    report = next((r for r in reports if r.headlines), reports[0])
    issuer = dataset.bodies[report.issuer]
    results = publication.audit_of_report.get(report.id, [])
    verdicts: Counter[str] = Counter(r.verdict for r in results)
    return renderer.render(
        "home.html.jinja",
        current,
        report=report,
        reports=reports,
        # With several documents, links from the figures of one lead to that one.
        of_document=f"&tai-lieu={report.id}" if len(reports) > 1 else "",
        page_of=lambda page: page_address(page, report.id) if len(reports) > 1 else f"/{page}/",
        headlines=[_headline(publication, h) for h in report.headlines],
        picture=promise_picture(publication, report.id),
        chart=promises.chart(publication, report.id),
        latest=_latest(publication, report.id),
        limitations=[a for a in dataset.of_report(dataset.assessments, report.id) if a.kind == "limitation"],
        audit=verdicts,
        audit_total=len(results),
        disagreements=_disagreements(publication, report),
        subjects=_subjects(publication),
        age=age_vi(report.date, dataset.site.as_of),
        issuer=issuer,
        successors=[dataset.bodies[key] for key in issuer.successors],
        changed_on=report.territory_until + dt.timedelta(days=1) if report.territory_until else None,
        bodies=len({mention.body for mention in dataset.mentions.values()}),
    )


def _subjects(publication: Publication) -> list[Subject]:
    """The subjects that the editors put in front; where they chose none, those that most is recorded of."""
    dataset = publication.dataset
    if dataset.site.subjects:
        return [dataset.subjects[key] for key in dataset.site.subjects]
    return sorted(dataset.subjects.values(), key=lambda s: (-sum(1 for _ in records_of(dataset, publication.subjects, s)), s.id))[:SUBJECTS]


def _disagreements(publication: Publication, report: Report) -> list[AuditResult]:
    """What does not agree in a report: first what concerns the figures of the first page, then in the order of the audit."""
    shown = {key for headline in report.headlines for key in (headline.figure, headline.of, headline.share) if key}
    results = [r for r in publication.audit_of_report.get(report.id, []) if r.verdict == "inconsistent" and r.relation.note]
    return sorted(results, key=lambda r: not shown & {r.relation.stated, r.relation.whole, *r.relation.parts})[:DISAGREEMENTS]


def age_vi(day: dt.date, today: dt.date) -> str:
    """How long ago, in whole years and months: `2 năm 5 tháng`, `3 tháng`; `chưa đầy một tháng`."""
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    years, rest = divmod(months, 12)
    said = [f"{count} {unit}" for count, unit in ((years, "năm"), (rest, "tháng")) if count > 0]
    return " ".join(said) if said else "chưa đầy một tháng"


def _latest(publication: Publication, report: str) -> list[News]:
    """The newest updates by date, whatever they say of an outcome; what is only context is left to its page.

    One event that was recorded for several commitments stands here once and names them all.
    """
    updates = [u for u in publication.dataset.of_report(publication.dataset.updates, report) if u.bearing != "context"]
    news: dict[tuple[dt.date, str], News] = {}
    for update in sorted(updates, key=lambda update: update.date, reverse=True):
        event = (update.date, update.summary)
        if event not in news and len(news) == LATEST:
            break
        told = news.setdefault(event, News(update))
        if update.commitment:
            told.commitments.append(publication.dataset.commitments[update.commitment])
    return list(news.values())


def _headline(publication: Publication, headline: Headline) -> dict[str, Any]:
    figures = publication.dataset.figures
    figure = figures[headline.figure]
    of = figures[headline.of] if headline.of else None
    share = figures[headline.share] if headline.share else None
    audited = next((r for r in publication.audit.values() if share and r.relation.kind == "share" and r.relation.stated == share.id), None)
    related = {figure.id, of.id if of else ""}
    doubts = [
        r
        for r in publication.audit.values()
        if r.verdict == "inconsistent" and r.relation.stated != headline.share and related & {r.relation.whole, *r.relation.parts}
    ]
    return {
        "figure": figure,
        "of": of,
        "label": headline.label,
        "page": headline.page,
        "share": share,
        "computed": number_vi(audited.computed) if audited and isinstance(audited.computed, int | Decimal) else None,
        "share_doubts": publication.doubts.get(share.id, []) if share else [],
        "doubts": doubts,
    }
