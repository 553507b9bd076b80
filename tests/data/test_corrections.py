"""Corrections: on the changes page with every record concerned, in the feed, and counted by themselves."""

from __future__ import annotations

import datetime as dt

import feedparser
from bs4 import BeautifulSoup

from macros.derived.changes import changes, corrected
from macros.pages import changes as changes_page
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.site.feed import feed
from tests.project import REPORT, Project

ENTRY = (
    "# yaml-language-server: $schema=../../../schemas/corrections.schema.json\n"
    "- id: 7-2030/sua-1\n  date: 2030-11-20\n  reason: Câu cũ bỏ chữ dự kiến.\n  before: thay đèn\n  after: dự kiến thay đèn\n"
    "  records: [7-2030/v-1-1, 7-2030/iv-a, vd-so-do]\n"
)


def corrected_example(example: Project) -> Renderer:
    (example.root / REPORT / "corrections.yml").write_text(ENTRY, encoding="utf-8")
    checked = example.check()
    assert checked.publication is not None, checked.problems
    return Renderer(checked.publication)


def test_the_page_names_every_record_concerned(example: Project) -> None:
    renderer = corrected_example(example)
    page = BeautifulSoup(changes_page.render(renderer, "thay-doi/"), "html5lib")
    entry = page.find(id="7-2030-sua-1")
    assert entry is not None
    text = entry.get_text(" ", strip=True)
    for told in ("Câu cũ bỏ chữ dự kiến.", "thay đèn", "dự kiến thay đèn", "20/11/2030", "3 mục đã sửa"):
        assert told in text
    assert [a.get_text() for a in entry.select("details a")] == ["7-2030/v-1-1", "7-2030/iv-a", "vd-so-do"]
    assert all(a["href"] for a in entry.select("details a"))


def test_a_subscriber_reads_it(example: Project) -> None:
    renderer = corrected_example(example)
    entries = feedparser.parse(feed(renderer)).entries
    (entry,) = [e for e in entries if "Đã sửa" in e.title]
    assert entry.title == "Đã sửa 3 mục: Câu cũ bỏ chữ dự kiến."
    assert entry.link.endswith("/thay-doi/#7-2030-sua-1")
    assert entry.updated.startswith("2030-11-20")
    assert "7-2030/iv-a" in entry.summary


def test_every_corrected_record_is_there_and_no_mending_changes_a_status(publication: Publication) -> None:
    dataset = publication.dataset
    named = {key for correction in dataset.corrections.values() for key in correction.records}
    assert named
    assert named == corrected(dataset).keys()
    mended = [change for change in changes(dataset, publication.steps) if change.record.id in dataset.corrections]
    assert len(mended) == len(dataset.corrections)
    assert not any(change.changes_status for change in mended)
    assert all(change.recorded > dt.date(2024, 6, 12) for change in mended)
