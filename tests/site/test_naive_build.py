"""What this site is measured against is really the naive build: every chart drawn by Plotly's own page code, with the bundle in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.naive import naive, pages


def test_each_chart_is_written_by_plotly_and_the_bundle_is_there_once(site: Path) -> None:
    measured = pages(site)
    assert len(measured) > 1
    for page in measured:
        ours = (site / page / "index.html").read_text(encoding="utf-8")
        made = naive(ours)
        charts = ours.count('<figure class="chart"')
        assert charts > 0
        assert made.count("plotly-graph-div") == charts
        assert 4_000_000 < len(made) < 9_000_000
        assert "charts.js" not in made
        assert made.count("<table") == ours.count("<table")


def test_a_page_whose_charts_are_not_found_is_refused() -> None:
    with pytest.raises(ValueError, match="0 charts"):
        naive('<figure class="chart" id="x"><p>other HTML</p></figure>')
