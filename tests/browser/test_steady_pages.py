"""Nothing moves while a page comes: what its scripts are about to show has its room from the first paint on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.notes import MOVED, SHIFTS
from tests.browser.pages import ADD_SOMETHING, BODY, COMMITMENT, DOCUMENT, REPORT_A_MISTAKE, SEARCH, SUBJECT
from tests.browser.waiting import settled, until

#: Results of a search, as its address is shared.
FOUND = f"{SEARCH}?q=truong"
HAS_FOUND = "() => !location.search || document.querySelector('.search-results li')"
#: Pages on which a script shows something that stands in the page.
PAGES = ["", "cam-ket/", "truoc-ky-hop/", "thay-doi/", COMMITMENT, SUBJECT, BODY, DOCUMENT, REPORT_A_MISTAKE, ADD_SOMETHING, FOUND]
WIDE = ["truoc-ky-hop/", COMMITMENT, BODY, FOUND]
#: The one script that runs before there is anything to see.
FIRST = "palette.js"
#: Headless, a browser cannot share; phones can.
SHARES = "navigator.share = async () => {};"
Coming = Callable[[str, int], list[list[object]]]


@pytest.fixture(scope="module")
def coming(browser: Browser, address: str) -> Iterator[Coming]:
    """What moves on a page, at such a width, when its scripts come after it has been painted. Letters of the device: no others come late."""
    context = browser.new_context(locale="vi-VN")
    context.add_init_script(SHIFTS + SHARES)
    held: list[Route] = []
    painted = False

    def hold(route: Route) -> None:
        if painted or route.request.url.endswith(FIRST):
            route.continue_()
        else:
            held.append(route)

    context.route("**/*.js", hold)
    context.route("**/*.woff2", lambda route: route.abort())

    def come(path: str, width: int) -> list[list[object]]:
        nonlocal painted
        held.clear()
        painted = False
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}/{path}", wait_until="commit")
        until(page, "() => document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length")
        assert held, "no script waited"
        painted = True
        for route in held:
            route.continue_()
        page.wait_for_load_state("load")
        until(page, HAS_FOUND)
        settled(page)
        moved: list[list[object]] = page.evaluate(MOVED)
        page.close()
        return moved

    yield come
    context.close()


@pytest.mark.parametrize(("path", "width"), [*((path, 360) for path in PAGES), *((path, 1280) for path in WIDE)])
def test_nothing_moves_when_the_scripts_of_a_page_come(coming: Coming, path: str, width: int) -> None:
    assert coming(path, width) == []


def test_results_that_cannot_come_leave_no_empty_screen(own_phone: Page, address: str) -> None:
    own_phone.route("**/search/index.js", lambda route: route.abort())
    own_phone.goto(f"{address}/{FOUND}")
    until(own_phone, "() => document.querySelector('.search--page .search__count').textContent.startsWith('Chưa tải được')")
    assert own_phone.evaluate("document.querySelector('.search--page .search__results').getBoundingClientRect().height") == 0
