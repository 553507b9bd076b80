"""What the audit of the real report says: the values that were wrong once, and what a citizen reads of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from macros.derived.audit import AuditResult
from macros.derived.periods import period_of
from macros.exports.lookups import Lookups
from macros.exports.tables.figures import CHECKS
from macros.pages.audit_rows import facts, verdict_label
from macros.publication import Publication
from tests.samples import now

REPORT = "150-2024"


@pytest.fixture(scope="module")
def results(publication: Publication) -> dict[str, AuditResult]:
    return {result.relation.id: result for result in publication.audit_of_report[REPORT]}


def test_a_year_printed_in_words_is_not_shown_as_a_day(results: dict[str, AuditResult]) -> None:
    result = results[now(f"{REPORT}/dc-ii-3-1")]
    assert (result.stated, result.computed, result.difference) == (None, dt.date(2024, 6, 12), None)
    assert [(f.label, f.value) for f in facts(result) if f.label == "Văn bản ghi"] == [("Văn bản ghi", "năm 2024")]


def test_documents_of_two_kinds_are_no_match_of_the_total(results: dict[str, AuditResult]) -> None:
    result = results[now(f"{REPORT}/dc-ii-3-3")]
    assert (result.difference, verdict_label(result)) == (7548, "Không vượt tổng")


def test_both_readings_stand_where_there_are_two(results: dict[str, AuditResult]) -> None:
    assert [r.computed for r in results[now(f"{REPORT}/dc-ii-3-4")].readings] == [7548, 1418]
    assert [r.computed for r in results[now(f"{REPORT}/dc-i-2-12")].readings] == [22, 23]
    assert "nếu đó là một" in str(results[now(f"{REPORT}/dc-i-2-12")].relation.note)
    assert [str(r.computed) for r in results[now(f"{REPORT}/dc-ii-2-2")].readings] == ["34.07", "51.67"]


def test_a_resolution_is_printed_as_older_than_what_it_carries_out(results: dict[str, AuditResult]) -> None:
    result = results[now(f"{REPORT}/dc-ii-1-5")]
    assert (result.verdict, result.stated, result.difference) == ("inconsistent", dt.date(2022, 1, 3), -8)


@pytest.mark.parametrize("key", ["dc-iv-4-1", "dc-iv-6-1"])
def test_what_is_past_stands_in_the_plan_for_the_future(results: dict[str, AuditResult], key: str) -> None:
    result = results[now(f"{REPORT}/{key}")]
    assert (result.verdict, result.computed) == ("inconsistent", dt.date(2024, 7, 1))


def test_every_disagreement_is_one_sentence_that_guesses_nothing(results: dict[str, AuditResult]) -> None:
    notes = {key: str(result.relation.note) for key, result in results.items() if result.verdict == "inconsistent"}
    assert len(notes) >= 14
    for key, note in notes.items():
        assert note.endswith("."), key
        assert not {"sai", "lỗi", "nhầm", "chắc", "có lẽ"} & set(note.lower().replace(",", "").split()), key


def test_only_three_sections_have_a_last_day(publication: Publication) -> None:
    dataset = publication.dataset
    figures = dataset.of_report(dataset.figures, REPORT)
    places = Counter((f.source.section, f.source.point) for f in figures if period_of(dataset, f))
    assert set(places) == {("II.2", None), ("II.3", "h"), ("II.4", None)}
    assert all((f.source.section, f.source.point) not in places for f in figures if not period_of(dataset, f))


def test_published_checks_keep_their_fields_and_give_the_readings(publication: Publication) -> None:
    rows = {row["id"]: row for row in CHECKS.rows(Lookups(publication))}
    assert {"rule", "stated", "computed", "difference", "verdict", "note"} <= {column.name for column in CHECKS.columns}
    in_words = rows[now(f"{REPORT}/dc-ii-3-1")]
    assert (in_words["stated"], in_words["printed"]) == (None, "năm 2024")
    assert [r["computed"] for r in rows[now(f"{REPORT}/dc-ii-3-4")]["readings"]] == [7548, 1418]


def test_answers_count_the_points_of_the_report(publication: Publication) -> None:
    words = {5: "năm", 6: "sáu", 7: "bảy"}
    dataset = publication.dataset
    count = Counter(a.kind for a in dataset.of_report(dataset.assessments, REPORT))
    [answer] = [a.text for a in dataset.reports[REPORT].answers if a.page == "danh-gia"]
    for kind, name in (("limitation", "nhóm hạn chế"), ("cause", "nguyên nhân"), ("strength", "ưu điểm"), ("lesson", "bài học")):
        assert f"{words[count[kind]]} {name}" in answer


def test_units_are_written_once(publication: Publication) -> None:
    for figure in publication.dataset.figures.values():
        shown = f"{figure.shown} {figure.unit_shown}".strip()
        assert shown.count("%") <= 1, figure.id
        assert shown.split().count(figure.unit) <= 1, figure.id
