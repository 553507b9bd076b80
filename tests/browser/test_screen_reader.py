"""A virtual screen reader walks the pages: what is meant to be one piece of news is heard as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.publication import Publication
from scripts.pages_server import serving
from tests.browser.pages import COMMITMENT, COUNT
from tests.browser.waiting import until
from tests.project import ROOT

Heard = Callable[[Page, str, int], list[str]]

READER = ROOT / "node_modules" / "@guidepup" / "virtual-screen-reader" / "lib" / "esm" / "index.browser.js"
#: Starts it anew inside the first such element; `window.reader` is what can be asked.
START = """async ([address, selector]) => {
  await window.reader?.stop();
  window.reader = (await import(address)).virtual;
  await window.reader.start({ container: document.querySelector(selector) });
}"""
#: So many steps on; everything said so far.
WALK = """async (steps) => {
  for (let step = 0; step < steps; step++) await window.reader.next();
  return window.reader.spokenPhraseLog();
}"""
LOG = "window.reader.spokenPhraseLog()"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def heard() -> Iterator[Heard]:
    """What is said within an element, so many steps on. The reader comes by an address, so that Chromium keeps what it has compiled."""
    with serving(READER.parent) as served:

        def walked(page: Page, selector: str, steps: int) -> list[str]:
            page.evaluate(START, [f"{served}/{READER.name}", selector])
            return list(page.evaluate(WALK, steps))

        yield walked


def test_the_home_page_says_what_it_is_and_each_source_once(page: Page, heard: Heard, address: str, publication: Publication) -> None:
    page.goto(f"{address}/")
    said = heard(page, "main", 700)
    assert f"heading, {publication.dataset.site.name}, level 1" in said
    sources = [phrase for phrase in said if phrase.startswith("link, ") and ", nguồn" in phrase]
    assert sources
    assert [phrase for phrase in sources if not re.fullmatch(r"link, tr\. \d+, nguồn: (?!.*trang).+", phrase)] == []


def test_a_chart_is_its_finding_then_rows_that_are_sentences(page: Page, heard: Heard, address: str) -> None:
    page.goto(f"{address}/danh-gia/")
    page.locator("figure.chart details:has(table)").evaluate_all("all => all.forEach(part => { part.open = true; })")
    walked = heard(page, "figure.chart", 500)  # it goes round to the beginning
    said = walked[: next(index for index, phrase in enumerate(walked) if phrase.startswith("end of figure"))]
    title, finding = page.locator(".chart__title").first.inner_text(), page.locator(".chart__finding").first.inner_text()
    assert said[0].replace("\u00a0", " ") == f"figure, {title}".replace("\u00a0", " ")
    pictures = [phrase for phrase in said if phrase.startswith("image, ")]
    assert len(pictures) == 1, "the two pictures are one for who listens"
    assert finding in pictures[0]
    rows = [phrase for phrase in said if re.match(r"row, .*\d", phrase)]
    assert rows
    assert all(re.match(r"row, \D.* [\d.,]+", row) for row in rows)


def test_a_promise_is_its_words_where_they_stand_and_three_statuses(page: Page, heard: Heard, address: str) -> None:
    page.goto(f"{address}/{COMMITMENT}")
    said = heard(page, "article", 70)
    quotation = page.locator(".excerpt p").first.inner_text()
    at = said.index(quotation)
    assert re.match(r"(?:Mục|Phần) .+", said[at + 2] if said[at + 1].startswith("end of") else said[at + 1])
    for term in ("Thông tin công khai", "Cơ quan công bố", "Thời hạn"):
        at = said.index(term)
        assert said[at - 1] == "term"
        assert said[at + 2] == "definition"
        assert len(said[at + 3].split()) > 1, "a status is a sentence, not a colour"


def test_the_filter_has_names_and_says_how_many_are_left(page: Page, heard: Heard, address: str) -> None:
    page.goto(f"{address}/cam-ket/")
    heard(page, "form.filter", 1)
    page.locator("#loc-q").fill("bệnh viện")
    until(page, f"() => document.querySelector('{COUNT}').textContent.includes('trên')")
    left = page.locator(COUNT).inner_text()
    until(page, f"async left => (await {LOG}).some(phrase => phrase.endsWith(left))", left)
    said = heard(page, "form.filter", 14)
    assert said[0] == "search, Lọc cam kết"
    assert any(phrase.startswith("searchbox, Tìm chữ") for phrase in said)
    named = [phrase for phrase in said if phrase.startswith("combobox")]
    assert named
    assert all(re.match(r"combobox, \w", phrase) for phrase in named)


def test_the_search_says_how_many_and_each_result_is_one_link(page: Page, heard: Heard, address: str) -> None:
    page.goto(f"{address}/tim-kiem/")
    heard(page, "body", 1)
    page.locator(".search--page input").fill("nong thon moi")
    page.locator(".search--page .search-result__link").first.wait_for()
    until(page, f"async () => (await {LOG}).some(phrase => phrase.includes('kết quả cho “nong thon moi”'))")
    said = heard(page, ".search--page .search__results", 90)
    links = [phrase for phrase in said if phrase.startswith("link, ")]
    assert len(links) > 2
    assert all(len(phrase.split()) > 3 for phrase in links)


def test_a_source_that_opens_is_read_with_its_words(page: Page, heard: Heard, address: str) -> None:
    page.goto(f"{address}/")
    mark = page.locator("main a.src[data-excerpt]").first
    heard(page, "body", 1)
    mark.click()
    excerpt = mark.get_attribute("data-excerpt")
    until(page, f"async words => (await {LOG}).some(phrase => phrase.startsWith('dialog, ') && phrase.includes(words))", excerpt)
