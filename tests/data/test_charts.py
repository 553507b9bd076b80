"""Charts: one model for table and drawing, safe JSON, a question and a finding each."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

from macros.cache import kept
from macros.charts.model import ChartModel, Row, Series
from macros.charts.models import charts_of
from macros.charts.outputs import plotly_figure
from macros.charts.outputs.plotly_figure import figure_json
from macros.publication import Publication
from tests.project import ROOT
from tests.samples import DOCUMENT


def test_a_plan_is_never_called_a_report(publication: Publication) -> None:
    """One sentence serves documents of every kind: it speaks of a report only where the document is one."""
    others = [report for report in publication.dataset.reports.values() if report.kind != "bao-cao"]
    assert others
    for report in others:
        for chart in charts_of(publication, report.id):
            rows = [row.label for row in chart.rows] if chart.page == "van-ban" else []  # others are named by the document
            assert [said for said in (chart.title, chart.question, chart.finding, *rows) if said.startswith("Báo cáo")] == [], chart.id


def test_at_least_eight_charts_with_question_title_and_finding(publication: Publication) -> None:
    charts = charts_of(publication, DOCUMENT)
    assert len(charts) >= 8
    assert len({c.id for c in charts}) == len(charts)
    for chart in charts:
        assert chart.question.endswith("?")
        assert chart.title
        assert chart.finding
        assert chart.rows


def test_drawing_has_the_numbers_of_the_model(publication: Publication) -> None:
    for chart in charts_of(publication, DOCUMENT):
        if not chart.interactive or chart.over_time:
            continue
        drawn = json.loads(figure_json(chart))["data"]
        if chart.kind == "bars":
            assert [t["x"] for t in drawn] == [[float(r.values[i]) for r in chart.rows] for i in range(len(chart.series))]


def test_json_cannot_leave_its_script_element() -> None:
    row = Row("</script><b>&", (1,))
    chart = ChartModel("x", "p", "bars", "t", "q?", "f", "đơn vị", (Series("s"),), (row,))
    text = figure_json(chart)
    assert not set("<>&") & set(text)
    assert json.loads(text)["data"][0]["customdata"][0][0] == "</script><b>&"


def test_same_chart_same_bytes(publication: Publication) -> None:
    first = [figure_json(c) for c in charts_of(publication, DOCUMENT) if c.interactive]
    assert first == [figure_json(c) for c in charts_of(publication, DOCUMENT) if c.interactive]


def test_widths_are_shares_of_the_longest_bar() -> None:
    chart = ChartModel("x", "p", "bars", "t", "q?", "f", "u", (Series("s"),), (Row("a", (8,)), Row("b", (2,))))
    assert [chart.width(r.total) for r in chart.rows] == ["100.00", "25.00"]


def test_what_plotly_made_of_a_chart_is_all_that_was_asked_of_it(publication: Publication) -> None:
    """Lists stay lists (a numpy array would become base64), nothing is added, least of all a template."""
    for chart in (chart for chart in charts_of(publication, DOCUMENT) if chart.interactive):
        written = json.loads(figure_json(chart))
        asked = {"data": plotly_figure._traces(chart), "layout": plotly_figure._layout(chart)}
        assert {name: written[name] for name in asked} == json.loads(json.dumps(asked, default=float))
        assert written["layout"]["separators"] == ",."


def test_a_misspelt_property_is_refused() -> None:
    with pytest.raises(ValueError, match="hovertxt"):
        plotly_figure.figure([{"type": "bar", "hovertxt": ["x"]}], {})


def test_plotly_is_loaded_for_a_changed_chart_and_for_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    figure_json(of_one(1))
    script = f"""
import sys
from pathlib import Path
from macros.cache import kept
from macros.charts.model import ChartModel, Row, Series
from macros.charts.outputs.plotly_figure import figure_json
{inspect.getsource(of_one)}
assert "plotly" not in sys.modules
sys.modules["plotly"] = None  # whoever asks for it is refused
kept.CACHE = Path(sys.argv[1])
for value in (1, 1, 2):
    try:
        figure_json(of_one(value))
        print("kept")
    except ModuleNotFoundError:
        print("asked for plotly")
"""
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["kept", "kept", "asked for plotly"]


def of_one(value: int) -> ChartModel:
    return ChartModel("x", "p", "bars", "t", "q?", "f", "đơn vị", (Series("s"),), (Row("a", (value,)),))
