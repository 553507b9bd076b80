"""A relation names what its kind needs, and one that does not hold explains itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from macros.checks.base import Check, CheckInput
from macros.checks.printed_forms import agrees
from macros.checks.relation_passages import complete
from macros.derived.audit import Quantity, audit, rule_of
from macros.formatting.dates import date_vi
from macros.formatting.numbers import number_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.registered import registered
from macros.records.relations import Reading, Relation

#: Fields of which each belongs to some kinds only.
_OF_A_KIND = ("stated", "whole", "parts", "items", "documents", "passages", "period_from", "period_to", "year", "printed", "event_date")
#: What a reading needs, by its kind.
_READING_NEEDS: dict[str, tuple[str, ...]] = {
    "sum": ("parts",),
    "remainder": ("whole", "parts"),
    "share": ("whole", "parts"),
    "list_count": ("items",),
}


def _run(given: CheckInput) -> Iterator[Problem]:
    sound: dict[str, Relation] = {}
    for relation in given.dataset.relations.values():
        wrong = list(_of_fields(relation))
        yield from wrong
        if not wrong and complete(relation) and _figures_exist(relation, given.dataset):
            sound[relation.id] = relation
    for result in audit(replace(given.dataset, relations=sound)).values():
        if result.verdict == "inconsistent" and not result.relation.note:
            advice = "Hãy thêm `note`: một câu trung lập nêu hai bên và chênh lệch, không suy đoán lý do."
            message = "Hai chỗ không khớp nhau: cần một câu giải thích."
            if result.stated is not None and result.computed is not None:
                message = f"Báo cáo nêu {quantity(result.stated)}, tính ra {quantity(result.computed)}: cần một câu giải thích."
            yield Problem.at(result.relation.origin.at("rule"), CHECK.name, message, advice, result.relation.id)


def _of_fields(relation: Relation) -> Iterator[Problem]:
    rule = rule_of(relation.kind)
    missing = [name for name in rule.needs if not getattr(relation, name)]
    for name in missing:
        yield Problem.at(
            relation.origin.at("kind"), CHECK.name, f"Phép đối chiếu `{relation.kind}` cần trường `{name}`.", _about(name), relation.id
        )
    if relation.kind == "share" and len(relation.parts) != 1 and not missing:
        yield Problem.at(
            relation.origin.at("parts"),
            CHECK.name,
            "Phép đối chiếu `share` cần đúng một tử số trong `parts`.",
            "Hãy viết parts: [mã-số-liệu].",
            relation.id,
        )
    for name in _OF_A_KIND:
        if getattr(relation, name) and name not in (*rule.needs, *rule.may):
            message = f"Phép đối chiếu `{relation.kind}` không dùng trường `{name}`."
            yield Problem.at(relation.origin.at(name), CHECK.name, message, f"Hãy bỏ `{name}`, hoặc xem lại `kind`.", relation.id)
    for index, reading in enumerate(relation.readings):
        for name in registered(_READING_NEEDS, reading.kind, "kind of reading", "_READING_NEEDS in macros/checks/relations.py"):
            if not getattr(reading, name):
                message = f"Cách hiểu `{reading.kind}` cần trường `{name}`."
                advice = f"Hãy thêm `{name}`: {Reading.model_fields[name].description}"
                yield Problem.at(relation.origin.at("readings", index), CHECK.name, message, advice, reading.says)


def quantity(value: Quantity) -> str:
    """A number or a day, as people read it."""
    return date_vi(value) if isinstance(value, dt.date) else number_vi(value)


def _about(name: str) -> str:
    return f"Hãy thêm `{name}`: {Relation.model_fields[name].description}"


def _figures_exist(relation: Relation, dataset: Dataset) -> bool:
    """Whether the audit can be computed; a figure that is missing or not as printed is reported by another check."""
    report = relation.id.split("/")[0]
    lists = [relation.items, *(reading.items for reading in relation.readings)]
    counted = not any(lists) or not dataset.lost.any_of("organisation", report)
    return counted and report in dataset.reports and _computable(relation, dataset)


def _computable(relation: Relation, dataset: Dataset) -> bool:
    readings = relation.readings
    ids = [relation.stated, relation.whole, *relation.parts, *(i for r in readings for i in (r.whole, *r.parts))]
    wholes = [relation.whole] if relation.kind == "share" else []
    wholes += [reading.whole for reading in readings if reading.kind == "share"]
    known = all(i is None or (i in dataset.figures and agrees(dataset.figures[i])) for i in ids)
    zero = any(whole in dataset.figures and dataset.figures[str(whole)].value == 0 for whole in wholes)
    return known and not zero and all(key in dataset.documents for key in relation.documents)


CHECK = Check("relations", "Phép đối chiếu đủ thành phần; chênh lệch có lời giải thích.", _run)
