"""What the tests of reading documents share."""

import re
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
def empty_root(shared_root, tmp_path):
    """A project folder with the shared data and no report, for one test."""
    return Path(shutil.copytree(shared_root, tmp_path / "root"))


@pytest.fixture(scope="session")
def shared_root(tmp_path_factory):
    """The same for tests that write nothing into it."""
    root = tmp_path_factory.mktemp("root")
    for name in ("bodies", "vocabularies"):
        shutil.copytree(ROOT / "data" / name, root / "data" / name)
    shutil.copy(ROOT / "data" / "glossary.yml", root / "data" / "glossary.yml")
    settings = (ROOT / "data" / "site.yml").read_text(encoding="utf-8")
    (root / "data" / "site.yml").write_text(re.sub(r"(?m)^subjects:.*\n", "", settings), encoding="utf-8")  # they name records of reports
    (root / "data" / "reports").mkdir()
    return root
