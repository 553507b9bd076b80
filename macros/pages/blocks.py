"""What several pages share: charts ready for a template, a report's sections on a page, entries of in-page navigation."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from macros.charts.model import ChartModel
from macros.charts.models import charts_of
from macros.charts.outputs.plotly_figure import figure_json
from macros.derived.audit import AuditResult
from macros.formatting.numbers import Number
from macros.publication import Publication
from macros.records.figures import Figure


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate as the report prints it beside the same rate from its counts."""

    label: str
    figure: Figure
    computed: Number
    note: str | None


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart, its JSON for Plotly (empty where the picture says all), and the audited rates that belong to it."""

    model: ChartModel
    spec: str
    rates: tuple[Rate, ...] = ()


def chart_blocks(publication: Publication, report: str, page: str, section: str | None = None) -> list[ChartBlock]:
    """The charts of a page of the site; of one section of the report when `section` is given."""
    return [
        block_of(publication, model)
        for model in charts_of(publication, report)
        if model.page == page and (section is None or model.section == section)
    ]


def block_of(publication: Publication, model: ChartModel) -> ChartBlock:
    """One chart, ready for a template."""
    spec = Markup(figure_json(model)) if model.interactive else Markup()  # noqa: S704 – figure_json escapes < > &
    return ChartBlock(model, spec, _rates(publication, model))


def _rates(publication: Publication, chart: ChartModel) -> tuple[Rate, ...]:
    if chart.whole is None:
        return ()
    figures = publication.dataset.figures
    results = publication.shares_of.get(chart.whole.id, [])
    return tuple(
        Rate(
            figures[str(r.relation.stated)].label,
            figures[str(r.relation.stated)],
            _computed(r),
            r.relation.note if r.verdict == "inconsistent" else None,
        )
        for r in results
    )


def _computed(result: AuditResult) -> Number:
    assert isinstance(result.computed, int | Decimal)
    return result.computed
