"""Links that correct a record: to its line in GitHub's editor, to an issue form filled in, or to the page that explains how."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from macros.derived import contributing
from macros.derived.addresses import address
from macros.derived.contributing import edit_address, form_address, report_address
from macros.derived.deployment import Deployment
from macros.pages import sections
from macros.pages.rendering import Renderer
from macros.publication import Publication
from tests.project import ROOT

GITHUB = Deployment("https://vi.du/minh-bach/", "https://github.com/vi/du")
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


@pytest.fixture
def on_github(publication: Publication) -> Renderer:
    return Renderer(replace(publication, deployment=GITHUB))


def test_the_edit_link_opens_the_line_where_the_record_begins(publication: Publication) -> None:
    figure = publication.dataset.figures["150-2024/ii-4-so-1"]
    address, _, line = str(edit_address(GITHUB, figure)).partition("#L")
    file = address.removeprefix("https://github.com/vi/du/edit/main/")
    assert (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1] == "- id: 150-2024/ii-4-so-1"


def test_the_report_link_fills_the_form_in(publication: Publication) -> None:
    figure = publication.dataset.figures["150-2024/ii-4-so-1"]
    link = urlsplit(str(report_address(GITHUB, figure, address(publication.dataset, figure), "1.436 & <b>")))
    asked = parse_qs(link.query)
    assert link.path == "/vi/du/issues/new"
    assert asked["template"] == ["sai-so-lieu.yml"]
    assert asked["ma"] == ["150-2024/ii-4-so-1"]
    assert asked["dia-chi"] == ["https://vi.du/minh-bach/nhiem-vu/150-2024/#150-2024-ii-4-so-1"]
    assert asked["gia-tri"] == ["1.436 & <b>"]


def test_the_form_has_every_field_that_the_link_fills_in() -> None:
    form = yaml.safe_load((FORMS / contributing.MISTAKE_FORM).read_text(encoding="utf-8"))
    ids = {field["id"] for field in form["body"] if "id" in field}
    assert {contributing.RECORD_FIELD, contributing.PLACE_FIELD, contributing.VALUE_FIELD} <= ids


def test_without_a_repository_there_is_no_address_on_github(publication: Publication) -> None:
    figure = publication.dataset.figures["150-2024/ii-4-so-1"]
    assert edit_address(Deployment(), figure) is None
    assert report_address(Deployment(), figure, "/nhiem-vu/") is None
    assert form_address(Deployment(), contributing.MISTAKE_FORM) is None


def test_every_figure_of_a_page_can_be_corrected(on_github: Renderer, publication: Publication) -> None:
    soup = BeautifulSoup(sections.render(on_github, "nhiem-vu/", "nhiem-vu"), "html5lib")
    row = soup.find(id="150-2024-ii-4-so-1")
    assert row is not None
    links = {a.get_text(): str(a["href"]) for a in row.select(".tools a")}
    figure = publication.dataset.figures["150-2024/ii-4-so-1"]
    assert links == {
        "Sửa dữ liệu này": edit_address(GITHUB, figure),
        "Báo sai sót": report_address(GITHUB, figure, address(publication.dataset, figure), figure.shown),
    }


def test_without_a_repository_a_record_shows_its_id_and_leads_to_the_explanation(renderer: Renderer) -> None:
    soup = BeautifulSoup(sections.render(renderer, "nhiem-vu/", "nhiem-vu"), "html5lib")
    tools = soup.select_one("#\\31 50-2024-ii-4-so-1 .tools")
    assert tools is not None
    assert "150-2024/ii-4-so-1" in tools.get_text()
    assert [str(a["href"]) for a in tools.find_all("a")] == ["../dong-gop/#bao-sai"]
