"""The Atom feed: what RFC 4287 asks for, read as a subscriber's program reads it, the same bytes for the same data."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from pathlib import Path

import feedparser
import pytest

from macros.derived.changes import changes
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.site.feed import NEWEST, PATH, feed
from tests.reading import head_understood, ids

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="session")
def document(renderer: Renderer) -> bytes:
    return feed(renderer)


def rfc4287_mistakes(xml: bytes) -> list[str]:
    """What section 4 of RFC 4287 requires of a feed and its entries, and is not so."""
    mistakes = []
    root = ET.fromstring(xml)
    if root.tag != f"{ATOM}feed":
        mistakes.append("root")
    for element in (root, *root.findall(f"{ATOM}entry")):
        name = element.findtext(f"{ATOM}title") or element.tag
        for required in ("id", "title", "updated"):
            found = element.findall(f"{ATOM}{required}")
            if len(found) != 1 or not (found[0].text or "").strip():
                mistakes.append(f"{name}: exactly one {required}")
        if ":" not in (element.findtext(f"{ATOM}id") or ""):
            mistakes.append(f"{name}: id is no IRI")
        for date in (*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published")):
            if dt.datetime.fromisoformat(str(date.text)).tzinfo is None:
                mistakes.append(f"{name}: date without zone")
        links = [(link.get("rel", "alternate"), link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link")]
        if len(links) != len(set(links)):
            mistakes.append(f"{name}: two links alike")
        if any(not link.get("href") for link in element.findall(f"{ATOM}link")):
            mistakes.append(f"{name}: link without address")
        if element is not root and not any(rel == "alternate" for rel, *_ in links):
            mistakes.append(f"{name}: entry without content needs an alternate link")
        for text in (*element.findall(f"{ATOM}title"), *element.findall(f"{ATOM}summary"), *element.findall(f"{ATOM}content")):
            if text.get("type", "text") not in ("text", "html", "xhtml"):
                mistakes.append(f"{name}: type of text")
    if root.find(f"{ATOM}author") is None:
        mistakes.append("no author")
    if not any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link")):
        mistakes.append("no self link")
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    if len(ids) != len(set(ids)):
        mistakes.append("an id twice")
    return mistakes


def test_the_feed_is_what_the_standard_asks_for(document: bytes) -> None:
    assert rfc4287_mistakes(document) == []


def test_the_rules_notice_a_broken_feed(document: bytes) -> None:
    entry = document.index(b"<entry>")
    broken = document[:entry] + document[entry:].replace(b"<updated>", b"<update>", 1).replace(b"</updated>", b"</update>", 1)
    assert [m for m in rfc4287_mistakes(broken) if "updated" in m]


def test_a_reader_understands_it(document: bytes, publication: Publication) -> None:
    parsed = feedparser.parse(document)
    assert not parsed.bozo
    assert parsed.version == "atom10"
    dataset = publication.dataset
    assert len(parsed.entries) == min(NEWEST, len(dataset.updates) + len(dataset.backgrounds) + len(dataset.corrections))
    newest = max(change.recorded for change in changes(dataset, publication.steps))
    assert parsed.feed.updated.startswith(newest.isoformat())
    assert all(entry.summary for entry in parsed.entries)


def test_the_same_data_gives_the_same_feed(document: bytes, renderer: Renderer) -> None:
    assert feed(renderer) == document


def test_an_entry_keeps_its_identity_when_its_words_and_the_site_move(document: bytes, publication: Publication) -> None:
    from macros.derived.deployment import Deployment

    moved = Publication(publication.dataset, Deployment(address="https://khac.vi.du/"))
    before = [e.id for e in feedparser.parse(document).entries]
    after = feedparser.parse(feed(Renderer(moved))).entries
    assert [e.id for e in after] == before
    assert all(e.link.startswith("https://khac.vi.du/") for e in after)


def test_entries_lead_to_their_place_on_the_site(site: Path, document: bytes) -> None:
    for entry in feedparser.parse(document).entries:
        path, _, fragment = entry.link.removeprefix("http://127.0.0.1:8000/").partition("#")
        assert fragment in ids(site / path / "index.html"), entry.link


def test_pages_announce_the_feed(site: Path) -> None:
    link = head_understood(site / "cam-ket" / "index.html").find("link", rel="alternate", type="application/atom+xml")
    assert link is not None
    assert (site / "cam-ket" / str(link["href"])).resolve() == (site / PATH).resolve()
