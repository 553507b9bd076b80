"""A page that was opened goes on working when the connection is lost: no service worker, only nothing that needs the network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looks import Look
from tests.browser.pages import COMMITMENT, KINDS, SEARCH
from tests.browser.reused import PHONE
from tests.browser.waiting import open_source, settled


@dataclass(frozen=True)
class Reader:
    """A phone on which one test after another loses the line, each at an address where none has been."""

    page: Page
    errors: list[str]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    reader = Reader(context.new_page(), [])
    reader.page.on("pageerror", lambda error: reader.errors.append(str(error)))
    yield reader
    context.close()


@pytest.fixture
def page(reader: Reader) -> Iterator[Page]:
    yield reader.page
    reader.page.context.set_offline(False)
    assert reader.errors == []


def leave_the_network(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    settled(page)
    page.context.set_offline(True)


def test_the_list_of_commitments_is_filtered_and_the_way_back_is_kept(page: Page, unvisited: str) -> None:
    leave_the_network(page, unvisited, "cam-ket/")
    everything = page.locator("[data-filter-count]").inner_text()
    page.get_by_label("Tìm chữ").fill("bệnh viện")
    page.get_by_label("Chủ đề").select_option("y-te")
    expect(page.locator("[data-filter-count]")).not_to_have_text(everything)
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator("[data-filter-count]")).to_have_text(everything)
    page.go_back()
    expect(page.get_by_label("Chủ đề")).to_have_value("y-te")
    expect(page.locator("[data-filter-count]")).not_to_have_text(everything)


@pytest.mark.parametrize("path", ["ket-qua/", "danh-gia/", "bo-may/", "van-ban/", "doi-chieu/"])
def test_sources_folded_parts_and_the_palette_work(page: Page, unvisited: str, path: str) -> None:
    leave_the_network(page, unvisited, path)
    mark = page.locator("a.src[data-excerpt]").first
    mark.evaluate("m => { for (let part = m.closest('details'); part; part = part.parentElement.closest('details')) part.open = true; }")
    open_source(page, mark)
    expect(page.locator("#source-popover q")).to_be_visible()
    page.keyboard.press("Escape")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Đổi nền sáng, nền tối").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.locator("details.more:not([open]) > summary").evaluate_all("all => all.forEach(summary => summary.click())")
    assert page.locator("details.more:not([open])").count() == 0


def test_a_citation_is_copied(page: Page, unvisited: str) -> None:
    leave_the_network(page, unvisited, COMMITMENT)
    page.get_by_role("button", name="Chép lời trích dẫn").click()
    expect(page.locator(".page-tools").get_by_role("status")).to_have_text("Đã chép.")


#: Where the page is, whether it has its heading, and what its style sheet gives it.
WHOLE = """() => [location.href, document.querySelector('h1').checkVisibility(), getComputedStyle(document.body).fontFamily.includes("Vietnam Pro"),
    getComputedStyle(document.querySelector('.site-header')).backgroundColor]"""


def test_pages_already_read_come_back_whole(page: Page, unvisited: str) -> None:
    trail = ["", "ket-qua/", "cam-ket/", COMMITMENT]
    for path in trail:
        page.goto(f"{unvisited}/{path}")
        settled(page)
    page.context.set_offline(True)
    for path in reversed(trail[:-1]):
        page.go_back()
        assert page.evaluate(WHOLE) == [f"{unvisited}/{path}", True, True, "rgb(10, 79, 80)"]
    page.evaluate("steps => { setTimeout(() => history.go(steps)); }", len(trail) - 1)
    page.wait_for_url(f"{unvisited}/{trail[-1]}")
    assert page.evaluate(WHOLE) == [f"{unvisited}/{trail[-1]}", True, True, "rgb(10, 79, 80)"]


def test_a_chart_stays_its_picture_until_the_connection_is_back(page: Page, unvisited: str) -> None:
    leave_the_network(page, unvisited, "danh-gia/")
    words = page.locator("main").inner_text()
    figure = page.locator("figure.chart").first
    with page.expect_event("requestfailed", lambda request: "plotly" in request.url):
        page.mouse.wheel(0, 600)
        figure.scroll_into_view_if_needed()
    expect(figure.locator("svg.picture:visible")).to_have_count(1)
    assert figure.locator("svg.picture:visible .drawing__under").evaluate("e => getComputedStyle(e).visibility") == "visible"
    assert page.locator("main").inner_text() == words, "the reader sees an error"
    page.context.set_offline(False)
    figure.locator("[data-drawn=true]").wait_for()


def test_a_search_that_cannot_load_says_so_and_works_later(page: Page, unvisited: str) -> None:
    leave_the_network(page, unvisited, "")
    page.locator("#search-open").click()
    dialog = page.locator("#search-dialog")
    expect(dialog.locator(".search__count")).to_contain_text("Chưa tải được phần tìm kiếm")
    expect(dialog.locator(".search__live")).to_contain_text("Chưa tải được phần tìm kiếm")
    page.keyboard.press("Escape")
    page.context.set_offline(False)
    page.locator("#search-open").click()
    page.keyboard.type("y te")
    expect(dialog.locator(".search__results a").first).to_be_visible()


def test_the_page_of_the_search_goes_on_when_the_line_is_back(page: Page, unvisited: str) -> None:
    leave_the_network(page, unvisited, SEARCH)
    page.locator(".search--page input").fill("y te")
    expect(page.locator(".search--page .search__count")).to_contain_text("Chưa tải được phần tìm kiếm")
    page.context.set_offline(False)  # nobody does anything more
    expect(page.locator(".search--page .search-result__link").first).to_be_visible()


@pytest.mark.parametrize("path", [path for path in KINDS if path != SEARCH])
def test_a_page_asks_for_nothing_more_but_plotly_and_pictures_further_down(look: Look) -> None:
    # The sign in the tab is asked for by the browser when it has time.
    expected = ("plotly", "/assets/images/", "/assets/favicon")
    assert [url for url in look.at_the_end if not any(part in url for part in expected)] == []
