"""How far a file that has mistakes is read on: counted, since a machine that is quick enough would hide that nothing ends it."""

from __future__ import annotations

import pytest

from macros.loading import syntax
from macros.loading.problems import ENOUGH
from macros.loading.syntax import MOST_APART, MOST_BROKEN, compose


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are read as YAML, in turn."""
    texts: list[str] = []

    def noted(text: str) -> object:
        texts.append(text)
        return read(text)

    read = syntax._compose
    monkeypatch.setattr(syntax, "_compose", noted)
    return texts


def test_entries_beside_a_broken_one_are_read_each_by_itself(composed: list[str]) -> None:
    found = compose("- a: 1\n- [\n- a: 2\n", "x.yml")
    assert composed[1:] == ["- a: 1", "- [", "- a: 2\n"]
    assert found.node
    assert len(found.node.value) == 2


def test_more_entries_than_are_of_use_are_not_read_each_by_itself(composed: list[str]) -> None:
    found = compose("- {}\n" * MOST_APART + "- [\n", "x.yml")
    assert len(composed) == 1
    assert len(found.problems) == 1


def test_after_many_broken_entries_no_more_is_read(composed: list[str]) -> None:
    found = compose("- [\n" * (MOST_BROKEN + 50), "x.yml")
    assert len(composed) == 1 + MOST_BROKEN
    assert len(found.problems) == MOST_BROKEN


def test_of_many_anchors_enough_are_told() -> None:
    found = compose("- name: &a x\n" + "  name: &a x\n" * (ENOUGH + 50), "x.yml")
    assert len({problem.line for problem in found.problems}) == ENOUGH
