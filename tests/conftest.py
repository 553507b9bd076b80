"""Fixtures: example data to break, the real site built once, a server, a browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from macros.pages.rendering import Renderer
from macros.publication import Publication, check
from scripts.browser import find
from scripts.pages_server import serving
from tests.project import ROOT, Project, example_data, whole_project

# How long one example takes says nothing on a machine that builds sites beside it; the same examples each time.
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


@pytest.fixture
def example(tmp_path: Path) -> Project:
    """The invented report, ready to be broken."""
    return example_data(tmp_path / "example")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of everything, ready to be changed and built."""
    return whole_project(tmp_path / "project")


@pytest.fixture(scope="session")
def publication() -> Publication:
    """The real data, checked."""
    checked = check(ROOT)
    assert checked.publication is not None, checked.problems
    return checked.publication


@pytest.fixture(scope="session")
def renderer(publication: Publication) -> Renderer:
    return Renderer(publication)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once a session; the folder that is published."""
    project = whole_project(tmp_path_factory.mktemp("site") / "project")
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return project.root / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Address of the built site on this machine."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that `make test` found or installed."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [])
        yield launched
        launched.close()
