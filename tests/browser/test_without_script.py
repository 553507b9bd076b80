"""Without JavaScript every fact is readable, every page is reached, and nothing is offered that would not work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import COMMITMENT, KINDS, MENU, SEARCH

#: Each piece of text that can be seen in the page's main part, folded parts opened. A card that is out of sight counts as seen.
VISIBLE = """() => {
    for (const folded of document.querySelectorAll('main details')) folded.open = true;
    const texts = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (data.trim() && parentElement.checkVisibility({ visibilityProperty: true })) texts.push(data.trim().replace(/\\s+/g, ' '));
    }
    return texts;
}"""
#: Controls that a page with JavaScript has and a page without must not have: they would do nothing.
ONLY_WITH_SCRIPT = ".filter, .search-form, .tools--quiet, [data-copies], [data-print], .chart__canvas, .plotly"


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_without_script_shows_all_that_it_shows_with_script(plain: Page, scripted: Page, address: str, path: str) -> None:
    scripted.goto(f"{address}/{path}", wait_until="networkidle")
    needs_script = set(scripted.locator(ONLY_WITH_SCRIPT).locator("xpath=descendant-or-self::*/text()/..").all_text_contents())
    with_script = [text for text in scripted.evaluate(VISIBLE) if text not in {" ".join(words.split()) for words in needs_script}]
    plain.goto(f"{address}/{path}")
    without = set(plain.evaluate(VISIBLE))
    assert len(with_script) > 5 or path == "khong-co-trang-nay/"
    hint = "Gõ có dấu hay không dấu đều được."  # how to use the search, which is not there
    assert [text for text in with_script if text not in without and not text.startswith(hint)] == []


@pytest.mark.parametrize("path", KINDS)
def test_no_control_is_offered_that_needs_script(plain: Page, address: str, path: str) -> None:
    plain.goto(f"{address}/{path}")
    offered = plain.locator("button:visible, input:visible, select:visible, form:visible")
    assert offered.evaluate_all("all => all.map(e => e.className)") == ["menu-button"]


def test_the_menu_opens_and_leads_to_every_page(plain: Page, address: str) -> None:
    plain.goto(f"{address}/")
    menu = plain.get_by_role("navigation", name="Các trang")
    expect(menu).to_be_hidden()
    for index, path in enumerate(MENU):
        plain.get_by_role("button", name="Mục lục").click()
        menu.get_by_role("link").nth(index).click()
        plain.wait_for_url(f"{address}/{path}")


@pytest.mark.parametrize("path", ["ket-qua/", "danh-gia/", "van-ban/", COMMITMENT])
def test_each_mark_tells_its_place_and_excerpt_when_it_is_reached(plain: Page, address: str, path: str) -> None:
    plain.goto(f"{address}/{path}")
    marks = plain.locator("a.src[data-excerpt]:visible")
    for mark in [marks.first, marks.last]:
        narrow = mark.bounding_box()
        mark.focus()
        wide = mark.bounding_box()
        assert narrow is not None
        assert wide is not None
        assert wide["width"] * wide["height"] > 3 * narrow["width"] * narrow["height"]
        words = mark.evaluate("mark => getComputedStyle(mark, '::after').content")
        assert str(mark.get_attribute("data-excerpt")) in words or "attr(data-excerpt)" in words
    assert plain.evaluate("document.documentElement.scrollWidth") <= 360


def test_with_script_a_mark_keeps_its_size(scripted: Page, address: str) -> None:
    scripted.goto(f"{address}/ket-qua/")
    mark = scripted.locator("a.src[data-excerpt]").first
    before = mark.bounding_box()
    mark.hover()
    assert mark.bounding_box() == before


def test_the_list_of_commitments_says_why_it_cannot_be_filtered(plain: Page, address: str) -> None:
    plain.goto(f"{address}/cam-ket/?chu-de=y-te")
    assert "Bộ lọc cần JavaScript" in plain.locator("main").inner_text()


def test_from_the_search_every_page_with_records_is_one_link_away(plain: Page, address: str, site: Path) -> None:
    plain.goto(f"{address}/{SEARCH}?q=y+te")
    links = set(plain.get_by_role("main").get_by_role("link").evaluate_all("links => links.map(a => new URL(a.href).pathname)"))
    assert {"/ket-qua/", "/nhiem-vu/", "/cam-ket/", "/danh-gia/", "/bo-may/", "/van-ban/", "/doi-chieu/"} <= links
    assert all((site / link.lstrip("/") / "index.html").is_file() for link in links)
