"""The data page and the codebook pages: what they promise is there, and every example gives the number beside it."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import sqlite3
import urllib.request
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from macros.derived.deployment import LOCAL_ADDRESS
from macros.derived.links import Links
from macros.exports import Exports, Listing
from macros.exports.headings import HEADINGS
from macros.exports.schema import flat_columns
from macros.exports.structured_data import dataset_json_ld
from macros.exports.tables import TABLES
from macros.pages.data import size_vi
from macros.pages.data_diagram import diagram, references
from tests.exports.conftest import exported
from tests.project import Project
from tests.reading import ids, understood


@pytest.fixture(scope="module")
def page(site: Path) -> BeautifulSoup:
    return understood(site / "du-lieu" / "index.html")


def code_of(page: BeautifulSoup, example: str) -> tuple[str, int]:
    """(code, the number printed beside it) of one example, as a reader sees them."""
    section = page.find("section", attrs={"aria-labelledby": f"vi-du-{example}"})
    assert isinstance(section, Tag)
    answer = section.find(class_="example__answer")
    assert isinstance(answer, Tag)
    code = section.find("pre")
    return code.get_text() if code else "", int(answer.get_text().replace(".", ""))


def test_pandas_example_gives_its_number(page: BeautifulSoup, address: str) -> None:
    code, answer = code_of(page, "pandas")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code.replace(LOCAL_ADDRESS, f"{address}/"), {})
    assert int(printed.getvalue()) == answer


def test_duckdb_example_gives_its_number(page: BeautifulSoup, site: Path) -> None:
    """From the folder: DuckDB fetches its extension for addresses from elsewhere, which a test must not."""
    import duckdb

    code, answer = code_of(page, "duckdb")
    assert duckdb.sql(code.replace(LOCAL_ADDRESS, f"{site}/")).fetchall() == [(answer,)]


def test_r_example_gives_its_number(page: BeautifulSoup, address: str) -> None:
    """R is not needed to test this site: what its two lines do – read UTF-8 with a byte order mark, count equal texts – is done here."""
    code, answer = code_of(page, "r")
    match = re.fullmatch(r'(\w+) <- read\.csv\("(.*)", fileEncoding = "UTF-8-BOM"\)\nsum\(\1\$(\w+) == "(\w+)"\)', code)
    assert match
    with urllib.request.urlopen(match[2].replace(LOCAL_ADDRESS, f"{address}/")) as response:
        rows = list(csv.DictReader(io.TextIOWrapper(response, encoding="utf-8-sig", newline="")))
    assert sum(row[match[3]] == match[4] for row in rows) == answer


def test_sqlite_example_gives_its_number(page: BeautifulSoup, site: Path) -> None:
    code, answer = code_of(page, "sqlite")
    with sqlite3.connect(site / "du-lieu" / "cantho-minh-bach.sqlite") as database:
        assert database.execute(code).fetchall() == [(answer,)]


def test_javascript_example_gives_its_number(page: BeautifulSoup, address: str, browser: Browser) -> None:
    """On somebody else's page."""
    code, answer = code_of(page, "javascript")
    *lines, last = code.replace(LOCAL_ADDRESS, f"{address}/").rstrip().splitlines()
    tab = browser.new_page()
    assert tab.evaluate(f"async () => {{ {' '.join(lines)} return {last} }}") == answer
    tab.close()


def test_the_workbook_has_the_rows_that_the_page_names(page: BeautifulSoup, site: Path) -> None:
    import openpyxl

    _, answer = code_of(page, "excel")
    workbook = openpyxl.load_workbook(site / "du-lieu" / "cantho-minh-bach.xlsx", read_only=True)
    assert sum(1 for _ in workbook["Cam kết"].rows) - 1 == answer
    workbook.close()


def test_every_download_on_the_page_exists_with_its_size(page: BeautifulSoup, site: Path) -> None:
    links = page.find_all("a", attrs={"download": True})
    assert len(links) > 60
    for link in links:
        file = site / "du-lieu" / str(link["href"])
        assert file.exists(), link["href"]
        size = link.find(class_="file-size")
        if isinstance(size, Tag):
            assert size.get_text() == size_vi(file.stat().st_size)


def test_the_page_shows_the_rows_of_every_table(page: BeautifulSoup, exports: Exports) -> None:
    shown = {}
    for row in page.select(".data-table tbody tr"):
        name, count = row.select_one(".table-name"), row.select_one(".num")
        assert name
        assert count
        shown[name.get_text()] = int(count.get_text().replace(".", ""))
    assert shown == {name: len(filled.rows) for name, filled in exports.edition.tables.items()}


def test_structured_data_describes_the_files(page: BeautifulSoup, site: Path) -> None:
    script = page.find("script", type="application/ld+json")
    assert isinstance(script, Tag)
    data = json.loads(str(script.string))
    assert (data["@context"], data["@type"], data["isAccessibleForFree"]) == ("https://schema.org", "Dataset", True)
    assert 50 <= len(data["description"]) <= 5000
    assert data["license"].startswith("https://creativecommons.org/")
    assert data["creator"]["@type"] == "Organization"
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}", data["temporalCoverage"])
    assert data["spatialCoverage"]["name"] == "thành phố Cần Thơ"
    assert data["dateModified"] == data["temporalCoverage"].split("/")[1]
    assert len(data["distribution"]) == len(TABLES) + 4
    for download in data["distribution"]:
        assert download["@type"] == "DataDownload"
        file = site / download["contentUrl"].removeprefix(LOCAL_ADDRESS)
        assert download["contentSize"] == f"{file.stat().st_size} B"
        assert "/" in download["encodingFormat"]
        assert re.fullmatch("[0-9a-f]{64}", download["sha256"])


def test_structured_data_cannot_end_its_script_element(example: Project) -> None:
    example.replace("data/site.yml", "operator: Nhóm thử nghiệm", 'operator: "A & B < C > D"')
    made = exported(example)
    text = dataset_json_ld(Listing(made.edition, made.listed()))
    assert not re.search("[<>&]", text)
    assert json.loads(text)["creator"]["name"] == "A & B < C > D"


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_the_codebook_explains_every_column(site: Path, exports: Exports, name: str) -> None:
    soup = understood(site / "du-lieu" / name / "index.html")
    columns = flat_columns(exports.edition.tables[name].table)
    rows = soup.select(".data-table tbody tr")
    assert [str(row.select_one("th code").get_text()) for row in rows] == [column.name for column in columns]  # type: ignore[union-attr]
    for row, column in zip(rows, columns, strict=True):
        assert column.heading in row.get_text()
        assert column.description in row.get_text()


def test_every_heading_belongs_to_a_column() -> None:
    columns = [column for table in TABLES for column in table.columns]
    assert set(HEADINGS) == {column.name for column in columns} | {part.name for column in columns for part in column.parts}


def test_every_record_stands_where_its_address_says(site: Path, exports: Exports) -> None:
    missing = []
    for name, filled in exports.edition.tables.items():
        for row in filled.rows if filled.table.group != "links" else []:
            address, fragment = urldefrag(row["url"].removeprefix(LOCAL_ADDRESS))
            file = site / Links().file(f"/{unquote(address)}")
            if not file.exists() or (fragment and fragment not in ids(file)):
                missing.append((name, row["id"], row["url"]))
    assert missing == []


def test_the_drawing_has_a_rail_for_every_table_that_others_name() -> None:
    tables = [table for table in TABLES if table.group in ("main", "more") and table.name != "reports"]
    links = references(tables)
    drawing = diagram(tables, links)
    assert [label.text for label in drawing.labels] == [table.title for table in tables]
    targets = {link.target.name for link in links if link.table is not link.target}
    assert len(drawing.rails) == len(targets)
    dots = sum(len(rail.dots) for rail in drawing.rails)
    assert dots == len({(link.table.name, link.target.name) for link in links if link.table is not link.target})
    assert len({rail.x for rail in drawing.rails}) == len(drawing.rails)
    assert drawing.width <= 360


def test_the_drawing_is_told_in_words(page: BeautifulSoup) -> None:
    figure = page.find("figure", class_="relations")
    assert isinstance(figure, Tag)
    svg = figure.find("svg")
    assert isinstance(svg, Tag)
    assert svg["role"] == "img"
    assert svg.find("title")
    assert svg.find("desc")
    words = [item.get_text() for item in figure.select("details li")]
    assert len(words) == len(svg.find_all("text"))
    assert any("lead_bodies ghi mã của Cơ quan, tổ chức" in item for item in words)


def test_codebook_pages_are_not_in_the_menu(page: BeautifulSoup) -> None:
    menu = page.find("nav", id="site-menu")
    assert isinstance(menu, Tag)
    assert [a.get_text() for a in menu.find_all("a") if "Dữ liệu" in a.get_text()] == ["Dữ liệu"]


def test_the_page_says_how_to_cite_this_version(page: BeautifulSoup, exports: Exports) -> None:
    text = page.get_text()
    assert text.count(exports.edition.version) >= 3
    assert "@misc{cantho_minh_bach_2026," in text
    assert "Access-Control-Allow-Origin: *" in text


@pytest.mark.parametrize(("size", "words"), [(12, "1 KB"), (51_234, "51 KB"), (1_250_000, "1,3 MB"), (12_000_000, "12,0 MB")])
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_vi(size) == words
