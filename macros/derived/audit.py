"""The audit: what each declared relation states, what the figures give, and whether they agree.

Nothing is corrected: both numbers are kept and shown (rule: design/data, "As stated, then as computed").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from macros.formatting.numbers import Number, decimals_of, rounded
from macros.loading.dataset import Dataset
from macros.records.registered import registered
from macros.records.relations import ListedItems, Reading, Relation

Verdict = Literal["consistent", "inconsistent", "not_checkable"]
Quantity = Number | dt.date


@dataclass(frozen=True, slots=True)
class ReadingResult:
    """What one way of reading a passage comes to."""

    says: str
    computed: Number
    unit: str


@dataclass(frozen=True, slots=True)
class AuditResult:
    """One relation, computed. `unit` belongs to stated, computed and difference alike.

    `stated` is only what the report prints as a number or a whole date; where it prints words (“năm 2024”), `relation.printed` has them.
    """

    relation: Relation
    verdict: Verdict
    stated: Quantity | None = None
    computed: Quantity | None = None
    difference: Number | None = None
    unit: str = ""
    readings: tuple[ReadingResult, ...] = ()


def audit(dataset: Dataset) -> dict[str, AuditResult]:
    """Every relation of every report, by id. Raises KeyError for an unknown reference (the checks have found it before)."""
    return {key: _audited(relation, dataset) for key, relation in dataset.relations.items()}


def figures_in_doubt(results: dict[str, AuditResult]) -> dict[str, list[AuditResult]]:
    """Figure id → the relations that do not hold and in which this figure is the one stated."""
    doubts: dict[str, list[AuditResult]] = {}
    for result in results.values():
        if result.verdict == "inconsistent":
            for figure in {result.relation.stated, result.relation.whole if result.relation.kind == "sum" else None} - {None}:
                doubts.setdefault(str(figure), []).append(result)
    return doubts


def _audited(relation: Relation, dataset: Dataset) -> AuditResult:
    readings = tuple(_reading(relation, reading, dataset) for reading in relation.readings)
    return replace(rule_of(relation.kind).compute(relation, dataset), readings=readings)


def _reading(relation: Relation, reading: Reading, dataset: Dataset) -> ReadingResult:
    if reading.kind == "list_count":
        return ReadingResult(reading.says, _count(relation, reading.items, dataset), _figure(dataset, relation.stated)[1])
    values = _values(dataset, reading.parts)
    if reading.kind == "sum":
        return ReadingResult(reading.says, sum(values), _figure(dataset, reading.parts[0])[1])
    whole, unit = _figure(dataset, reading.whole)
    if reading.kind == "remainder":
        return ReadingResult(reading.says, whole - sum(values), unit)
    return ReadingResult(reading.says, rounded(Decimal(values[0]) * 100 / Decimal(whole), 2), "%")


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
    return _compare(relation, stated, _count(relation, relation.items, dataset), unit)


def _count(relation: Relation, items: ListedItems | None, dataset: Dataset) -> int:
    report = relation.id.split("/")[0]
    wanted = items.list if items else None
    listed = [item for item in dataset.of_report(dataset.organisation, report) if item.list == wanted]
    return len({item.body for item in listed}) if items is not None and items.distinct else len(listed)


def _year_of_period(relation: Relation, dataset: Dataset) -> AuditResult:
    stated, unit = _figure(dataset, relation.stated)
    return _compare(relation, stated, (relation.year or 0) - (relation.period_from or 0) + 1, unit)


def _years_in_period(relation: Relation, dataset: Dataset) -> AuditResult:
    stated, unit = _figure(dataset, relation.stated)
    return _compare(relation, stated, (relation.period_to or 0) - (relation.period_from or 0) + 1, unit)


def _hundred(relation: Relation, dataset: Dataset) -> AuditResult:
    """Rates of all parts of one whole, as printed, together."""
    return _compare(relation, sum(_values(dataset, relation.parts)), 100, "%")


def _year_in_number(relation: Relation, dataset: Dataset) -> AuditResult:
    """Of the documents named, in how many the year in the number (`24/2014/NĐ-CP`) is the year of signing."""
    documents = [dataset.documents[key] for key in relation.documents]
    agree = sum(d.date is not None and str(d.date.year) in (d.number or "").split("/") for d in documents)
    return _compare(relation, len(documents), agree, "văn bản")


def _not_after(relation: Relation, dataset: Dataset) -> AuditResult:
    """Something told as done cannot begin after the report was signed. The report prints words, so nothing is `stated`."""
    report = dataset.reports[relation.id.split("/")[0]]
    holds = relation.event_date is None or relation.event_date <= report.date
    return AuditResult(relation, "consistent" if holds else "inconsistent", computed=report.date)


def _not_before(relation: Relation, dataset: Dataset) -> AuditResult:
    """Something planned for the next period cannot be over before that begins."""
    report = dataset.reports[relation.id.split("/")[0]]
    begins = report.next_period.from_ if report.next_period else None
    holds = begins is None or relation.event_date is None or relation.event_date >= begins
    return AuditResult(relation, "consistent" if holds else "inconsistent", computed=begins)


def _same_date(relation: Relation, dataset: Dataset) -> AuditResult:
    first, *others = _dates(relation)
    different = next((day for day in others if day != first), first)
    return _compare_days(relation, first, different, first == different)


def _date_order(relation: Relation, dataset: Dataset) -> AuditResult:
    """`stated` is the day of the later thing, `computed` the day that it must not precede; the first pair in the wrong order counts."""
    dates = _dates(relation)
    pairs = list(pairwise(dates))
    before, after = next(((a, b) for a, b in pairs if a > b), pairs[-1])
    return _compare_days(relation, after, before, before <= after)


def _dates(relation: Relation) -> list[dt.date]:
    return [passage.date for passage in relation.passages if passage.date]


def _compare_days(relation: Relation, stated: dt.date, computed: dt.date, agree: bool) -> AuditResult:
    return AuditResult(relation, "consistent" if agree else "inconsistent", stated, computed, (stated - computed).days, "ngày")


def _same_words(relation: Relation, dataset: Dataset) -> AuditResult:
    agree = len({passage.says for passage in relation.passages}) == 1
    return AuditResult(relation, "consistent" if agree else "inconsistent")


def _not_checkable(relation: Relation, dataset: Dataset) -> AuditResult:
    if relation.stated is None:
        return AuditResult(relation, "not_checkable")
    stated, unit = _figure(dataset, relation.stated)
    return AuditResult(relation, "not_checkable", stated, unit=unit)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of relation computes, the fields it needs, and those it may have beside them."""

    compute: Callable[[Relation, Dataset], AuditResult]
    needs: tuple[str, ...]
    may: tuple[str, ...] = ()


#: Kind of relation → its rule.
RULES: dict[str, Rule] = {
    "sum": Rule(_sum, ("whole", "parts")),
    "share": Rule(_share, ("stated", "whole", "parts")),
    "denominator": Rule(_denominator, ("stated", "whole")),
    "part_of": Rule(_part_of, ("whole", "parts")),
    "equal": Rule(_equal, ("parts",), ("stated",)),
    "list_count": Rule(_list_count, ("stated", "items")),
    "year_of_period": Rule(_year_of_period, ("stated", "period_from", "year")),
    "years_in_period": Rule(_years_in_period, ("stated", "period_from", "period_to")),
    "hundred": Rule(_hundred, ("parts",)),
    "year_in_number": Rule(_year_in_number, ("documents",)),
    "same_date": Rule(_same_date, ("passages",)),
    "date_order": Rule(_date_order, ("passages",)),
    "not_after": Rule(_not_after, ("printed", "event_date")),
    "not_before": Rule(_not_before, ("printed", "event_date")),
    "same_words": Rule(_same_words, ("passages",)),
    "not_checkable": Rule(_not_checkable, ("note",), ("stated",)),
}


def rule_of(kind: str) -> Rule:
    """The rule of a kind of relation. Raises LookupError for one that has none."""
    return registered(RULES, kind, "kind of relation", "RULES in macros/derived/audit.py")
