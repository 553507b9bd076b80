"""Nothing moves when Plotly takes over from the static picture, and the two agree to the pixel."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from macros.charts.outputs.files import chart_index
from macros.publication import Publication
from tests.browser.looks import Looks
from tests.browser.notes import SHIFTS
from tests.browser.pages import DOCUMENT
from tests.browser.test_pages import CHART_PAGES, DRAWN_PAGES
from tests.browser.waiting import still, until


def open_page(browser: Browser, address: str, path: str, width: int, script: str = "") -> Page:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(script or "0")
    page.goto(f"{address}/{path}", wait_until="networkidle")
    page.mouse.move(5, 5)  # Plotly waits until somebody begins to use the page
    return page


@pytest.mark.parametrize("path", DRAWN_PAGES)
def test_nothing_moves_while_a_page_is_scrolled_and_its_charts_are_drawn(looks: Looks, path: str) -> None:
    look = looks.at(path)
    assert look.charts
    assert look.shifts == []


def test_what_moves_would_be_noticed(browser: Browser, address: str) -> None:
    page = open_page(browser, address, "danh-gia/", 360, SHIFTS)
    page.evaluate("document.querySelector('main').style.paddingTop = '40px'")
    until(page, "() => window.shifts.length > 0")
    assert max(moved for moved, _ in page.evaluate("window.shifts")) >= 30
    page.context.close()


#: Of each chart, brought near: how many pictures can be seen, how high they are, whether their marks can be seen.
PICTURES = """() => [...document.querySelectorAll("figure.chart")].map(figure => {
    figure.scrollIntoView();
    const shown = [...figure.querySelectorAll("svg.picture")].filter(picture => picture.checkVisibility({ visibilityProperty: true }));
    const marks = shown.flatMap(picture => [...picture.querySelectorAll(".drawing__under")]);
    return [figure.id, shown.map(picture => picture.getBoundingClientRect().height),
            marks.length > 0 && marks.every(part => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 0)];
})"""


def test_pictures_are_there_before_plotly(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setBlockedURLs", {"urls": ["*/plotly*"]})
    seen = 0
    for path in CHART_PAGES:
        page.goto(f"{address}/{path}")
        page.locator("details:has(figure.chart)").evaluate_all("all => all.forEach(part => { part.open = true; })")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for chart, heights, marked in page.evaluate(PICTURES):
                seen += 1
                assert len(heights) == 1, chart
                assert heights[0] > 40, chart
                assert marked, chart
    assert seen > 10
    assert not page.evaluate("typeof Plotly !== 'undefined'")
    page.context.close()


#: Left, top, right and bottom of marks, seen from the corner of their drawing.
BOXES = """all => { const at = all[0]?.closest(".chart__drawing").getBoundingClientRect();
    return all.map(e => e.getBoundingClientRect()).filter(box => box.width > 0)
        .map(box => [box.left - at.left, box.top - at.top, box.right - at.left, box.bottom - at.top]); }"""
VISIBILITY = "element => getComputedStyle(element).visibility"


@pytest.mark.parametrize("width", [360, 1280])
def test_plotly_puts_each_bar_where_the_picture_had_it(browser: Browser, address: str, width: int) -> None:
    """All sides of every bar within 1.5 px (Plotly keeps a pixel between neighbours); the words of the picture stay, its marks give way; on
    paper the table stands for both."""
    page = open_page(browser, address, "danh-gia/", width)
    figure = page.locator("figure.chart")
    in_picture = figure.locator("svg.picture:visible .drawing__under rect").evaluate_all(BOXES)
    figure.scroll_into_view_if_needed()
    figure.locator(".chart__canvas[data-drawn=true]").wait_for()
    drawn = figure.locator(".chart__canvas .point path").evaluate_all(BOXES)
    assert len(drawn) >= len(in_picture) > 20
    for box in in_picture:
        assert min(apart(box, other) for other in drawn) <= 1.5, box
    assert figure.locator("svg.picture:visible .drawing__over").evaluate(VISIBILITY) == "visible"
    assert figure.locator("svg.picture:visible .drawing__under").evaluate(VISIBILITY) == "hidden"
    page.emulate_media(media="print")
    assert figure.locator("table").is_visible()
    assert not figure.locator("svg:visible").count()
    page.context.close()


def apart(one: list[float], other: list[float]) -> float:
    """The largest difference between two boxes, in px."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def middle(box: list[float]) -> list[float]:
    left, top, right, bottom = box
    return [(left + right) / 2, (top + bottom) / 2]


#: The text of the label of a chart.
LABEL = 'id => document.getElementById(id).querySelector(".chart__value:not([hidden])")?.innerText'
#: Text and place of the label after somebody has pointed at each of these places, at whatever lies on top there.
LABELS = """([id, touch, places]) => places.map(([clientX, clientY]) => {
    const label = document.getElementById(id).querySelector(".chart__value");
    label.hidden = true;
    const pointer = { clientX, clientY, bubbles: true, pointerType: touch ? "touch" : "mouse" };
    for (const done of touch ? ["pointerdown", "pointerup"] : ["pointermove"])
        document.elementFromPoint(clientX, clientY).dispatchEvent(new PointerEvent(done, pointer));
    const box = label.getBoundingClientRect();
    return [label.innerText, box.left, box.right];
})"""


@pytest.mark.parametrize("touch", [False, True], ids=["hover", "touch"])
def test_each_point_is_where_the_picture_had_it_and_tells_its_number_above_everything(
    browser: Browser, address: str, publication: Publication, touch: bool
) -> None:
    """Each dot of a line and each milestone within 1.5 px. Every mark tells its number and its source, those at the edges too; on a phone by
    touch, on a desktop by hover: uncut, and nothing of the picture over it. The first of each chart by the device itself, which costs as much
    as a page."""
    width = 360 if touch else 1280
    page = browser.new_context(viewport={"width": width, "height": 800}, has_touch=touch).new_page()
    page.goto(f"{address}/{DOCUMENT}")
    page.locator("details:has(figure.chart)").evaluate_all("all => all.forEach(part => { part.open = true; })")
    charts = [entry.chart for entry in chart_index(publication) if entry.chart.over_time and entry.page.startswith(f"/{DOCUMENT}")]
    in_picture = {
        chart.id: page.locator(f"[id='{chart.id}'] svg.picture:visible .drawing__under circle").evaluate_all(BOXES) for chart in charts
    }
    page.mouse.move(5, 5)  # Plotly waits until somebody begins to use the page
    for chart in charts:
        figure = page.locator(f"[id='{chart.id}']")
        figure.locator(".chart__drawing").evaluate("drawing => drawing.scrollIntoView({ block: 'center' })")
        figure.locator(".chart__canvas[data-drawn=true]").wait_for()
        still(page)
        marks = figure.locator(".chart__canvas .points path").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect()).map(box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2])"
        )
        assert len(marks) == len(chart.rows)
        drawn = figure.locator(".chart__canvas .points path").evaluate_all(BOXES)
        assert in_picture[chart.id]
        for box in in_picture[chart.id]:
            assert min(apart(middle(box), middle(other)) for other in drawn) <= 1.5, (chart.id, box)
        page.touchscreen.tap(*marks[0]) if touch else page.mouse.move(*marks[0])
        first = until(page, LABEL, chart.id)
        told = page.evaluate(LABELS, [chart.id, touch, marks])
        assert told[0][0] == first
        for said, left, right in told:
            assert "Nguồn:" in said, chart.id
            assert left >= 0, (chart.id, said)
            assert right <= width, (chart.id, said)
        if not touch:
            page.mouse.move(5, 5)
            figure.locator(".chart__value").wait_for(state="hidden")
        layers = figure.evaluate(
            """figure => [figure.querySelector(".chart__value"), figure.querySelector("svg.picture--wide")]
                .map(part => Number(getComputedStyle(part).zIndex))"""
        )
        assert layers[0] > layers[1]
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
