"""A page that one test after another uses is, for each of them, as new."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reused import Reused
from tests.browser.waiting import until

#: All that a test can leave behind in the page.
LEFT = """async () => ({
    address: location.href, kept: [localStorage.length, sessionStorage.length], cookies: document.cookie, online: navigator.onLine,
    asked: (await caches.keys()).length + (await indexedDB.databases()).length + (await navigator.serviceWorker.getRegistrations()).length,
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' })).state, size: [innerWidth, innerHeight],
    dark: matchMedia('(prefers-color-scheme: dark)').matches, paper: matchMedia('print').matches,
    focus: document.activeElement.tagName, scrolled: scrollY, text: document.body.textContent,
})"""
LEAVE = """async () => {
    localStorage.setItem('nen', 'dark');
    sessionStorage.setItem('a', 'b');
    document.cookie = 'a=b';
    await caches.open('a');
    await new Promise(done => { indexedDB.open('a').onsuccess = done; });
    scrollTo(0, 500);
}"""


@pytest.fixture
def reused(browser: Browser) -> Reused:
    return Reused(browser)


def seen(page: Page, address: str) -> object:
    page.goto(f"{address}/")
    found = page.evaluate(LEFT)
    page.evaluate("addEventListener('wheel', event => { window.pointer = [event.clientX, event.clientY]; })")
    page.mouse.wheel(0, 1)
    return found, until(page, "() => window.pointer")


def test_what_a_test_leaves_the_next_does_not_find(reused: Reused, address: str) -> None:
    with reused.page() as page:
        new = seen(page, address)
        page.evaluate(LEAVE)
        page.context.grant_permissions(["clipboard-read"])
        page.context.set_offline(True)
        page.set_viewport_size({"width": 700, "height": 500})
        page.emulate_media(color_scheme="dark", media="print")
        page.mouse.move(180, 30)
        page.context.new_page()
        page.locator("#search-open").focus()
        first = page
    with reused.page() as page:
        assert page == first
        assert len(page.context.pages) == 1
        assert page.url == "about:blank"
        assert seen(page, address) == new


def test_a_page_that_has_crashed_is_not_used_again(reused: Reused, address: str) -> None:
    with reused.page() as page:
        page.goto(f"{address}/")
        page.context.close()
    with reused.page() as page:
        page.goto(f"{address}/")
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("name", ["on", "route", "add_init_script"])
def test_what_cannot_be_taken_back_is_refused(phones: Reused, name: str) -> None:
    with phones.page() as page, pytest.raises(AssertionError, match="own_phone"):
        getattr(page, name)("x")
