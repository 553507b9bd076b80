"""Excerpts are proved against a copy of the report, or plainly reported as not proved."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.loading.report_text import ReportText
from macros.loading.walking import sources_of
from tests.project import HERE, REPORT, Project


@pytest.fixture
def text(example: Project, tmp_path: Path) -> Path:
    """A text of the invented report that has every excerpt on the page it names."""
    publication = example.check().publication
    assert publication is not None
    pages: dict[int, list[str]] = {1: [], 2: [], 3: []}
    for _, record in publication.dataset.records():
        for _, source in sources_of(record):
            pages[source.page].append(source.excerpt)
    path = tmp_path / "7-bc-ubnd-2030.txt"
    path.write_text("\n\n\n\n".join("\n".join(lines) for lines in pages.values()), encoding="utf-8")
    return path


def test_without_the_text_the_count_is_reported(example: Project) -> None:
    checked = example.check()
    assert checked.problems == []
    assert checked.unverified["7-2030"] > 10
    assert checked.verified == 0


def test_the_count_is_printed_and_the_exit_is_zero(example: Project) -> None:
    done = HERE.run("scripts.check", "--root", str(example.root))
    assert done.returncode == 0
    assert "CHƯA đối chiếu" in done.stdout


def test_with_the_text_all_are_proved(example: Project, text: Path) -> None:
    checked = example.check(text)
    assert checked.problems == []
    assert checked.unverified == {}
    assert checked.verified > 10


def test_an_excerpt_that_is_not_there_is_found(example: Project, text: Path) -> None:
    file = f"{REPORT}/problems.yml"
    example.replace(file, "excerpt: thiếu đèn", "excerpt: thiếu nến")
    [problem] = example.check(text).problems
    assert (problem.file, problem.rule, problem.text) == (file, "excerpts", "thiếu nến")


def test_an_excerpt_on_another_page_is_found(example: Project, text: Path) -> None:
    file = f"{REPORT}/problems.yml"
    example.replace(file, "page: 2", "page: 3")
    problems = [p for p in example.check(text).problems if p.rule == "excerpts"]
    assert [p.file for p in problems] == [file]
    assert "trang 2" in problems[0].advice


def test_only_space_and_marks_are_folded(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("có  *91*\nnhiệm vụ<sup>3</sup> mới\n\n\n\nHai", encoding="utf-8")
    text = ReportText.read(path)
    assert text.pages_with("có 91 nhiệm vụ mới") == [1]
    assert text.pages_with("Có 91 nhiệm vụ") == []
    assert text.pages_with("co 91 nhiem vu") == []
    assert text.pages_with("Hai") == [2]
