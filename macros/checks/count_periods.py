"""The days of a count stand in one place: a figure does not name others than `count_periods` of its report does."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.periods import said_for
from macros.formatting.dates import period_vi
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    for figure in given.dataset.figures.values():
        counted = said_for(given.dataset, figure)
        if figure.period is None or counted is None or figure.period == counted.period:
            continue
        if figure.period.from_ and figure.period.to and figure.period.from_ > figure.period.to:
            continue  # told by `dates`
        here, there = (period_vi(period.from_, period.to) for period in (figure.period, counted.period))
        yield Problem.at(
            figure.origin.at("period"),
            CHECK.name,
            f"Số liệu ghi {here}, còn `count_periods` trong report.yml ghi {there} cho mục này.",
            "Hãy bỏ `period` ở số liệu: website lấy khoảng thời gian từ `count_periods`. Nếu `count_periods` sai, hãy sửa ở đó.",
            f"{figure.period.from_} → {figure.period.to}",
        )


CHECK = Check("count-periods", "Khoảng thời gian của số liệu chỉ ghi một chỗ, không mâu thuẫn với `count_periods`.", _run)
