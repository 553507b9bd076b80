"""What tests are given: example data to break, the real site built once, a server, a browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from macros.checks.today import OTHER_DAY
from macros.pages.rendering import Renderer
from macros.publication import Publication
from scripts.browser import find
from scripts.pages_server import serving
from tests.project import TODAY, BrokenExample, Project, real_publication, whole_project
from tests.shared import Shared, shared

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# What is called without a day, as commands are, takes the day of the invented report.
os.environ[OTHER_DAY] = TODAY.isoformat()

# How long one example takes says nothing on a machine that builds sites beside it; the same examples each time.
settings.register_profile("project", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("project")
# Else texts and numbers of the code would be among the examples: of whatever code this worker happens to have imported, all of it read anew.
pytest.MonkeyPatch().setattr(providers, "_get_local_constants", Constants)


@pytest.fixture(scope="session")
def broken_example(tmp_path_factory: pytest.TempPathFactory) -> BrokenExample:
    """What the tests before this one left of the invented report."""
    return BrokenExample(tmp_path_factory.mktemp("example") / "example")


@pytest.fixture
def example(broken_example: BrokenExample) -> Project:
    """The invented report, ready to be broken."""
    return broken_example.mended()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of everything, ready to be changed and built."""
    return whole_project(tmp_path / "project")


@pytest.fixture(scope="session")
def publication() -> Publication:
    """The real data, checked."""
    return real_publication()


@pytest.fixture(scope="session")
def renderer(publication: Publication) -> Renderer:
    return Renderer(publication)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Shared:
    """What is made once for all workers."""
    return shared(tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def site(once: Shared) -> Path:
    """The real site, built once for all tests; the folder that is published."""

    def built(folder: Path) -> None:
        done = whole_project(folder / "project").build()
        assert done.returncode == 0, done.stdout + done.stderr

    return once.once("site", built) / "project" / "site"


@pytest.fixture(scope="session")
def invented(once: Shared) -> Path:
    """The projects of `tests/invented.py` by their names, each with its site."""

    def built(folder: Path) -> None:
        from tests.invented import build_all  # reads what builds sites: most tests need it not

        build_all(folder)

    return once.once("invented", built)


@pytest.fixture(scope="session")
def changed_site(invented: Path) -> Path:
    """A site with what the real one has not (yet): a second report, an id that was given up, texts that try to break out of their place."""
    return invented / "changed" / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Address of the built site on this machine."""
    with serving(site) as served:
        yield served


#: Milliseconds. Nothing on this site takes so long: who waits longer has met a fault, not a busy machine.
PATIENCE = 120_000


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that `make test` found or installed, one a worker. Its driver is imported where it is driven: most tests need none."""
    from playwright.sync_api import Browser, expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        for name in ("new_context", "new_page"):
            patch.setattr(Browser, name, patient(getattr(Browser, name)))
        launched = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [], timeout=PATIENCE)
        yield launched
        launched.close()


def patient(make: Callable[..., Any]) -> Callable[..., Any]:
    """As `make`; what it makes waits longer than Playwright's half a minute before it gives up."""

    def made(*arguments: Any, **options: Any) -> Any:
        new = make(*arguments, **options)
        new.set_default_timeout(PATIENCE)
        return new

    return made
