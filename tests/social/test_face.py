"""Every page's public face: there, its own, within limits, and no text of the data breaks out of it."""

from __future__ import annotations

import datetime as dt
import json
import re
import struct
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from macros.derived.deployment import Deployment
from macros.publication import Publication
from macros.social.card import Card, drawing
from macros.social.face import PageWords, faces, shortened, slug
from macros.social.robots import robots_txt
from tests.browser.pages import COMMITMENT
from tests.many import EVIL, UNDER_A_PATH
from tests.project import ROOT
from tests.reading import head_tags, head_understood

# Every head is read once for all tests of this file.
pytestmark = pytest.mark.xdist_group("heads of pages")

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
LOCAL = "http://127.0.0.1:8000/"


@cache
def pages(site: Path) -> list[Path]:
    """Pages that readers may find: not the page for wrong addresses, not the frames for other sites, not what only leads on or tells that a
    record was withdrawn, which is dressed as frames are."""
    found = [path for path in sorted(site.rglob("*.html")) if path.name != "404.html" and path.relative_to(site).parts[0] != "nhung"]
    leads_on = re.compile(r'http-equiv="refresh"|<main class="embed">')
    return [path for path in found if not leads_on.search(path.read_text(encoding="utf-8"))]


def meta(path: Path, name: str) -> str:
    """What the head of a page says by that name, once."""
    kind = "property" if name.startswith("og:") else "name"
    found = [tag.get("content") for tag in head_tags(path) if tag.name == "meta" and tag.get(kind) == name]
    assert len(found) == 1, (path, name)
    return found[0]


def structured(path: Path) -> dict[str, Any]:
    """What the head says to search engines."""
    found = head_understood(path).head.find("script", attrs={"type": "application/ld+json"})  # type: ignore[union-attr]
    assert found is not None
    return json.loads(str(found.string))


def address_of(site: Path, path: Path) -> str:
    folder = str(path.parent.relative_to(site))
    return LOCAL if folder == "." else f"{LOCAL}{folder}/"


def test_every_page_has_title_description_address_and_picture(site: Path) -> None:
    images, titles = set(), set()
    for path in pages(site):
        assert 20 <= len(meta(path, "description")) <= 160, path
        assert meta(path, "og:description") == meta(path, "description")
        canonical = [tag.get("href") for tag in head_tags(path) if tag.name == "link" and tag.get("rel") == "canonical"]
        assert [*canonical, meta(path, "og:url")] == [address_of(site, path)] * 2
        titles |= set(re.findall(r"<title>([^<]+)</title>", path.read_text(encoding="utf-8").partition("<body")[0]))
        image = meta(path, "og:image")
        images.add(image)
        assert meta(path, "og:title") in meta(path, "og:image:alt")
        assert meta(path, "twitter:card") == "summary_large_image"
        content = (site / image.removeprefix(LOCAL)).read_bytes()
        assert struct.unpack(">II", content[16:24]) == (1200, 630)
        assert (meta(path, "og:image:width"), meta(path, "og:image:height")) == ("1200", "630")
        assert len(content) <= 60_000, (image, len(content))
    assert len(images) == len(titles) == len(pages(site))


def test_a_commitments_picture_says_its_three_statuses_and_its_place(publication: Publication) -> None:
    commitment = min(publication.dataset.commitments.values(), key=lambda commitment: len(commitment.statement))
    url = f"cam-ket/{commitment.id}/"
    card = faces(publication, [PageWords(url, commitment.statement, "…")])[url].card
    status = publication.statuses[commitment.id]
    number = publication.dataset.reports[commitment.id.split("/")[0]].number
    said = " ".join(shape.text for shape in drawing(card).shapes if shape.kind == "text")  # type: ignore[union-attr]
    for words in (status.official.label, status.evidence.label, status.schedule.label, number, f"trang {commitment.source.page}"):
        assert words in said
    assert commitment.statement in said
    assert "Không phải trang của cơ quan nhà nước" in said


@pytest.mark.parametrize("facts", [(), (("Cơ quan nhà nước", "Điều chỉnh " * 20), ("Nguồn công khai", "…"), ("Thời hạn", "…"))])
def test_no_text_of_a_card_leaves_it_or_touches_another(facts: tuple[tuple[str, str], ...]) -> None:
    long = "Nghiên cứu, đề xuất sửa đổi, bổ sung cơ chế đặc thù " * 12
    card = Card("Cần Thơ minh bạch", "Cam kết · Không phải trang của cơ quan nhà nước", long, long, facts, "Báo cáo", "Rà soát")
    boxes = [shape.extent(1200) for shape in drawing(card).shapes if shape.kind == "text"]  # type: ignore[union-attr]
    for index, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= 1200 - 40
        assert top >= 0
        assert bottom <= 630
        for other in boxes[index + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] + 6 or other[3] <= top + 6


def test_a_title_cannot_break_out_of_the_head(changed_site: Path) -> None:
    path = changed_site / "phuong-phap" / "index.html"
    assert "<script>alert" not in path.read_text(encoding="utf-8")
    assert len(head_understood(path).find_all("body")) == 1
    assert not head_understood(path).select("body > *")
    assert meta(path, "og:title") == EVIL.replace('\\"', '"')
    assert meta(path, "description").startswith(EVIL.replace('\\"', '"'))


def test_structured_data_is_json_that_names_site_and_trail(site: Path) -> None:
    assert structured(site / "index.html")["@type"] == "WebSite"
    trail = structured(site / COMMITMENT / "index.html")["itemListElement"]
    assert [step["position"] for step in trail] == [1, 2, 3]
    assert [step["item"] for step in trail] == [LOCAL, f"{LOCAL}cam-ket/", f"{LOCAL}{COMMITMENT}"]


def test_the_sitemap_lists_every_page_and_no_frame_dated_by_the_data(site: Path, publication: Publication) -> None:
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    listed = [str(element.text) for element in root.findall("s:url/s:loc", NAMESPACE)]
    hidden = {LOCAL + path.stem + "/" for path in (ROOT / "docs").glob("*.md") if "\nnoindex: true" in path.read_text(encoding="utf-8")}
    assert hidden
    assert sorted(listed) == sorted({address_of(site, path) for path in pages(site)} - hidden)
    dates = {element.text for element in root.findall("s:url/s:lastmod", NAMESPACE)}
    assert dates == {publication.dataset.site.as_of.isoformat()}


def test_robots_txt_names_the_sitemap_at_the_public_address(site: Path) -> None:
    assert f"Sitemap: {LOCAL}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")
    assert b"Sitemap: https://example.org/can-tho/sitemap.xml\n" in robots_txt(Deployment("https://example.org/can-tho/"))


def test_under_a_sub_path_every_address_is_one_of_the_site(changed_site: Path) -> None:
    assert f"Sitemap: {UNDER_A_PATH}sitemap.xml" in (changed_site / "robots.txt").read_text(encoding="utf-8")
    listed = [str(e.text) for e in ElementTree.parse(changed_site / "sitemap.xml").getroot().findall("s:url/s:loc", NAMESPACE)]
    assert all(address.startswith(UNDER_A_PATH) for address in listed)
    assert all((changed_site / address.removeprefix(UNDER_A_PATH) / "index.html").exists() for address in listed)
    missing = BeautifulSoup((changed_site / "404.html").read_text(encoding="utf-8"), "html5lib")
    rooted = [str(tag.get("href") or tag.get("src")) for tag in missing.select("[href^='/'], [src^='/']")]
    assert rooted, "shown at any address, so its links begin at the root"
    assert all(link.startswith("/minh-bach/") for link in rooted), rooted


def test_the_page_for_wrong_addresses_is_not_to_be_found(site: Path) -> None:
    assert meta(site / "404.html", "robots") == "noindex"


def test_addresses_follow_the_deployment(publication: Publication) -> None:
    moved = Publication(publication.dataset, Deployment("https://example.org/can-tho/"))
    face = faces(moved, [PageWords("ket-qua/", "Kết quả", "Kết quả của thành phố")])["ket-qua/"]
    assert face.address == "https://example.org/can-tho/ket-qua/"
    assert re.fullmatch(r"https://example\.org/can-tho/assets/og/ket-qua-[0-9a-f]{12}\.png", face.image)


def test_a_picture_that_changes_has_another_address_and_one_that_does_not_keeps_its_own(publication: Publication) -> None:
    """Facebook, Zalo and X keep a picture for as long as its address stays the same."""
    dataset = publication.dataset
    key = next(iter(dataset.commitments))
    url = f"cam-ket/{key}/"
    words = PageWords(url, dataset.commitments[key].statement, "…")

    def image(changed: Publication, said: PageWords = words) -> str:
        return faces(changed, [said])[url].image

    later = replace(dataset, site=dataset.site.model_copy(update={"as_of": dataset.site.as_of + dt.timedelta(days=1)}))
    status = publication.statuses[key]
    other = replace(status, evidence=status.evidence.model_copy(update={"label": "Điều khác"}))
    restated = Publication(dataset)
    restated.__dict__["statuses"] = {**publication.statuses, key: other}
    images = [image(publication), image(Publication(later)), image(restated), image(publication, replace(words, title="Lời khác"))]
    assert len(set(images)) == 4
    assert image(publication, replace(words, description="Lời khác")) == images[0], "a picture with facts does not show it"
    assert image(Publication(dataset)).rpartition("/")[2] == images[0].rpartition("/")[2]


def test_no_more_is_drawn_than_there_are_pages_and_charts(site: Path) -> None:
    """The budget of a page is one picture; nothing that was drawn lies unused."""
    drawn = sorted((site / "assets" / "og").glob("*.png"))
    assert sorted(site / meta(path, "og:image").removeprefix(LOCAL) for path in pages(site)) == drawn


@pytest.mark.parametrize(
    ("url", "name"), [("", "trang-chu"), ("cam-ket/150-2024/iv-4-2/", "cam-ket-150-2024-iv-4-2"), ("ket-qua/", "ket-qua")]
)
def test_pictures_are_named_after_their_page(url: str, name: str) -> None:
    assert slug(url) == name


def test_a_long_description_is_cut_between_words() -> None:
    text = "Đẩy nhanh tiến độ, " * 20
    cut = shortened(text)
    assert len(cut) <= 160
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
    assert not cut[:-1].endswith((" ", ","))
    assert shortened("Ngắn") == "Ngắn"
