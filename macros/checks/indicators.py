"""What belongs to an indicator measures the same thing: in its unit, at a known time."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.series import INDICATORS, days_of
from macros.loading.problems import Problem
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    terms = dataset.vocabularies.get(INDICATORS, {})
    for term in terms.values():
        if term.unit is None:
            advice = 'Hãy ghi `unit`, ví dụ `unit: "%"`: mọi số thuộc chỉ số này phải cùng đơn vị đó.'
            yield Problem.at(term.origin.at("id"), CHECK.name, f"Chỉ số `{term.id}` chưa có đơn vị.", advice, term.id)
    figures: tuple[Figure | PublicFigure, ...] = (*dataset.figures.values(), *dataset.public_figures.values())
    for figure in figures:
        measure = terms.get(figure.indicator) if figure.indicator else None
        if measure is None:
            continue
        if measure.unit is not None and figure.unit != measure.unit:
            message = f"Số này tính bằng {figure.unit}, chỉ số `{measure.id}` tính bằng {measure.unit}."
            advice = "Số đo điều khác thì bỏ `indicator`; số không bao giờ được đổi đơn vị cho khớp."
            yield Problem.at(figure.origin.at("unit"), CHECK.name, message, advice, figure.unit)
        days = days_of(dataset, figure)
        if days is None or days.to is None:
            field = (
                "`date` hoặc `period`" if isinstance(figure, PublicFigure) else "`period`, hoặc `count_periods` của mục trong report.yml"
            )
            advice = f"Hãy ghi {field} theo điều nguồn nêu; nguồn không nêu thì bỏ `indicator`."
            yield Problem.at(figure.origin.at("indicator"), CHECK.name, "Số thuộc một chỉ số phải nói về thời gian nào.", advice)


CHECK = Check("indicators", "Mọi số của một chỉ số cùng đơn vị và có thời gian.", _run)
