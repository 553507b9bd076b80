"""A document that promises without a period, without pages, or after the territory changed: what is said of it, and what is not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from macros.checks.base import CheckInput
from macros.checks.percentages import CHECK as PERCENTAGES
from macros.derived.named_since import named_since
from macros.derived.statuses import schedule
from macros.loading.dataset import Dataset
from macros.pages.audit_rows import facts
from macros.publication import Publication
from macros.records.commitments import Commitment
from macros.records.report import Period


@pytest.fixture(scope="module")
def dataset(publication: Publication) -> Dataset:
    return publication.dataset


def scheduled(publication: Publication, end: dt.date | None, **fields: object) -> str:
    """The schedule status of a commitment with these fields, in a report whose period ends on a day, or never."""
    dataset = publication.dataset
    real = next(iter(dataset.commitments.values()))
    bare = {"deadline": None, "deadline_words": None, "not_ratable": None}
    commitment: Commitment = real.model_copy(update={**bare, **fields})
    key = commitment.id.split("/")[0]
    period = Period.model_validate({"from": dt.date(2025, 1, 1), "to": end}) if end else None
    report = dataset.reports[key].model_copy(update={"next_period": period})
    changed = replace(dataset, reports=dataset.reports | {key: report})
    return schedule(changed, commitment, dataset.vocabularies["evidence-statuses"]["chua-tim-rieng"])


def test_without_a_day_or_a_period_nothing_is_called_in_time(publication: Publication) -> None:
    later, over = dt.date(2099, 12, 31), dt.date(2025, 1, 2)
    assert scheduled(publication, None) == "khong-ro-ngay"
    assert scheduled(publication, later) == "trong-han"
    assert scheduled(publication, later, deadline_words="mười ngày sau khi nhận") == "khong-ro-ngay"
    assert scheduled(publication, over, deadline_words="mười ngày sau khi nhận") == "qua-ky"
    assert scheduled(publication, None, deadline=later) == "trong-han"


def test_a_target_is_not_yet_counted_and_needs_no_counts(dataset: Dataset) -> None:
    aimed = next(c for c in dataset.commitments.values() if c.target and "%" in {dataset.figures[k].unit for k in named(c)})
    without = replace(dataset, relations={})
    told = {problem.text for problem in PERCENTAGES.run(CheckInput(without))}
    assert not told & named(aimed)
    silent = replace(without, commitments={aimed.id: aimed.model_copy(update={"target": None})})
    assert named(aimed) & {problem.text for problem in PERCENTAGES.run(CheckInput(silent))}


def named(commitment: Commitment) -> set[str]:
    return {part.split("}")[0] for part in (commitment.target or "").split("{")[1:]}


def test_a_body_named_after_the_territory_changed_is_not_asked_for_a_successor(dataset: Dataset) -> None:
    since = named_since(dataset)
    assert since
    for key, report in since.items():
        assert dataset.bodies[key].valid_to is None
        assert report.date > max(r.territory_until for r in dataset.reports.values() if r.territory_until)
    unchanged = {key: report.model_copy(update={"territory_until": None}) for key, report in dataset.reports.items()}
    assert named_since(replace(dataset, reports=unchanged)) == {}


def test_a_document_without_pages_is_audited_by_section(publication: Publication) -> None:
    pageless = {key for key, report in publication.dataset.reports.items() if report.pages is None}
    labels = [fact.label for key, result in publication.audit.items() if key.split("/")[0] in pageless for fact in facts(result)]
    assert labels
    assert not [label for label in labels if "None" in label]
    assert any(label.startswith("Mục ") for label in labels)
