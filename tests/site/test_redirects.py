"""An id that was given up still leads somewhere: a small page at the old address of a commitment."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from macros.derived.old_names import first_id, old_terms
from macros.loading.dataset import Dataset
from macros.loading.load import _STAND_IN as SITE
from macros.pages.old_anchors import with_old_anchors
from macros.pages.published_file import PublishedFile
from macros.pages.redirects import redirect_pages
from macros.pages.rendering import Renderer
from macros.records.redirects import Redirect
from macros.site.contents import made_files, pictures
from scripts.schemas import name_schemas
from tests.project import REPORT, Project

OLD = "7-2030/v-9"


def pages(example: Project, entry: str) -> dict[str, PublishedFile]:
    return {page.path: page for page in redirect_pages(made_by(example, entry))}


def made_by(example: Project, entry: str) -> Renderer:
    """What pages are made with, when `redirects.yml` holds the entry."""
    (example.root / "data" / "redirects.yml").write_text(entry, encoding="utf-8")
    name_schemas(example.root)
    checked = example.check()
    assert checked.publication is not None, checked.problems
    return Renderer(checked.publication)


def soup(page: PublishedFile) -> BeautifulSoup:
    return BeautifulSoup(page.content.decode(), "html5lib")


def test_the_old_address_leads_to_the_new_one_without_javascript(example: Project) -> None:
    made = pages(example, f"- id: {OLD}\n  to: 7-2030/v-1-1\n  note: Trùng với một việc khác.\n")
    page = soup(made[f"cam-ket/{OLD}/index.html"])
    refresh = page.find("meta", attrs={"http-equiv": "refresh"})
    canonical = page.find("link", rel="canonical")
    link = page.find("a")
    assert refresh and canonical and link
    assert refresh["content"] == "0; url=../v-1-1/"
    assert str(canonical["href"]).endswith("/cam-ket/7-2030/v-1-1/")
    assert str(canonical["href"]).startswith("http")
    assert link["href"] == "../v-1-1/"
    assert link.text == "Thay hết đèn đường cũ trước ngày 30/11/2030."
    assert not page.find_all(["script", "style"])


def test_a_commitment_that_was_split_leads_to_its_group(example: Project) -> None:
    made = pages(example, f"- id: {OLD}\n  to: 7-2030/v-1\n  note: Việc được tách làm hai.\n")
    link = soup(made[f"cam-ket/{OLD}/index.html"]).find("a")
    assert link
    assert link["href"] == "../../#7-2030-v-1"


def test_a_body_leads_on_from_the_page_that_it_may_have_had(example: Project) -> None:
    made = pages(example, "- id: vd-cu\n  to: vd-so-do\n  note: Viết hai lần.\n")
    assert list(made) == ["co-quan/vd-cu/index.html"]


def test_what_changed_its_kind_leads_on_too(example: Project) -> None:
    made = pages(example, f"- id: {OLD}\n  to: 7-2030/iv-a-1\n  note: Không phải cam kết mà là một vấn đề.\n")
    link = soup(made[f"cam-ket/{OLD}/index.html"]).find("a")
    assert link
    assert link["href"] == "../../../danh-gia/7-2030/#7-2030-iv-a-1"


def test_what_was_withdrawn_says_so_and_leads_nowhere_by_itself(example: Project) -> None:
    made = pages(example, f"- id: {OLD}\n  withdrawn: {{date: 2030-12-01, ground: privacy}}\n  note: Nêu điều riêng tư.\n")
    page = soup(made[f"cam-ket/{OLD}/index.html"])
    text = page.get_text(" ", strip=True)
    assert "Mục này đã được rút" in text
    assert "Rút ngày 1/12/2030, vì đời tư của một người" in text
    assert not page.find("meta", attrs={"http-equiv": "refresh"})
    assert page.find("meta", attrs={"name": "robots", "content": "noindex"})


ANCHORS = {
    "a section": (
        '<section class="x" id="vd-so-do"><h2>x</h2></section>',
        '<section class="x" id="vd-so-do"><span id="vd-cu"></span><h2>x',
    ),
    "a row": ('<table><tr id="vd-so-do"><th>x</th></tr></table>', '<tr id="vd-so-do"><th><span id="vd-cu"></span>x'),
    "something folded": ('<details id="vd-so-do">\n<summary>x</summary></details>', '<summary><span id="vd-cu"></span>x'),
    "a list": ('<ul id="vd-so-do"><li>x</li></ul>', '<ul id="vd-so-do"><li><span id="vd-cu"></span>x'),
}


@pytest.mark.parametrize("where", ANCHORS)
def test_an_old_anchor_stands_where_its_successor_stands(example: Project, where: str) -> None:
    before, after = ANCHORS[where]
    html = with_old_anchors(before, "/x/", made_by(example, "- id: vd-cu\n  to: vd-so-do\n  note: Viết hai lần.\n"))
    assert after in html
    assert html.count("vd-cu") == 1


def test_an_anchor_whose_successor_is_elsewhere_stands_at_the_foot(example: Project) -> None:
    entry = f"- id: {OLD}\n  to: 7-2030/iv-a-1\n  places: ['/ket-qua/7-2030/#7-2030-v-9']\n  note: <b>Không</b> phải cam kết.\n"
    renderer = made_by(example, entry.replace("<b>Không</b>", "Không"))
    html = with_old_anchors("<p>x</p>", "/ket-qua/7-2030/", renderer)
    item = BeautifulSoup(html, "html5lib").find(id="7-2030-v-9")
    assert item
    assert "Không phải cam kết." in item.text
    assert item.find("a")["href"] == "../../danh-gia/7-2030/#7-2030-iv-a-1"
    assert with_old_anchors("<p>x</p>", "/bo-may/", renderer) == "<p>x</p>"


def test_the_files_of_a_chart_stay_where_they_were(example: Project) -> None:
    renderer = made_by(example, "- id: 7-2030/bd-cu\n  to: 7-2030/bd-i\n  note: Đổi mã.\n")
    made = dict(made_files(renderer))
    for ending in ("csv", "svg"):
        assert made[f"bieu-do/7-2030-bd-cu.{ending}"] == made[f"bieu-do/7-2030-bd-i.{ending}"]
    assert "bieu-do/7-2030-bd-cu.png" in {picture.path for picture in pictures(renderer)}
    assert "nhung/7-2030-bd-cu/index.html" in {page.path for page in redirect_pages(renderer)}


def test_a_term_of_a_filter_has_another_name(example: Project) -> None:
    entry = "- id: topics/den-duong\n  to: topics/do-thi-giao-thong\n  note: Gộp.\n"
    assert old_terms(made_by(example, entry).publication.dataset) == {"den-duong": "do-thi-giao-thong"}


def test_the_feed_keeps_the_entry_of_a_record_that_was_renamed(example: Project) -> None:
    entry = "- id: 7-2030/cn-1\n  to: 7-2030/cn-2\n  {}note: Đổi mã.\n"
    for words, first in (("", "7-2030/cn-2"), ("renamed: true\n  ", "7-2030/cn-1")):
        dataset = Dataset(site=SITE, redirects={"7-2030/cn-1": Redirect.model_validate(yaml.safe_load(entry.format(words))[0])})
        assert first_id(dataset, "7-2030/cn-2") == first


def test_a_frozen_record_that_names_an_old_id_is_read_as_its_successor(example: Project) -> None:
    (example.root / REPORT / "searches").mkdir()
    search = f"id: 7-2030/tk-1\ndate: 2030-12-01\nplace: kho-luu-tru\nwords: [đèn]\ncommitments: [{OLD}, 7-2030/v-8]\n"
    (example.root / REPORT / "searches" / "tk-1.yml").write_text(f"# yaml-language-server: $schema=x\n{search}", encoding="utf-8")
    gone = "- id: 7-2030/v-8\n  withdrawn: {date: 2030-12-01, ground: law}\n  note: Theo quy định.\n"
    renderer = made_by(example, f"- id: {OLD}\n  to: 7-2030/v-1-1\n  note: Đổi mã.\n{gone}")
    assert renderer.publication.dataset.searches["7-2030/tk-1"].commitments == ("7-2030/v-1-1",)


@pytest.mark.parametrize("note", ['"<script>alert(1)"', "'\" onload=x'"])
def test_a_note_is_escaped(renderer: Renderer, note: str) -> None:
    html = renderer.render(
        "redirect.html.jinja", "cam-ket/x/y/", target="/", canonical="https://vi.du/", title=note, note=note, withdrawn=None
    )
    page = BeautifulSoup(html, "html5lib")
    assert not page.find("script")
    assert page.find_all("p")[1].text == note


def test_the_site_serves_the_page_and_the_anchor(changed_site: Path) -> None:
    assert '<span id="7-2030-v-1-9"></span>' in (changed_site / "cam-ket" / "index.html").read_text(encoding="utf-8")
    page = (changed_site / "cam-ket" / "7-2030" / "v-1-9" / "index.html").read_text(encoding="utf-8")
    assert 'url=../v-1-1/"' in page
    assert (changed_site / "cam-ket" / "7-2030" / "v-1-1" / "index.html").is_file()
