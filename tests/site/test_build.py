"""The built site: reproducible, complete, links that resolve, nothing from elsewhere, room for more reports."""

from __future__ import annotations

import filecmp
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.project import whole_project

# The pages that one test has read are at hand for the next.
pytestmark = pytest.mark.xdist_group("pages as they are written")

PAGES = [
    "",
    "dong-gop/",
    "ket-qua/",
    "nhiem-vu/",
    "cam-ket/",
    "bo-may/",
    "danh-gia/",
    "van-ban/",
    "doi-chieu/",
    "du-lieu/",
    "du-lieu/commitments/",
    "phuong-phap/",
]


@cache
def parse(path: Path) -> BeautifulSoup:
    """A page as a browser understands it; read once for all tests of this file, which change nothing in it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")


def all_files(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_two_builds_in_two_folders_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    other = whole_project(tmp_path / "elsewhere" / "deeper")
    assert other.build().returncode == 0
    names = all_files(site)
    assert all_files(other.root / "site") == names
    _, different, unreadable = filecmp.cmpfiles(site, other.root / "site", names, shallow=False)
    assert (different, unreadable) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_page_has_title_description_language_and_one_heading(site: Path, page: str) -> None:
    soup = parse(site / page / "index.html")
    assert soup.html is not None
    assert soup.html["lang"] == "vi"
    assert soup.title is not None
    assert soup.title.text.endswith("Cần Thơ minh bạch")
    description = soup.find("meta", attrs={"name": "description"})
    assert description is not None
    assert len(str(description["content"])) > 40
    assert len(soup.find_all("h1")) == 1
    assert "---" not in soup.get_text()[:500]


def test_links_and_anchors_resolve(site: Path) -> None:
    soups = {path: parse(path) for path in site.rglob("*.html") if path.name != "404.html"}
    ids = {path: {str(tag["id"]) for tag in soup.find_all(id=True)} for path, soup in soups.items()}
    broken = []
    for path, soup in soups.items():
        here = "https://site/" + str(path.relative_to(site))
        for tag in soup.find_all(["a", "link", "script", "img"]):
            target = str(tag.get("href") or tag.get("src") or "")
            url, fragment = urldefrag(urljoin(here, target))
            if not target or urlsplit(url).netloc != "site":
                continue
            file = site / unquote(urlsplit(url).path).lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if not file.exists() or (fragment and file in ids and unquote(fragment) not in ids[file]):
                broken.append((str(path.relative_to(site)), target))
    assert broken == []


def test_ids_are_unique_and_ascii(site: Path) -> None:
    for path in site.rglob("*.html"):
        ids = [str(tag["id"]) for tag in parse(path).find_all(id=True)]
        assert len(ids) == len(set(ids)), path
        assert all(i.isascii() for i in ids), path


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        for tag in parse(path).find_all(["script", "img", "link", "iframe", "source"]):
            address = str(tag.get("src") or (tag.get("href") if tag.get("rel") != ["canonical"] else "") or "")
            assert not address.startswith(("http:", "https:", "//")), (path, address)
    for path in [*site.rglob("*.css")]:
        assert not re.search(r"url\(\s*[\"']?(https?:)?//", path.read_text(encoding="utf-8")), path


def test_every_commitment_has_its_page(site: Path, publication: object) -> None:
    from macros.publication import Publication

    assert isinstance(publication, Publication)
    for key in publication.dataset.commitments:
        assert (site / "cam-ket" / key / "index.html").exists()


def test_generated_pages_are_not_in_other_pages(site: Path) -> None:
    menu = parse(site / "index.html").find("nav", id="site-menu")
    assert menu is not None
    assert not [a for a in menu.find_all("a") if "cam-ket/1" in str(a["href"])]


def test_second_report_appears_beside_the_first(changed_site: Path) -> None:
    site = changed_site
    for page, text in (("ket-qua", "Đèn đường đã thay"), ("cam-ket", "Thay hết đèn đường cũ"), ("doi-chieu", "Tỷ lệ = đã thay / cần thay")):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert text in html
        assert "150/" in html
    assert (site / "cam-ket" / "7-2030" / "v-1-1" / "index.html").exists()
    assert "2.400" in (site / "index.html").read_text(encoding="utf-8")


def test_no_code_names_a_report() -> None:
    from tests.project import ROOT

    for folder in ("macros", "overrides", "docs", "scripts", "benchmarks"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".jinja", ".html", ".js", ".css", ".md"):
                lines = path.read_text(encoding="utf-8").splitlines()
                named = [line for line in lines if "150-2024" in line and not re.search("Mã|`[^`]*150|{150|#:", line)]
                assert not named, (path, named)
