"""Nothing moves when Plotly takes over from the static picture, and the two agree to the pixel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest
from playwright.sync_api import Browser, Page

from macros.charts.outputs.files import chart_index
from macros.publication import Publication
from tests.browser.looks import Looks
from tests.browser.notes import SHIFTS
from tests.browser.pages import DOCUMENT, DRAWN_PAGES
from tests.browser.reused import Reused
from tests.browser.test_pages import CHART_PAGES
from tests.browser.waiting import draw_all, settled, still, until


@pytest.mark.parametrize("path", DRAWN_PAGES)
def test_nothing_moves_while_a_page_is_scrolled_and_its_charts_are_drawn(looks: Looks, path: str) -> None:
    look = looks.at(path)
    assert look.charts
    assert look.shifts == []


def test_what_moves_would_be_noticed(phone: Page, address: str) -> None:
    phone.goto(f"{address}/phuong-phap/")
    phone.evaluate(SHIFTS)
    phone.evaluate("document.querySelector('main').style.paddingTop = '40px'")
    assert max(moved for moved, *_ in until(phone, "() => window.shifts.length > 0 && window.shifts")) >= 30


#: The picture of all commitments in their list is none of these: its squares are links.
PICTURE_PAGES = [path for path in CHART_PAGES if path != "cam-ket/"]
#: Of each chart, brought near: how many pictures can be seen, how high they are, whether their marks can be seen.
PICTURES = """() => [...document.querySelectorAll("figure.chart")].map(figure => {
    for (let part = figure.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
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
    widths = [360, 1280]
    for path in PICTURE_PAGES:
        page.goto(f"{address}/{path}")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            pictures = page.evaluate(PICTURES)
            assert pictures, path
            for chart, heights, marked in pictures:
                assert len(heights) == 1, chart
                assert heights[0] > 40, chart
                assert marked, chart
        widths.reverse()  # the next page begins as wide as this one ended
    assert not page.evaluate("typeof Plotly !== 'undefined'")
    page.context.close()


@dataclass(frozen=True)
class Bars:
    """A chart of bars, each by its left, top, right and bottom: in the picture, as Plotly drew it; and what can be seen of the picture then, in
    the window and on paper."""

    in_picture: list[list[float]]
    drawn: list[list[float]]
    words: str
    marks: str
    on_paper: dict[str, int]


@pytest.fixture(scope="module")
def bars(phones: Reused, address: str) -> Callable[[int], Bars]:
    """By the width of the window."""

    @cache
    def bars(width: int) -> Bars:
        with phones.page() as page:
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"{address}/danh-gia/")
            settled(page)
            in_picture = page.evaluate(BOXES, "svg.picture .drawing__under rect")
            draw_all(page)
            drawn = page.evaluate(BOXES, ".chart__canvas .point path")
            words, marks = (page.evaluate(VISIBILITY, f"svg.picture .drawing__{part}") for part in ("over", "under"))
            page.emulate_media(media="print")
            return Bars(in_picture, drawn, words, marks, page.evaluate(SEEN, ["table", "svg"]))

    return bars


#: Of the elements of the first chart that a selector names and that take room.
BOXES = """selector => {
    const figure = document.querySelector("figure.chart"), from = figure.querySelector(".chart__drawing").getBoundingClientRect();
    return [...figure.querySelectorAll(selector)].map(e => e.getBoundingClientRect()).filter(box => box.width > 0)
        .map(box => [box.left - from.left, box.top - from.top, box.right - from.left, box.bottom - from.top]);
}"""
VISIBILITY = """selector => {
    const shown = [...document.querySelector("figure.chart").querySelectorAll(selector)].find(e => e.checkVisibility());
    return getComputedStyle(shown).visibility;
}"""
SEEN = """names => Object.fromEntries(names.map(name =>
    [name, [...document.querySelector("figure.chart").querySelectorAll(name)].filter(e => e.checkVisibility()).length]))"""
together = pytest.mark.xdist_group("bars")
widths = pytest.mark.parametrize("width", [360, 1280])


@together
@widths
def test_plotly_puts_each_bar_where_the_picture_had_it(bars: Callable[[int], Bars], width: int) -> None:
    """Within 1.5 px: Plotly keeps a pixel between neighbours."""
    seen = bars(width)
    assert len(seen.drawn) >= len(seen.in_picture) > 20
    for box in seen.in_picture:
        assert min(max(abs(a - b) for a, b in zip(box, other, strict=True)) for other in seen.drawn) <= 1.5, box


@together
@widths
def test_words_of_the_picture_stay_and_its_marks_give_way(bars: Callable[[int], Bars], width: int) -> None:
    assert (bars(width).words, bars(width).marks) == ("visible", "hidden")


@together
@widths
def test_on_paper_the_table_stands_for_a_drawn_chart(bars: Callable[[int], Bars], width: int) -> None:
    assert bars(width).on_paper["table"] > 0
    assert bars(width).on_paper["svg"] == 0


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


#: Of a chart, in the window: the middle of each mark that takes room, as Plotly drew it and in the picture; in which layers label and picture lie.
MIDDLES = """id => {
    const figure = document.getElementById(id), of = selector => [...figure.querySelectorAll(selector)].map(e => e.getBoundingClientRect())
        .filter(box => box.width > 0).map(box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
    return [of(".chart__canvas .points path"), of("svg.picture .drawing__under circle"),
        [".chart__value", "svg.picture--wide"].map(part => Number(getComputedStyle(figure.querySelector(part)).zIndex))];
}"""


@pytest.mark.parametrize("touch", [False, True], ids=["hover", "touch"])
def test_each_point_stands_where_the_picture_had_it_and_tells_its_number_and_its_source_above_everything(
    browser: Browser, address: str, publication: Publication, touch: bool
) -> None:
    """Each dot of a line and each milestone within 1.5 px, those at the edges too; on a phone by touch, on a desktop by hover: uncut, and
    nothing of the picture over it. The first of each chart by the device itself, which costs as much as a page."""
    width = 360 if touch else 1280
    page = browser.new_context(viewport={"width": width, "height": 800}, has_touch=touch).new_page()
    page.goto(f"{address}/{DOCUMENT}")
    draw_all(page)
    for chart in (entry.chart for entry in chart_index(publication) if entry.chart.over_time and entry.page.startswith(f"/{DOCUMENT}")):
        page.evaluate("id => document.getElementById(id).querySelector('.chart__drawing').scrollIntoView({ block: 'center' })", chart.id)
        still(page)
        marks, in_picture, (label, picture) = page.evaluate(MIDDLES, chart.id)
        assert label > picture
        assert len(marks) == len(chart.rows)
        assert in_picture
        for x, y in in_picture:
            assert min(max(abs(x - a), abs(y - b)) for a, b in marks) <= 1.5, (chart.id, x, y)
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
            until(page, "id => document.getElementById(id).querySelector('.chart__value').hidden", chart.id)
    assert not page.evaluate("document.documentElement.hasAttribute('style')"), "of a tap the whole page was styled anew"
    page.context.close()


#: A mark of a chart, the nth from above, is brought to a height in the window and touched: the height of the mark, of the end of the header,
#: where the label begins and ends, how high the window is.
TOUCHED_AT = """([id, nth, height]) => {
    const top = mark => mark.getBoundingClientRect().top, figure = document.getElementById(id);
    const mark = [...figure.querySelectorAll(".chart__canvas .points path")].sort((one, other) => top(one) - top(other)).at(nth);
    scrollBy({ top: top(mark) - height, behavior: "instant" });
    const touch = { clientX: mark.getBoundingClientRect().left, clientY: top(mark), bubbles: true, pointerType: "touch" };
    mark.dispatchEvent(new PointerEvent("pointerup", touch));
    const label = figure.querySelector(".chart__value:not([hidden])").getBoundingClientRect();
    return [top(mark), document.querySelector(".site-header").getBoundingClientRect().bottom, label.top, label.bottom, innerHeight];
}"""


def test_what_is_told_of_a_mark_is_neither_covered_by_the_header_nor_below_the_window(
    phone: Page, address: str, publication: Publication
) -> None:
    phone.goto(f"{address}/{DOCUMENT}")
    draw_all(phone)
    window = phone.viewport_size or {"height": 0}
    for chart in (entry.chart for entry in chart_index(publication) if entry.chart.over_time and entry.page.startswith(f"/{DOCUMENT}")):
        for nth, height in ((-1, 80), (0, window["height"] - 12)):
            mark, header, top, bottom, end = phone.evaluate(TOUCHED_AT, [chart.id, nth, height])
            assert abs(mark - height) < 2
            assert 0 < header <= top, chart.id
            assert bottom <= end, chart.id


def test_the_code_to_embed_can_be_copied(phone: Page, address: str) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"{address}/nhiem-vu/")
    take = phone.locator(".chart__take").first
    take.locator("summary").click()
    take.get_by_role("button", name="Chép mã").click()
    take.get_by_text("Đã chép.").wait_for()
    assert phone.evaluate("navigator.clipboard.readText()") == take.locator("textarea").input_value()
