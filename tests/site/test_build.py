"""The built site: reproducible, complete, links that resolve, nothing from elsewhere, room for more reports."""

from __future__ import annotations

import filecmp
import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

from macros.formatting.alphabet import fold
from macros.publication import Publication
from tests import many
from tests.browser.pages import KINDS, MISSING
from tests.project import ROOT, whole_project
from tests.reading import broken_links, tags, title, understood, words

# The pages that one test has read are at hand for the next.
pytestmark = pytest.mark.xdist_group("pages as they are written")

#: One of each kind, and all of the menu.
PAGES = [page for page in KINDS if page != MISSING]


def all_files(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_two_builds_in_two_folders_are_the_same_bytes(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, pictures and data files: made in another place, in another time zone, by a process whose texts hash otherwise."""
    assert os.environ.get("PYTHONHASHSEED") != "7"
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "UTC7")
    other = whole_project(tmp_path / "elsewhere" / "deeper")
    assert other.build().returncode == 0
    names = all_files(site)
    assert len([name for name in names if name.startswith(("api/", "du-lieu/"))]) > 1000
    assert all_files(other.root / "site") == names
    _, different, unreadable = filecmp.cmpfiles(site, other.root / "site", names, shallow=False)
    assert (different, unreadable) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_page_has_title_description_language_and_one_heading(site: Path, publication: Publication, page: str) -> None:
    path = site / page / "index.html"
    [whole] = [tag for tag in tags(path) if tag.name == "html"]
    assert whole.get("lang") == "vi"
    assert title(path).endswith(publication.dataset.site.name)
    [description] = [tag for tag in tags(path) if tag.name == "meta" and tag.get("name") == "description"]
    assert len(description.get("content")) > 40
    assert len([tag for tag in tags(path) if tag.name == "h1"]) == 1
    assert "---" not in words(path)[:500]


def test_links_and_anchors_resolve(site: Path) -> None:
    assert broken_links(site) == []


def test_ids_are_unique_and_ascii(site: Path) -> None:
    for path in site.rglob("*.html"):
        found = [tag.get("id") for tag in tags(path) if tag.get("id")]
        assert len(found) == len(set(found)), path
        assert all(name.isascii() for name in found), path


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        loaded = [tag for tag in tags(path) if tag.name in ("script", "img", "link", "iframe", "source")]
        assert loaded
        for tag in loaded:
            address = tag.get("src") or (tag.get("href") if tag.get("rel") != "canonical" else "")
            assert not address.startswith(("http:", "https:", "//")), (path, address)
    for path in [*site.rglob("*.css")]:
        assert not re.search(r"url\(\s*[\"']?(https?:)?//", path.read_text(encoding="utf-8")), path


def test_pages_are_read_as_a_browser_reads_them(site: Path) -> None:
    """The quick readers of `tests/reading.py`, on the pages with the most in them, beside the slow one that repairs as browsers do."""
    for page in ("", "cam-ket/", "du-lieu/commitments/"):
        path = site / page / "index.html"
        repaired = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        assert shape(understood(path)) == shape(repaired), page
        assert repaired.main is not None
        assert words(path) == " ".join(repaired.main.get_text(" ").split()), page
        for name in ("a", "link", "script", "img"):
            quick = [tag.get("href") or tag.get("src") for tag in tags(path) if tag.name == name]
            assert quick == [str(tag.get("href") or tag.get("src") or "") for tag in repaired.find_all(name)], (page, name)


def shape(soup: BeautifulSoup) -> list[object]:
    """Every element with what it stands in and what it is given, every text that is more than blanks; SVG's names are written as HTML's."""
    found: list[object] = []
    for node in soup.html.descendants if soup.html else ():
        if isinstance(node, Tag):
            assert node.parent is not None
            found.append((node.parent.name, node.name, {str(name).lower(): value for name, value in node.attrs.items()}))
        elif not isinstance(node, PreformattedString) and str(node).strip():
            found.append(str(node))
    return found


def test_every_commitment_has_its_page(site: Path, publication: Publication) -> None:
    for key in publication.dataset.commitments:
        assert (site / "cam-ket" / key / "index.html").exists()


def test_generated_pages_are_not_in_other_pages(site: Path) -> None:
    menu = understood(site / "index.html").find("nav", id="site-menu")
    assert menu is not None
    assert not [a for a in menu.find_all("a") if "cam-ket/1" in str(a["href"])]


def test_second_report_appears_beside_the_first(changed_site: Path) -> None:
    for page, text in (
        ("ket-qua", "Đèn đường đã thay"),
        ("cam-ket", "Thay hết đèn hầm chui"),
        ("doi-chieu", "Hai số đếm cho 50%, báo cáo ghi 55,5%."),
    ):
        html = (changed_site / page / "index.html").read_text(encoding="utf-8")
        assert text in html
        assert "7/BC-UBND" in html
        assert "9/BC-UBND" in html
    for report in (many.REPORT, many.SECOND):
        assert (changed_site / "cam-ket" / report / "v-1-1" / "index.html").exists()
        assert "2.400" in (changed_site / "ket-qua" / report / "index.html").read_text(encoding="utf-8")
    assert "2.400" in (changed_site / "index.html").read_text(encoding="utf-8")


def test_no_code_names_a_report(publication: Publication) -> None:
    """Nor a city: another one's site is made by changing data alone. Examples in code are of the invented city."""
    dataset = publication.dataset
    city = dataset.site.place.removeprefix("thành phố ")
    words = {*dataset.reports, *(report.number for report in dataset.reports.values()), city, dataset.site.id, fold(city).replace(" ", "")}
    for folder in ("macros", "overrides", "docs", "scripts", "schemas", ".github"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".jinja", ".html", ".js", ".css", ".md", ".json", ".yml"):
                text = path.read_text(encoding="utf-8")
                assert not [word for word in words if word in text], path
