"""Plotly's traces and shapes of a chart over time: the same marks as the picture's, each point with its source in its label."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from macros.charts.layouts.labels import shown
from macros.charts.layouts.lines import aims, path_of, ticks
from macros.charts.layouts.milestones import in_order, lasts, middle
from macros.charts.layouts.time_axis import stands, years
from macros.charts.model import ChartModel, Row
from macros.derived.series import Point
from macros.drawing.typeface import typeface
from macros.records.figures import Figure

#: A label is never wider than this in px: at 360 px of screen it still lies beside its point, uncut.
LABEL = 190
LABEL_SIZE = 13


def traces(chart: ChartModel) -> list[dict[str, Any]]:
    """Paths first, without labels; then the points that answer. `meta` says what the page's script paints them with."""
    if chart.kind == "milestones":
        return [_milestones(chart)]
    made = []
    for line, series in enumerate(chart.series):
        for strong in (True, False):
            pairs = path_of(chart, line, strong)
            if pairs:
                made.append(
                    {
                        "type": "scatter",
                        "mode": "lines",
                        "name": series.name,
                        "x": _with_gaps([(_day(chart, one), _day(chart, other)) for one, other in pairs]),
                        "y": _with_gaps([(float(one.value), float(other.value)) for one, other in pairs]),
                        "line": {"width": 2.5 if strong else 1.25},
                        "meta": {"role": series.role},
                    }
                )
    for line, series in enumerate(chart.series):
        rows = [row for row in chart.rows if row.line == line and row.point]
        made.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": series.name,
                "x": [_day(chart, row.point) for row in rows if row.point],
                "y": [float(row.point.value) for row in rows if row.point],
                "customdata": [said(chart, row) for row in rows],
                "meta": {
                    "role": series.role,
                    "hollow": [bool(row.point and row.point.unconfirmed) for row in rows],
                    "unseen": [bool(row.point and row.point.target) for row in rows],
                },
            }
        )
    return made


def _with_gaps(pairs: Iterable[tuple[Any, Any]]) -> list[Any]:
    """Both ends of each stroke, and nothing between two strokes."""
    return [end for one, other in pairs for end in (one, other, None)]


def _day(chart: ChartModel, point: Point) -> str:
    return stands(chart, point).isoformat()


def _milestones(chart: ChartModel) -> dict[str, Any]:
    rows = in_order(chart)
    points = [row.point for row in rows if row.point]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": chart.series[0].name,
        "x": [middle(point).isoformat() for point in points],
        "y": list(range(len(points))),
        "customdata": [said(chart, row) for row in rows],
        "meta": {
            "role": chart.series[0].role,
            "rows": True,
            "days": [point.day.isoformat() for point in points],
            "hollow": [point.unconfirmed or point.target for point in points],
            "unseen": [lasts(point) for point in points],
            "planned": [point.target for point in points],
        },
    }


def shapes(chart: ChartModel) -> list[dict[str, Any]]:
    """Targets, lasting milestones, changes of territory and the lines of the scale; `name` says what the script paints them with."""
    start, end = years(chart)
    made = [_upright(dt.date(year, 1, 1), "year") for year in range(start.year, end.year + 1) if start <= dt.date(year, 1, 1) <= end]
    for index, row in enumerate(in_order(chart) if chart.kind == "milestones" else ()):
        if row.point and lasts(row.point):
            made.append(_rectangle(row.point, index, index, "milestone"))
    for value in ticks(chart) if chart.kind == "lines" else ():
        made.append({"type": "line", "name": "tick", "xref": "x domain", "x0": 0, "x1": 1, "y0": value, "y1": value})
    for aim in aims(chart) if chart.kind == "lines" else ():
        made.append(_rectangle(aim.points[0], aim.low, aim.high, "target"))
    return [*made, *(_upright(day, "break") for day in chart.breaks)]


def _rectangle(point: Point, low: float, high: float, name: str) -> dict[str, Any]:
    return {"type": "rect", "name": name, "x0": point.first.isoformat(), "x1": point.day.isoformat(), "y0": low, "y1": high}


def _upright(day: dt.date, name: str) -> dict[str, Any]:
    return {"type": "line", "name": name, "x0": day.isoformat(), "x1": day.isoformat(), "yref": "paper", "y0": 0, "y1": 1}


def said(chart: ChartModel, row: Row) -> list[str]:
    """The label of a point, line by line: what and when, who says so, what to know about it."""
    point = row.point
    assert point is not None
    unit = "" if chart.unit == "%" else f" {chart.unit}"
    lines = [row.label if chart.kind == "milestones" else f"{row.label}: {shown(chart, row.total)}{unit}", f"Nguồn: {point.source}"]
    if point.computed and not isinstance(point.record, Figure):
        lines.append(f"Website tính: {point.computed}")
    if point.unconfirmed:
        lines.append("Nguồn mới được đọc một lần.")
    if point.straddles:
        lines.append("Khoảng thời gian này có ngày địa bàn thay đổi.")
    return [words for line in lines for words in typeface().wrap(line, LABEL_SIZE, LABEL)]
