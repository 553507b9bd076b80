"""How long pages are on a phone, in screens of 360 × 800: nobody reads seventy screens on the way to one answer."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import Page

from macros.publication import Publication
from tests.browser.looks import Look
from tests.browser.waiting import until
from tests.samples import FULLEST_COMMITMENT

SCREEN = 800
#: Pages whose length does not grow with the number of documents → screens.
LENGTHS = {
    "": 5,
    "bo-may/": 12,
    "van-ban/": 12,
    "thay-doi/": 10,
    "phuong-phap/": 10,
    "dong-gop/loi-thuong-gap/": 10,
    "dong-gop/bao-sai/": 4,
    "dong-gop/cap-nhat/": 6,
    "dong-gop/huong-dan/": 12,
}


def screens(page: Page) -> float:
    return float(page.evaluate("document.documentElement.scrollHeight")) / SCREEN


@pytest.mark.parametrize("path", LENGTHS)
def test_a_page_is_as_short_as_promised(look: Look, path: str) -> None:
    assert 0 < look.height <= LENGTHS[path] * SCREEN


@pytest.mark.parametrize(("query", "each"), [("", 12), ("?bang-chung=co-thong-tin", 6)])
def test_the_commitments_of_a_document_are_as_short_as_promised(
    phone: Page, address: str, publication: Publication, query: str, each: int
) -> None:
    phone.goto(f"{address}/cam-ket/{query}")
    with_commitments = {key.split("/")[0] for key in publication.dataset.commitments}
    assert screens(phone) <= each * len(with_commitments)


@pytest.mark.parametrize("path", ["cam-ket/", "van-ban/", "bo-may/", "thay-doi/", "phuong-phap/"])
def test_a_long_page_has_links_that_jump(look: Look) -> None:
    assert len(look.jumps) > 1
    assert set(look.jumps.values()) == {1}, look.jumps


def test_the_tools_of_the_header_stay_in_reach_and_leave_the_page_its_room(phone: Page, address: str) -> None:
    phone.goto(f"{address}/bo-may/")
    phone.evaluate("scrollTo(0, 3000)")
    until(phone, "() => scrollY > 2000")
    header = phone.locator(".site-header").bounding_box()
    assert header is not None
    assert header["y"] == 0
    assert header["height"] <= SCREEN / 10
    assert phone.locator(".search-open").is_visible()


def test_a_commitment_can_be_shared_or_copied_on_the_first_screen(phone: Page, address: str, publication: Publication) -> None:
    longest = max(publication.dataset.commitments.values(), key=lambda commitment: len(commitment.statement))
    for key in (FULLEST_COMMITMENT, longest.id):
        phone.goto(f"{address}/cam-ket/{key}/")
        button = phone.get_by_role("button", name="Chép liên kết").bounding_box()
        assert button is not None
        assert math.ceil(button["y"] / SCREEN) == 1
        assert button["height"] >= 44
