"""Bodies, the places that name them, and what became of them."""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape

from macros.loading.report_text import comparable
from macros.pages.rendering import Renderer
from macros.pages.sections import render_bodies
from macros.publication import Publication

#: The document whose text is read page by page.
REPORT = "150-2024"


def test_a_name_is_as_printed(publication: Publication, pages: tuple[str, ...]) -> None:
    dataset = publication.dataset
    for mention in dataset.of_report(dataset.mentions, REPORT):
        for part in mention.name_in_report.split("…"):
            assert comparable(part) in pages[(mention.source.page or 0) - 1], mention.id


def test_every_printed_name_is_a_mention(publication: Publication, pages: tuple[str, ...]) -> None:
    """Wherever a name stands by itself, not inside a longer one, its body is recorded for that page."""
    names: dict[str, set[str]] = defaultdict(set)
    recorded: set[tuple[int | None, str]] = set()
    dataset = publication.dataset
    for mention in dataset.of_report(dataset.mentions, REPORT):
        names[comparable(mention.name_in_report)].add(mention.body)
        recorded.add((mention.source.page, mention.body))
    longest_first = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    printed = {
        (page, min(names[found.group()]))
        for page, text in enumerate(pages, 1)
        for found in longest_first.finditer(text)
        if len(names[found.group()]) == 1
    }
    # In the title of Decision 72-QĐ/TW the words stand for such organisations in general, not for those of the city;
    # page 3 speaks of the chairmen of the districts.
    assert printed - recorded == {(2, "ct-doan-the"), (3, "ct-ct-ubnd")}
    assert len(printed & recorded) > 260


def test_the_page_counts_only_bodies_that_a_report_names(publication: Publication, renderer: Renderer) -> None:
    dataset = publication.dataset
    named = {mention.body for mention in dataset.mentions.values()}
    later = {key for body in dataset.bodies.values() for key in body.successors}
    assert named | later == set(dataset.bodies)
    newest = max(report.date for report in dataset.reports.values())
    assert all(not (day := dataset.bodies[key].valid_from) or day <= newest for key in named)
    html = render_bodies(renderer, "bo-may").replace("\N{NO-BREAK SPACE}", " ")
    assert f"được văn bản nêu tên ({len(named)})" in html
    assert f"Cơ quan kế nhiệm ({len(later - named)})" in html


def test_then_and_now_are_shown_with_their_sources(publication: Publication, renderer: Renderer) -> None:
    html = render_bodies(renderer, "bo-may")
    for body in publication.dataset.bodies.values():
        if not (body.later or body.valid_to or body.successors):
            continue
        part = html.split(f'id="{body.id}"', 1)[1].split("<li ", 2)
        assert "Sau báo cáo:" in part[0], body.id
        assert all(f"#{key}" in part[0] for key in body.successors), body.id
        assert escape(body.evidence[0].url) in html, body.id


def test_nothing_rests_on_a_repost(publication: Publication) -> None:
    """The pairs of the departments merged in February 2025 were read in reposts only, so no successor is named for them."""
    bodies = publication.dataset.bodies
    assert not [e.url for body in bodies.values() for e in body.evidence if "vietnam.vn" in e.url and "vnanet" not in e.url]
    for key in ("ct-skhdt", "ct-sgtvt", "ct-snnptnt", "ct-stnmt", "ct-stttt", "ct-sldtbxh", "ct-ban-dan-toc"):
        body = bodies[key]
        assert (body.valid_to, body.successors, body.later) == (None, (), None), key
    assert bodies["ct-sngv"].valid_to is None
    assert bodies["ct-sngv"].later


def test_the_report_counts_three_administrative_bodies(publication: Publication) -> None:
    """I.2 a: 19 specialised agencies, 03 other administrative bodies; the kinds on the page say the same."""
    dataset = publication.dataset
    named = [dataset.bodies[key] for key in {mention.body for mention in dataset.of_report(dataset.mentions, REPORT)}]
    assert sum(body.kind == "hanh-chinh-khac" for body in named) == 3
    assert sum(body.kind == "so-nganh" and body.id != "ct-so-nganh" for body in named) == 19
