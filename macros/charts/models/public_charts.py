"""Charts over time: all points of some indicators, from documents and public sources, beside what was promised."""

from __future__ import annotations

from macros.charts.model import ChartModel, Row, Series
from macros.charts.models import series_words
from macros.derived.addresses import DOCUMENT_PAGE
from macros.derived.series import MILESTONE, Point
from macros.derived.series import Series as Measured
from macros.derived.series_times import time_vi
from macros.formatting.alphabet import anchor
from macros.formatting.dates import date_vi
from macros.publication import Publication
from macros.records.charts import Role
from macros.records.figures import Figure
from macros.records.public_figures import PublicChart

#: The colours of several lines, in the order of their indicators. Each line is named beside its last point as well.
_ROLES: tuple[Role, ...] = ("accent", "done", "ongoing", "neutral")


def public_charts(publication: Publication, report: str, commitment: str = "") -> list[ChartModel]:
    """The charts over time of one report, in file order; without those that have no point yet. With `commitment`: those that name it."""
    dataset = publication.dataset
    charts = dataset.of_report(dataset.public_charts, report)
    made = (_model(chart, publication) for chart in charts if not commitment or commitment in chart.commitments)
    return [model for model in made if model is not None]


def _model(chart: PublicChart, publication: Publication) -> ChartModel | None:
    measured = [publication.series[key] for key in chart.indicators if key in publication.series]
    rows = tuple(_row(point, index, len(measured) > 1, one) for index, one in enumerate(measured) for point in one.points)
    if not rows:
        return None
    unit = measured[0].indicator.unit or ""
    series = tuple(Series(_short(one), role) for one, role in zip(measured, _ROLES, strict=False))
    breaks = tuple(sorted({day for one in measured for day in one.breaks}))
    told = " ".join(f"Từ {date_vi(day)} địa bàn khác trước: số ở hai bên không so sánh thẳng được." for day in breaks)
    if unit == MILESTONE:
        title, finding = series_words.milestone_words(rows)
    else:
        title, finding = series_words.title(series, rows, unit, breaks), series_words.finding(series, rows, unit, told)
    return ChartModel(
        id=anchor(chart.id),
        page=DOCUMENT_PAGE,
        kind="milestones" if unit == MILESTONE else "lines",
        title=title,
        question=chart.question,
        finding=finding,
        unit=unit,
        series=series,
        rows=rows,
        row_heading="Mốc" if unit == MILESTONE else "Thời gian",
        commitments=chart.commitments,
        breaks=breaks,
    )


def _short(measured: Measured) -> str:
    """The name of a line: an indicator of ranks without the word that its axis says already."""
    return measured.indicator.label.removeprefix("Hạng ")


def _row(point: Point, line: int, several: bool, measured: Measured) -> Row:
    time = time_vi(point)
    if measured.indicator.unit == MILESTONE:
        label = f"{time}: {point.record.label}"
    else:
        label = f"{_short(measured)}, {time}" if several and measured.indicator.unit == "hạng" else time
    if point.target:
        label += " (dự định)" if measured.indicator.unit == MILESTONE else " (mục tiêu)"
    label = label[:1].upper() + label[1:]
    if isinstance(point.record, Figure):
        return Row(label, (point.value,), figures=(point.record,), point=point, line=line)
    return Row(label, (point.value,), public=(point.record,), point=point, line=line)
