"""What tests of the data share: the text of the report, where it is at hand."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.loading.report_text import ReportText, text_name
from macros.publication import Publication
from tests.data.bad_input import BadInput, Outcome
from tests.data.bad_input_cases import CASES
from tests.data.entries import with_subject
from tests.project import ROOT, BrokenExample
from tests.shared import Shared


@pytest.fixture
def pages(publication: Publication) -> tuple[str, ...]:
    """The pages of the first report's text; skipped, with the reason, where nobody has the text."""
    path = ROOT.parent / "shared" / "report" / text_name(publication.dataset.reports["150-2024"])
    if not path.is_file():
        pytest.skip(f"the text of the report is not at hand at {path}: names and places cannot be compared with it")
    return ReportText.read(path).pages


@pytest.fixture(scope="session")
def example_publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The invented report with a subject, checked."""
    checked = with_subject(tmp_path_factory.mktemp("entry")).check()
    assert checked.publication is not None, checked.problems
    return checked.publication


@pytest.fixture(scope="session")
def outcome_of(once: Shared, broken_example: BrokenExample) -> Callable[[BadInput], Outcome]:
    """What the check says of a mistake: each is made and checked once a test run, for all tests that ask."""

    def outcome(case: BadInput) -> Outcome:
        def make(folder: Path) -> None:
            (folder / "outcome").write_bytes(pickle.dumps(case.outcome(broken_example.mended())))

        found = pickle.loads((once.once(f"mistake-{CASES.index(case)}", make) / "outcome").read_bytes())
        assert isinstance(found, Outcome)
        return found

    return outcome
