"""Whatever is wrong in a data file is named: file, line, what is wrong, what to write instead, in Vietnamese; exit 1; no half-built site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks import CHECKS
from scripts.bad_input_table import PAGE, groups, page, row
from tests import many
from tests.data.bad_input import BadInput, Outcome
from tests.data.bad_input_cases import CASES, FIGURES
from tests.project import HERE, REPORT, ROOT, Project


@pytest.fixture(scope="module")
def rows() -> dict[BadInput, str]:
    """The row of each mistake on the page of mistakes, in the order of both."""
    lines = [line for line in (ROOT / PAGE).read_text(encoding="utf-8").split("\n") if line.startswith("<tr><td>")]
    return dict(zip((case for cases in groups().values() for case in cases), lines, strict=False))


def test_the_example_is_right_before_it_is_broken(example: Project) -> None:
    assert example.check().problems == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_is_named(outcome_of: Callable[[BadInput], Outcome], rows: dict[BadInput, str], case: BadInput) -> None:
    outcome = outcome_of(case)
    assert outcome.found, outcome.problems
    problem = case.told(outcome.found)
    assert problem is not None, f"{case.words} not said: {outcome.found}"
    assert len(outcome.problems) == case.messages, "one mistake, one message"
    assert problem.advice, "says what is wrong and not what to write"
    assert problem.column >= 1
    assert not outcome.published
    if case.on_page:
        assert row(case, problem) == rows[case], "the page of mistakes is not what the check says now; run: make schemas"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_has_a_case(check) -> None:
    assert check.name in {case.rule for case in CASES}


def test_the_page_of_mistakes_has_every_group_and_mistake_in_its_place(rows: dict[BadInput, str]) -> None:
    """Its rows are compared above, each with what the check says."""
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page(lambda case: rows[case]), "run: make schemas"


@pytest.mark.parametrize("markup", ["<script>alert(1)</script>", "**đậm**", "[x](https://vi.du)", "{{ 7*7 }}", "# Tựa", "<b>x</b>"])
def test_markup_in_text_is_refused(example: Project, markup: str) -> None:
    example.replace(f"{REPORT}/problems.yml", "Thiếu đèn thay thế.", f"'{markup}'")
    problems = example.check().problems
    assert {p.file for p in problems} == {f"{REPORT}/problems.yml"}
    assert "markup" in {p.rule for p in problems}


def test_check_prints_the_place_and_ends_with_one(example: Project) -> None:
    example.replace(FIGURES, "value: 2400", "value: 2.400")
    done = HERE.run("scripts.check", "--root", str(example.root))
    line = example.line_of(FIGURES, "value: 2.400")
    assert done.returncode == 1
    assert f"{FIGURES}:{line}:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_all_mistakes_at_once(example: Project) -> None:
    example.replace(FIGURES, "value: 2400", "value: 2.400")
    example.replace(f"{REPORT}/activities.yml", "[vd-so-do]", "[vd-so-dd]")
    assert {p.file for p in example.check().problems} >= {FIGURES, f"{REPORT}/activities.yml"}


def test_failed_check_leaves_the_old_site(tmp_path: Path) -> None:
    project = many.one(tmp_path / "project")
    old = project.root / "site"
    old.mkdir()
    (old / "index.html").write_text("cũ", encoding="utf-8")
    project.replace(FIGURES, "  unit:", "  unti:")
    done = project.build()
    assert done.returncode == 1
    assert "unti" in done.stdout
    assert [p.name for p in old.iterdir()] == ["index.html"]
    assert not list(project.root.glob(".site-*"))
