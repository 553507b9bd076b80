"""Without JavaScript every fact is readable, every page is reached, and nothing is offered that would not work."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.looks import Look, Plain
from tests.browser.pages import COMMITMENT, KINDS, MENU, MISSING, SEARCH


@pytest.mark.parametrize("path", KINDS)
def test_a_page_without_script_shows_all_that_it_shows_with_script(look: Look, plain_look: Plain, path: str) -> None:
    needs_script = set(look.needs_script)
    with_script = [text for text in look.texts if text not in needs_script]
    without = set(plain_look.texts)
    assert len(with_script) > 5 or path == MISSING
    hint = "Gõ có dấu hay không dấu đều được."  # how to use the search, which is not there
    assert [text for text in with_script if text not in without and not text.startswith(hint)] == []


@pytest.mark.parametrize("path", KINDS)
def test_no_control_is_offered_that_needs_script(plain_look: Plain, path: str) -> None:
    """The question on the home page leads to the page of the search, which lists everything."""
    assert plain_look.controls == (["menu-button", "ask", "ask__field", "ask__submit button"] if path == "" else ["menu-button"])


@pytest.mark.parametrize("path", KINDS)
def test_the_menu_opens_and_leads_to_every_page(plain_look: Plain, address: str) -> None:
    assert plain_look.menu_before == []
    assert plain_look.menu == [f"{address}/{path}" for path in MENU]


def test_a_tap_opens_the_menu_and_follows_a_link(plain: Page, address: str) -> None:
    plain.goto(f"{address}/")
    plain.get_by_role("button", name="Trình đơn").click()
    plain.get_by_role("navigation", name="Các trang").get_by_role("link").nth(-1).click()
    plain.wait_for_url(f"{address}/{MENU[-1]}")


@pytest.mark.parametrize("path", ["ket-qua/", "danh-gia/", "van-ban/", COMMITMENT])
def test_each_mark_tells_its_place_and_excerpt_when_it_is_reached(plain: Page, address: str, path: str) -> None:
    plain.goto(f"{address}/{path}")
    plain.locator("main details:has(a.src[data-excerpt])").evaluate_all("all => all.forEach(part => { part.open = true; })")
    marks = plain.locator("a.src[data-excerpt]:visible")
    for mark in [marks.first, marks.last]:
        narrow = mark.bounding_box()
        mark.focus()
        wide = mark.bounding_box()
        assert narrow is not None
        assert wide is not None
        # One that carries the name of its source is large already.
        named = "src--named" in str(mark.get_attribute("class"))
        assert wide["width"] * wide["height"] > (2 if named else 3) * narrow["width"] * narrow["height"]
        words = mark.evaluate("mark => getComputedStyle(mark, '::after').content")
        assert str(mark.get_attribute("data-excerpt")) in words or "attr(data-excerpt)" in words
    assert plain.evaluate("document.documentElement.scrollWidth") <= 360


def test_with_script_a_mark_keeps_its_size(phone: Page, address: str) -> None:
    phone.goto(f"{address}/ket-qua/")
    mark = phone.locator("a.src[data-excerpt]").first
    before = mark.bounding_box()
    mark.hover()
    assert mark.bounding_box() == before


@pytest.mark.parametrize("path", ["cam-ket/"])
def test_the_list_of_commitments_says_why_it_cannot_be_filtered(plain_look: Plain) -> None:
    assert [text for text in plain_look.texts if "Bộ lọc cần JavaScript" in text]


def test_from_the_search_every_page_with_records_is_one_link_away(plain: Page, address: str, site: Path) -> None:
    plain.goto(f"{address}/{SEARCH}?q=y+te")
    links = set(plain.get_by_role("main").get_by_role("link").evaluate_all("links => links.map(a => new URL(a.href).pathname)"))
    assert {"/ket-qua/", "/nhiem-vu/", "/cam-ket/", "/danh-gia/", "/bo-may/", "/van-ban/", "/doi-chieu/"} <= links
    assert all((site / link.lstrip("/") / "index.html").is_file() for link in links)
