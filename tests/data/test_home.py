"""The first page names the newest outcomes: each event once, nothing that is only context, each with its source."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from macros.formatting.dates import date_vi
from macros.pages import home
from macros.pages.rendering import Renderer
from macros.publication import Publication


def news(renderer: Renderer) -> list[Tag]:
    return BeautifulSoup(home.render(renderer, ""), "html.parser").select(".news > li")


def test_the_newest_outcomes_stand_first_whatever_they_say(publication: Publication, renderer: Renderer) -> None:
    outcomes = sorted((u for u in publication.dataset.updates.values() if u.bearing != "context"), key=lambda u: u.date, reverse=True)
    newest = list(dict.fromkeys((u.date, u.summary) for u in outcomes))[: home.LATEST]
    items = news(renderer)
    assert [item.select_one("time").get_text() for item in items] == [date_vi(day) for day, _ in newest]  # type: ignore[union-attr]
    labels = publication.dataset.vocabularies["bearings"]
    told = [item.select_one(".update__bearing").get_text() for item in items]  # type: ignore[union-attr]
    assert told == [labels[next(u.bearing for u in outcomes if (u.date, u.summary) == event)].label for event in newest]


def test_bad_news_is_not_skipped_for_good_news(publication: Publication) -> None:
    """Of one commitment as of several: newer bad news stands before older good news, and the other way round."""
    dataset = publication.dataset
    newest = max((u for u in dataset.updates.values() if u.bearing != "context"), key=lambda u: u.date)
    for bearing in ("decline", "progress"):
        again = newest.model_copy(update={"id": f"{newest.id}-sau", "bearing": bearing, "summary": "Tin sau.", "date": dt.date(2026, 4, 1)})
        first = news(Renderer(Publication(replace(dataset, updates={**dataset.updates, again.id: again}))))[0]
        assert first.select_one(".update__bearing").get_text() == dataset.vocabularies["bearings"][bearing].label  # type: ignore[union-attr]


def test_context_is_not_told_as_an_outcome_and_every_item_has_its_source(publication: Publication, renderer: Renderer) -> None:
    sources = {e.url for u in publication.dataset.updates.values() if u.bearing != "context" for e in u.evidence}
    labels = {t.label for key, t in publication.dataset.vocabularies["bearings"].items() if key != "context"}
    for item in news(renderer):
        assert item.select_one(".update__bearing").get_text() in labels  # type: ignore[union-attr]
        assert next(a["href"] for a in item.select("a[rel~=external]")) in sources


def test_an_event_recorded_for_two_commitments_stands_once_and_names_both(publication: Publication) -> None:
    dataset = publication.dataset
    newest = max((u for u in dataset.updates.values() if u.bearing != "context"), key=lambda u: u.date)
    other = next(key for key in dataset.commitments if key not in {u.commitment for u in dataset.updates.values()})
    again = newest.model_copy(update={"id": f"{newest.id}-lan-hai", "commitment": other})
    both = replace(dataset, updates={**dataset.updates, again.id: again})
    items = news(Renderer(Publication(both)))
    texts = [item.select_one("p").get_text() for item in items]
    assert len(texts) == len(set(texts))
    named = [str(a["href"]) for a in items[0].select(".update__subject a:not([rel])")]
    assert len(named) == 2
    assert named[1].endswith(f"{other}/")
