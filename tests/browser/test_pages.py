"""The built site in a real browser: no errors, nothing from elsewhere, charts drawn, fits a phone, palette."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import Look, quantity
from tests.browser.pages import DRAWN_PAGES, QUIET_COMMITMENT
from tests.browser.waiting import draw_all, open_source, settled, until

CHART_PAGES = [*DRAWN_PAGES, "cam-ket/", "nhiem-vu/", "van-ban/"]
PAGES = [
    *CHART_PAGES,
    "ket-qua/",
    "bo-may/",
    "",
    "doi-chieu/",
    "du-lieu/",
    "du-lieu/commitments/",
    "phuong-phap/",
    QUIET_COMMITMENT,
]


class Watched:
    """A page that remembers what it asked for."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.requests: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}/{path}")
        self.page.mouse.move(5, 5)  # Plotly waits until somebody begins to use the page
        return self.page


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield Watched(context.new_page(), address)
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_on_a_phone(look: Look) -> None:
    assert look.errors == []
    assert look.foreign == []
    assert 0 < look.width <= 360


@pytest.mark.parametrize("path", DRAWN_PAGES)
def test_charts_draw_the_numbers_of_their_tables(look: Look) -> None:
    assert look.charts
    for chart in look.charts:
        assert chart.in_traces == chart.in_table
        assert chart.marks >= len([value for value in chart.in_table if value != quantity(0)])


def test_plotly_waits_until_a_chart_is_near(watched: Watched) -> None:
    page = watched.open("danh-gia/")
    settled(page)
    assert not [r for r in watched.requests if "plotly" in r]
    page.locator("figure.chart").scroll_into_view_if_needed()
    page.locator("[data-drawn=true]").wait_for()
    assert [r for r in watched.requests if "plotly" in r]


@pytest.mark.parametrize("path", [""])
def test_pages_without_charts_never_ask_for_plotly(look: Look) -> None:
    """Read to their end as well."""
    assert not [url for url in look.requested if "plotly" in url or "charts.js" in url]


def test_palette_toggle_redraws_and_is_remembered(phone: Page, address: str) -> None:
    phone.goto(f"{address}/danh-gia/")
    draw_all(phone)
    fill = "getComputedStyle(document.querySelector('.chart__canvas .point path')).fill"
    paper = "getComputedStyle(document.body).backgroundColor"
    before = phone.evaluate(fill), phone.evaluate(paper)
    phone.get_by_role("button", name="Đổi nền sáng, nền tối").click()
    until(phone, f"before => {fill} !== before", before[0])
    assert phone.evaluate(paper) != before[1]
    phone.reload()
    assert phone.evaluate("document.documentElement.dataset.theme") == "dark"


def test_source_mark_shows_its_place_and_gives_the_focus_back(phone: Page, address: str) -> None:
    phone.goto(f"{address}/nhiem-vu/")
    mark = phone.locator("a.src[data-where]").first
    open_source(phone, mark, by_key=True)
    box = phone.locator("#source-popover")
    box.wait_for(state="visible")
    assert re.search(r"mục .*trang \d+", box.inner_text())
    phone.keyboard.press("Escape")
    box.wait_for(state="hidden")
    assert mark.evaluate("mark => mark === document.activeElement")


def test_note_mark_leads_to_the_audit(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    open_source(phone, phone.locator("a.note-mark").first)
    phone.locator("#source-popover").get_by_role("link", name="Xem phép đối chiếu").click()
    phone.wait_for_url("**/doi-chieu/**#*")
    assert phone.locator(":target").inner_text()


def test_menu_on_a_phone_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    phone.get_by_role("button", name="Trình đơn").focus()
    phone.keyboard.press("Enter")
    phone.get_by_role("link", name="Đối chiếu", exact=True).click()
    phone.wait_for_url("**/doi-chieu/")


def test_without_javascript_everything_is_there(plain: Page, address: str) -> None:
    plain.goto(f"{address}/nhiem-vu/")
    figure = plain.locator("figure.chart").first
    for part in figure.locator("details:has(table) > summary").all():
        part.click()
    assert figure.locator("table").first.is_visible()
    assert not plain.locator(".chart__canvas").first.is_visible()
    assert "1.436" in plain.locator("main").inner_text()
