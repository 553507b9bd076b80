"""Fixtures of the browser tests: looks at pages, kept for all tests of a page, which run in the same worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import Look, Looks, Plain


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What reads the same look goes to the worker that has it: tests with a `path`, page by page."""
    for item in items:
        path = getattr(item, "callspec", None) and item.callspec.params.get("path")  # type: ignore[attr-defined]
        if path is not None and "tests/browser/" in item.nodeid and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(f"page {path}"))


@pytest.fixture(scope="session")
def looks(browser: Browser, address: str) -> Looks:
    return Looks(browser, address)


@pytest.fixture
def look(looks: Looks, path: str) -> Look:
    """The page at `path` as it is on a phone."""
    return looks.at(path)


@pytest.fixture
def plain_look(looks: Looks, path: str) -> Plain:
    """The page at `path` without script."""
    return looks.without_script(path)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone for tests that do something on a page."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield context.new_page()
    context.close()
