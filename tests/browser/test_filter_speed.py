"""The filter of the commitments stays quick when there are many, and small. Counted; `make bench` measures the milliseconds of 2,000."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.crowd import crowded
from scripts.pages_server import serving
from tests.browser.counting import Blocks
from tests.browser.waiting import filtered
from tests.project import ROOT

# The lists are made once.
pytestmark = pytest.mark.xdist_group("filter speed")
#: A key costs each commitment its share and no more: whoever compares each with each other needs many times that.
SLACK = 1.1
#: What is written down of both commitments of the invented city; of one alone it is "hầm".
KEYS = [*"duo", *["Backspace"] * 3]
#: So often they are repeated for a list, for one with twice as many and for one with four times as many.
COPIES = 50
#: How often a key hides or shows a commitment or the heading above it.
CHANGES = """() => { window.changes = 0;
    new MutationObserver((all) => { window.changes += all.filter((one) => one.attributeName === 'hidden').length; })
        .observe(document.querySelector('[data-filter-list]'), { subtree: true, attributes: true }); }"""
#: The turn that was asked for before this is over.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
EACH_WITH_EACH = """() => { const cards = [...document.querySelectorAll('.card')];
    window.compare = () => { for (const a of cards) for (const b of cards) { if (a === b) continue; } }; }
    //# sourceURL=each-with-each.js"""


@dataclass(frozen=True)
class Many:
    """The list with more commitments, ready to be typed into."""

    page: Page
    blocks: Blocks
    total: int


@pytest.fixture(scope="module")
def lists(browser: Browser, changed_site: Path) -> Iterator[dict[int, Many]]:
    """The list with so many times its commitments: what a key costs each of them does not hang on how much each says."""
    opened = {}
    with serving(changed_site) as address:
        for times in (1, 2, 4):
            page = browser.new_page(viewport={"width": 360, "height": 800})
            crowded(page, COPIES * times)
            blocks = Blocks(page)
            page.goto(f"{address}/cam-ket/")
            total = int(page.locator("[data-filter-list]").get_attribute("data-filter-total") or 0)
            assert page.locator("[data-filter-list] .card").count() == total >= COPIES * times
            opened[times] = Many(page, blocks, total)
    yield opened
    for many in opened.values():
        many.page.close()


def type_all(page: Page, keys: list[str]) -> None:
    """Each key is filtered for by itself: letters that come faster than the screen is drawn share one turn, and how many depends on the machine."""
    for key in keys:
        page.keyboard.press(key)
        page.evaluate(DRAWN)


def test_a_key_costs_each_commitment_its_share_and_no_more(lists: dict[int, Many]) -> None:
    """What a key costs is one part for the words it is compared with, and one for each commitment: from two to four times as many
    commitments it grows twice as much as from one to two."""
    run = {}
    for times, many in lists.items():
        many.page.get_by_label("Tìm chữ").focus()
        type_all(many.page, ["d", "Backspace"])  # the words are read once, by the first key
        run[times] = many.blocks.run_by(lambda page=many.page: type_all(page, KEYS), "/filter.js")
        assert run[times] > many.total * len(KEYS), "every commitment is looked at for every key"
    print(f"blocks for {len(KEYS)} keys with so many times the commitments: {run}")
    assert run[4] - run[2] <= 2 * (run[2] - run[1]) * SLACK


def test_comparing_each_with_each_would_be_noticed(lists: dict[int, Many]) -> None:
    run = {}
    for times, many in lists.items():
        many.page.evaluate(EACH_WITH_EACH)
        run[times] = many.blocks.run_by(lambda page=many.page: page.evaluate("window.compare()"), "each-with-each.js")
    assert run[4] - run[2] > 2 * (run[2] - run[1]) * SLACK


def test_a_key_touches_only_what_it_hides_or_shows(lists: dict[int, Many]) -> None:
    page, total = lists[1].page, lists[1].total
    page.get_by_label("Tìm chữ").fill("")
    filtered(page)
    page.evaluate(CHANGES)
    type_all(page, [*"ham"])
    hidden = page.locator("[data-filter-list] .card[hidden]").count()
    assert 0 < hidden < total
    assert hidden <= page.evaluate("window.changes")
    type_all(page, [*"0123xyz"])
    page.locator("[data-filter-none]").wait_for()
    before = page.evaluate("window.changes")
    type_all(page, [*"abc"])
    assert page.evaluate("window.changes") == before, "nothing is left to hide"


def test_the_filter_is_small() -> None:
    assert len(Path(ROOT / "docs/assets/js/filter.js").read_bytes()) <= 10_240
