"""Charts of public figures: what sources say has happened since, beside what was promised."""

from __future__ import annotations

from macros.charts.model import Band, ChartModel, Row, Series
from macros.formatting.alphabet import anchor
from macros.publication import Publication
from macros.records.public_figures import PublicChart


def public_charts(publication: Publication, report: str) -> list[ChartModel]:
    """The charts of one report's public figures, in file order."""
    dataset = publication.dataset
    return [_model(chart, publication) for chart in dataset.of_report(dataset.public_charts, report)]


def _model(chart: PublicChart, publication: Publication) -> ChartModel:
    table = publication.dataset.public_figures
    rows = []
    for row in chart.rows:
        figures = tuple(table[key] for key in row.figures)
        rows.append(Row(row.label, tuple(f.value for f in figures), chart.series[0].role, public=figures))
    return ChartModel(
        id=anchor(chart.id),
        page="cam-ket",
        kind=chart.kind,
        title=chart.title,
        question=chart.question,
        finding=chart.finding,
        unit=chart.unit,
        series=tuple(Series(series.name, series.role) for series in chart.series),
        rows=tuple(rows),
        band=Band(chart.band.low, chart.band.high, chart.band.label, chart.band.evidence) if chart.band else None,
        commitments=chart.commitments,
    )
