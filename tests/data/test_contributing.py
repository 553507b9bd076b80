"""Links that correct a record: to its line in GitHub's editor, or to the page that writes the message about it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from macros.derived import contributing
from macros.derived.addresses import address
from macros.derived.contributing import edit_address, form_address, mail_address, mistake_message, mistake_place
from macros.derived.deployment import Deployment
from macros.formatting.alphabet import anchor
from macros.pages import sections
from macros.pages.contributing import render_mistake
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.figures import Figure
from macros.records.site import Contact
from tests.project import ROOT

GITHUB = Deployment("https://vi.du/minh-bach/", "https://github.com/vi/du")
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


@pytest.fixture
def on_github(publication: Publication) -> Renderer:
    return Renderer(replace(publication, deployment=GITHUB))


def a_figure(publication: Publication) -> Figure:
    """The first figure that stands on the page of tasks."""
    dataset = publication.dataset
    report = dataset.newest_first()[0].id if len(dataset.reports) == 1 else "150-2024"
    return next(f for f in dataset.figures.values() if address(dataset, f).startswith(f"/nhiem-vu/{report}/") and not f.computed)


def test_the_edit_link_opens_the_line_where_the_record_begins(publication: Publication) -> None:
    figure = a_figure(publication)
    address, _, line = str(edit_address(GITHUB, figure)).partition("#L")
    file = address.removeprefix("https://github.com/vi/du/edit/main/")
    assert (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1] == f"- id: {figure.id}"


def test_the_page_that_reports_a_mistake_is_told_the_record(publication: Publication) -> None:
    figure = a_figure(publication)
    link = urlsplit(mistake_place(figure))
    assert link.path == "/dong-gop/bao-sai/"
    assert parse_qs(link.query) == {"ma": [figure.id]}


def test_a_message_has_a_line_for_all_that_is_needed(publication: Publication) -> None:
    message = mistake_message(publication.dataset.site, "150-2024/x", "https://vi.du/#x", "1.436 & <b>")
    assert message.splitlines() == [
        f"Báo sai sót trên {publication.dataset.site.name}",
        "Mã của mục: 150-2024/x",
        "Địa chỉ: https://vi.du/#x",
        "Website đang ghi: 1.436 & <b>",
        "Đúng ra phải là: ",
        "Nguồn cho thấy như vậy: ",
    ]
    mail = urlsplit(mail_address("nhom@vi.du", message))
    assert (mail.scheme, mail.path) == ("mailto", "nhom@vi.du")
    assert parse_qs(mail.query) == {"subject": [message.splitlines()[0]], "body": [message]}


@pytest.mark.parametrize(
    ("contact", "repository", "wanted", "missing"),
    [
        (None, None, ["chưa công bố địa chỉ liên hệ"], ["mailto:", "github.com"]),
        (None, "https://github.com/vi/du", ["chưa công bố địa chỉ liên hệ", "https://github.com/vi/du/issues/new"], ["mailto:"]),
        ({"email": "nhom@vi.du"}, None, ["mailto:nhom@vi.du"], ["chưa công bố", "tel:"]),
        (
            {"phone": "0292 3 000 000", "post": "1 đường Ví Dụ <b>"},
            None,
            ["tel:02923000000", "1 đường Ví Dụ &lt;b&gt;"],
            ["chưa công bố", "mailto:"],
        ),
    ],
)
def test_the_page_offers_what_the_operator_gave_and_says_what_is_missing(
    publication: Publication, contact: dict[str, str] | None, repository: str | None, wanted: list[str], missing: list[str]
) -> None:
    dataset = publication.dataset
    site = dataset.site.model_copy(update={"contact": Contact(**contact) if contact else None})
    changed = Publication(replace(dataset, site=site), deployment=Deployment(repository=repository))
    html = render_mistake(Renderer(changed), "dong-gop/bao-sai/")
    assert [words for words in wanted if words not in html] == []
    assert [words for words in missing if words in html] == []


def test_the_form_has_every_field_that_the_link_fills_in() -> None:
    form = yaml.safe_load((FORMS / contributing.MISTAKE_FORM).read_text(encoding="utf-8"))
    ids = {field["id"] for field in form["body"] if "id" in field}
    assert {contributing.RECORD_FIELD, contributing.PLACE_FIELD, contributing.VALUE_FIELD} <= ids


def test_without_a_repository_there_is_no_address_on_github(publication: Publication) -> None:
    figure = a_figure(publication)
    assert edit_address(Deployment(), figure) is None
    assert form_address(Deployment(), contributing.MISTAKE_FORM) is None


def test_every_figure_of_a_page_can_be_corrected(on_github: Renderer, publication: Publication) -> None:
    soup = BeautifulSoup(sections.render(on_github, "nhiem-vu/", "nhiem-vu"), "html5lib")
    figure = a_figure(publication)
    row = soup.find(id=anchor(figure.id))
    assert row is not None
    links = {a.get_text(): str(a["href"]) for a in row.select(".tools a")}
    assert links == {
        "Sửa dữ liệu này": edit_address(GITHUB, figure),
        "Báo sai sót": f"../dong-gop/bao-sai/?ma={figure.id}",
    }


def test_without_a_repository_a_record_shows_its_id_and_leads_to_the_message(renderer: Renderer) -> None:
    soup = BeautifulSoup(sections.render(renderer, "nhiem-vu/", "nhiem-vu"), "html5lib")
    figure = a_figure(renderer.publication)
    tools = soup.select_one(f"[id='{anchor(figure.id)}'] .tools")
    assert tools is not None
    assert figure.id in tools.get_text()
    assert [str(a["href"]) for a in tools.find_all("a")] == [f"../dong-gop/bao-sai/?ma={figure.id}"]
