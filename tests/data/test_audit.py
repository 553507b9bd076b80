"""The audit computes each kind of relation from figures and lists; nothing is corrected."""

from __future__ import annotations

from decimal import Decimal

from macros.publication import Publication
from tests.project import REPORT, Project


def publication_of(example: Project) -> Publication:
    checked = example.check()
    assert checked.publication is not None, checked.problems
    return checked.publication


def test_sum_that_holds(example: Project) -> None:
    result = publication_of(example).audit["7-2030/dc-i-1"]
    assert (result.stated, result.computed, result.difference, result.verdict) == (2400, 2400, 0, "consistent")


def test_share_that_does_not_hold(example: Project) -> None:
    publication = publication_of(example)
    result = publication.audit["7-2030/dc-i-2"]
    assert result.stated == Decimal("55.5")
    assert result.computed == 50
    assert result.verdict == "inconsistent"
    assert result in publication.doubts["7-2030/i-so-3"]


def test_list_is_counted(example: Project) -> None:
    result = publication_of(example).audit["7-2030/dc-iii-1"]
    assert (result.stated, result.computed, result.verdict) == (1, 1, "consistent")


def test_a_changed_figure_changes_the_verdict(example: Project) -> None:
    figures = f"{REPORT}/figures.yml"
    example.replace(figures, "value: 2400", "value: 2401")
    example.replace(figures, 'as_printed: "2.400"', 'as_printed: "2.401"')
    example.replace(figures, "cần thay 2.400 đèn", "cần thay 2.401 đèn")
    example.replace(
        f"{REPORT}/relations.yml",
        "parts: [7-2030/i-so-2, 7-2030/i-so-4]",
        "parts: [7-2030/i-so-2, 7-2030/i-so-4]\n  note: Hai phần cộng lại thiếu một.",
    )
    result = publication_of(example).audit["7-2030/dc-i-1"]
    assert (result.computed, result.difference, result.verdict) == (2400, 1, "inconsistent")


def test_an_inconsistency_needs_a_note(example: Project) -> None:
    example.replace(f"{REPORT}/relations.yml", "  note: Hai số đếm cho 50%, báo cáo ghi 55,5%.\n", "")
    [problem] = example.check().problems
    assert problem.file == f"{REPORT}/relations.yml"
