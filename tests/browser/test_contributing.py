"""From a record to its correction, as a reader meets it: in the popover of a source, in tables, without JavaScript, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.looks import Look
from tests.browser.waiting import open_source


def test_the_popover_of_a_source_offers_to_report_a_mistake(phone: Page, address: str) -> None:
    phone.goto(f"{address}/danh-gia/")
    point = phone.locator(".point").first
    assert not point.locator(".tools").first.is_visible(), "the list stays readable"
    mark = point.locator(":is(a.src:has(+ .tools))").first
    open_source(phone, mark, by_key=True)
    tools = phone.locator("#source-popover .source-popover__tools")
    tools.wait_for()
    assert (point.get_attribute("id") or "").replace("-", "") in tools.inner_text().replace("/", "").replace("-", "")
    tools.get_by_role("link", name="Báo sai sót").click()
    phone.wait_for_url("**/dong-gop/bao-sai/?ma=**")


def test_a_figure_inside_a_sentence_does_not_offer_the_tools_of_the_sentence(phone: Page, address: str) -> None:
    phone.goto(f"{address}/nhiem-vu/")
    phone.locator("main details").evaluate_all("all => all.forEach(part => { part.open = true; })")
    mark = phone.locator("li.activity .fig + a.src, figure .fig + a.src").first
    open_source(phone, mark, by_key=True)
    phone.locator("#source-popover").wait_for()
    assert phone.locator("#source-popover .source-popover__tools").count() == 0


@pytest.mark.parametrize("path", ["nhiem-vu/", "van-ban/", "bo-may/"])
def test_links_that_correct_are_large_enough_to_tap(look: Look) -> None:
    assert look.corrections
    assert min(look.corrections) >= 24


#: Of each point, whether a link that corrects it can be seen.
CORRECTED = """() => [...document.querySelectorAll(".point")].map(point =>
    [...point.querySelectorAll(".tools a")].some(a => a.checkVisibility() && a.textContent.includes("Báo sai sót")))"""


def test_without_javascript_every_record_can_be_corrected(plain: Page, address: str) -> None:
    plain.goto(f"{address}/danh-gia/")
    assert set(plain.evaluate(CORRECTED)) == {True}


def test_paper_carries_no_links_that_correct(phone: Page, address: str) -> None:
    phone.goto(f"{address}/nhiem-vu/")
    phone.emulate_media(media="print")
    assert not phone.locator(".tools").first.is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_that_explains_fits_and_opens_its_tables(phone: Page, address: str, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 900})
    phone.goto(f"{address}/dong-gop/")
    phone.locator("#truong-updates summary").click()
    assert phone.locator("#truong-updates code", has_text="bearing").is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= width
    assert phone.evaluate("[...document.querySelectorAll('main img')].map(image => image.alt).filter(words => words.length < 30)") == []
