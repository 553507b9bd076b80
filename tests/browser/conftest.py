"""Fixtures of the browser tests: looks at pages, kept for all tests of a page, which run in the same worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.search_engines import Ours
from scripts.pages_server import serving
from tests.browser.axe import Axe, served_axe
from tests.browser.looks import Look, Looks, Plain
from tests.browser.reused import PHONE, Reused


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


@pytest.fixture(scope="session")
def phones(browser: Browser) -> Reused:
    return Reused(browser)


@pytest.fixture
def phone(phones: Reused) -> Iterator[Page]:
    """A phone for tests that do something on a page."""
    with phones.page() as page:
        yield page


@pytest.fixture
def own_phone(browser: Browser) -> Iterator[Page]:
    """A phone for one test alone, which listens to its page or changes what it gets."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(phone: Page) -> Page:
    """A wide window instead."""
    phone.set_viewport_size({"width": 1280, "height": 800})
    return phone


@pytest.fixture
def unvisited(site: Path) -> Iterator[str]:
    """The site where nobody has been: nothing of it is in any cache, as in a browser of one's own."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def asked(browser: Browser, address: str) -> Iterator[Page]:
    """A page with the search open, for many searches."""
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    Ours().open(page, address)
    yield page
    context.close()


@pytest.fixture(scope="session")
def phones_to_touch(browser: Browser) -> Reused:
    return Reused(browser, has_touch=True)


@pytest.fixture(scope="session")
def plains(browser: Browser) -> Reused:
    return Reused(browser, java_script_enabled=False)


@pytest.fixture
def plain(plains: Reused) -> Iterator[Page]:
    """A phone that runs no script."""
    with plains.page() as page:
        yield page


@pytest.fixture(scope="session")
def axe() -> Iterator[Axe]:
    with served_axe() as axe:
        yield axe


@pytest.fixture(scope="session")
def phones_with_axe(browser: Browser) -> Reused:
    # The policy of the pages, tested elsewhere, would refuse axe; nobody waits for colours that change slowly.
    return Reused(browser, bypass_csp=True, reduced_motion="reduce")


@pytest.fixture
def shown(phones_with_axe: Reused) -> Iterator[Page]:
    """A phone on which axe may look at a page."""
    with phones_with_axe.page() as page:
        yield page
