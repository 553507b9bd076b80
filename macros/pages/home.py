"""The first page: what this is, who says so, as of when, and the figures that matter most."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from macros.derived.addresses import page_address
from macros.formatting.numbers import number_vi
from macros.pages.commitments import coverage, not_known_words
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Commitment
from macros.records.report import Headline
from macros.records.updates import Update

#: How many of the newest events stand on the first page.
LATEST = 3


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
    commitments = dataset.of_report(dataset.commitments, report.id)
    statuses = [publication.statuses[c.id] for c in commitments]
    counts = Counter(topic for c in commitments for topic in (c.topic, *c.other_topics))
    results = publication.audit_of_report.get(report.id, [])
    verdicts: Counter[str] = Counter(r.verdict for r in results)
    topics = [(term, counts[key]) for key, term in dataset.vocabularies["topics"].items() if counts[key]]
    return renderer.render(
        "home.html.jinja",
        current,
        report=report,
        reports=reports,
        # With several documents, links from the figures of one lead to that one.
        of_document=f"&tai-lieu={report.id}" if len(reports) > 1 else "",
        page_of=lambda page: page_address(page, report.id) if len(reports) > 1 else f"/{page}/",
        headlines=[_headline(publication, h) for h in report.headlines],
        coverage=coverage(statuses),
        not_known=not_known_words(statuses),
        latest=_latest(publication, report.id),
        limitations=[a for a in dataset.of_report(dataset.assessments, report.id) if a.kind == "limitation"],
        topics=sorted(topics, key=lambda item: -item[1]),
        audit=verdicts,
        audit_total=len(results),
        bodies=len({mention.body for mention in dataset.mentions.values()}),
    )


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
