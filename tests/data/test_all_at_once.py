"""One mistake hides no other, and each is told once."""

from __future__ import annotations

import pytest

from macros.checks import CheckInput, run_checks
from macros.loading.load import load
from tests.project import REPORT, Project

FIGURES = f"{REPORT}/figures.yml"


def places(project: Project) -> list[tuple[str, int, str]]:
    return [(p.file.removeprefix(f"{REPORT}/"), p.line, p.rule) for p in project.check().problems]


def test_mistakes_of_every_stage_are_told_together(example: Project) -> None:
    example.replace(FIGURES, "value: 2400", "value: 2.400.000")  # type
    example.replace(FIGURES, 'as_printed: "55,5%"', 'as_printed: "55,6%"')  # rule
    example.replace(f"{REPORT}/citations.yml", "document: 5-kh", "document: [5-kh")  # syntax
    example.replace(f"{REPORT}/activities.yml", "[vd-so-do]", "[vd-so-dd]")  # reference
    (example.root / REPORT / "mentions.yml").write_bytes(b"\xff\xff")  # encoding
    assert places(example) == [
        ("activities.yml", 5, "references"),
        ("citations.yml", 3, "yaml"),
        ("figures.yml", 4, "type"),
        ("figures.yml", 19, "printed-forms"),
        ("mentions.yml", 1, "encoding"),
    ]


def test_one_entry_with_a_syntax_error_does_not_hide_the_others(example: Project) -> None:
    example.replace(FIGURES, "unit: đèn\n", 'unit: "đèn\n')
    example.replace(FIGURES, "label: Đèn đường đã thay", "label: [Đèn")
    example.replace(FIGURES, "id: 7-2030/i-so-3\n  label", "id: 7-2030/i-so-3\n  lable")
    assert places(example) == [("figures.yml", 5, "yaml"), ("figures.yml", 10, "yaml"), ("figures.yml", 16, "unknown-field")]


def test_bad_characters_do_not_hide_wrong_fields(example: Project) -> None:
    example.replace(FIGURES, "  unit: đèn\n", "\tunit: đèn\u200b\n")
    example.replace(FIGURES, "value: 55.5", "value: 55,5")
    assert places(example) == [("figures.yml", 5, "tab"), ("figures.yml", 5, "character"), ("figures.yml", 17, "type")]


def test_the_site_settings_do_not_hide_the_rest(example: Project) -> None:
    example.replace("data/site.yml", "as_of: 2030-12-01", "as_of: 1/12/2030")
    example.replace(FIGURES, "value: 2400", "value: 2.400")
    assert places(example) == [("figures.yml", 4, "printed-forms"), ("data/site.yml", 8, "type")]


@pytest.mark.parametrize(
    "file", ["data/bodies/vi-du.yml", "data/documents/vi-du.yml", FIGURES, "data/vocabularies/topics.yml", f"{REPORT}/report.yml"]
)
@pytest.mark.parametrize("content", [b"\xff", b"", b"- [", b"{}", b"a: &a [*a]"])
def test_what_refers_to_an_unreadable_file_is_not_complained_about(example: Project, file: str, content: bytes) -> None:
    (example.root / file).write_bytes(content)
    problems = example.check().problems
    assert problems
    assert {p.file for p in problems} == {file}, problems


def test_what_refers_to_a_record_with_a_mistake_is_not_complained_about(example: Project) -> None:
    example.replace("data/bodies/vi-du.yml", "kind: so-nganh", "kin: so-nganh")
    example.replace("data/bodies/vi-du.yml", "id: vd-ban-den", "id: vd-ban-đèn")
    assert {p.file for p in example.check().problems} == {"data/bodies/vi-du.yml"}


def test_checks_run_on_what_is_left(example: Project) -> None:
    example.replace(FIGURES, "value: 2400", "value: nhiều")
    loaded = load(example.root)
    assert set(loaded.dataset.figures) == {"7-2030/i-so-2", "7-2030/i-so-3", "7-2030/i-so-4", "7-2030/iii-so-1"}
    assert run_checks(CheckInput(loaded.dataset)) == []
