"""`make preview`: an editor unpacks the folder, opens index.html without any server, and finds the whole site."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import BODY, COMMITMENT, DOCUMENT, KINDS, MISSING, SUBJECT
from tests.browser.waiting import open_source


@pytest.fixture(scope="session")
def preview(invented: Path) -> Path:
    """Every kind of page, of the invented city: what leads from page to page without a server is the same for all data."""
    return invented / "previewed" / "preview"


@dataclass(frozen=True)
class Watched:
    """A page at a desk, and what went wrong on it or was asked of a network."""

    page: Page
    errors: list[str]


@pytest.fixture(scope="session")
def watched(browser: Browser) -> Iterator[Watched]:
    """For one test after another, between which those of other files have their turn."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: None if request.failure == "net::ERR_ABORTED" else errors.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:")) else errors.append(request.url))
    yield Watched(page, errors)
    context.close()


@pytest.fixture
def page(watched: Watched) -> Iterator[Page]:
    """A page on which nothing goes wrong and nothing is asked of a network while a test has it."""
    watched.errors.clear()
    yield watched.page
    assert watched.errors == []


LINK = re.compile(r"""<(?:a|link|script|img|form)\s(?:[^>"']|"[^"]*")*?\b(?:href|src|action)="([^"]+)\"""")


def test_every_link_leads_to_a_file(preview: Path) -> None:
    broken, followed = [], 0
    files = {path.relative_to(preview).as_posix() for path in preview.rglob("*") if path.is_file()}
    for path in preview.rglob("*.html"):
        if path.name == "404.html":
            continue
        here = "https://preview/" + path.relative_to(preview).as_posix()
        targets = {html.unescape(target) for target in LINK.findall(path.read_text(encoding="utf-8"))}
        for target in targets:
            url = urlsplit(urldefrag(urljoin(here, target)).url)
            if url.netloc == "preview":
                followed += 1
                if unquote(url.path).lstrip("/") not in files:
                    broken.append((path.relative_to(preview).as_posix(), target))
    assert broken == []
    assert followed > 10 * len(list(preview.rglob("*.html")))


def test_from_the_first_page_to_a_commitment_without_a_server(preview: Path, page: Page) -> None:
    page.goto((preview / "index.html").as_uri())
    page.get_by_role("link", name="Cam kết", exact=True).first.click()
    page.wait_for_url("**/cam-ket.html")
    page.locator("details:has(.card__title) > summary").first.click()
    page.locator(".card__title a:visible").first.click()
    page.wait_for_url("**/cam-ket/*/*.html")
    assert page.locator("h1").inner_text()


def test_search_finds_a_page_without_a_server(preview: Path, page: Page) -> None:
    page.goto((preview / "ket-qua.html").as_uri())
    page.locator("#search-open").click()
    page.keyboard.insert_text("thay den duong cu")
    result = page.locator("dialog[open] a", has_text="đèn đường cũ").first
    result.wait_for()
    result.click()
    page.wait_for_url("**/*.html*")
    assert "đèn đường cũ" in page.locator("main, article").first.inner_text().casefold()


#: Kinds of pages that data makes → their files.
OF_DATA = {COMMITMENT: "cam-ket/*/*.html", DOCUMENT: "tai-lieu/*.html", SUBJECT: "van-de/*.html", BODY: "co-quan/*.html"}
PAGES = [OF_DATA.get(path) or f"{path.rstrip('/') or 'index'}.html" for path in KINDS if path != MISSING]
#: One page of each depth: the way from there is as long for all that lie beside it.
FROM_EACH_DEPTH = {page.count("/"): page for page in PAGES}


@pytest.mark.parametrize("pages", PAGES)
def test_each_page_has_its_dress_its_numbers_and_its_menu_without_a_server(preview: Path, page: Page, pages: str) -> None:
    other = ("Kết quả", "ket-qua.html") if pages == "van-ban.html" else ("Văn bản", "van-ban.html")
    file = min(preview.glob(pages))
    page.goto(file.as_uri())
    page.mouse.move(5, 5)
    shown = page.evaluate(DRESS, other[0])
    assert shown["header"] == "rgb(91, 42, 134)"
    assert shown["letters"]
    assert shown["heading"]
    assert all(shown["rows"])
    assert set(shown["pictures"]) <= {1}
    assert shown["links"] == [(preview / other[1]).as_uri()]
    if pages in FROM_EACH_DEPTH.values():
        page.get_by_role("navigation", name="Các trang").get_by_role("link", name=other[0], exact=True).click()
        page.wait_for_url(f"**/{other[1]}")


#: How a page looks with its charts opened: its header, whether it has its letters, its heading, rows and pictures of each chart, where the menu
#: leads by these words.
DRESS = """async words => {
    await document.fonts.ready;
    const letters = [...document.fonts].filter(f => f.family.includes('Vietnam Pro'));
    for (const part of document.querySelectorAll('details:has(figure.chart), figure.chart details')) part.open = true;
    const shown = (all) => [...all].filter(e => e.checkVisibility() && e.getBoundingClientRect().height);
    const charts = [...document.querySelectorAll('figure.chart')];
    const menu = shown(document.querySelectorAll('nav[aria-label="Các trang"] a')).filter(a => a.textContent.trim() === words);
    return {
        header: getComputedStyle(document.querySelector('.site-header')).backgroundColor,
        letters: letters.length > 0 && letters.every(f => f.status === 'loaded'),
        heading: shown(document.querySelectorAll('h1')).length === 1,
        rows: charts.map(chart => [...chart.querySelectorAll('tbody tr')].filter(e => e.checkVisibility()).length),
        pictures: charts.map(chart => [...chart.querySelectorAll('svg.picture')].filter(e => e.checkVisibility()).length),
        links: menu.map(a => a.href),
    };
}"""


def test_a_link_of_the_home_page_opens_the_filtered_list_without_a_server(preview: Path, page: Page) -> None:
    page.goto((preview / "index.html").as_uri())
    page.locator(".map__group").first.click()
    page.wait_for_url(re.compile(r"/cam-ket\.html\?.*nhom="))
    assert 0 < page.locator(".card:visible").count() < page.locator(".card").count()
    page.get_by_label("Tìm chữ").fill("xyzxyz")
    expect(page.locator("[data-filter-none]")).to_be_visible()
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator("[data-filter-none]")).to_be_hidden()


def test_a_chart_the_sources_and_the_palette_work_without_a_server(preview: Path, page: Page) -> None:
    page.goto((preview / "danh-gia.html").as_uri())
    page.mouse.move(5, 5)
    figure = page.locator("figure.chart").first
    figure.scroll_into_view_if_needed()
    figure.locator("[data-drawn=true]").wait_for()
    assert figure.locator(".chart__canvas .point path").count() > 0
    open_source(page, page.locator("a.src[data-excerpt]").first)
    expect(page.locator("#source-popover q")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Đổi nền sáng, nền tối").click()
    page.goto((preview / "ket-qua.html").as_uri())
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.evaluate("localStorage.clear()")
