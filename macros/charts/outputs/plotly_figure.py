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

from macros.cache.kept import kept, kept_name
from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import NARROW, WIDE
from macros.charts.layouts.labels import shown
from macros.charts.model import ChartModel
from macros.charts.outputs.time_traces import shapes as time_shapes
from macros.charts.outputs.time_traces import traces as time_traces
from macros.formatting.numbers import Number

if TYPE_CHECKING:
    import plotly.graph_objects as go

#: What Plotly calls a trace of each kind, by our own word for it.
TRACES = {"bar": "Bar", "scatter": "Scatter"}


def figure_json(chart: ChartModel) -> str:
    """Compact JSON of an interactive chart, safe inside a `<script>` element (no `<`, `>`, `&`), the same bytes for the same chart.

    Raises ValueError when Plotly does not know a property or takes none of its values.
    """
    traces, layout = _traces(chart), _layout(chart)
    plain: dict[str, Any] = {"formats": {format_.name: layout_of(chart, format_).frame.data() for format_ in (NARROW, WIDE)}}
    name = kept_name((_written([traces, layout]), *_programs()))
    figure = json.loads(kept("charts", ".json", name, lambda: _checked(traces, layout)))
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
    if chart.over_time:
        return time_traces(chart)
    return [_bars(chart, index) for index in range(len(chart.series))]


def _bars(chart: ChartModel, index: int) -> dict[str, Any]:
    series = chart.series[index]
    several = len(chart.series) > 1
    values = [row.values[index] for row in chart.rows]
    return {
        "type": "bar",
        "orientation": "h",
        "name": series.name,
        "x": [_plain(value) for value in values],
        # Lines of the label, of which the page's script makes text.
        "customdata": [[row.label, f"{series.name}: {_said(chart, value)}"] for row, value in zip(chart.rows, values, strict=True)],
        "meta": {"role": series.role} if several else {"roles": [row.role for row in chart.rows]},
    }


def _said(chart: ChartModel, value: Number) -> str:
    return shown(chart, value) if chart.unit == "%" else f"{shown(chart, value)} {chart.unit}"


def _layout(chart: ChartModel) -> dict[str, Any]:
    layout: dict[str, Any] = {"barmode": "stack", "showlegend": False, "separators": ",.", "xaxis": {"visible": False}}
    if chart.over_time:
        layout["xaxis"] = {"type": "date", "visible": False}
        layout["shapes"] = time_shapes(chart)
    return layout
