"""Nobody needs a magnifying glass: no text on a page is smaller than 12 px, running text is 17 px (rule: design/pages, "Typography")."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

#: Each text node that can be seen, with the size it is really drawn at; the words of a picture count with the picture's own scale.
SIZES = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || element.closest("script, style, template, option, .visually-hidden") || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (!range.getBoundingClientRect().width) continue;
    const svg = element.closest("svg");
    const scale = svg ? svg.getScreenCTM().a : 1;
    found.push([parseFloat(getComputedStyle(element).fontSize) * scale, text.slice(0, 40), element.tagName]);
  }
  return found;
}"""
PAGES = [
    "",
    "ket-qua/",
    "cam-ket/",
    "bo-may/",
    "van-ban/",
    "du-lieu/",
    "dong-gop/",
    "dong-gop/loi-thuong-gap/",
    "cam-ket/150-2024/iv-4-2-b/",
]


@pytest.fixture(params=[360, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_text_is_too_small_and_running_text_is_large(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    button = page.locator(".menu-button")
    if button.is_visible():
        button.click()
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true; }")
    sizes = page.evaluate(SIZES)
    assert len(sizes) > 50
    assert not [entry for entry in sizes if entry[0] < 12]
    running = page.locator(".answer, .update__summary, .md-typeset > p").first
    assert running.evaluate("element => parseFloat(getComputedStyle(element).fontSize)") >= 17


def test_the_menu_is_as_easy_to_read_as_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/")
    page.locator(".menu-button").click()
    sizes = page.locator(".site-menu a").evaluate_all("links => links.map((link) => parseFloat(getComputedStyle(link).fontSize))")
    assert len(sizes) > 10
    assert min(sizes) >= 16
    context.close()


def test_text_twice_as_large_fits_a_phone_and_uncovers_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{address}/{path}")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
        skip = page.locator(".skip-link").bounding_box()
        assert skip is not None
        assert skip["y"] + skip["height"] <= 0, "the skip link shows before anybody comes to it by Tab"
        header = page.locator(".site-header").evaluate("e => e.scrollWidth <= e.clientWidth")
        assert header, path
    context.close()
