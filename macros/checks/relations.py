"""A relation names what its kind needs, and one that does not hold explains itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.checks.base import Check, CheckInput
from macros.checks.printed_forms import agrees
from macros.derived.audit import audit
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.relations import Relation

_NEEDS: dict[str, tuple[str, ...]] = {
    "sum": ("whole", "parts"),
    "share": ("stated", "whole", "parts"),
    "denominator": ("stated", "whole"),
    "part_of": ("whole", "parts"),
    "equal": ("parts",),
    "list_count": ("stated", "items"),
    "year_of_period": ("stated", "period_from", "year"),
    "not_after": ("event_date",),
    "not_checkable": ("note",),
}


def _run(given: CheckInput) -> Iterator[Problem]:
    sound: dict[str, Relation] = {}
    for relation in given.dataset.relations.values():
        missing = [name for name in _NEEDS[relation.kind] if not getattr(relation, name)]
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
        elif not missing and _figures_exist(relation, given.dataset):
            sound[relation.id] = relation
    for result in audit(replace(given.dataset, relations=sound)).values():
        if result.verdict == "inconsistent" and not result.relation.note:
            advice = "Hãy thêm `note`: một câu trung lập nêu hai con số và chênh lệch, không suy đoán lý do."
            message = f"Báo cáo nêu {result.stated}, tính ra {result.computed}: cần một câu giải thích."
            yield Problem.at(result.relation.origin.at("rule"), CHECK.name, message, advice, result.relation.id)


def _about(name: str) -> str:
    return f"Hãy thêm `{name}`: {Relation.model_fields[name].description}"


def _figures_exist(relation: Relation, dataset: Dataset) -> bool:
    """Whether the audit can be computed; a figure that is missing or not as printed is reported by another check."""
    ids = [relation.stated, relation.whole, *relation.parts]
    zero = relation.kind == "share" and relation.whole in dataset.figures and dataset.figures[str(relation.whole)].value == 0
    report = relation.id.split("/")[0]
    counted = relation.kind != "list_count" or not dataset.lost.any_of("organisation", report)
    known = all(i is None or (i in dataset.figures and agrees(dataset.figures[i])) for i in ids)
    return known and report in dataset.reports and counted and not zero


CHECK = Check("relations", "Phép đối chiếu đủ thành phần; chênh lệch có lời giải thích.", _run)
