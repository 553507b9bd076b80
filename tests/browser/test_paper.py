"""Any page on paper: source, address and date; tables instead of charts; no controls; outside links with their address; nothing cut off."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from tests.browser.pages import KINDS

#: A4 in CSS px: the sheet, and what the margins of print.css leave of it.
SHEET = round(210 / 25.4 * 96)
PRINTABLE = round((210 - 2 * 15) / 25.4 * 96)
#: What a hand on the screen uses, and a hand on paper cannot.
CONTROLS = "button, input, select, textarea, form, dialog, nav:not(.breadcrumb), [role=search], .skip-link, .tools, .chart__take, iframe"


def squeezed(text: str) -> str:
    """Without white space: a line on paper ends anywhere in an address."""
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="session")
def embed(site: Path) -> str:
    """A chart for other sites whose numbers come from public sources."""
    found = (page for page in sorted((site / "nhung").glob("*/index.html")) if "data-source" in page.read_text(encoding="utf-8"))
    return f"nhung/{next(found).parent.name}/"


@pytest.fixture(params=[*KINDS, "embed"])
def path(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("embed") if request.param == "embed" else request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A reader with a dark screen, who prints."""
    context = browser.new_context(viewport={"width": SHEET, "height": 1000}, color_scheme="dark")
    context.add_init_script("localStorage.setItem('nen', 'dark')")
    yield context.new_page()
    context.close()


def sheets(page: Page) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)


def last_bold_line(sheet: PageObject) -> str | None:
    """What stands lowest on a sheet, if all of it is bold; squeezed."""
    lines: dict[int, list[tuple[str, bool]]] = {}

    def see(text: str, cm: list[float], tm: list[float], font: dict[str, str] | None, size: float) -> None:
        if text.strip():
            height = round(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
            lines.setdefault(height, []).append((text, (font or {}).get("/BaseFont", "").endswith("-Bold")))

    sheet.extract_text(visitor_text=see)
    lowest = lines[min(lines)]
    return squeezed("".join(text for text, _ in lowest)) if all(bold for _, bold in lowest) else None


def test_a_page_on_paper_says_where_it_stands_and_spells_out_every_outside_link(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    canonical = page.locator("link[rel=canonical]")
    own = canonical.get_attribute("href") if canonical.count() else None
    links = {
        link.split("?")[0]
        for link in page.locator("a[href^=http]:not(.tools a)").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    }
    text = squeezed("".join(sheet.extract_text() for sheet in sheets(page)))
    if own is not None:
        assert squeezed(own) in text
    assert squeezed("dữ liệu rà soát đến 23/11/2026").casefold() in text.casefold()
    if not path.startswith("nhung/"):
        assert squeezed("Theo Báo cáo 150/BC-UBND ngày 12/6/2024") in text
    assert [link for link in links if squeezed(link) not in text] == []


def test_no_heading_stands_alone_at_the_foot_of_a_sheet(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    headings = [squeezed(heading) for heading in page.locator("main :is(h1, h2, h3, h4, summary)").all_text_contents()]
    last = [line for sheet in sheets(page) if (line := last_bold_line(sheet))]
    assert [line for line in last if any(heading.endswith(line) for heading in headings)] == []


def test_paper_has_no_controls_and_tables_instead_of_charts(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.emulate_media(media="print")
    assert page.locator(CONTROLS).evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))") == []
    assert page.locator(".chart__drawing, svg.picture").evaluate_all("all => all.filter(e => e.checkVisibility()).length") == 0
    assert page.locator("table, .citation").evaluate_all("all => all.filter(e => !e.checkVisibility()).length") == 0


def test_what_is_folded_is_open_on_paper(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.emulate_media(media="print")
    folded = page.locator("details:not(.chart__take, .filter__more) :is(p, li, td, th)")
    assert folded.evaluate_all("all => all.filter(e => !e.closest('.tools') && e.checkVisibility && !e.checkVisibility()).length") == 0


def test_nothing_is_cut_off_at_the_right_edge_of_a4(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.emulate_media(media="print")
    beyond = page.evaluate(
        """edge => (document.body.style.width = `${edge}px`) && [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.visually-hidden') && (
            e.getBoundingClientRect().right > edge + 1 || (getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
        )).map(e => e.outerHTML.slice(0, 100))""",
        PRINTABLE,
    )
    assert beyond == []


def test_paper_is_white_and_its_ink_dark_whatever_the_screen_was(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.emulate_media(media="print", color_scheme="dark")
    pale = page.evaluate(
        """() => {
            const light = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return a === 0 ? null : (.2126 * r + .7152 * g + .0722 * b) / 255; };
            const found = [];
            for (const e of document.querySelectorAll('html, body, body *')) {
                if (!e.checkVisibility() || e.closest('img, svg')) continue;
                const style = getComputedStyle(e), paper = light(style.backgroundColor);
                const words = [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                if ((words && light(style.color) > .45) || (paper !== null && paper < .99)) found.push(`${e.tagName}.${e.className} ${style.color} on ${style.backgroundColor}`);
            }
            return found;
        }"""
    )
    assert pale == []


def test_the_screen_shows_nothing_that_is_only_for_paper(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    only = page.locator(".paper-only")
    assert only.count() > 0
    assert only.evaluate_all("all => all.filter(e => e.checkVisibility()).length") == 0


def test_sheets_are_full(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    whole = [len(sheet.extract_text()) for sheet in sheets(page)[:-1]]
    assert not whole or sum(whole) / len(whole) > 900, whole
