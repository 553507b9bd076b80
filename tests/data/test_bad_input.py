"""Whatever is wrong in a data file is named: file, line, what is wrong, in Vietnamese; exit 1; no half-built site."""

from __future__ import annotations

import pytest

from tests.project import REPORT, Project

FIGURES = f"{REPORT}/figures.yml"

CASES = {
    "missing field": (FIGURES, "  unit: đèn\n", "", "id: 7-2030/i-so-1", "thiếu"),
    "wrong type": (FIGURES, "value: 2400", "value: nhiều", "value: nhiều", "số"),
    "thousands mark": (FIGURES, "value: 2400", "value: 2.400", "value: 2.400", "2.400"),
    "unknown field": (FIGURES, "label: Đèn đường cần thay", "lable: Đèn đường cần thay", "lable", "label"),
    "unknown body": (f"{REPORT}/activities.yml", "[vd-so-do]", "[vd-so-dd]", "vd-so-dd", "vd-so-do"),
    "unknown document": (f"{REPORT}/citations.yml", "5-kh-hdnd-vd-2030", "6-kh-hdnd-vd-2030", "6-kh-hdnd-vd-2030", "6-kh"),
    "unknown topic": (f"{REPORT}/problems.yml", "do-thi-giao-thong", "do-thi", "do-thi", "do-thi"),
    "duplicate key": (FIGURES, "  unit: đèn\n", "  unit: đèn\n  unit: cái\n", "unit: cái", "unit"),
    "duplicate id": (FIGURES, "id: 7-2030/i-so-2", "id: 7-2030/i-so-1", "", "7-2030/i-so-1"),
    "printed form differs": (FIGURES, 'as_printed: "2.400"', 'as_printed: "2.401"', "value: 2400", "2.401"),
    "excerpt too long": (FIGURES, "excerpt: cần thay 2.400 đèn đường", f"excerpt: {'đèn ' * 16}", "đèn đèn", "15"),
    "page not in report": (FIGURES, "page: 1", "page: 9", "page: 9", "9"),
    "footnote not in report": (FIGURES, "footnote: 1", "footnote: 7", "footnote: 7", "7"),
    "letter out of order": (f"{REPORT}/assessments.yml", "point: đ\n", "point: w\n", "point: w", "w"),
    "unknown placeholder": (f"{REPORT}/report.yml", "Đã thay {7-2030/i-so-2}", "Đã thay {7-2030/i-so-99}", "i-so-99", "i-so-99"),
    "bad date": (f"{REPORT}/commitments.yml", "deadline: 2030-11-30", "deadline: 2030-11-31", "2030-11-31", "ngày"),
    "not yaml": (f"{REPORT}/problems.yml", "statement: Thiếu đèn", 'statement: "Thiếu đèn', "", ""),
}


@pytest.mark.parametrize("case", CASES)
def test_mistake_is_named(example: Project, case: str) -> None:
    file, old, new, marker, word = CASES[case]
    assert example.check().problems == [], "the example must be right before it is broken"
    example.replace(file, old, new)
    problems = [p for p in example.check().problems if p.file == file]
    assert problems, "not noticed"
    if marker:
        assert example.line_of(file, marker) in {p.line for p in problems}, problems
    assert any(word.casefold() in f"{p.message} {p.advice} {p.text}".casefold() for p in problems), problems


@pytest.mark.parametrize("markup", ["<script>alert(1)</script>", "**đậm**", "[x](https://vi.du)", "{{ 7*7 }}", "# Tựa", "<b>x</b>"])
def test_markup_in_text_is_refused(example: Project, markup: str) -> None:
    example.replace(f"{REPORT}/problems.yml", "Thiếu đèn thay thế.", f"'{markup}'")
    problems = example.check().problems
    assert {p.file for p in problems} == {f"{REPORT}/problems.yml"}
    assert "markup" in {p.rule for p in problems}


def test_check_prints_the_place_and_ends_with_one(example: Project, project: Project) -> None:
    example.replace(FIGURES, "value: 2400", "value: 2.400")
    done = project.run("scripts.check", "--root", str(example.root))
    line = example.line_of(FIGURES, "value: 2.400")
    assert done.returncode == 1
    assert f"{FIGURES}:{line}:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_all_mistakes_at_once(example: Project) -> None:
    example.replace(FIGURES, "value: 2400", "value: 2.400")
    example.replace(f"{REPORT}/activities.yml", "[vd-so-do]", "[vd-so-dd]")
    assert {p.file for p in example.check().problems} >= {FIGURES, f"{REPORT}/activities.yml"}


def test_failed_check_leaves_the_old_site(project: Project) -> None:
    old = project.root / "site"
    old.mkdir()
    (old / "index.html").write_text("cũ", encoding="utf-8")
    figures = next((project.root / "data" / "reports" / "150-2024" / "figures").glob("*.yml"))
    figures.write_text(figures.read_text(encoding="utf-8").replace("  unit:", "  unti:", 1), encoding="utf-8")
    done = project.build()
    assert done.returncode == 1
    assert "unti" in done.stdout
    assert [p.name for p in old.iterdir()] == ["index.html"]
    assert not list(project.root.glob(".site-*"))
