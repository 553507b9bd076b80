"""Subjects: the real ones cover what the report names; answers are held to their records; what belongs to a subject alone rates nothing."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from macros.checks import CheckInput
from macros.checks.subject_answers import CHECK, shared, told_by
from macros.derived.addresses import address
from macros.derived.body_pages import bodies_with_page
from macros.derived.quoted_numbers import unquoted
from macros.derived.statuses import statuses
from macros.derived.subjects import records_of, subject_index
from macros.formatting.alphabet import anchor
from macros.formatting.words import words
from macros.loading.dataset import Dataset
from macros.pages.subject import events
from macros.publication import Publication
from macros.records.updates import Update
from tests.samples import FULLEST_SUBJECT


@pytest.fixture
def dataset(publication: Publication) -> Dataset:
    return publication.dataset


def test_every_problem_that_the_report_names_belongs_to_a_subject(dataset: Dataset) -> None:
    known = {key for subject in dataset.subjects.values() for key in subject.problems}
    assert [key for key in dataset.problems if key not in known] == []


def test_every_project_that_the_report_names_among_its_meetings_belongs_to_a_subject(dataset: Dataset) -> None:
    known = {key for subject in dataset.subjects.values() for key in subject.activities}
    projects = {key for key, activity in dataset.activities.items() if "du-an" in key or " dự án " in f" {activity.statement.lower()} "}
    named = {key for key in projects if "/ii-3-c-" in key}
    assert named
    assert named <= known


def test_there_are_enough_subjects_and_each_is_complete(dataset: Dataset) -> None:
    assert len(dataset.subjects) >= 30
    assert [s.id for s in dataset.subjects.values() if not s.question.endswith("?")] == []
    assert [s.id for s in dataset.subjects.values() if s.ask is None or s.ask.endswith("?")] == []
    assert [s.id for s in dataset.subjects.values() if s.topic is None] == []


def test_no_answer_claims_that_something_does_not_exist(dataset: Dataset) -> None:
    claims = ("chưa có thông tin", "website chưa có", "không có thông tin", "chưa công bố")
    assert [(s.id, claim) for s in dataset.subjects.values() for claim in claims if claim in s.answer.lower()] == []


def test_where_an_answer_says_that_no_promise_names_it_none_has_its_words(dataset: Dataset) -> None:
    """ "Không có cam kết nào nhắc trực tiếp" is a claim about the report's promises: their words are looked through."""
    statements = {key: _spoken(commitment.statement) for key, commitment in dataset.commitments.items()}
    for subject in dataset.subjects.values():
        if "không có cam kết nào nhắc trực tiếp" in subject.answer:
            name = _spoken(subject.name.split(",")[0])
            assert [key for key, statement in statements.items() if name in statement] == [], subject.id


def _spoken(text: str) -> str:
    """The words of a text as they sound, a blank around each."""
    return f" {' '.join(word.letters + word.tone for word in words(text))} "


def test_a_record_belongs_to_a_subject_whichever_of_the_two_names_the_other(dataset: Dataset) -> None:
    some = next(iter(dataset.updates.values()))
    subject = next(iter(dataset.subjects))
    update = some.model_copy(update={"id": f"{some.id.split('/')[0]}/cn-thu", "subjects": (subject,), "commitment": None})
    changed = replace(dataset, updates={**dataset.updates, update.id: update})
    index = subject_index(changed)
    assert update.id in [u.id for u in index.updates[subject]]
    assert [s.id for s in index.of[update.id]] == [subject]
    assert address(changed, update) == f"/van-de/{subject}/#{anchor(update.id)}"


def test_an_update_of_a_subject_alone_changes_no_status(dataset: Dataset) -> None:
    update = next(update for update in dataset.updates.values() if update.commitment)
    update = update.model_copy(update={"id": f"{update.id}-thu", "subjects": (next(iter(dataset.subjects)),), "commitment": None})
    before = {key: status.evidence.id for key, status in statuses(dataset).items()}
    after = statuses(replace(dataset, updates={**dataset.updates, update.id: update}))
    assert {key: status.evidence.id for key, status in after.items()} == before
    assert all(update.id not in status.steps for status in after.values())


def test_the_newest_event_stands_first_and_the_same_event_once(publication: Publication) -> None:
    for subject in publication.dataset.subjects.values():
        told = events(publication, subject)
        dates = [event.record.date or dt.date.min for event in told]
        assert dates == sorted(dates, reverse=True)
        said = [(event.record.date, event.record.summary) for event in told]
        assert len(said) == len(set(said))


def test_good_and_bad_news_stand_side_by_side(publication: Publication) -> None:
    dataset = publication.dataset
    index = subject_index(dataset)
    told = 0
    for key, subject in dataset.subjects.items():
        shown = {event.record.bearing for event in events(publication, subject) if isinstance(event.record, Update)}
        known = {update.bearing for update in index.updates[key]}
        assert {"progress", "decline"} & shown == {"progress", "decline"} & known, key
        told += bool(known)
    assert told


@pytest.mark.parametrize("written", [r"\d+,\d+%", r"\d+(,\d+)?–\d+(,\d+)?%", r"năm \d{4}", r"\d{1,2}/\d{1,2}/\d{4}"])
def test_a_number_that_no_record_has_is_found(dataset: Dataset, written: str) -> None:
    """In every answer that has one, another number in the place of the first digit that can be another."""
    index = subject_index(dataset)
    tried = 0
    for subject in dataset.subjects.values():
        told = told_by(records_of(dataset, index, subject))
        assert list(unquoted(subject.answer, told)) == []
        if found := re.search(written, subject.answer):
            others = (found[0].replace(digit, other) for digit in re.findall(r"[1-9]", found[0]) for other in "987654321" if other != digit)
            changed = (f"{subject.answer[: found.start()]}{other}{subject.answer[found.end() :]}" for other in others)
            assert any(list(unquoted(answer, told)) for answer in changed), subject.id
            tried += 1
    assert tried


def test_a_day_of_reading_or_recording_supports_nothing(dataset: Dataset) -> None:
    update = next(iter(dataset.updates.values()))
    assert list(unquoted(f"Ngày {update.recorded.day}/{update.recorded.month}/{update.recorded.year}.", told_by([update])))


def test_the_sources_named_beside_an_answer_are_those_that_have_its_numbers(dataset: Dataset) -> None:
    answer = dataset.subjects[FULLEST_SUBJECT].answer
    assert re.search(r"\d", answer)
    beside = [bool(shared(answer, update)) for update in dataset.updates.values()]
    assert 0 < sum(beside) < len(beside) / 2, "those that have its numbers, not all"


def test_a_later_record_asks_for_the_answer_to_be_read_again(dataset: Dataset) -> None:
    old = subject_index(dataset)
    named = next(update for update in dataset.updates.values() if old.of.get(update.id))
    late = max(subject.answer_date for subject in dataset.subjects.values()) + dt.timedelta(days=30)
    newer = named.model_copy(update={"recorded": late})
    newer.read_from(named.origin)
    changed = replace(dataset, updates={**dataset.updates, newer.id: newer})
    found = list(CHECK.run(CheckInput(changed, {}, late)))
    assert {p.file for p in found} == {f"data/subjects/{subject.id}.yml" for subject in old.of[named.id]}
    assert f"answer_date: {late}" in found[0].advice


def test_bodies_that_people_look_for_have_a_page(dataset: Dataset) -> None:
    pages = bodies_with_page(dataset)
    assert {b.id for b in dataset.bodies.values() if b.kind == "so-nganh"} <= pages
    assert {key for c in dataset.commitments.values() for key in c.lead_bodies} <= pages
    assert {key for b in dataset.bodies.values() for key in b.successors} <= pages
    assert {key for s in dataset.subjects.values() for key in s.bodies} <= pages
    assert pages < set(dataset.bodies)
    some = next(key for key in dataset.bodies if key in pages)
    assert address(dataset, dataset.bodies[some]) == f"/co-quan/{some}/"
