"""On a slow line the words come first: the letters of the site are fetched ahead, but not where they would keep words waiting."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import COMMITMENT
from tests.browser.reused import PHONE
from tests.browser.waiting import settled

# One browser window for all of them.
pytestmark = pytest.mark.xdist_group("slow line")

#: What the browser knows of the line (Network Information API) is what a test writes into the address; Firefox and Safari know nothing.
TELLS = """Object.defineProperty(Navigator.prototype, "connection", {
    get: () => JSON.parse(decodeURIComponent(location.search.slice(1)) || null) ?? undefined });"""
ORDINARY = [
    None,
    {"downlink": 10, "effectiveType": "4g", "saveData": False},
    {"downlink": 0.4, "effectiveType": "3g", "saveData": False},
]
SLOW = [
    {"downlink": 0.05, "effectiveType": "3g", "saveData": False},
    {"downlink": 1.5, "effectiveType": "slow-2g", "saveData": False},
    {"downlink": 10, "effectiveType": "4g", "saveData": True},
]
#: The fonts that came, each by what had asked for it, and the face of the words.
LETTERS = """() => [performance.getEntriesByType('resource').filter(e => e.name.endsWith('.woff2')).map(e => e.initiatorType),
    getComputedStyle(document.querySelector('main p')).fontFamily.split(',')[0]]"""


@dataclass(frozen=True)
class Reader:
    """A phone, what it asked for, and what went wrong on it."""

    page: Page
    asked: list[str]
    errors: list[str]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    context = browser.new_context(viewport=PHONE)
    reader = Reader(context.new_page(), [], [])
    reader.page.add_init_script(TELLS)
    reader.page.on("console", lambda message: reader.errors.append(message.text) if message.type == "error" else None)
    reader.page.on("request", lambda request: reader.asked.append(request.url))
    yield reader
    context.close()


def opened(reader: Reader, address: str, line: object, path: str = COMMITMENT) -> tuple[list[str], list[str], str]:
    """Where nobody has been: the fonts that the page asked for, what had each of them asked for, and the face of the words."""
    reader.asked.clear()
    reader.page.goto(f"{address}/{path}?{quote(json.dumps(line))}")
    settled(reader.page)
    by, face = reader.page.evaluate(LETTERS)
    assert reader.errors == []
    return [url for url in reader.asked if url.endswith(".woff2")], by, face


@pytest.mark.parametrize(("path", "line"), [("", None), *((COMMITMENT, line) for line in ORDINARY)], ids=json.dumps)
def test_letters_come_with_the_first_requests_of_a_page(reader: Reader, unvisited: str, path: str, line: object) -> None:
    """Asked for by the page itself: a font that the style sheet had to ask for came later than it might have."""
    fonts, by, face = opened(reader, unvisited, line, path)
    assert len(fonts) == len(set(fonts)) == 2
    assert by == ["link", "link"]
    assert face == '"Be Vietnam Pro"'


@pytest.mark.parametrize("line", SLOW, ids=json.dumps)
def test_on_a_slow_line_the_letters_of_the_device_stay(reader: Reader, unvisited: str, line: object) -> None:
    fonts, by, face = opened(reader, unvisited, line)
    assert fonts == by == []
    assert face == "system-ui"
