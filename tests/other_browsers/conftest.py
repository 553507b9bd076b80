"""A window of each browser that is here; the tests of one that is missing are skipped, and say why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from tests.other_browsers import firefox, webkit
from tests.other_browsers.window import Window

BROWSERS = {"Firefox": (firefox.missing, firefox.Firefox), "WebKit": (webkit.missing, webkit.WebKit)}


@pytest.fixture(scope="session", params=list(BROWSERS))
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    missing, open_ = BROWSERS[request.param]
    if reason := missing():
        pytest.skip(f"{request.param}: {reason}")
    with ExitStack() as stack:
        yield stack.enter_context(closing(open_(tmp_path_factory.mktemp("profile"))))


@pytest.fixture
def window(opened: Window, address: str) -> Window:
    """As on a desktop, with nothing left of the test before: its choice of light or dark, its pages."""
    opened.resize(1280, 900)
    opened.go(f"{address}/assets/logo.svg")
    opened.go(f"{address}/phuong-phap/")
    opened.run("localStorage.clear()")
    return opened
