"""A page for one test after another: to open a new one costs more than most tests do in it.

Not for what is about a first visit, the cache or a lost connection, nor for a test that listens, routes or adds scripts: these take one of
their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Page

#: The window of a phone, in px.
PHONE = {"width": 360, "height": 800}


class Reused:
    """One page of a context with such options; what a test leaves in it, the next does not find: see `_forget`."""

    _session: CDPSession

    def __init__(self, browser: Browser, **options: Any) -> None:
        self._browser = browser
        self._options = {"viewport": PHONE, "locale": "vi-VN", "color_scheme": "light", **options}
        self._page: Page | None = None

    @contextmanager
    def page(self) -> Iterator[Page]:
        """The page, empty. Only the compiled scripts and the files of the site are still there."""
        page = self._page or self._new()
        self._page = page
        try:
            yield page
        finally:
            try:
                self._forget(page)
            except Error:  # it has crashed: the next test gets another
                self._page = None

    def _new(self) -> Page:
        page = self._browser.new_context(**self._options).new_page()
        for name in ("on", "route", "add_init_script"):
            setattr(page, name, _refused)
        self._session = page.context.new_cdp_session(page)
        return page

    def _forget(self, page: Page) -> None:
        origins = {"/".join(address.split("/")[:3]) for address in [page.url] if address.startswith("http")}
        for other in page.context.pages[1:]:
            other.close()
        page.goto("about:blank")
        page.mouse.move(0, 0)
        for origin in origins:
            self._session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        page.context.set_offline(False)
        page.context.clear_permissions()
        page.set_viewport_size(self._options["viewport"])
        page.emulate_media(media="null", color_scheme=self._options["color_scheme"], forced_colors="none")


def _refused(*_: object, **__: object) -> None:
    raise AssertionError("this stays in the page for the tests to come: take a page of your own, like `own_phone`")
