"""What is in the index: every record, at an address that exists; the prose of pages; the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.derived.addresses import address
from macros.publication import Publication
from macros.search.documents import record_documents
from macros.search.index_file import index_file
from macros.search.page_sections import Page, page_documents, sections_of
from tests.reading import ids

#: Kinds without an address of their own: their records are found as the rows of a chart, as charts, or in the list of abbreviations.
SHOWN_ELSEWHERE = ("redirects", "archives", "laws", "publishers", "searches", "public-figures", "public-charts", "glossary")


def published(site: Path) -> dict[str, list[str]]:
    text = (site / "assets" / "search" / "index.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix("siteSearch.load?.(").removesuffix(");\n"))


def test_every_record_is_found_at_its_own_address(publication: Publication) -> None:
    found = {document.address for document in record_documents(publication)}
    for kind, record in publication.dataset.records():
        if kind not in SHOWN_ELSEWHERE:
            assert address(publication.dataset, record) in found, record


def test_every_public_figure_and_abbreviation_is_found(publication: Publication) -> None:
    titles = " ".join(document.title for document in record_documents(publication))
    shown = {key for chart in publication.dataset.public_charts.values() for key in chart.indicators}
    charted = {figure.id for figure in publication.dataset.public_figures.values() if figure.indicator in shown}
    for key in charted:
        assert publication.dataset.public_figures[key].label in titles
    for entry in publication.dataset.glossary.values():
        assert f"{entry.short}: {entry.full}" in titles


def test_no_text_shows_a_figure_code(publication: Publication) -> None:
    assert not [d for d in record_documents(publication) if "{" in d.title + d.text]


def test_every_address_leads_to_a_place_on_the_site(site: Path) -> None:
    broken = []
    for place in published(site)["address"]:
        path, _, anchor = place.partition("#")
        path = path.partition("?")[0]
        file = site / path / "index.html"
        assert file.exists(), place
        if anchor and anchor not in ids(file):
            broken.append(place)
    assert broken == []


def test_same_documents_give_the_same_bytes(publication: Publication) -> None:
    once, again = (index_file(record_documents(publication), publication.dataset.glossary.values()) for _ in range(2))
    assert once == again


def test_hand_written_sections_are_found_with_their_anchors(site: Path) -> None:
    found = published(site)
    places = dict(zip(found["address"], found["text"], strict=True))
    assert "không có cookie" in places["phuong-phap/#khong-lam"]
    assert not [place for place in places if place.startswith("tim-kiem")]


PAGE = """
<h1>Tên trang</h1><p>Mở <abbr title="x">đầu</abbr>.</p>
<h2 id="mot">Phần <em>một</em><a class="headerlink" href="#mot">#</a></h2><p>Đoạn một,</p><p>đoạn hai<br>xuống dòng.</p>
<div class="page page--x"><h2 id="tu-du-lieu">Từ dữ liệu</h2><p>Câu của một mục.</p></div>
<h3 id="hai">Phần hai</h3><dl><dt>Từ</dt><dd>nghĩa</dd></dl><ul><li>Một</li><li>Hai</li></ul>
"""


def test_prose_is_read_and_what_records_make_is_passed_over() -> None:
    page = Page("/x/", "Tên trang", "Trang nói gì.", PAGE)
    assert [(d.title, d.text, d.address) for d in page_documents([page])] == [
        ("Tên trang", "Trang nói gì. Mở đầu.", "/x/"),
        ("Phần một", "Đoạn một, đoạn hai xuống dòng.", "/x/#mot"),
        ("Phần hai", "Một Hai", "/x/#hai"),
    ]


@pytest.mark.parametrize("html", ["", "<p>Không có tiêu đề", "</div></p>", "<h2 id='a'>", "<h2>Không có mã</h2><p>Chữ</p>"])
def test_any_html_has_a_first_section(html: str) -> None:
    assert sections_of(html)[0].anchor == ""
