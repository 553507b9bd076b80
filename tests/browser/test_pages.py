"""The built site in a real browser: no errors, nothing from elsewhere, charts drawn, fits a phone, palette."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

CHART_PAGES = ["ket-qua/", "nhiem-vu/", "cam-ket/", "bo-may/", "danh-gia/", "van-ban/"]
PAGES = [*CHART_PAGES, "", "doi-chieu/", "du-lieu/", "du-lieu/commitments/", "phuong-phap/", "cam-ket/150-2024/iv-4-2-b/"]


class Watched:
    """A page that remembers errors and requests to other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.foreign: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.address, "data:")):
            self.foreign.append(request.url)

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}/{path}")
        self.page.mouse.move(5, 5)  # Plotly waits until somebody begins to use the page
        return self.page

    def draw_all(self) -> int:
        """Bring each chart near the viewport, wait until it is drawn; the number of charts."""
        figures = self.page.locator("figure.chart")
        for index in range(figures.count()):
            figures.nth(index).scroll_into_view_if_needed()
            figures.nth(index).locator(".chart__canvas[data-drawn=true]").wait_for(timeout=15_000)
        return figures.count()


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield Watched(context.new_page(), address)
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_on_a_phone(watched: Watched, path: str) -> None:
    page = watched.open(path)
    watched.draw_all()
    assert watched.errors == []
    assert watched.foreign == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", CHART_PAGES)
def test_charts_draw_the_numbers_of_their_tables(watched: Watched, path: str) -> None:
    page = watched.open(path)
    assert watched.draw_all() > 0
    for figure in page.locator("figure.chart").all():
        cells = [cell.get_attribute("data-value") or "" for cell in figure.locator("tbody [data-value]").all()]
        in_table = sorted(_quantity(value) for value in cells)
        traces = figure.locator(".chart__canvas").evaluate("canvas => canvas.data.map(t => Array.from(t.x))")
        assert sorted(_quantity(v) for trace in traces for v in trace) == in_table
        assert figure.locator(".chart__canvas :is(.point path, path.point)").count() >= len([v for v in in_table if v != _quantity(0)])


def _quantity(value: object) -> str:
    """A number in one spelling (`7.50` and 7.5 alike), a date as it is."""
    text = str(value)
    return text if re.match(r"\d{4}-", text) else f"{float(text):.6f}"


def test_plotly_waits_until_a_chart_is_near(watched: Watched) -> None:
    page = watched.open("danh-gia/")
    page.wait_for_timeout(400)
    assert not [r for r in watched.requests if "plotly" in r]
    page.locator("figure.chart").scroll_into_view_if_needed()
    page.locator("[data-drawn=true]").wait_for()
    assert [r for r in watched.requests if "plotly" in r]


def test_pages_without_charts_never_ask_for_plotly(watched: Watched) -> None:
    watched.open("")
    watched.page.mouse.wheel(0, 10_000)
    watched.page.wait_for_timeout(300)
    assert not [r for r in watched.requests if "plotly" in r or "charts.js" in r]


def test_palette_toggle_redraws_and_is_remembered(watched: Watched) -> None:
    page = watched.open("nhiem-vu/")
    watched.draw_all()
    fill = "getComputedStyle(document.querySelector('.chart__canvas .point path')).fill"
    paper = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(fill), page.evaluate(paper)
    page.get_by_role("button", name="Đổi nền sáng, nền tối").click()
    page.wait_for_function(f"{fill} !== '{before[0]}'")
    assert page.evaluate(paper) != before[1]
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_source_mark_shows_its_place_and_gives_the_focus_back(watched: Watched) -> None:
    page = watched.open("nhiem-vu/")
    mark = page.locator("a.src[data-where]").first
    mark.focus()
    page.keyboard.press("Enter")
    box = page.locator("#source-popover")
    box.wait_for(state="visible")
    assert re.search(r"mục .*trang \d+", box.inner_text())
    page.keyboard.press("Escape")
    box.wait_for(state="hidden")
    assert mark.evaluate("mark => mark === document.activeElement")


def test_note_mark_leads_to_the_audit(watched: Watched) -> None:
    page = watched.open("")
    page.locator("a.note-mark").first.click()
    page.locator("#source-popover").get_by_role("link", name="Xem phép đối chiếu").click()
    page.wait_for_url("**/doi-chieu/#*")
    assert page.locator(":target").inner_text()


def test_menu_on_a_phone_by_keyboard(watched: Watched) -> None:
    page = watched.open("")
    page.get_by_role("button", name="Mục lục").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Đối chiếu", exact=True).click()
    page.wait_for_url("**/doi-chieu/")


def test_without_javascript_everything_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/nhiem-vu/")
    assert page.locator("figure.chart table").first.is_visible()
    assert not page.locator(".chart__canvas").first.is_visible()
    assert "1.436" in page.locator("main").inner_text()
    context.close()
