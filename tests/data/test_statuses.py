"""Statuses computed from updates: whatever is recorded, the one rule holds, for good news and bad alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.derived.contradictions import contradictions
from macros.derived.status_rule import CONDITIONS, VOCABULARY, StatusRule
from macros.derived.statuses import (
    DIFFERING,
    NEVER_SEARCHED,
    NOT_FOUND,
    NOT_SEARCHED,
    OFFICIAL,
    UNSAID,
    not_known_words,
    statuses,
)
from macros.publication import Publication
from macros.records.evidence import Evidence
from macros.records.searches import Search
from macros.records.updates import Update
from tests.data.histories import (
    AUTHORITY,
    COMMITMENT,
    GIVES,
    IN_TIME,
    LOST,
    ONCE,
    READ,
    REAL,
    TOO_LATE,
    TWICE,
    histories,
    refusals,
    status_of,
    update,
    with_updates,
)
from tests.samples import now


@given(histories())
def test_what_is_drawn_passes_the_checks(history: list[Update]) -> None:
    assert refusals(with_updates(*history)) == []


@given(histories(), st.randoms())
def test_the_order_of_the_files_decides_nothing(history: list[Update], random: object) -> None:
    mixed = list(history)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert statuses(with_updates(*history))[COMMITMENT] == statuses(with_updates(*mixed))[COMMITMENT]


@given(histories())
def test_no_status_without_an_update_that_meets_every_condition(history: list[Update]) -> None:
    dataset = with_updates(*history)
    status = statuses(dataset)[COMMITMENT]
    carrying = [u for u in history if not StatusRule(dataset).unmet(u)]
    assert status.informed == bool(carrying)
    assert {key for key, step in status.steps.items() if not step.unmet} == {u.id for u in carrying}
    assert not (status.informed and status.only_context)


@given(histories())
def test_each_change_starts_where_the_last_one_ended(history: list[Update]) -> None:
    status = statuses(with_updates(*history))[COMMITMENT]
    standing = NOT_SEARCHED
    for step in status.steps.values():
        if step.evidence:
            assert step.evidence[0].id == standing != step.evidence[1].id
            standing = step.evidence[1].id
    assert status.evidence.id == standing


@pytest.mark.parametrize(("bearing", "term"), GIVES.items())
def test_good_and_bad_news_carry_a_status_alike(bearing: str, term: str) -> None:
    assert status_of(update(1, bearing=bearing, covers="whole")) == term


def test_a_part_that_is_done_is_progress_of_the_whole() -> None:
    assert status_of(update(1, bearing="completion", covers="part")) == "co-tien-trien"


@pytest.mark.parametrize(
    ("condition", "change"),
    [
        ("dung-viec", {"bearing": "context"}),
        ("dung-dia-ban", {"bearing": "context", "enlarged_city": True}),
        ("dung-ky", {"date": TOO_LATE}),
        ("dung-ky", {"date": IN_TIME, "period": {"from": dt.date(2023, 1, 1), "to": dt.date(2023, 12, 31)}}),
        ("nguon-goc", {"evidence": (TWICE.model_copy(update={"url": "https://thuvienphapluat.vn/van-ban/1"}),)}),
        ("nguon-goc", {"evidence": (TWICE.model_copy(update={"kind": "document_copy"}),)}),
        ("con-tim-lai-duoc", {"evidence": (LOST,)}),
        ("con-tim-lai-duoc", {"evidence": (LOST, LOST.model_copy(update={"url": "https://bao.vi.du/bai-2"}))}),
    ],
)
def test_each_condition_keeps_an_update_from_carrying_a_status(condition: str, change: dict[str, object]) -> None:
    dataset = with_updates(update(1, **change))
    assert condition in statuses(dataset)[COMMITMENT].steps["150-2024/thu-1"].unmet
    assert statuses(dataset)[COMMITMENT].evidence.id == NOT_SEARCHED


def test_a_commitment_that_cannot_be_rated_has_no_status() -> None:
    dataset = with_updates(update(1))
    commitment = dataset.commitments[COMMITMENT].model_copy(update={"not_ratable": "Việc đã qua."})
    status = statuses(replace(dataset, commitments={**dataset.commitments, COMMITMENT: commitment}))[COMMITMENT]
    assert status.steps["150-2024/thu-1"].unmet == ("danh-gia-duoc",)
    assert not status.informed


@pytest.mark.parametrize(
    "sources",
    [
        (ONCE,),
        (LOST, ONCE.model_copy(update={"url": "https://bao.vi.du/bai-2"})),
        (LOST, AUTHORITY.model_copy(update={"not_found_again": READ})),
        (TWICE.model_copy(update={"kind": "document_copy", "document_number": "101/KH-UBND", "url": "https://hethongphapluat.vn/a"}),),
    ],
)
def test_what_is_found_again_two_publishers_or_a_named_copy_may_carry_a_status(sources: tuple[Evidence, ...]) -> None:
    assert status_of(update(1, evidence=sources)) == "co-tien-trien"


def test_two_lost_addresses_of_one_publisher_are_one_lost_source() -> None:
    two = (
        AUTHORITY.model_copy(update={"not_found_again": READ}),
        AUTHORITY.model_copy(
            update={"not_found_again": READ, "url": "https://media.cantho.gov.vn/b", "publisher": "Cổng TTĐT TP Cần Thơ (bản tiếng Anh)"}
        ),
    )
    assert status_of(update(1, evidence=two)) == NOT_SEARCHED


@pytest.mark.parametrize("bearing", GIVES)
def test_the_newest_outcome_is_the_status_whatever_it_says(bearing: str) -> None:
    for other in GIVES:
        old, new = update(1, dt.date(2024, 8, 1), other, covers="whole"), update(2, dt.date(2024, 9, 1), bearing, covers="whole")
        assert status_of(old, new) == GIVES[bearing]


def test_a_result_published_later_counts_for_the_period_that_it_is_about() -> None:
    later = update(1, TOO_LATE, "not_met", period={"from": dt.date(2024, 1, 1), "to": dt.date(2024, 12, 31)})
    assert status_of(later) == "khong-dat"
    assert status_of(later, update(2, dt.date(2024, 10, 1), "progress")) == "khong-dat", "the year's end is newer than October"


@pytest.mark.parametrize(
    ("measures", "bearings", "term"),
    [
        (("Tăng trưởng", "Tăng trưởng"), ("progress", "not_met"), DIFFERING),
        (("Tăng trưởng", "Giải ngân"), ("progress", "not_met"), "khong-dat"),
        (("Tăng trưởng", "Tăng trưởng"), ("not_met", "not_met"), "khong-dat"),
    ],
)
def test_sources_differ_only_about_the_same_measure(measures: tuple[str, str], bearings: tuple[str, str], term: str) -> None:
    first = update(1, dt.date(2024, 8, 1), bearings[0], measure=measures[0])
    for tells in (1, 2):
        one = first.model_copy(update={"contradicts": ("150-2024/thu-2",) if tells == 1 else ()})
        other = update(2, dt.date(2024, 9, 1), bearings[1], measure=measures[1], contradicts=("150-2024/thu-1",) if tells == 2 else ())
        assert status_of(one, other) == term
    assert status_of(one, other, update(3, dt.date(2024, 10, 1), "delay")) == "co-cham", "a newer outcome ends the difference"


def test_a_source_that_carries_no_status_does_not_make_sources_differ() -> None:
    weak = update(1, dt.date(2024, 8, 1), "progress", measure="Tăng trưởng", evidence=(LOST,))
    assert status_of(weak, update(2, bearing="not_met", measure="Tăng trưởng", contradicts=(weak.id,))) == "khong-dat"


def test_not_knowing_is_said_in_two_ways_and_no_other() -> None:
    search = Search(id="150-2024/tk-thu", date=dt.date(2026, 11, 25), place="kho-luu-tru", words=("tài nguyên",), commitments=(COMMITMENT,))
    never, searched = statuses(with_updates())[COMMITMENT], statuses(with_updates(searches=(search,)))[COMMITMENT]
    assert (never.evidence.id, never.evidence.label, never.official.label) == (NOT_SEARCHED, NEVER_SEARCHED, NEVER_SEARCHED)
    words = "Chưa tìm thấy (tìm đến 25/11/2026)"
    assert (searched.evidence.id, searched.evidence.label, searched.official.label) == (NOT_FOUND, words, words)
    assert (never.searched, searched.searched) == (None, dt.date(2026, 11, 25))
    assert not_known_words([never, searched]) == (words, NEVER_SEARCHED)


def test_the_last_search_is_the_one_that_is_named_and_several_days_are_both_said() -> None:
    days = (dt.date(2026, 11, 25), dt.date(2026, 11, 23))
    searches = tuple(
        Search(id=f"150-2024/tk-{day}", date=day, place="kho-luu-tru", words=("a",), commitments=(COMMITMENT,)) for day in days
    )
    both, first = (statuses(with_updates(searches=some))[COMMITMENT] for some in (searches, searches[1:]))
    assert both.searched == days[0]
    assert not_known_words([both, first])[0] == "Chưa tìm thấy (tìm đến 23/11/2026, có việc đến 25/11/2026)"


@given(st.dates(dt.date(2024, 1, 1), dt.date(2030, 1, 1)), st.one_of(st.none(), st.dates(dt.date(2024, 1, 1), dt.date(2030, 1, 1))))
def test_the_schedule_comes_from_the_as_of_date(as_of: dt.date, deadline: dt.date | None) -> None:
    dataset = with_updates()
    commitment = dataset.commitments[COMMITMENT].model_copy(update={"deadline": deadline})
    site = dataset.site.model_copy(update={"as_of": as_of})
    moved = replace(dataset, site=site, commitments={COMMITMENT: commitment}, updates={}, searches={})
    schedule = statuses(moved)[COMMITMENT].schedule.id
    if deadline:
        assert schedule == ("qua-han" if as_of > deadline else "trong-han")
    else:
        assert schedule == ("qua-ky" if as_of > dt.date(2024, 12, 31) else "trong-han")


def test_official_and_evidence_statuses_do_not_follow_each_other() -> None:
    said = update(
        1,
        bearing="completion",
        covers="whole",
        official_status="da-hoan-thanh",
        evidence=(AUTHORITY.model_copy(update={"not_found_again": READ}),),
    )
    status = statuses(with_updates(said))[COMMITMENT]
    assert (status.official.id, status.evidence.id) == ("da-hoan-thanh", NOT_SEARCHED)
    assert statuses(with_updates(update(1)))[COMMITMENT].official.id == UNSAID
    newer = update(2, dt.date(2024, 11, 1), "delay", official_status="dieu-chinh", evidence=(AUTHORITY,))
    assert statuses(with_updates(newer, said))[COMMITMENT].official.id == "dieu-chinh"


@pytest.mark.parametrize(
    ("status", "bearing", "covers"),
    [
        (s, b, c)
        for s in REAL.dataset.vocabularies[OFFICIAL]
        for b in [*GIVES, "context"]
        for c in ("whole", "part")
        if (b, c) != ("context", "whole")
    ],
)
def test_the_authoritys_word_may_not_clash_with_what_the_update_means(status: str, bearing: str, covers: str) -> None:
    said = update(1, bearing=bearing, covers=covers, official_status=status, evidence=(AUTHORITY,))
    meaning = "progress" if (bearing, covers) == ("completion", "part") else bearing
    allowed = meaning in REAL.dataset.vocabularies[OFFICIAL][status].bearings
    assert refusals(with_updates(said)) == ([] if allowed else ["update-bearing"])


def test_words_and_code_of_the_rule_have_the_same_conditions() -> None:
    assert list(REAL.dataset.vocabularies[VOCABULARY]) == list(CONDITIONS)


def test_sources_that_differ_stand_together() -> None:
    one, two, three = (
        update(1, dt.date(2025, 1, 1), "progress", contradicts=("150-2024/thu-2",)),
        update(2, dt.date(2025, 1, 2), "delay"),
        update(3, dt.date(2025, 1, 3), "context"),
    )
    assert contradictions((one, two, three)) == [[one, two]]


def test_no_real_status_rests_on_one_lost_source_or_on_another_city(publication: Publication) -> None:
    updates = publication.dataset.updates
    carrying = [updates[key] for key, step in publication.steps.items() if not step.unmet]
    assert carrying
    lost = [u.id for u in updates.values() if len({e.publisher for e in u.evidence}) == 1 and all(e.not_found_again for e in u.evidence)]
    assert lost, "the sources that were not found again are shown, and carry nothing"
    assert all("con-tim-lai-duoc" in publication.steps[key].unmet for key in lost)
    for u in carrying:
        assert not u.enlarged_city
        assert len({e.publisher for e in u.evidence}) > 1 or any(e.not_found_again is None for e in u.evidence), u.id


@pytest.mark.parametrize("key", ["150-2024/iv-6-4-b", "150-2024/iv-6-5-b"])
def test_what_had_passed_before_the_report_is_not_rated(publication: Publication, key: str) -> None:
    status = publication.statuses[now(key)]
    assert status.schedule.id == "khong-danh-gia"
    assert not status.informed


#: Commitments that nobody asked for by themselves on the two days of searching.
NEVER = ("iv-0-1", "iv-0-2", "iv-0-7-a", "iv-0-7-b", "iv-1-3", "iv-1-4", "iv-6-5-b", "iv-7-4", "ii-1-a-2", "ii-4-2")


def test_no_search_is_claimed_that_was_not_made(publication: Publication) -> None:
    standing = [publication.statuses[key] for key in (now(f"150-2024/{key}") for key in NEVER) if key in publication.statuses]
    assert standing
    for status in standing:
        assert status.searches == ()
        assert status.evidence.label == NEVER_SEARCHED
