"""Nothing moves when Plotly takes over from the static picture, and the two agree to the pixel."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import Looks
from tests.browser.notes import SHIFTS
from tests.browser.test_pages import CHART_PAGES


def open_page(browser: Browser, address: str, path: str, width: int, script: str = "") -> Page:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(script or "0")
    page.goto(f"{address}/{path}", wait_until="networkidle")
    page.mouse.move(5, 5)  # Plotly waits until somebody begins to use the page
    return page


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", CHART_PAGES)
def test_nothing_moves_while_a_page_is_scrolled_and_its_charts_are_drawn(looks: Looks, path: str, width: int) -> None:
    look = looks.at(path, width)
    assert look.charts
    assert look.shifts == []


def test_what_moves_would_be_noticed(browser: Browser, address: str) -> None:
    page = open_page(browser, address, "nhiem-vu/", 360, SHIFTS)
    page.evaluate("document.querySelector('main').style.paddingTop = '40px'")
    page.wait_for_function("window.shifts.length > 0")
    assert max(moved for moved, _ in page.evaluate("window.shifts")) >= 30
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_pictures_are_there_before_plotly(browser: Browser, address: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.route("**/plotly*", lambda route: route.abort())
    for path in CHART_PAGES:
        page.goto(f"{address}/{path}")
        page.locator("details:has(figure.chart)").evaluate_all("all => all.forEach(part => { part.open = true; })")
        for figure in page.locator("figure.chart").all():
            figure.scroll_into_view_if_needed()
            picture = figure.locator("svg.picture:visible")
            assert picture.count() == 1
            box = picture.bounding_box()
            assert box is not None
            assert box["height"] > 60
            assert picture.locator(".drawing__under").is_visible()
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_plotly_puts_each_bar_where_the_picture_had_it(browser: Browser, address: str, width: int) -> None:
    """Left, top, right and bottom of every bar within 1.5 px (Plotly keeps a pixel between neighbours)."""
    page = open_page(browser, address, "danh-gia/", width)
    figure = page.locator("figure.chart")
    in_picture = figure.locator("svg.picture:visible .drawing__under rect").evaluate_all(_BOXES)
    figure.scroll_into_view_if_needed()
    figure.locator(".chart__canvas[data-drawn=true]").wait_for()
    drawn = figure.locator(".chart__canvas .point path").evaluate_all(_BOXES)
    assert len(drawn) >= len(in_picture) > 20
    for box in in_picture:
        assert min(max(abs(a - b) for a, b in zip(box, other, strict=True)) for other in drawn) <= 1.5, box
    page.context.close()


_BOXES = """(elements) => {
  const scrolled = document.querySelector(".chart__drawing").getBoundingClientRect();
  return elements.map((element) => element.getBoundingClientRect()).filter((box) => box.width > 0)
    .map((box) => [box.left - scrolled.left, box.top - scrolled.top, box.right - scrolled.left, box.bottom - scrolled.top]);
}"""


def test_words_of_the_picture_stay_and_its_marks_give_way(browser: Browser, address: str) -> None:
    page = open_page(browser, address, "nhiem-vu/", 360)
    figure = page.locator("figure.chart").first
    figure.scroll_into_view_if_needed()
    figure.locator(".chart__canvas[data-drawn=true]").wait_for()
    style = "element => getComputedStyle(element).visibility"
    assert figure.locator("svg.picture:visible .drawing__over").evaluate(style) == "visible"
    assert figure.locator("svg.picture:visible .drawing__under").evaluate(style) == "hidden"
    page.context.close()


def test_hover_tells_the_value(browser: Browser, address: str) -> None:
    page = open_page(browser, address, "nhiem-vu/", 1280)
    figure = page.locator("figure.chart").nth(1)
    figure.scroll_into_view_if_needed()
    figure.locator(".chart__canvas[data-drawn=true]").wait_for()
    bar = figure.locator(".chart__canvas .point path").first.bounding_box()
    assert bar is not None
    page.mouse.move(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2, steps=4)
    value = figure.locator(".chart__value")
    value.wait_for()
    assert "1.257 nhiệm vụ" in value.inner_text()
    assert not figure.locator(".hoverlayer .hovertext").count(), "Plotly's own label lies under the picture's words"
    page.context.close()


def test_on_paper_the_table_stands_for_a_drawn_chart(browser: Browser, address: str) -> None:
    page = open_page(browser, address, "nhiem-vu/", 800)
    figure = page.locator("figure.chart").first
    figure.scroll_into_view_if_needed()
    figure.locator(".chart__canvas[data-drawn=true]").wait_for()
    page.emulate_media(media="print")
    assert figure.locator("table").is_visible()
    assert not figure.locator("svg:visible").count()
    page.context.close()


def test_the_code_to_embed_can_be_copied(browser: Browser, address: str) -> None:
    page = open_page(browser, address, "nhiem-vu/", 360)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    take = page.locator(".chart__take").first
    take.locator("summary").click()
    take.get_by_role("button", name="Chép mã").click()
    take.get_by_text("Đã chép.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == take.locator("textarea").input_value()
    page.context.close()
