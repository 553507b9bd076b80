"""Charts that a report declares in its `charts.yml`: rows of its own figures."""

from __future__ import annotations

from macros.charts.model import ChartModel, Row, Series
from macros.derived.placeholders import plain
from macros.formatting.alphabet import anchor
from macros.publication import Publication
from macros.records.charts import Chart


def declared_charts(publication: Publication, report: str) -> list[ChartModel]:
    """The declared charts of one report, in file order."""
    return [_model(chart, publication) for chart in publication.dataset.of_report(publication.dataset.charts, report)]


def _model(chart: Chart, publication: Publication) -> ChartModel:
    figures = publication.dataset.figures
    rows = []
    for row in chart.rows:
        figure = figures[row.figure]
        rows.append(Row(label=row.label, values=(figure.value,), role=row.role, figures=(figure,)))
    return ChartModel(
        id=anchor(chart.id),
        page=chart.page,
        kind=chart.kind,
        title=plain(chart.title, figures),
        question=chart.question,
        finding=plain(chart.finding, figures),
        unit=chart.unit,
        series=(Series(f"Số {chart.unit}" if chart.unit != "%" else "%"),),
        rows=tuple(rows),
        section=chart.section,
        whole=figures[chart.whole] if chart.whole else None,
    )
