"""The search in a real browser: forty searches, keyboard, screen reader texts, what is loaded when, from disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route, expect

from benchmarks.search_engines import Ours, place_of
from benchmarks.search_queries import SearchQuery, search_queries
from macros.site.fonts_ahead import fonts_ahead
from tests.browser.waiting import settled, still
from tests.project import ROOT

pytestmark = pytest.mark.xdist_group("search")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN")
    yield context
    context.close()


@pytest.fixture
def newcomer(context: BrowserContext) -> Page:
    """Nothing of the site is there yet; may be listened to."""
    return context.new_page()


#: Where most of the tests search: some of its own records are found.
PATH = "danh-gia/"
#: Nobody has searched: as who comes finds the page.
AS_FOUND = """() => {
    const dialog = document.getElementById("search-dialog"), field = dialog.querySelector("input");
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    dialog.close();
    document.activeElement.blur();
    scrollTo(0, 0);
}"""


@dataclass(frozen=True)
class Opened:
    """A phone, and what a script that came in from outside said on it."""

    page: Page
    dialogs: list[str]


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Opened]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", has_touch=True)
    opened = Opened(context.new_page(), [])

    def heard(dialog: Dialog) -> None:
        opened.dialogs.append(dialog.message)
        dialog.dismiss()

    opened.page.on("dialog", heard)
    yield opened
    context.close()


@pytest.fixture
def page(opened: Opened, address: str) -> Iterator[Page]:
    """A page with the search, as it is found whatever the test before did: opened anew only where that has left it."""
    page = opened.page
    if page.url.partition("#")[0] != f"{address}/{PATH}":
        page.goto(f"{address}/{PATH}")
    page.evaluate(AS_FOUND)
    yield page
    assert opened.dialogs == []


@pytest.fixture(scope="module")
def answers(asked: Page) -> dict[str, list[str]]:
    """Where the results lead, best first, of each of the forty searches."""
    typed = [query.typed for query in search_queries()]
    return {words: answer.hrefs for words, answer in zip(typed, Ours().ask_all(asked, typed), strict=True)}


def search(page: Page, text: str) -> None:
    """Open the dialog and ask."""
    page.locator("#search-open").click()
    page.locator("#search-dialog[data-ready]").wait_for()
    page.locator("#search-dialog input").fill(text)


def first_result(page: Page) -> str:
    return page.locator(".search-result").first.inner_text()


@pytest.mark.parametrize("query", search_queries(), ids=lambda query: query.typed)
def test_first_result_is_what_a_reader_wants(answers: dict[str, list[str]], address: str, query: SearchQuery) -> None:
    hrefs = answers[query.typed]
    assert hrefs and query.answered_by(place_of(hrefs[0], address)), query.reason


def test_there_are_forty_different_searches() -> None:
    assert len({query.typed for query in search_queries()}) == 40


def test_nothing_of_the_search_is_loaded_before_it_is_used_and_all_of_it_then(newcomer: Page, address: str) -> None:
    requests: list[str] = []
    newcomer.on("request", lambda request: requests.append(request.url))
    newcomer.goto(f"{address}/")
    newcomer.mouse.wheel(0, 5000)
    still(newcomer)
    settled(newcomer)
    assert not [url for url in requests if "/search/" in url or "search-engine" in url]
    search(newcomer, "y te")
    assert len([url for url in requests if url.endswith("/assets/search/index.js")]) == 1
    newcomer.context.set_offline(True)
    newcomer.locator("#search-dialog input").fill("thu gom rac")
    assert "Thu gom rác" in first_result(newcomer)


def test_result_shows_kind_sentence_and_marked_words(page: Page) -> None:
    search(page, "ket xe cuc bo")
    result = page.locator(".search-result", has_text="Vấn đề cụ thể").first
    assert re.match(r"Vấn đề cụ thể\s+\S", result.inner_text())
    assert [marked.casefold() for marked in result.locator(".search-result__title mark").all_inner_texts()] == ["kẹt xe cục bộ"]


def test_result_leads_to_the_record_even_on_the_same_page(page: Page) -> None:
    search(page, "ket xe")
    page.locator(f".search-result__link[href*='/{PATH}'][href*='#']").first.click()
    expect(page.locator("#search-dialog")).to_be_hidden()
    assert "Kẹt xe" in page.locator(":target").inner_text()


def test_escape_closes_and_gives_the_focus_back(page: Page) -> None:
    page.locator("#search-open").focus()
    page.keyboard.press("Enter")
    page.locator("#search-dialog[data-ready]").wait_for()
    page.keyboard.type("y")
    page.keyboard.press("Escape")
    expect(page.locator("#search-dialog")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "search-open"


def test_no_key_alone_opens_the_search(page: Page) -> None:
    for key in ("/", "k", "s"):
        page.keyboard.press(key)
    expect(page.locator("#search-dialog")).to_be_hidden()


def test_open_search_fits_a_phone(page: Page) -> None:
    page.locator("#search-open").tap()
    page.locator("#search-dialog[data-ready]").wait_for()
    page.keyboard.insert_text("dau tu")
    assert page.locator("#search-dialog .search__results a").count() > 0
    assert page.evaluate("[document.documentElement, document.getElementById('search-dialog')].every(e => e.scrollWidth <= 360)")


def test_twenty_at_a_time_and_one_kind_only(page: Page) -> None:
    search(page, "thanh pho")
    assert page.locator(".search-result").count() == 20
    page.get_by_role("button", name=re.compile("^Xem thêm 20 kết quả")).click()
    assert page.locator(".search-result").count() == 40
    assert page.evaluate("[...document.querySelectorAll('.search-result__link')].indexOf(document.activeElement)") == 20
    page.get_by_role("button", name=re.compile("^Cam kết")).click()
    assert set(page.locator(".search-result__kind").all_inner_texts()) == {"Cam kết"}


def test_markup_in_a_search_stays_text(page: Page, address: str) -> None:
    search(page, "<img src=x onerror=alert(1)> <b>y te")
    assert page.locator("#search-dialog img, #search-dialog b").count() == 0
    page.goto(f"{address}/tim-kiem/?q=%3Cxyzzy%20onqwerty%3E")
    page.locator(".search--page[data-ready]").wait_for()
    assert "Không tìm thấy “<xyzzy onqwerty>”" in page.locator(".search--page .search__count").inner_text()


def test_keyboard_alone_finds_and_goes(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.locator("#search-dialog[data-ready]").wait_for()
    page.keyboard.type("lop 10")
    page.keyboard.press("ArrowDown")
    assert "lớp 10" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/van-de/thi-cu/")


def test_search_can_be_linked(page: Page) -> None:
    search(page, "nuoc sinh hoat")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=nuoc+sinh+hoat")
    page.locator(".search--page[data-ready]").wait_for()
    assert "nước sinh hoạt" in first_result(page)
    page.locator(".search--page input").fill("lop 10")
    page.wait_for_url("**/tim-kiem/?q=lop+10")


#: Asks; what is announced by then, before any time can have passed.
ASK = """words => {
    const field = document.querySelector("#search-dialog input");
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return document.querySelector("#search-dialog [role=status]").textContent;
}"""


def test_number_of_results_is_announced_after_a_pause(asked: Page) -> None:
    live = asked.locator("#search-dialog [role=status]")
    asked.evaluate(ASK, "")
    expect(live).to_have_text("")
    assert asked.evaluate(ASK, "lop 10") == "", "said while somebody may still be typing"
    expect(live).to_have_text(re.compile(r"^\d+ kết quả cho “lop 10”\s*$"))
    assert int(live.inner_text().split()[0]) == asked.locator("#search-dialog .search-result").count()


def test_no_result_says_what_to_try(asked: Page) -> None:
    asked.evaluate(ASK, "xyzzy qwerty")
    assert "Không tìm thấy “xyzzy qwerty”. Hãy thử bỏ bớt chữ" in asked.locator("#search-dialog .search__count").inner_text()
    assert asked.locator(".search-pages a").count() >= 9


def test_partial_matches_are_named_as_such(asked: Page) -> None:
    asked.evaluate(ASK, "sạt lở sông Hậu Giang xyzzy")
    assert "Không có mục nào chứa đủ các chữ" in asked.locator("#search-dialog .search__count").inner_text()
    assert asked.locator(".search-result").count() > 0


def test_without_javascript_the_page_leads_to_the_lists(plain: Page, address: str) -> None:
    plain.goto(f"{address}/")
    plain.locator("#search-open").click()
    plain.wait_for_url("**/tim-kiem/")
    assert "cần JavaScript" in plain.locator("main").inner_text()
    to_list = plain.get_by_role("main").get_by_role("link", name="Cam kết", exact=True)
    assert to_list.evaluate("link => link.href") == f"{address}/cam-ket/"


def test_works_from_disk(phone: Page, site: Path) -> None:
    phone.goto((site / "doi-chieu" / "index.html").as_uri())
    search(phone, "589/qd-ttg")
    assert "589/QĐ-TTg" in first_result(phone)
    phone.locator(".search-result__link").first.click()
    phone.wait_for_url("**/iv-3-2/index.html#*")
    search(phone, "lop 10")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/tim-kiem/index.html?q=lop+10")
    phone.locator(".search-result__link").first.wait_for()


def test_works_under_a_strict_content_security_policy(newcomer: Page, address: str) -> None:
    problems: list[str] = []

    def strict(route: Route) -> None:
        answer = route.fetch()
        scripts = f"script-src 'self' '{fonts_ahead(ROOT / 'overrides').hash}'"
        policy = {"content-security-policy": f"default-src 'none'; {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'"}
        route.fulfill(response=answer, headers={**answer.headers, **policy})

    newcomer.route(f"{address}/phuong-phap/", strict)
    newcomer.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    newcomer.goto(f"{address}/phuong-phap/")
    search(newcomer, "thu gom rac")
    assert "Thu gom rác" in first_result(newcomer)
    assert [text for text in problems if "script" in text.lower()] == []


def test_records_of_a_second_report_are_found(changed_site: Path, phone: Page) -> None:
    phone.goto((changed_site / "index.html").as_uri())
    search(phone, "den duong cu")
    assert "Thay hết đèn đường cũ" in first_result(phone)
    assert "Báo cáo 7/BC-UBND" in phone.locator(".search-result__context").first.inner_text()
