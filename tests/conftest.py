"""Fixtures: example data to break, the real site built once, a server, a browser."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from macros.checks.today import OTHER_DAY
from macros.pages.rendering import Renderer
from macros.publication import Publication
from scripts.browser import find
from scripts.pages_server import serving
from tests import many
from tests.project import TODAY, BrokenExample, Project, real_publication, whole_project
from tests.shared import Shared, shared

# There is no garbage while tests are collected; what is there then stays until the end, and is not looked through again.
gc.disable()

# What is called without a day, as commands are, takes the day of the invented report.
os.environ[OTHER_DAY] = TODAY.isoformat()

# How long one example takes says nothing on a machine that builds sites beside it; the same examples each time.
settings.register_profile("project", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("project")

#: What a test needs, or the file it stands in, by which it takes too long for `make test-quick`: a browser, a second build, many tries.
NOT_QUICK = {"browser", "address", "changed_site", "preview"}
NOT_QUICK_FILES = {
    "test_fuzz.py", "test_nasty_files.py", "test_growth.py", "test_serve.py", "test_html.py", "test_naive_build.py",
    "test_bad_files.py", "test_drafts.py", "test_reading.py", "test_scores.py", "test_review.py", "test_workflows.py",
    "test_kinds_of_fault.py", "test_strange_files.py", "test_documents.py",
    # What an editor is told, case by case: data that is published has no mistakes.
    "test_inconsistent.py", "test_advice.py", "test_bad_input.py", "test_accepted.py", "test_schemas.py", "test_entry.py",
    "test_entry_message.py", "test_diff.py", "test_diff_names.py", "test_diff_frozen.py", "test_diff_judged.py", "test_failures.py",
    # How the project is worked on.
    "test_lint.py", "test_repository.py", "test_recipes.py", "test_map.py", "test_check_repository.py",
    # Every file, every row, with the tools of those who use them; what the files are is told by test_contract.py and test_round_trip.py.
    "test_files.py", "test_data_page.py", "test_json_api.py",
}  # fmt: skip
NOT_QUICK_TESTS = {"test_two_builds_in_two_folders_are_the_same_bytes"}
#: Letters of a text by which a test is named: names go to and fro between processes, and one had five million.
LONGEST_NAME = 60


def pytest_make_parametrize_id(val: object) -> str | None:
    """The beginning of a long text; of anything else the name that pytest gives it."""
    return ascii(val[:LONGEST_NAME])[1:-1] + "…" if isinstance(val, str) and len(val) > LONGEST_NAME else None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """For `make test-quick` what is not quick is not even read."""
    never = collection_path.name in NOT_QUICK_FILES or collection_path.name == "browser"
    return True if never and config.option.markexpr == "quick" else None


#: What builds sites of its own: it runs first while another worker makes the site that most tests look at.
OWN_SITES = {"test_documents.py", "test_serve.py", "test_workflows.py"}
#: What its tests share is dear to make: one worker runs them all.
TOGETHER = {"exports"}
#: Many small tests: at the end, so that no worker has long to wait for the other's last.
SMALL = {"data", "drafting"}


def turn(item: pytest.Item) -> int:
    """When a test has its turn; those with the same go in the order in which they were found (`--no-loadscope-reorder`)."""
    if item.path.name == "test_build.py":  # asks for the site at once
        return 0
    if item.path.name in OWN_SITES:
        return 1
    if item.path.parent.name in SMALL:
        return 4
    return 3 if "site" in getattr(item, "fixturenames", ()) else 2


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are processors: a test that waits for its browser leaves its turn to another. No quick test has one."""
    return (os.cpu_count() or 1) + (config.option.markexpr != "quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=turn)
    for item in items:
        if item.path.parent.name in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(item.path.parent.name))
        needs = set(getattr(item, "fixturenames", ()))
        if not (
            needs & NOT_QUICK or item.path.name in NOT_QUICK_FILES or item.name in NOT_QUICK_TESTS or item.path.parent.name == "browser"
        ):
            item.add_marker(pytest.mark.quick)


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


#: Milliseconds. Nothing on this site takes so long: who waits longer has met a fault, not a busy machine.
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE)


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


def built(project: Project) -> None:
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def site(once: Shared) -> Path:
    """The real site, built once for all tests; the folder that is published."""
    return once.once("site", lambda folder: built(whole_project(folder / "project"))) / "project" / "site"


@pytest.fixture(scope="session")
def changed_site(once: Shared) -> Path:
    """A site with what the real one has not (yet): a second report, an id that was given up, texts that try to break out of their place."""
    return once.once("changed-site", lambda folder: built(many.changed(folder / "project"))) / "project" / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Address of the built site on this machine."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that `make test` found or installed, one a worker."""
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
