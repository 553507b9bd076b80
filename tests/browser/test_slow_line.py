"""On a slow line the words come first: the letters of the site are fetched ahead, but not where they would keep words waiting."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import COMMITMENT
from tests.browser.waiting import settled

#: What the browser knows of the line (Network Information API); Firefox and Safari know nothing.
TELLS = "Object.defineProperty(Navigator.prototype, 'connection', {{ get: () => ({}) }})"
ORDINARY = [
    "undefined",
    "{ downlink: 10, effectiveType: '4g', saveData: false }",
    "{ downlink: 0.4, effectiveType: '3g', saveData: false }",
]
SLOW = [
    "{ downlink: 0.05, effectiveType: '3g', saveData: false }",
    "{ downlink: 1.5, effectiveType: 'slow-2g', saveData: false }",
    "{ downlink: 10, effectiveType: '4g', saveData: true }",
]


def opened(browser: Browser, address: str, line: str) -> tuple[list[str], str]:
    """The fonts that the page asked for, in the order of all requests marked by what came after the sheets; and the face of its words."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.add_init_script(TELLS.format(line))
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{COMMITMENT}")
    settled(page)
    face = page.evaluate("getComputedStyle(document.querySelector('main p')).fontFamily.split(',')[0]")
    context.close()
    assert errors == []
    return [url for url in asked if url.endswith(".woff2")], face


@pytest.mark.parametrize("line", ORDINARY)
def test_letters_come_with_the_first_requests_of_a_page(browser: Browser, address: str, line: str) -> None:
    fonts, face = opened(browser, address, line)
    assert len(fonts) == len(set(fonts)) == 2
    assert face == '"Be Vietnam Pro"'


@pytest.mark.parametrize("line", SLOW)
def test_on_a_slow_line_the_letters_of_the_device_stay(browser: Browser, address: str, line: str) -> None:
    fonts, face = opened(browser, address, line)
    assert fonts == []
    assert face == "system-ui"


def test_both_letters_are_asked_for_before_anything_is_drawn(browser: Browser, address: str) -> None:
    """By what fetched them: a font that the style sheet had to ask for came later than it might have."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/")
    settled(page)
    by = page.evaluate("performance.getEntriesByType('resource').filter(e => e.name.endsWith('.woff2')).map(e => e.initiatorType)")
    context.close()
    assert by == ["link", "link"]
