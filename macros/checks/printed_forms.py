"""The machine value of a figure and its printed form say the same (rule: design/data, "Numbers")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.checks.base import Check, CheckInput
from macros.formatting.numbers import decimals_of, number_vi, numbers_printed
from macros.loading.problems import Problem
from macros.records.figures import Figure


def _run(given: CheckInput) -> Iterator[Problem]:
    for figure in given.dataset.figures.values():
        if not agrees(figure):
            yield Problem.at(
                figure.origin.at("value"),
                CHECK.name,
                f"`value: {figure.value}` là {number_vi(figure.value)}, không khớp với `as_printed`: {figure.as_printed}.",
                _advice(figure),
                str(figure.value),
            )
    for number in given.dataset.public_figures.values():
        stated = numbers_printed(number.evidence.excerpt)
        whole = _without_mark(number.value)
        if whole in stated and Decimal(number.value) not in stated:
            message = f"`value: {number.value}` là {number_vi(number.value)}, nhưng đoạn trích ghi {number_vi(whole)}."
            yield Problem.at(
                number.origin.at("value"), CHECK.name, message, f"Hãy viết liền, không có dấu chấm hàng nghìn: {whole}.", str(number.value)
            )


def agrees(figure: Figure) -> bool:
    """Whether the value is among the numbers printed; true where a word is printed instead of digits."""
    printed = numbers_printed(figure.as_printed)
    return not printed or Decimal(figure.value) in printed


def _without_mark(value: int | Decimal) -> int:
    """`1.436`, meant as a number with a thousands mark → 1436; -1 for a number that cannot have been meant so."""
    return int(str(value).replace(".", "")) if isinstance(value, Decimal) and decimals_of(value) == len("000") else -1


def _advice(figure: Figure) -> str:
    printed = numbers_printed(figure.as_printed)
    if len(printed) == 1:
        [right] = printed
        machine = f"{right:f}"
        if _without_mark(figure.value) == right:
            return f"Dấu chấm trong `value` là dấu thập phân. Hãy viết liền: {machine}."
        return f"Nếu báo cáo in {figure.as_printed}, hãy viết `value: {machine}`; nếu `value` đúng, hãy sửa `as_printed`."
    return f"Hãy sửa `value` theo số báo cáo in ({figure.as_printed}), hoặc sửa `as_printed`."


CHECK = Check("printed-forms", "Giá trị cho máy khớp với số in trong báo cáo.", _run)
