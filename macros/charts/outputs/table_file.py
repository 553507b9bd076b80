"""The numbers of a chart as CSV: what its table shows, with the source of every number."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from macros.charts.model import ChartModel, Row
from macros.charts.outputs.sources import number_source, source_line
from macros.publication import Publication
from macros.records.report import Report

#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@")


def csv_table(publication: Publication, report: Report, chart: ChartModel) -> bytes:
    """UTF-8 with the mark by which Excel knows it; numbers and dates for machines, one row a number."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["bieu_do", "dong", "cot", "gia_tri", "don_vi", "nguon", "dia_chi_nguon"])
    for row in chart.rows:
        for cells in _numbers(publication, report, chart, row):
            writer.writerow([_text(cell) for cell in cells])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _numbers(publication: Publication, report: Report, chart: ChartModel, row: Row) -> Iterator[tuple[str, ...]]:
    for index, (series, value) in enumerate(zip(chart.series_of(row), row.values, strict=True)):
        public = row.public[index] if row.public else None
        dated = row.point.day.isoformat() if chart.kind == "milestones" and row.point else ""
        source = number_source(publication, report, row, index) or source_line(publication, report, chart).removeprefix("Nguồn: ")
        yield (
            chart.title,
            row.label,
            series.name,
            dated or str(value),
            "ngày" if dated else chart.unit,
            source,
            public.evidence.url if public else "",
        )


def _text(cell: str) -> str:
    """Words as they are, but never a formula; a negative number stays a number."""
    if not cell.startswith(_FORMULA) or cell.removeprefix("-").replace(".", "", 1).isdigit():
        return cell
    return f"'{cell}"
