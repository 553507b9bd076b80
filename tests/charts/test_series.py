"""Charts over time: points come from the indicators, sentences from the points; breaks, gaps, doubts and targets are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import FILE, NARROW, WIDE
from macros.charts.layouts.lines import ticks
from macros.charts.layouts.time_axis import joined
from macros.charts.model import ChartModel
from macros.charts.models import charts_of
from macros.charts.outputs.time_traces import said, traces
from macros.derived.series_times import time_vi
from macros.drawing.shapes import Dot, Line
from macros.formatting.dates import date_vi
from macros.formatting.numbers import number_vi
from macros.publication import Publication


@pytest.fixture(scope="module")
def charts(publication: Publication) -> list[ChartModel]:
    return [chart for report in publication.dataset.reports for chart in charts_of(publication, report)]


def over_time(charts: list[ChartModel]) -> list[ChartModel]:
    return [chart for chart in charts if chart.over_time]


_NUMBER = re.compile(r"−?\d+(?:[.,]\d+)*")


def known(chart: ChartModel) -> set[str]:
    """Every number that a sentence about the chart may hold: values, totals, counts of rows and of states, dates, numbers in names."""
    values = [value for row in chart.rows for value in (*row.values, row.total)]
    columns = [sum(row.values[index] for row in chart.rows) for index in range(len(chart.series))] if not chart.over_time else []
    sums = [sum(columns), *columns, *(sum(columns[: index + 1]) for index in range(len(columns)))]
    whole = [chart.whole.value] if chart.whole else []
    counts = [len(chart.rows), sum(bool(row.point and row.point.unconfirmed) for row in chart.rows)]
    told = [number_vi(value) for value in (*values, *sums, *whole, *counts)]
    words: Iterable[str] = [row.label for row in chart.rows]
    times = [f"{time_vi(row.point)} {row.point.day.year}" for row in chart.rows if row.point]
    return {*told, *(number for text in (*words, *times, *map(date_vi, chart.breaks)) for number in _NUMBER.findall(text))}


def test_every_number_of_a_finding_is_one_of_its_chart(charts: list[ChartModel], publication: Publication) -> None:
    for chart in charts:
        assert chart.finding
        numbers = known(chart)
        if not any(row.figures or row.point for row in chart.rows):
            continue  # counted over a whole table
        for text in (chart.title, chart.finding):
            assert set(_NUMBER.findall(text)) <= numbers, (chart.id, set(_NUMBER.findall(text)) - numbers)


def test_findings_over_whole_tables_count_their_tables(charts: list[ChartModel], publication: Publication) -> None:
    """Those charts count records: their sentence holds the largest number of the chart, or the totals of its states."""
    for chart in charts:
        if chart.over_time or chart.kind == "parts":
            continue
        told = _NUMBER.findall(f"{chart.title} {chart.finding}")
        if chart.kind == "squares":
            totals = [number_vi(sum(row.values[index] for row in chart.rows)) for index in range(len(chart.series))]
            assert set(totals) <= set(told)
        elif not chart.id.endswith("van-ban-theo-nam"):
            assert number_vi(max(row.total for row in chart.rows if row.role != "neutral" or len(chart.series) > 1)) in told, chart.id
        else:
            assert number_vi(chart.rows[0].total) in told


def test_a_new_record_is_a_new_point(publication: Publication) -> None:
    dataset = publication.dataset
    chart = next(c for c in dataset.public_charts.values() if c.indicators == ("giai-ngan-dau-tu-cong",))
    one = next(f for f in dataset.public_figures.values() if f.indicator == chart.indicators[0])
    more = one.model_copy(update={"id": f"{one.id}-them", "value": Decimal("12.5")})
    again = Publication(replace(dataset, public_figures={**dataset.public_figures, more.id: more}))
    report = chart.id.split("/")[0]
    before, after = (next(c for c in charts_of(of, report) if c.question == chart.question and c.over_time) for of in (publication, again))
    assert len(after.rows) == len(before.rows) + 1
    assert "12,5%" in after.finding
    assert 12.5 in traces(after)[-1]["y"]


def test_no_line_crosses_a_change_of_territory_or_a_gap(charts: list[ChartModel]) -> None:
    crossing = 0
    for chart in over_time(charts):
        for line in range(len(chart.series)):
            for one, other, years in joined(chart, line):
                assert not any(one.day < day <= other.day for day in chart.breaks), (chart.id, one.day, other.day)
                assert one.straddles == other.straddles
                assert not years or other.day.year == one.day.year + 1
                crossing += 1
    assert crossing > 5


@pytest.mark.parametrize("format_", [NARROW, WIDE, FILE], ids=lambda f: f.name)
def test_breaks_are_drawn_and_unconfirmed_points_are_rings(charts: list[ChartModel], format_) -> None:  # type: ignore[no-untyped-def]
    for chart in over_time(charts):
        drawn = layout_of(chart, format_).drawing.under
        dashed = [shape for shape in drawn if isinstance(shape, Line) and shape.dashed]
        assert len(dashed) >= len(chart.breaks)
        rings = [shape for shape in drawn if isinstance(shape, Dot) and shape.hollow]
        open_points = [row for row in chart.rows if row.point and row.point.unconfirmed and not row.point.target]
        assert len(rings) >= len(open_points)
        assert not open_points or "đọc một lần" in chart.finding


def test_each_point_says_its_source(charts: list[ChartModel]) -> None:
    for chart in over_time(charts):
        for row in chart.rows:
            assert row.point
            label = " ".join(said(chart, row))
            assert f"Nguồn: {row.point.source}" in label
            assert not row.point.unconfirmed or "đọc một lần" in label
        drawn = [point for trace in traces(chart) if trace["mode"] == "markers" for point in trace["customdata"]]
        assert len(drawn) == len(chart.rows)


def test_the_first_rank_is_on_top_and_zero_at_the_bottom(charts: list[ChartModel]) -> None:
    for chart in (chart for chart in charts if chart.kind == "lines"):
        steps = ticks(chart)
        assert (steps[0] > steps[-1] == 1) if chart.unit == "hạng" else (steps[0] <= 0 < steps[-1])
        assert min(steps) <= min(float(row.total) for row in chart.rows)
        assert max(steps) >= max(float(row.total) for row in chart.rows)


def test_plotly_is_asked_only_where_it_gives_more(charts: list[ChartModel]) -> None:
    assert {chart.kind for chart in charts if chart.interactive} <= {"lines", "milestones", "bars"}
    assert not [chart for chart in charts if chart.interactive and not chart.over_time and len(chart.series) == 1]
