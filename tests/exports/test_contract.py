"""The names and fields that `the public contract` promises, letter by letter."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from macros.exports import Exports
from macros.exports.shape import shape
from macros.formatting.dates import date_vi
from tests.exports.conftest import answer

#: Table → fields that every record has.
ALWAYS = {
    "reports": ["number", "date"],
    "figures": ["label", "value", "unit", "as_printed", "period", "computed"],
    "commitments": [
        *("statement", "topic", "lead_bodies", "documents", "answers", "checkability"),
        *("official_status", "evidence_status", "schedule_status", "as_of", "updates"),
    ],
    "updates": ["commitment", "subjects", "date", "summary", "bearing", "from", "to", "evidence"],
    "assessments": ["kind", "point", "statement", "topics"],
    "bodies": ["name", "kind", "successors", "name_in_report"],
    "documents": ["kind", "number", "issuer", "subject", "cited_at"],
    "subjects": [
        *("name", "question", "answer", "answer_date", "other_words"),
        *("problems", "commitments", "updates", "bodies", "documents"),
    ],
    "checks": ["rule", "stated", "computed", "difference", "verdict", "note"],
}
#: Table → fields that a record may lack.
SOMETIMES = {"commitments": {"deadline", "target"}, "bodies": {"valid_from", "valid_to"}, "documents": {"date"}}


def records(exports: Exports, table: str) -> list[dict[str, Any]]:
    data = answer(exports, table)["data"]
    assert isinstance(data, list)
    assert data
    return data


@pytest.mark.parametrize("table", ALWAYS)
def test_every_record_has_the_fields_of_its_table(exports: Exports, table: str) -> None:
    for record in records(exports, table):
        assert {"id", "report", "url", "source", *ALWAYS[table]} <= set(record), record["id"]


@pytest.mark.parametrize("table", SOMETIMES)
def test_optional_fields_are_there_for_some_records_and_never_null(exports: Exports, table: str) -> None:
    for field in SOMETIMES[table]:
        values = [record[field] for record in records(exports, table) if field in record]
        assert None not in values
        assert values or field == "valid_from", f"no record shows {field}"


@pytest.mark.parametrize("table", ALWAYS)
def test_every_source_names_section_page_and_excerpt(exports: Exports, table: str) -> None:
    pages = {document["id"]: document["pages"] for document in records(exports, "reports")}
    for record in records(exports, table):
        source = record["source"]
        assert source["section"]
        if pages[source.get("report") or record.get("report") or record["id"].split("/")[0]] is None:
            assert source["page"] is None
        else:
            assert isinstance(source["page"], int)
        assert 0 < len(source["excerpt"].split()) <= 15
        assert re.fullmatch("[a-zđ]", source.get("point", "a"))
        assert isinstance(source.get("footnote", 1), int)


@pytest.mark.parametrize("table", ALWAYS)
def test_every_answer_says_what_it_is(exports: Exports, table: str) -> None:
    meta = answer(exports, table)["meta"]
    assert isinstance(meta, dict)
    assert re.fullmatch(r"\d{4}\.\d{2}\.\d{2}(\.\d+)?(-draft)?", meta["version"])
    assert meta["licence"] == {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/deed.vi"}
    assert "150/BC-UBND" in meta["source"]
    assert meta["as_of"] == exports.edition.publication.dataset.site.as_of.isoformat()


def test_checkability_is_four_booleans(exports: Exports) -> None:
    for commitment in records(exports, "commitments"):
        assert set(commitment["checkability"]) == {"number", "deadline", "body", "product"}
        assert all(isinstance(mark, bool) for mark in commitment["checkability"].values())


def test_figures_are_numbers_with_a_period_object(exports: Exports) -> None:
    for figure in records(exports, "figures"):
        assert isinstance(figure["value"], int | float)
        assert set(figure["period"]) <= {"from", "to"}
        assert isinstance(figure["computed"], bool)


def test_words_with_a_fixed_meaning_are_those_of_the_contract(exports: Exports) -> None:
    assert {u["bearing"] for u in records(exports, "updates")} <= {"progress", "completion", "delay", "decline", "not_met", "context"}
    assert {a["kind"] for a in records(exports, "assessments")} == {"strength", "limitation", "cause", "lesson"}
    assert {c["verdict"] for c in records(exports, "checks")} == {"consistent", "inconsistent", "not_checkable"}


def test_evidence_and_citations_are_objects_with_their_fields(exports: Exports) -> None:
    for update in records(exports, "updates"):
        for evidence in update["evidence"]:
            assert (
                {"publisher", "url", "accessed", "excerpt"}
                <= set(evidence)
                <= {
                    "publisher",
                    "url",
                    "accessed",
                    "excerpt",
                    "title",
                    "published",
                    "kind",
                    "document_number",
                    "readings",
                    "not_found_again",
                    "translation",
                }
            )
    for document in records(exports, "documents"):
        assert document["cited_at"]
        assert all({"section", "page"} <= set(place) for place in document["cited_at"])


def test_a_check_that_fails_shows_both_sides_and_the_difference(exports: Exports) -> None:
    checks = {c["id"]: c for c in records(exports, "checks")}
    failing = [c for c in checks.values() if c["verdict"] == "inconsistent"]
    assert failing
    for check in failing:
        assert check["note"]
        if check["stated"] is None:
            assert check.get("printed") or len({(p["source"]["page"], p["says"]) for p in check["passages"]}) > 1
            assert check["difference"] is None
        else:
            assert check["stated"] != check["computed"]
            assert check["difference"]
    share = next(c for c in failing if c["kind"] == "share")
    assert (share["stated"], share["computed"], share["difference"], share["unit"]) == (86, 87.53, -1.53, "%")


def test_the_three_statuses_carry_their_labels(exports: Exports) -> None:
    labels = {
        name: {term["id"]: term["label"] for term in records(exports, table)}
        for name, table in (
            ("official_status", "official_statuses"),
            ("evidence_status", "evidence_statuses"),
            ("schedule_status", "schedule_statuses"),
        )
    }
    for commitment in records(exports, "commitments"):
        for name, terms in labels.items():
            label = commitment[f"{name}_label"]
            known = commitment[name] not in ("chua-tim-thay", "chua-tim-rieng", "chua-cong-bo")
            day = commitment.get("searched")
            unknown = f"Chưa tìm thấy (tìm đến {date_vi(dt.date.fromisoformat(day))})" if day else "Chưa tìm riêng cho việc này"
            assert label == (terms[commitment[name]] if known else unknown)


def test_when_a_commitment_was_searched_for_is_what_the_searches_say(exports: Exports) -> None:
    last: dict[str, str] = {}
    for search in records(exports, "searches"):
        assert {"date", "place", "words", "commitments", "found"} <= set(search)
        for key in search["commitments"]:
            last[key] = max(last.get(key, ""), search["date"])
    for commitment in records(exports, "commitments"):
        assert commitment.get("searched", "") == last.get(commitment["id"], "")


def test_a_change_of_status_is_the_computed_one(exports: Exports) -> None:
    statuses = {commitment["id"]: commitment["evidence_status"] for commitment in records(exports, "commitments")}
    reached: dict[str, str] = {}
    for update in records(exports, "updates"):
        assert (update["from"] is None) == (update["to"] is None)
        if update["to"]:
            assert update["conditions_unmet"] == []
            reached[update["commitment"]] = update["to"]
    assert reached
    assert reached == {key: status for key, status in statuses.items() if status not in ("chua-tim-thay", "chua-tim-rieng")}


def test_a_commitment_lists_its_updates(exports: Exports) -> None:
    updates = records(exports, "updates")
    for commitment in records(exports, "commitments"):
        assert commitment["updates"] == [u["id"] for u in updates if u["commitment"] == commitment["id"]]


def test_no_figure_code_is_left_in_any_text(exports: Exports) -> None:
    for path, content in exports.files.items():
        if path.endswith((".json", ".csv")) and "schemas" not in path:
            assert not re.search(rb"\{\d+-\d{4}/", content), path


def test_no_description_speaks_to_editors_of_the_yaml_files() -> None:
    for table, fields in shape().items():
        for name, field in fields.items():
            assert not re.search(r"data/|\.yml|ngoặc nhọn|Bắt buộc", field["description"]), (table, name)
