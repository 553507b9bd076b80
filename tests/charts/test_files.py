"""What can be taken away of each chart: numbers with their sources, a drawing and a picture that can be used as they are."""

from __future__ import annotations

import csv
import io
import struct
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.charts.outputs.files import PNG_WIDTH, ChartEntry, chart_files, chart_index
from macros.charts.outputs.table_file import csv_table
from macros.publication import Publication
from tests.reading import understood


@pytest.fixture(scope="module")
def entries(publication: Publication) -> list[ChartEntry]:
    return chart_index(publication)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_chart_has_three_files_and_a_page_at_fixed_addresses(site: Path, entries: list[ChartEntry]) -> None:
    for entry in entries:
        for kind in ("csv", "svg", "png"):
            assert entry.file(kind) == f"/bieu-do/{entry.chart.id}.{kind}"
            assert (site / entry.file(kind).lstrip("/")).is_file()
        assert (site / entry.embed.lstrip("/") / "index.html").is_file()


def test_the_csv_has_every_number_of_the_table_with_a_source(site: Path, entries: list[ChartEntry]) -> None:
    for entry in entries:
        rows = rows_of((site / entry.file("csv").lstrip("/")).read_bytes())
        soup = understood(site / entry.page.partition("#")[0].strip("/") / "index.html")
        in_table = [str(cell["data-value"]) for cell in soup.select(f'[id="{entry.chart.id}"] tbody [data-value]')]
        assert [row["gia_tri"] for row in rows] == in_table
        assert all(row["nguon"] and row["don_vi"] for row in rows)


def test_excel_reads_the_csv_as_utf_8(publication: Publication, entries: list[ChartEntry]) -> None:
    assert csv_table(publication, entries[0].report, entries[0].chart).startswith(b"\xef\xbb\xbf")


def test_no_label_becomes_a_formula_and_negative_numbers_stay_numbers(publication: Publication, entries: list[ChartEntry]) -> None:
    entry = next(e for e in entries if e.chart.kind == "bars")
    row = replace(
        entry.chart.rows[0], label='=HYPERLINK("https://example.org")', values=(Decimal("-2.5"),) * len(entry.chart.series), figures=()
    )
    written, *_ = rows_of(csv_table(publication, entry.report, replace(entry.chart, rows=(row,))))
    assert written["dong"] == '\'=HYPERLINK("https://example.org")'
    assert written["gia_tri"] == "-2.5"


def test_pictures_are_1200_px_wide_and_light_to_send(site: Path, entries: list[ChartEntry]) -> None:
    for entry in entries:
        content = (site / entry.file("png").lstrip("/")).read_bytes()
        assert struct.unpack(">I", content[16:20]) == (PNG_WIDTH,)
        assert len(content) <= 100_000, (entry.chart.id, len(content))


def test_drawings_are_well_formed_and_ask_for_nothing(site: Path, entries: list[ChartEntry]) -> None:
    for entry in entries:
        text = (site / entry.file("svg").lstrip("/")).read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert "href" not in text
        assert "url(" not in text
        assert "var(" not in text


def test_the_files_are_the_same_bytes_each_time(publication: Publication) -> None:
    assert list(chart_files(publication)) == list(chart_files(publication))
