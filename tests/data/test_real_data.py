"""The data in the repository: publishable, complete, proved against the report where its text is at hand."""

from __future__ import annotations

import pytest

from macros.publication import DEFAULT_TEXTS, Publication
from tests.project import ROOT, real_checked


def test_data_is_publishable() -> None:
    assert real_checked().problems == []


def test_every_excerpt_stands_on_its_page() -> None:
    checked = real_checked()
    if not (ROOT / DEFAULT_TEXTS).exists():
        assert sum(checked.unverified.values()) + checked.proved > 800
        print(f"{checked.unverified} excerpts not verified: {DEFAULT_TEXTS} is not there")
        return
    assert checked.unverified == {}
    assert checked.verified > 800


@pytest.mark.parametrize(("list_id", "count"), [("phoi-hop-thanh-lap", 12), ("phoi-hop-kien-toan", 23), ("phoi-hop-bai-bo", 1)])
def test_lists_are_complete(publication: Publication, list_id: str, count: int) -> None:
    items = [i for i in publication.dataset.organisation.values() if i.id.startswith("150-2024/") and i.list == list_id]
    assert [i.order for i in items] == list(range(1, count + 1))


def test_every_numbered_group_of_section_four_has_commitments(publication: Publication) -> None:
    sections = {c.source.section for c in publication.dataset.commitments.values()}
    assert {f"IV.{n}" for n in range(1, 10)} <= sections


def test_every_lettered_point_of_section_three_is_there(publication: Publication) -> None:
    points = {(a.kind, a.point) for a in publication.dataset.assessments.values() if a.id.startswith("150-2024/")}
    assert {p for k, p in points if k == "strength"} == set("abcdđeg")
    assert {p for k, p in points if k == "limitation"} == set("abcdđe")
    assert {p for k, p in points if k == "cause"} == set("abcdđ")
    assert {p for k, p in points if k == "lesson"} == set("abcdđeg")


def test_the_two_known_contradictions_are_found(publication: Publication) -> None:
    wrong = {r.relation.source.section for r in publication.audit.values() if r.verdict == "inconsistent"}
    assert {"II.2", "II.4"} <= wrong
