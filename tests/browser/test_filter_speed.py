"""The filter of the commitments stays quick when there are many, and small. Counted; `make bench` measures the milliseconds of 2,000."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.crowd import crowded
from tests.browser.counting import Blocks
from tests.project import ROOT

#: A key costs each commitment its share and no more: whoever compares each with each other needs many times that.
SLACK = 1.1
KEYS = [*"giao thong", *["Backspace"] * 10]
#: How often a key hides or shows a commitment or the heading above it.
CHANGES = """() => { window.changes = 0;
    new MutationObserver((all) => { window.changes += all.filter((one) => one.attributeName === 'hidden').length; })
        .observe(document.querySelector('[data-filter-list]'), { subtree: true, attributes: true }); }"""
#: The turn that was asked for before this is over.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
EACH_WITH_EACH = """() => { const cards = [...document.querySelectorAll('.card')];
    window.compare = () => { for (const a of cards) for (const b of cards) { if (a === b) continue; } }; }
    //# sourceURL=each-with-each.js"""


def opened(browser: Browser, address: str, times: int) -> tuple[Page, Blocks, int]:
    """The list with so many times its commitments, ready to be typed into; how many there are."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    crowded(page, times)
    blocks = Blocks(page)
    page.goto(f"{address}/cam-ket/")
    total = int(page.locator("[data-filter-list]").get_attribute("data-filter-total") or 0)
    assert page.locator("[data-filter-list] .card").count() == total
    page.get_by_label("Tìm chữ").focus()
    return page, blocks, total


def type_all(page: Page) -> None:
    """Each key is filtered for by itself: letters that come faster than the screen is drawn share one turn, and how many depends on the machine."""
    for key in KEYS:
        page.keyboard.press("Space" if key == " " else key)
        page.evaluate(DRAWN)


def test_a_key_costs_each_commitment_its_share_and_no_more(browser: Browser, address: str) -> None:
    """What a key costs is one part for the words it is compared with, and one for each commitment: from two to four times as many
    commitments it grows twice as much as from one to two."""
    run = {}
    for times in (1, 2, 4):
        page, blocks, total = opened(browser, address, times)
        type_all(page)  # the words are read once, by the first key
        run[times] = blocks.run_by(lambda page=page: type_all(page), "/filter.js")
        page.close()
        assert run[times] > total * len(KEYS), "every commitment is looked at for every key"
    print(f"blocks for {len(KEYS)} keys with so many times the commitments: {run}")
    assert run[4] - run[2] <= 2 * (run[2] - run[1]) * SLACK


def test_comparing_each_with_each_would_be_noticed(browser: Browser, address: str) -> None:
    run = {}
    for times in (1, 2, 4):
        page, blocks, _ = opened(browser, address, times)
        page.evaluate(EACH_WITH_EACH)
        run[times] = blocks.run_by(lambda page=page: page.evaluate("window.compare()"), "each-with-each.js")
        page.close()
    assert run[4] - run[2] > 2 * (run[2] - run[1]) * SLACK


def test_a_key_touches_only_what_it_hides_or_shows(browser: Browser, address: str) -> None:
    page, _, total = opened(browser, address, 1)
    page.evaluate(CHANGES)
    page.keyboard.type("giao")
    hidden = page.locator("[data-filter-list] .card[hidden]").count()
    assert 0 < hidden < total
    assert hidden <= page.evaluate("window.changes")
    page.keyboard.type("0123xyz")
    page.locator("[data-filter-none]").wait_for()
    before = page.evaluate("window.changes")
    page.keyboard.type("abc")
    assert page.evaluate("window.changes") == before, "nothing is left to hide"
    page.close()


def test_the_filter_is_small() -> None:
    assert len(Path(ROOT / "docs/assets/js/filter.js").read_bytes()) <= 10_240
