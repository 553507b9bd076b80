"""What the site publishes of each chart beside the page it stands on: CSV, SVG, PNG and the page to embed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.charts.model import ChartModel
from macros.charts.models import charts_of
from macros.charts.outputs.embed import embed_address
from macros.charts.outputs.poster import poster
from macros.charts.outputs.sources import credit_line, source_line
from macros.charts.outputs.table_file import csv_table
from macros.derived.addresses import page_address
from macros.derived.colours import picture_colours
from macros.drawing.beside import Picture
from macros.drawing.svg import fixed_svg
from macros.publication import Publication
from macros.records.report import Report

#: Width of the PNG in px: sharp in print over one column, light enough for a phone.
PNG_WIDTH = 1200


@dataclass(frozen=True, slots=True)
class ChartEntry:
    """A chart and its fixed addresses on the site."""

    chart: ChartModel
    report: Report

    @property
    def page(self) -> str:
        return f"{page_address(self.chart.page, self.report.id)}#{self.chart.id}"

    @property
    def embed(self) -> str:
        return embed_address(self.chart)

    def file(self, kind: str) -> str:
        """`/bieu-do/7-2030-bd-ii-4.csv`; kinds: csv, svg, png."""
        return f"/bieu-do/{self.chart.id}.{kind}"


def chart_index(publication: Publication) -> list[ChartEntry]:
    """Every chart of every report, the newest report first."""
    return [ChartEntry(chart, report) for report in publication.dataset.newest_first() for chart in charts_of(publication, report.id)]


def chart_files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Path under the site and content of every chart's CSV and SVG."""
    credit = credit_line(publication)
    colours = picture_colours(publication.dataset.site.colours)
    for entry in chart_index(publication):
        source = source_line(publication, entry.report, entry.chart)
        drawing = poster(entry.chart, source, credit, colours)
        yield entry.file("csv").lstrip("/"), csv_table(publication, entry.report, entry.chart)
        yield entry.file("svg").lstrip("/"), f"{fixed_svg(drawing, entry.chart.title, entry.chart.finding)}\n".encode()


def chart_pictures(publication: Publication) -> Iterator[Picture]:
    """Every chart's PNG, to be drawn."""
    credit = credit_line(publication)
    colours = picture_colours(publication.dataset.site.colours)
    for entry in chart_index(publication):
        drawing = poster(entry.chart, source_line(publication, entry.report, entry.chart), credit, colours)
        yield Picture(entry.file("png").lstrip("/"), drawing, PNG_WIDTH)
