"""A chart model → the JSON that Plotly draws in the page. Colours are roles; the page's palette decides them."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go

from macros.charts.model import ChartModel
from macros.formatting.dates import date_vi
from macros.formatting.numbers import Number, number_vi


def figure_json(chart: ChartModel) -> str:
    """Compact JSON, safe inside a `<script>` element (no `<`, `>`, `&`), the same bytes for the same chart."""
    figure = go.Figure(data=_traces(chart), layout=_layout(chart))
    plain = figure.to_plotly_json()
    plain["layout"].pop("template", None)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_number)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _number(value: Any) -> float:
    return float(value)


def _plain(value: Number) -> int | float:
    return value if isinstance(value, int) else float(value)


def _dots(chart: ChartModel) -> list[go.Scatter]:
    """One dot a series on each row; a timeline's dots stand at their dates."""
    traces = []
    for index, series in enumerate(chart.series):
        dated = [row.public[index].date for row in chart.rows] if chart.kind == "timeline" else []
        values = [_plain(row.values[index]) for row in chart.rows]
        shown = [date_vi(day) if day else "" for day in dated] or [number_vi(row.values[index]) for row in chart.rows]
        traces.append(
            go.Scatter(
                mode="markers+text",
                name=series.name,
                x=[day.isoformat() if day else None for day in dated] or values,
                y=[row.label for row in chart.rows],
                text=shown,
                textposition="top center",
                hovertemplate="%{y}: %{text}<extra>%{fullData.name}</extra>",
                meta={"role": series.role},
            )
        )
    return traces


def _traces(chart: ChartModel) -> list[go.Bar] | list[go.Scatter]:
    if chart.kind in ("ranks", "timeline"):
        return _dots(chart)
    hover = f"%{{customdata}} {chart.unit}<extra>%{{fullData.name}}</extra>"
    if chart.kind == "parts":
        return [
            go.Bar(
                orientation="h",
                name=row.label,
                x=[_plain(row.total)],
                y=[""],
                text=[number_vi(row.total)],
                customdata=[number_vi(row.total)],
                hovertemplate=hover,
                meta={"role": row.role},
            )
            for row in chart.rows
        ]
    labels = [row.label for row in chart.rows]
    several = len(chart.series) > 1
    traces = []
    for index, series in enumerate(chart.series):
        values = [row.values[index] for row in chart.rows]
        shown = [number_vi(v) if v or not several else "" for v in values]
        meta: dict[str, Any] = {"role": series.role} if several else {"roles": [row.role for row in chart.rows]}
        traces.append(
            go.Bar(
                orientation="h",
                name=series.name,
                x=[_plain(v) for v in values],
                y=labels,
                text=shown,
                customdata=[number_vi(v) for v in values],
                hovertemplate=f"%{{y}}: {hover}",
                meta=meta,
            )
        )
    return traces


def _layout(chart: ChartModel) -> dict[str, Any]:
    stacked = chart.kind == "parts" or len(chart.series) > 1
    layout: dict[str, Any] = {
        "barmode": "stack" if stacked else "group",
        "showlegend": stacked,
        "separators": ",.",
        "xaxis": {"visible": False, "rangemode": "tozero"},
        "yaxis": {"autorange": "reversed", "type": "category"},
    }
    if chart.kind == "ranks":
        layout |= {"showlegend": True, "xaxis": {"autorange": "reversed", "title": {"text": "Hạng (bên phải là cao hơn)"}, "dtick": 10}}
    elif chart.kind == "timeline":
        layout |= {"showlegend": False, "xaxis": {"type": "date", "tickformat": "%Y", "dtick": "M12"}}
    if chart.band:
        layout["shapes"] = [
            {"type": "rect", "xref": "x", "yref": "paper", "x0": _plain(chart.band.low), "x1": _plain(chart.band.high), "y0": 0, "y1": 1}
        ]
    return layout
