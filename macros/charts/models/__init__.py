"""Which charts there are, and what each shows. A new chart over a whole table is one file in this package and one line in TABLE_CHARTS."""

from __future__ import annotations

from collections.abc import Callable

from macros.charts.model import ChartModel
from macros.charts.models import assessments_by_topic, commitments_by_topic, documents_by_issuer, documents_by_year, promises
from macros.charts.models.declared import declared_charts
from macros.charts.models.public_charts import public_charts
from macros.publication import Publication

TABLE_CHARTS: tuple[Callable[[Publication, str], ChartModel | None], ...] = (
    assessments_by_topic.chart,
    promises.chart,
    commitments_by_topic.chart,
    documents_by_issuer.chart,
    documents_by_year.chart,
)


def charts_of(publication: Publication, report: str) -> list[ChartModel]:
    """Every chart of a report: the declared ones, then those over its tables."""
    made = (make(publication, report) for make in TABLE_CHARTS)
    return [*declared_charts(publication, report), *(chart for chart in made if chart), *public_charts(publication, report)]
