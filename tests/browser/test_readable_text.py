"""Nobody needs a magnifying glass: no text on a page is smaller than 12 px, running text is 17 px (rule: design/pages, "Typography")."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.looks import Look
from tests.browser.notes import SIZES, SPLIT
from tests.browser.pages import KINDS, OPENED


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", OPENED)
def test_no_text_is_too_small_and_running_text_is_large(look: Look, width: int) -> None:
    letters = look.letters[width]
    assert letters.pieces > 50
    assert letters.small == []
    assert letters.running is not None
    assert letters.running >= 17


def test_the_menu_is_as_easy_to_read_as_the_page(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    phone.locator(".menu-button").click()
    sizes = phone.locator(".site-menu a").evaluate_all("links => links.map((link) => parseFloat(getComputedStyle(link).fontSize))")
    assert len(sizes) > 10
    assert min(sizes) >= 16


@pytest.mark.parametrize("path", OPENED)
def test_text_twice_as_large_fits_a_phone_and_uncovers_nothing(look: Look) -> None:
    assert 0 < look.width_when_large <= 360
    assert look.skip_link_bottom <= 0, "the skip link shows before anybody comes to it by Tab"
    assert look.header_fits_when_large


@pytest.mark.parametrize("path", KINDS)
def test_no_word_of_a_heading_is_broken_in_two(look: Look) -> None:
    assert look.split == []


def test_a_broken_word_would_be_noticed(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    phone.evaluate("document.querySelector('h1').style.cssText = 'width: 30px; overflow-wrap: anywhere'")
    assert phone.evaluate(SPLIT)


def test_small_letters_would_be_noticed(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    phone.evaluate("document.querySelector('footer a').style.fontSize = '11px'")
    assert len(phone.evaluate(SIZES)["small"]) == 1
