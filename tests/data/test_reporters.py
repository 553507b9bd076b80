"""The same problems for people, for programs and for pull requests."""

from __future__ import annotations

import json
import re

import pytest

from macros.loading.problems import MOST_ALIKE, Problem, limited
from macros.reporters.github import github_report
from macros.reporters.text import text_report
from scripts.check import report
from tests.project import HERE, REPORT, Project

FIGURES = f"{REPORT}/figures.yml"
KEYS = {"file", "line", "column", "rule", "message", "advice", "text"}


@pytest.fixture
def broken(example: Project) -> Project:
    example.replace(FIGURES, "value: 2400", "value: 2.400")
    return example


def test_json_has_the_documented_keys_and_nothing_else_on_standard_output(broken: Project) -> None:
    done = HERE.run("scripts.check", "--root", str(broken.root), "--format", "json")
    outcome = json.loads(done.stdout)
    assert done.returncode == 1
    assert set(outcome) == {"ok", "records", "excerpts", "problems"}
    assert outcome["ok"] is False
    [problem] = outcome["problems"]
    assert set(problem) == KEYS
    assert (problem["file"], problem["line"], problem["rule"]) == (FIGURES, broken.line_of(FIGURES, "value: 2.400"), "printed-forms")


def test_json_of_sound_data_says_so(example: Project) -> None:
    outcome = json.loads(report(example.check(), "json", {"GITHUB_ACTIONS": "true"}))
    assert outcome["ok"] is True
    assert outcome["problems"] == []
    assert outcome["excerpts"]["unverified"]["7-2030"] > 10


def test_a_workflow_gets_annotations_beside_the_text(broken: Project) -> None:
    checked = broken.check()
    assert "::error" not in report(checked, "text", {})
    said = report(checked, "text", {"GITHUB_ACTIONS": "true"})
    assert said.startswith(f"{FIGURES}:4:10: ")
    assert f"\n::error file={FIGURES},line=4,col=10,title=Lỗi dữ liệu%3A printed-forms::`value: 2.400`" in said
    assert said.endswith("Dữ liệu CHƯA công bố được.")
    assert report(checked, "github", {}).count("\n") == 0


def test_nothing_in_a_problem_can_write_a_workflow_command() -> None:
    problem = Problem("a,b:c%.yml", 1, 2, "rule", "100%\n::set-output name=x::y", "hãy,\rviết", "a\n::error::b")
    said = github_report([problem])
    assert "\n" not in said and "\r" not in said
    assert said.startswith("::error file=a%2Cb%3Ac%25.yml,line=1,col=2,title=")
    assert said.partition("rule::")[2] == "100%25 ::set-output name=x::y%0AĐang viết: a ::error::b%0A→ hãy, viết"


@pytest.mark.parametrize("hostile", ["\x1b[2J\x1b[31mđỏ", "x" * 5_000_000, "a\u202eb", "\udcff"])
def test_no_text_of_a_file_reaches_the_terminal_raw(hostile: str) -> None:
    said = text_report([Problem(hostile, 1, 1, "rule", hostile, hostile, hostile)])
    assert len(said) < 3000
    assert said.encode()
    assert all(character.isprintable() or character == "\n" for character in said)


def test_a_flood_of_one_mistake_is_counted() -> None:
    flood = [Problem("a.yml", line, 1, "tab", "Tab.") for line in range(1, MOST_ALIKE + 31)]
    said = sorted(limited([*flood, Problem("b.yml", 1, 1, "tab", "Tab.")]))
    assert len(said) == MOST_ALIKE + 2
    assert any(re.search("Còn ít nhất 30 lỗi", p.message) for p in said)
