"""Every subject, and every body that people look for, has its page; records lead to their subjects, and nothing leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derived.body_pages import bodies_with_page
from macros.publication import Publication
from tests.reading import understood

pytestmark = pytest.mark.xdist_group("pages as they are written")


def text_of(site: Path, page: str) -> str:
    main = understood(site / page / "index.html").select_one("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def test_each_subject_has_a_page_with_question_answer_and_day(site: Path, publication: Publication) -> None:
    for subject in publication.dataset.subjects.values():
        soup = understood(site / "van-de" / subject.id / "index.html")
        heading = soup.select_one("h1")
        assert heading is not None
        assert heading.get_text(" ", strip=True) == subject.question
        assert soup.select_one(f".subject-answer time[datetime='{subject.answer_date.isoformat()}']") is not None
        assert (soup.select_one("#cam-ket") is not None) and (soup.select_one("#dien-bien") is not None)


def test_each_body_that_people_look_for_has_a_page(site: Path, publication: Publication) -> None:
    pages = {path.parent.name for path in (site / "co-quan").glob("*/index.html")}
    assert pages == bodies_with_page(publication.dataset)


def test_where_no_promise_speaks_of_it_the_page_says_so(site: Path, publication: Publication) -> None:
    for subject in publication.dataset.subjects.values():
        said = "Website không thấy cam kết nào nhắc trực tiếp tới việc này trong các văn bản đã đưa lên." in text_of(
            site, f"van-de/{subject.id}"
        )
        assert said == (not subject.commitments), subject.id


def test_not_knowing_is_said_in_two_ways_only(site: Path) -> None:
    page = text_of(site, "van-de/ngap")
    assert "Chưa tìm riêng cho việc này." in page
    assert "chưa có thông tin" not in page.lower()


def test_a_body_without_a_known_successor_says_so_and_one_with_it_names_it(site: Path) -> None:
    assert "Chưa xác định cơ quan kế nhiệm." in text_of(site, "co-quan/ct-skhdt")
    assert "Cơ quan kế nhiệm" in text_of(site, "co-quan/ct-ubnd")
    assert "Kế nhiệm Ủy ban nhân dân thành phố Cần Thơ" in text_of(site, "co-quan/ct-ubnd-2025")


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("cam-ket/150-2024/iv-4-3-a", "/van-de/sat-lo/"),
        ("danh-gia/150-2024", "/van-de/ngap/"),
        ("bo-may", "/co-quan/ct-syt/"),
        ("co-quan/ct-syt", "/van-de/thieu-thuoc/"),
        ("van-de/benh-vien-ung-buou", "/co-quan/ct-syt/"),
        ("van-de", "/van-de/ket-xe/"),
    ],
)
def test_records_and_their_subjects_lead_to_each_other(site: Path, page: str, link: str) -> None:
    here = site / page
    targets = {(here / str(a["href"]).partition("#")[0]).resolve() for a in understood(here / "index.html").select("main a[href]")}
    assert (site / link.strip("/")).resolve() in targets


def test_generated_pages_are_in_no_menu_and_their_list_is_the_second(site: Path) -> None:
    menu = [str(a["href"]) for a in understood(site / "index.html").select(".site-menu a")]
    assert menu[1] == "van-de/"
    assert not [href for href in menu if href.startswith(("van-de/", "co-quan/")) and href != "van-de/"]
