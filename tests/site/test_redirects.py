"""An id that was given up still leads somewhere: a small page at the old address of a commitment."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.pages.redirects import redirect_pages
from macros.pages.rendering import Renderer
from macros.published_file import PublishedFile
from scripts.schemas import name_schemas
from tests.project import Project

OLD = "7-2030/v-9"


def pages(example: Project, entry: str) -> dict[str, PublishedFile]:
    (example.root / "data" / "redirects.yml").write_text(entry, encoding="utf-8")
    name_schemas(example.root)
    checked = example.check()
    assert checked.publication is not None, checked.problems
    return {page.path: page for page in redirect_pages(Renderer(checked.publication))}


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


def test_records_without_a_page_of_their_own_need_none(example: Project) -> None:
    assert pages(example, "- id: vd-cu\n  to: vd-so-do\n  note: Viết hai lần.\n") == {}


@pytest.mark.parametrize("note", ['"<script>alert(1)"', "'\" onload=x'"])
def test_a_note_is_escaped(renderer: Renderer, note: str) -> None:
    html = renderer.render("redirect.html.jinja", "cam-ket/x/y/", target="/", canonical="https://vi.du/", title=note, note=note)
    page = BeautifulSoup(html, "html5lib")
    assert not page.find("script")
    assert page.find_all("p")[1].text == note


def test_the_site_serves_the_page(changed_site: Path) -> None:
    page = (changed_site / "cam-ket" / "150-2024" / "iv-4-99" / "index.html").read_text(encoding="utf-8")
    assert 'url=../iv-4-1/"' in page
    assert (changed_site / "cam-ket" / "150-2024" / "iv-4-1" / "index.html").is_file()
