"""Charts: one model for table and drawing, safe JSON, a question and a finding each."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from macros.charts import charts_of
from macros.charts.model import ChartModel, Row, Series
from macros.charts.plotly_figure import figure_json
from macros.publication import Publication


def test_at_least_eight_charts_with_question_title_and_finding(publication: Publication) -> None:
    charts = charts_of(publication, "150-2024")
    assert len(charts) >= 8
    assert len({c.id for c in charts}) == len(charts)
    for chart in charts:
        assert chart.question.endswith("?")
        assert chart.title
        assert chart.finding
        assert chart.rows


def test_drawing_has_the_numbers_of_the_model(publication: Publication) -> None:
    for chart in charts_of(publication, "150-2024"):
        if chart.kind not in ("bars", "parts"):
            continue
        drawn = json.loads(figure_json(chart))["data"]
        if chart.kind == "parts":
            assert [t["x"][0] for t in drawn] == [float(r.total) for r in chart.rows]
        else:
            assert [t["x"] for t in drawn] == [[float(r.values[i]) for r in chart.rows] for i in range(len(chart.series))]


def test_json_cannot_leave_its_script_element() -> None:
    row = Row("</script><b>&", (1,))
    chart = ChartModel("x", "p", "bars", "t", "q?", "f", "đơn vị", (Series("s"),), (row,))
    text = figure_json(chart)
    assert not set("<>&") & set(text)
    assert json.loads(text)["data"][0]["hovertext"] == ["</script><b>&"]


def test_same_chart_same_bytes(publication: Publication) -> None:
    first = [figure_json(c) for c in charts_of(publication, "150-2024")]
    assert first == [figure_json(c) for c in charts_of(publication, "150-2024")]


def test_widths_are_shares_of_the_longest_bar() -> None:
    chart = ChartModel("x", "p", "bars", "t", "q?", "f", "u", (Series("s"),), (Row("a", (8,)), Row("b", (2,))))
    assert [chart.width(r.total) for r in chart.rows] == ["100.00", "25.00"]


def test_plotly_reads_every_chart(publication: Publication) -> None:
    for chart in charts_of(publication, "150-2024"):
        written = json.loads(figure_json(chart))
        read = go.Figure(data=written["data"], layout=written["layout"]).to_plotly_json()
        read["layout"].pop("template", None)
        assert {"data": read["data"], "layout": read["layout"]} == {name: written[name] for name in ("data", "layout")}


def test_a_misspelt_property_would_be_refused() -> None:
    with pytest.raises(ValueError, match="hovertxt"):
        go.Figure(data=[{"type": "bar", "hovertxt": ["x"]}])
