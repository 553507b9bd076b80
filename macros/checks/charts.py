"""A chart can be drawn: each row has a figure for every column, and a timeline's figures have days."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.public_figures import PublicChart


def _run(given: CheckInput) -> Iterator[Problem]:
    for chart in given.dataset.public_charts.values():
        yield from _rows(chart, given.dataset)


def _rows(chart: PublicChart, dataset: Dataset) -> Iterator[Problem]:
    columns = len(chart.series)
    for index, row in enumerate(chart.rows):
        place = ("rows", index, "figures")
        if len(row.figures) != columns:
            message = f"Dòng “{row.label}” có {len(row.figures)} số liệu, biểu đồ có {columns} cột."
            yield Problem.at(
                chart.origin.at(*place), CHECK.name, message, "Hãy ghi đúng một mã số liệu cho mỗi cột trong `series`.", chart.id
            )
        if chart.kind == "timeline":
            undated = [key for key in row.figures if key in dataset.public_figures and dataset.public_figures[key].date is None]
            if undated:
                message = f"Số liệu `{undated[0]}` chưa có ngày, không đặt lên trục thời gian được."
                yield Problem.at(
                    chart.origin.at(*place),
                    CHECK.name,
                    message,
                    "Hãy thêm `date` cho số liệu đó, trong thư mục public-figures/.",
                    undated[0],
                )


CHECK = Check("charts", "Biểu đồ vẽ được: đủ số liệu cho mỗi cột, mốc thời gian có ngày.", _run)
