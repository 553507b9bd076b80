"""The API does not break: what is published now can be read by whoever could read the last release."""

from __future__ import annotations

import copy
import json

import pytest

from macros.exports.shape import Shape, broken, reworded, shape
from scripts.release import SHAPE
from tests.project import ROOT


@pytest.fixture
def released() -> Shape:
    kept: Shape = json.loads((ROOT / SHAPE).read_text(encoding="utf-8"))
    return kept


def test_the_released_shape_is_not_broken(released: Shape) -> None:
    assert broken(released, shape()) == [], "This needs /api/v2/, or the old field beside the new one."


def test_no_field_is_described_otherwise_unnoticed(released: Shape) -> None:
    assert reworded(released, shape()) == [], (
        "If these fields still mean the same, accept the new wording with `python -m scripts.release --shape`; "
        "if they mean something else, they need another name."
    )


def test_additions_are_allowed(released: Shape) -> None:
    now = copy.deepcopy(released)
    now["commitments"]["colour"] = {"type": "text", "absence": "left_out", "description": "Màu."}
    now["new_table"] = {}
    assert broken(released, now) == []


def test_a_removed_or_renamed_field_is_found(released: Shape) -> None:
    now = copy.deepcopy(released)
    now["commitments"]["due"] = now["commitments"].pop("deadline")
    assert broken(released, now) == ["commitments.deadline: the field is gone or has another name"]


def test_a_removed_field_inside_an_object_is_found(released: Shape) -> None:
    now = copy.deepcopy(released)
    del now["updates"]["evidence.excerpt"]
    assert broken(released, now) == ["updates.evidence.excerpt: the field is gone or has another name"]


def test_a_removed_table_is_found(released: Shape) -> None:
    now = copy.deepcopy(released)
    del now["bodies"]
    assert broken(released, now) == ["bodies: the table is gone"]


@pytest.mark.parametrize(
    ("field", "change", "found"),
    [
        ("value", {"type": "text"}, "the type was number and is text"),
        ("unit", {"absence": "left_out"}, "without a value it was 'never' and is 'left_out'"),
        ("report", {"refers": "bodies"}, "it named records of reports and now of bodies"),
    ],
)
def test_a_changed_field_is_found(released: Shape, field: str, change: dict[str, str], found: str) -> None:
    now = copy.deepcopy(released)
    now["figures"][field] |= change
    assert broken(released, now) == [f"figures.{field}: {found}"]


def test_a_removed_value_is_found(released: Shape) -> None:
    now = copy.deepcopy(released)
    now["checks"]["verdict"]["choices"].remove("not_checkable")
    assert broken(released, now) == ["checks.verdict: values are gone: not_checkable"]


def test_a_value_that_is_now_always_there_breaks_nothing(released: Shape) -> None:
    now = copy.deepcopy(released)
    now["commitments"]["deadline"]["absence"] = "never"
    assert broken(released, now) == []


def test_another_description_is_found(released: Shape) -> None:
    now = copy.deepcopy(released)
    now["figures"]["value"]["description"] = "Giá trị làm tròn."
    assert reworded(released, now) == ["figures.value"]
