"""The audit: what each declared relation states, what the figures give, and whether they agree.

Nothing is corrected: both numbers are kept and shown (rule: design/data, "As stated, then as computed").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from macros.formatting.numbers import Number, decimals_of, rounded
from macros.loading.dataset import Dataset
from macros.records.relations import Relation

Verdict = Literal["consistent", "inconsistent", "not_checkable"]
Quantity = Number | dt.date


@dataclass(frozen=True, slots=True)
class AuditResult:
    """One relation, computed. `unit` belongs to stated, computed and difference alike."""

    relation: Relation
    verdict: Verdict
    stated: Quantity | None = None
    computed: Quantity | None = None
    difference: Number | None = None
    unit: str = ""


def audit(dataset: Dataset) -> dict[str, AuditResult]:
    """Every relation of every report, by id. Raises KeyError for an unknown reference (the checks have found it before)."""
    return {key: _COMPUTE[relation.kind](relation, dataset) for key, relation in dataset.relations.items()}


def figures_in_doubt(results: dict[str, AuditResult]) -> dict[str, list[AuditResult]]:
    """Figure id → the relations that do not hold and in which this figure is the one stated."""
    doubts: dict[str, list[AuditResult]] = {}
    for result in results.values():
        if result.verdict == "inconsistent":
            for figure in {result.relation.stated, result.relation.whole if result.relation.kind == "sum" else None} - {None}:
                doubts.setdefault(str(figure), []).append(result)
    return doubts


def _compare(relation: Relation, stated: Number, computed: Number, unit: str, agree: bool | None = None) -> AuditResult:
    agree = stated == computed if agree is None else agree
    return AuditResult(relation, "consistent" if agree else "inconsistent", stated, computed, stated - computed, unit)


def _figure(dataset: Dataset, figure_id: str | None) -> tuple[Number, str]:
    figure = dataset.figures[str(figure_id)]
    return figure.value, figure.unit


def _values(dataset: Dataset, ids: tuple[str, ...]) -> list[Number]:
    return [dataset.figures[i].value for i in ids]


def _sum(relation: Relation, dataset: Dataset) -> AuditResult:
    whole, unit = _figure(dataset, relation.whole)
    return _compare(relation, whole, sum(_values(dataset, relation.parts)), unit)


def _share(relation: Relation, dataset: Dataset) -> AuditResult:
    """A rate agrees when the counts, rounded half up to the digits printed, give it."""
    stated, unit = _figure(dataset, relation.stated)
    (part,) = _values(dataset, relation.parts)
    whole, _ = _figure(dataset, relation.whole)
    exact = Decimal(part) * 100 / Decimal(whole)
    shown = rounded(exact, max(2, decimals_of(stated)))
    return _compare(relation, stated, shown, unit, rounded(exact, decimals_of(stated)) == stated)


def _denominator(relation: Relation, dataset: Dataset) -> AuditResult:
    stated, unit = _figure(dataset, relation.stated)
    whole, _ = _figure(dataset, relation.whole)
    return _compare(relation, stated, whole, unit)


def _part_of(relation: Relation, dataset: Dataset) -> AuditResult:
    whole, unit = _figure(dataset, relation.whole)
    parts = sum(_values(dataset, relation.parts))
    return _compare(relation, whole, parts, unit, parts <= whole)


def _equal(relation: Relation, dataset: Dataset) -> AuditResult:
    first, *others = relation.parts
    stated, unit = _figure(dataset, relation.stated or first)
    values = _values(dataset, tuple(others) if relation.stated is None else relation.parts)
    different = next((v for v in values if v != stated), stated)
    return _compare(relation, stated, different, unit)


def _list_count(relation: Relation, dataset: Dataset) -> AuditResult:
    stated, unit = _figure(dataset, relation.stated)
    report = relation.id.split("/")[0]
    wanted = relation.items.list if relation.items else None
    listed = [item for item in dataset.of_report(dataset.organisation, report) if item.list == wanted]
    distinct = relation.items is not None and relation.items.distinct
    return _compare(relation, stated, len({item.body for item in listed}) if distinct else len(listed), unit)


def _year_of_period(relation: Relation, dataset: Dataset) -> AuditResult:
    stated, unit = _figure(dataset, relation.stated)
    return _compare(relation, stated, (relation.year or 0) - (relation.period_from or 0) + 1, unit)


def _not_after(relation: Relation, dataset: Dataset) -> AuditResult:
    report = dataset.reports[relation.id.split("/")[0]]
    event = relation.event_date or report.date
    days = (event - report.date).days
    return AuditResult(relation, "consistent" if days <= 0 else "inconsistent", event, report.date, max(0, days), "ngày")


def _not_checkable(relation: Relation, dataset: Dataset) -> AuditResult:
    if relation.stated is None:
        return AuditResult(relation, "not_checkable")
    stated, unit = _figure(dataset, relation.stated)
    return AuditResult(relation, "not_checkable", stated, unit=unit)


_COMPUTE: dict[str, Callable[[Relation, Dataset], AuditResult]] = {
    "sum": _sum,
    "share": _share,
    "denominator": _denominator,
    "part_of": _part_of,
    "equal": _equal,
    "list_count": _list_count,
    "year_of_period": _year_of_period,
    "not_after": _not_after,
    "not_checkable": _not_checkable,
}
