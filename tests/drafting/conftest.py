"""What the tests of reading documents share."""

import shutil
from pathlib import Path

import pytest

from macros.loading.load import load

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def bodies():
    """The bodies of the project's own data."""
    return load(ROOT).dataset.bodies


@pytest.fixture
def empty_root(tmp_path_factory):
    """A project folder with the shared data and no report."""
    root = tmp_path_factory.mktemp("root")
    for name in ("bodies", "documents", "vocabularies"):
        shutil.copytree(ROOT / "data" / name, root / "data" / name)
    for name in ("site.yml", "glossary.yml"):
        shutil.copy(ROOT / "data" / name, root / "data" / name)
    (root / "data" / "reports").mkdir()
    return root
