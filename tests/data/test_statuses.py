"""Statuses derived from histories: whatever valid history is recorded, the rules of the three questions hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.checks import run_checks
from macros.checks.base import CheckInput
from macros.derived.contradictions import contradictions
from macros.derived.statuses import EVIDENCE, OFFICIAL, initial, statuses
from macros.loading.dataset import Dataset
from macros.publication import Publication, check
from macros.records.bodies import Evidence
from macros.records.updates import Update
from tests.project import ROOT

COMMITMENT = "150-2024/iv-4-3-b"
REAL = check(ROOT).publication
assert REAL is not None
EVIDENCE_TERMS = REAL.dataset.vocabularies[EVIDENCE]
SOURCE = Evidence(publisher="Báo Ví Dụ", url="https://bao.vi.du/bai-1", accessed=dt.date(2026, 11, 23), excerpt="một đoạn ngắn")


class _Nowhere:
    """Stands in for the data file of a record that was made in memory."""

    def position(self, path: tuple[str | int, ...]) -> object:
        from macros.records.base import Position

        return Position("data/trong-bo-nho.yml", 1, 1)


def update(number: int, day: dt.date, bearing: str, **fields: object) -> Update:
    from macros.records.base import Origin

    made = Update.model_validate(
        {
            "id": f"150-2024/thu-{number}",
            "commitment": COMMITMENT,
            "date": day,
            "summary": f"Có tin mới thứ {('một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín')[number % 9]}.",
            "bearing": bearing,
            "recorded": dt.date(2026, 11, 23),
            "enlarged_city": False,
            "evidence": (SOURCE.model_copy(update={"url": f"https://bao.vi.du/bai-{number}"}),),
            **fields,
        }
    )
    return made.read_from(Origin(_Nowhere(), (number,)))  # type: ignore[arg-type]


@st.composite
def histories(draw: st.DrawFn) -> list[Update]:
    """A valid history of one commitment: changes follow one another, each allowed by its bearing; context in between."""
    made: list[Update] = []
    standing = initial(REAL.dataset, EVIDENCE)
    days = sorted(draw(st.lists(st.dates(dt.date(2024, 6, 12), dt.date(2026, 11, 23)), max_size=8)))
    for number, day in enumerate(days):
        bearing = draw(st.sampled_from(["progress", "completion", "delay", "not_met", "context"]))
        enlarged = bearing == "context" and draw(st.booleans())
        allowed = [key for key, term in EVIDENCE_TERMS.items() if bearing in term.bearings and key != standing]
        if allowed and draw(st.booleans()):
            after = draw(st.sampled_from(allowed))
            made.append(update(number, day, bearing, **{"from": standing, "to": after}))
            standing = after
        else:
            made.append(update(number, day, bearing, enlarged_city=enlarged))
    return made


def with_history(history: list[Update]) -> Dataset:
    others = {key: value for key, value in REAL.dataset.updates.items() if value.commitment != COMMITMENT}
    return replace(REAL.dataset, updates={**others, **{u.id: u for u in history}})


@given(histories())
def test_every_valid_history_passes_the_checks(history: list[Update]) -> None:
    assert run_checks(CheckInput(with_history(history))) == []


@given(histories())
def test_the_status_is_the_end_of_the_chain_and_starts_at_nothing_found(history: list[Update]) -> None:
    status = statuses(with_history(history))[COMMITMENT]
    changes = [u.to for u in history if u.to]
    assert status.evidence.id == (changes[-1] if changes else initial(REAL.dataset, EVIDENCE))
    assert status.informed == bool(changes)
    assert not (status.informed and status.only_context)


@given(histories())
def test_no_status_without_an_update_that_justifies_it(history: list[Update]) -> None:
    status = statuses(with_history(history))[COMMITMENT]
    if status.informed:
        reasons = [u for u in history if u.to == status.evidence.id]
        assert reasons
        assert reasons[-1].bearing in status.evidence.bearings
        assert not reasons[-1].enlarged_city
        assert reasons[-1].evidence


@given(histories(), st.sampled_from(["progress", "completion", "delay", "not_met"]))
def test_the_enlarged_city_never_changes_a_status(history: list[Update], bearing: str) -> None:
    standing = statuses(with_history(history))[COMMITMENT].evidence.id
    after = next(key for key, term in EVIDENCE_TERMS.items() if bearing in term.bearings and key != standing)
    forbidden = update(99, dt.date(2026, 11, 23), bearing, enlarged_city=True, **{"from": standing, "to": after})
    rules = {problem.rule for problem in run_checks(CheckInput(with_history([*history, forbidden])))}
    assert "update-bearing" in rules


@given(histories(), st.data())
def test_a_change_that_does_not_start_where_the_last_one_ended_is_refused(history: list[Update], data: st.DataObject) -> None:
    standing = statuses(with_history(history))[COMMITMENT].evidence.id
    wrong = data.draw(st.sampled_from([key for key in EVIDENCE_TERMS if key != standing]))
    broken = update(99, dt.date(2026, 11, 23), "progress", **{"from": wrong, "to": "co-tien-trien"})
    rules = {problem.rule for problem in run_checks(CheckInput(with_history([*history, broken])))}
    assert "update-history" in rules


@given(st.dates(dt.date(2024, 1, 1), dt.date(2030, 1, 1)), st.one_of(st.none(), st.dates(dt.date(2024, 1, 1), dt.date(2030, 1, 1))))
def test_the_schedule_comes_from_the_as_of_date(as_of: dt.date, deadline: dt.date | None) -> None:
    dataset = with_history([])
    commitment = dataset.commitments[COMMITMENT].model_copy(update={"deadline": deadline})
    moved = replace(
        dataset,
        site=dataset.site.model_copy(update={"as_of": as_of}),
        commitments={COMMITMENT: commitment},
        updates={},
    )
    schedule = statuses(moved)[COMMITMENT].schedule.id
    if deadline:
        assert schedule == ("qua-han" if as_of > deadline else "trong-han")
    else:
        assert schedule == ("qua-ky" if as_of > dt.date(2024, 12, 31) else "trong-han")


def test_official_and_evidence_statuses_do_not_follow_each_other() -> None:
    official = update(1, dt.date(2025, 1, 1), "progress", official_from=initial(REAL.dataset, OFFICIAL), official_to="da-hoan-thanh")
    status = statuses(with_history([official]))[COMMITMENT]
    assert status.official.id == "da-hoan-thanh"
    assert status.evidence.id == initial(REAL.dataset, EVIDENCE)


def test_sources_that_differ_stand_together() -> None:
    one, two, three = (
        update(1, dt.date(2025, 1, 1), "progress", contradicts=("150-2024/thu-2",)),
        update(2, dt.date(2025, 1, 2), "delay"),
        update(3, dt.date(2025, 1, 3), "context"),
    )
    assert contradictions((one, two, three)) == [[one, two]]


def test_no_real_status_rests_on_an_unconfirmed_source(publication: Publication) -> None:
    unconfirmed = [u for u in publication.dataset.updates.values() if u.unconfirmed]
    assert unconfirmed, "the source that was not found again is recorded"
    assert all(u.to is None and u.official_to is None for u in unconfirmed)


@pytest.mark.parametrize("key", ["150-2024/iv-6-4-b", "150-2024/iv-6-5-b"])
def test_what_had_passed_before_the_report_is_not_rated(publication: Publication, key: str) -> None:
    status = publication.statuses[key]
    assert status.schedule.id == "khong-danh-gia"
    assert not status.informed
