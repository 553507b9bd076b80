"""A chart over time can be drawn: its indicators share a unit, and there are points to join."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.series import INDICATORS
from macros.loading.problems import Problem
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    terms = dataset.vocabularies.get(INDICATORS, {})
    figures: tuple[Figure | PublicFigure, ...] = (*dataset.figures.values(), *dataset.public_figures.values())
    used = {figure.indicator for figure in figures}
    for chart in dataset.public_charts.values():
        known = [key for key in chart.indicators if key in terms]
        units = list(dict.fromkeys(terms[key].unit for key in known))
        if len(units) > 1:
            message = f"Các chỉ số của biểu đồ tính bằng {len(units)} đơn vị: {', '.join(str(unit) for unit in units)}."
            advice = "Một biểu đồ chỉ có một trục số: hãy tách thành các biểu đồ riêng."
            yield Problem.at(chart.origin.at("indicators"), CHECK.name, message, advice, chart.id)
        for index, key in enumerate(chart.indicators):
            if key in terms and key not in used:
                message = f"Chưa số liệu nào thuộc chỉ số `{key}`: biểu đồ không có gì để vẽ."
                advice = f"Hãy ghi `indicator: {key}` ở số liệu đo chỉ số này, hoặc bỏ chỉ số khỏi biểu đồ."
                yield Problem.at(chart.origin.at("indicators", index), CHECK.name, message, advice, key)


CHECK = Check("charts", "Biểu đồ qua thời gian vẽ được: các chỉ số cùng đơn vị, chỉ số nào cũng có số.", _run)
