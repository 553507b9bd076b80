"""The machine value of a figure and its printed form say the same (rule: design/data, "Numbers")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.checks.base import Check, CheckInput
from macros.formatting.numbers import number_vi, numbers_printed
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    for figure in given.dataset.figures.values():
        printed = numbers_printed(figure.as_printed)
        if printed and Decimal(figure.value) not in printed:
            advice = (
                f"Nếu báo cáo in {figure.as_printed}, hãy sửa `value`; giá trị {figure.value} phải được in là {number_vi(figure.value)}."
            )
            yield Problem.at(
                figure.origin.at("value"),
                CHECK.name,
                f"`value` ({figure.value}) không khớp với `as_printed` ({figure.as_printed}).",
                advice,
                figure.as_printed,
            )


CHECK = Check("printed-forms", "Giá trị cho máy khớp với số in trong báo cáo.", _run)
