"""A chart model → the JSON that Plotly draws over the static picture. Colours are roles; the page's palette decides them.

Plotly's Python package makes the figure, and refuses what is none. It takes long to load, so that what it made is kept in `.cache/`: a
build loads it only when a chart has changed.

Plotly takes over only the marks (`Drawing.under`), at the very places where the picture has them: `formats` carries those places.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.charts.formats import NARROW, WIDE
from macros.charts.labels import shown
from macros.charts.model import ChartModel
from macros.charts.svg import layout_of
from macros.charts.timeline import days
from macros.formatting.dates import date_vi
from macros.formatting.numbers import Number
from macros.kept import kept

if TYPE_CHECKING:
    import plotly.graph_objects as go

#: What Plotly calls a trace of each kind, by our own word for it.
TRACES = {"bar": "Bar", "scatter": "Scatter"}


def figure_json(chart: ChartModel) -> str:
    """Compact JSON, safe inside a `<script>` element (no `<`, `>`, `&`), the same bytes for the same chart.

    Raises ValueError when Plotly does not know a property or takes none of its values.
    """
    traces, layout = _traces(chart), _layout(chart)
    plain: dict[str, Any] = {"formats": {format_.name: layout_of(chart, format_).frame.data() for format_ in (NARROW, WIDE)}}
    if chart.kind == "ranks":
        plain["links"] = [[_plain(min(row.values)), _plain(max(row.values))] for row in chart.rows]
    figure = json.loads(kept("charts", ".json", (_written([traces, layout]), *_programs()), lambda: _checked(traces, layout)))
    text = _written(figure | plain)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def figure(traces: list[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """The figure as Plotly's package understands it: without its template, which would be most of its bytes."""
    # Loading it takes as long as drawing thirty pictures.
    import plotly.graph_objects as go

    made = [getattr(go, TRACES[trace["type"]])({name: value for name, value in trace.items() if name != "type"}) for trace in traces]
    return go.Figure(made, layout).update_layout(template=None)


def _checked(traces: list[dict[str, Any]], layout: dict[str, Any]) -> bytes:
    plain = figure(traces, layout).to_plotly_json()
    # What Plotly leaves of a template that is not wanted: an empty one.
    plain["layout"].pop("template", None)
    return _written(plain).encode()


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_number)


@cache
def _programs() -> tuple[str, ...]:
    """What decides a figure beside the chart: this code and Plotly's."""
    return (Path(__file__).read_text(encoding="utf-8"), f"plotly {version('plotly')}")


def _number(value: Any) -> float:
    return float(value)


def _plain(value: Number) -> int | float:
    return value if isinstance(value, int) else float(value)


def _traces(chart: ChartModel) -> list[dict[str, Any]]:
    match chart.kind:
        case "parts":
            return [_part(chart, index) for index in range(len(chart.rows))]
        case "bars":
            return [_bars(chart, index) for index in range(len(chart.series))]
    return [_dots(chart, index) for index in range(len(chart.series))]


def _part(chart: ChartModel, index: int) -> dict[str, Any]:
    row = chart.rows[index]
    return {
        "type": "bar",
        "orientation": "h",
        "name": row.label,
        "x": [_plain(row.total)],
        "customdata": [f"{row.label}: {_said(chart, row.total)}"],
        "meta": {"role": row.role},
    }


def _bars(chart: ChartModel, index: int) -> dict[str, Any]:
    series = chart.series[index]
    several = len(chart.series) > 1
    values = [row.values[index] for row in chart.rows]
    which = f" ({series.name})" if several else ""
    return {
        "type": "bar",
        "orientation": "h",
        "name": series.name,
        "x": [_plain(value) for value in values],
        "customdata": [f"{row.label}: {_said(chart, row.values[index])}{which}" for row in chart.rows],
        "meta": {"role": series.role} if several else {"roles": [row.role for row in chart.rows]},
    }


def _dots(chart: ChartModel, index: int) -> dict[str, Any]:
    """One dot a row; a timeline's dots stand at their dates. The first of several series is drawn as rings."""
    series = chart.series[index]
    dates = days(chart) if chart.kind == "timeline" else []
    values = [row.values[index] for row in chart.rows]
    places: list[Any] = [date.isoformat() for date in dates] or [_plain(value) for value in values]
    texts = [date_vi(date) for date in dates] or [shown(chart, value) for value in values]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": series.name,
        "x": places,
        "text": texts,
        "customdata": [f"{row.label}: {text}{'' if dates else f' ({series.name})'}" for row, text in zip(chart.rows, texts, strict=True)],
        "meta": {"role": series.role, "ring": chart.kind == "ranks" and index == 0},
    }


def _said(chart: ChartModel, value: Number) -> str:
    return shown(chart, value) if chart.unit == "%" else f"{shown(chart, value)} {chart.unit}"


def _layout(chart: ChartModel) -> dict[str, Any]:
    layout: dict[str, Any] = {"barmode": "stack", "showlegend": False, "separators": ",.", "xaxis": {"visible": False}}
    if chart.kind == "ranks":
        layout["xaxis"] = {"type": "linear"}
    elif chart.kind == "timeline":
        layout["xaxis"] = {"type": "date", "tickformat": "%Y"}
    if chart.band:
        layout["shapes"] = [{"type": "rect", "x0": _plain(chart.band.low), "x1": _plain(chart.band.high)}]
    return layout
