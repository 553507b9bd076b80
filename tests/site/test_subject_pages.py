"""Every subject, and every body that people look for, has its page; records lead to their subjects, and nothing leads nowhere."""

from __future__ import annotations

from os.path import normpath
from pathlib import Path

import pytest

from macros.derived.body_pages import bodies_with_page
from macros.derived.statuses import NOT_SEARCHED
from macros.publication import Publication
from tests.reading import ids, main_links, said, understood, words

pytestmark = pytest.mark.xdist_group("pages as they are written")


def text_of(site: Path, page: str) -> str:
    text = words(site / page / "index.html")
    assert text
    return text


def test_each_subject_has_a_page_with_question_answer_and_day(site: Path, publication: Publication) -> None:
    for subject in publication.dataset.subjects.values():
        path = site / "van-de" / subject.id / "index.html"
        html = path.read_text(encoding="utf-8")
        heading = html.partition("<h1")[2].partition(">")[2].partition("</h1>")[0]
        assert said(heading) == subject.question
        answer = html.partition('<section class="status-box subject-answer"')[2].partition("</section>")[0]
        assert f'<time datetime="{subject.answer_date.isoformat()}">' in answer
        assert {"cam-ket", "dien-bien"} <= ids(path)


def test_each_body_that_people_look_for_has_a_page(site: Path, publication: Publication) -> None:
    pages = {path.parent.name for path in (site / "co-quan").glob("*/index.html")}
    assert pages == bodies_with_page(publication.dataset)


def test_where_no_promise_speaks_of_it_the_page_says_so(site: Path, publication: Publication) -> None:
    for subject in publication.dataset.subjects.values():
        said = "Website không thấy cam kết nào nhắc trực tiếp tới việc này trong các văn bản đã đưa lên." in text_of(
            site, f"van-de/{subject.id}"
        )
        assert said == (not subject.commitments), subject.id


def test_not_knowing_is_said_in_two_ways_only(site: Path, publication: Publication) -> None:
    asked = {key for key, status in publication.statuses.items() if status.evidence.id == NOT_SEARCHED}
    tried = 0
    for subject in publication.dataset.subjects.values():
        page = text_of(site, f"van-de/{subject.id}").lower()
        assert "chưa có thông tin" not in page, subject.id
        if asked & set(subject.commitments):
            assert "chưa tìm riêng cho việc này" in page, subject.id
            tried += 1
    assert tried


def test_a_body_without_a_known_successor_says_so_and_one_with_it_names_it(site: Path, publication: Publication) -> None:
    bodies = publication.dataset.bodies
    followed = {key: body for key, body in bodies.items() if body.successors}
    assert followed
    for key, body in followed.items():
        assert "Cơ quan kế nhiệm" in text_of(site, f"co-quan/{key}")
        for successor in body.successors:
            _, follows, whom = text_of(site, f"co-quan/{successor}").partition("Kế nhiệm")
            assert follows
            assert body.name in whom, (key, successor)
    others = {key: text_of(site, f"co-quan/{key}") for key in bodies_with_page(publication.dataset) - set(followed)}
    assert any("Chưa xác định cơ quan kế nhiệm." in text for text in others.values())
    assert not [key for key, text in others.items() if "Cơ quan kế nhiệm" in text]


def test_records_and_their_subjects_lead_to_each_other(site: Path, publication: Publication) -> None:
    for subject in publication.dataset.subjects.values():
        ways = {f"cam-ket/{key}": f"van-de/{subject.id}" for key in subject.commitments[:1]}
        ways |= {f"danh-gia/{key.split('/')[0]}": f"van-de/{subject.id}" for key in subject.problems[:1]}
        ways |= {f"co-quan/{key}": f"van-de/{subject.id}" for key in subject.bodies[:1]}
        for page, other in ways.items():
            assert leads(site, page, other), (page, other)
            assert leads(site, other, page), (other, page)
        assert leads(site, "van-de", f"van-de/{subject.id}")
    some = next(body.id for body in publication.dataset.bodies.values() if body.kind == "so-nganh")
    assert leads(site, "bo-may", f"co-quan/{some}")


def leads(site: Path, page: str, other: str) -> bool:
    """Whether a link in the main part of one page leads to the other, or to a place on it."""
    here = site / page
    return str(site / other) in {normpath(here / href.partition("#")[0]) for href in main_links(here / "index.html")}


def test_generated_pages_are_in_no_menu_and_their_list_is_the_second(site: Path) -> None:
    menu = [str(a["href"]) for a in understood(site / "index.html").select(".site-menu a")]
    assert menu[1] == "van-de/"
    assert not [href for href in menu if href.startswith(("van-de/", "co-quan/")) and href != "van-de/"]
