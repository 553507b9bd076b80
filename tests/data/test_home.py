"""The first page names the newest outcomes: each event once, nothing that is only context, each with its source."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from macros.formatting.dates import date_vi
from macros.pages import home
from macros.pages.rendering import Renderer
from macros.publication import Publication


def news(renderer: Renderer) -> list[Tag]:
    return BeautifulSoup(home.render(renderer, ""), "html.parser").select(".news > li")


def test_the_newest_outcomes_stand_first_and_nothing_newer_is_left_out(publication: Publication, renderer: Renderer) -> None:
    outcomes = sorted((u for u in publication.dataset.updates.values() if u.bearing != "context"), key=lambda u: u.date, reverse=True)
    items = news(renderer)
    assert len(items) == home.LATEST
    dates = [item.select_one("time").get_text() for item in items]  # type: ignore[union-attr]
    assert dates[0] == date_vi(outcomes[0].date)
    shown_commitments = [a["href"] for item in items for a in item.select(".update__subject a") if not str(a["href"]).startswith("http")]
    assert len(shown_commitments) == len(set(shown_commitments))
    oldest = min(u.date for u in outcomes if date_vi(u.date) in dates)
    for update in (u for u in outcomes if u.date > oldest):
        assert any(str(href).endswith(f"{update.commitment}/") for href in shown_commitments), update.id


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
