"""A chart model → the JSON that Plotly draws in the page. Colours are roles; the page's palette decides them."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go

from macros.charts.model import ChartModel
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


def _traces(chart: ChartModel) -> list[go.Bar]:
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
    return layout
