"""Nobody needs a magnifying glass: no text on a page is smaller than 12 px, running text is 17 px (rule: design/pages, "Typography")."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.looks import Look, Looks
from tests.browser.notes import SPLIT
from tests.browser.pages import KINDS, QUIET_COMMITMENT

PAGES = [
    "",
    "ket-qua/",
    "cam-ket/",
    "bo-may/",
    "van-ban/",
    "du-lieu/",
    "dong-gop/",
    "dong-gop/loi-thuong-gap/",
    QUIET_COMMITMENT,
]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_no_text_is_too_small_and_running_text_is_large(looks: Looks, path: str, width: int) -> None:
    look = looks.at(path) if width == 360 else looks.opened_at(path, width)
    assert len(look.sizes) > 50
    assert not [entry for entry in look.sizes if entry[0] < 12]
    assert look.running is not None
    assert look.running >= 17


def test_the_menu_is_as_easy_to_read_as_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/")
    page.locator(".menu-button").click()
    sizes = page.locator(".site-menu a").evaluate_all("links => links.map((link) => parseFloat(getComputedStyle(link).fontSize))")
    assert len(sizes) > 10
    assert min(sizes) >= 16
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_text_twice_as_large_fits_a_phone_and_uncovers_nothing(look: Look) -> None:
    assert 0 < look.width_when_large <= 360
    assert look.skip_link_bottom <= 0, "the skip link shows before anybody comes to it by Tab"
    assert look.header_fits_when_large


@pytest.mark.parametrize("path", KINDS)
def test_no_word_of_a_heading_is_broken_in_two(look: Look) -> None:
    assert look.split == []


def test_a_broken_word_would_be_noticed(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/")
    page.evaluate("document.querySelector('h1').style.cssText = 'width: 30px; overflow-wrap: anywhere'")
    assert page.evaluate(SPLIT)
    page.close()
