"""Any page on paper: source, address and date; tables instead of charts; no controls; outside links with their address; nothing cut off."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.derived.naming import full_name
from macros.publication import Publication
from tests.browser.pages import COMMITMENT, KINDS, MISSING
from tests.browser.printed import Sheet, read, squeezed
from tests.samples import FULLEST_COMMITMENT

#: Stands for the page of one chart for other sites.
EMBED = "embed"
#: A4 in CSS px: the sheet, and what the margins of print.css leave of it.
SHEET = round(210 / 25.4 * 96)
PRINTABLE = round((210 - 2 * 15) / 25.4 * 96)
#: What a hand on the screen uses, and a hand on paper cannot.
CONTROLS = "button, input, select, textarea, form, dialog, nav:not(.breadcrumb), [role=search], .skip-link, .tools, .chart__take, iframe"


@pytest.fixture(scope="session")
def embed(site: Path) -> str:
    """A chart for other sites whose numbers come from public sources."""
    found = (page for page in sorted((site / "nhung").glob("*/index.html")) if "data-source" in page.read_text(encoding="utf-8"))
    return f"nhung/{next(found).parent.name}/"


@dataclass(frozen=True)
class Paper:
    """What one visit of a reader with a dark screen notes, who then prints: on the screen, as laid out for paper, on the sheets."""

    own: str | None
    links: list[str]
    headings: list[str]
    only_on_paper: int
    only_on_paper_seen: int
    controls: list[str]
    charts: int
    tables_missing: int
    folded: int
    beyond: list[str]
    pale: list[str]
    sheets: list[Sheet]


class Papers:
    """One worker's printed pages, each printed once by the same reader."""

    def __init__(self, browser: Browser, address: str) -> None:
        context = browser.new_context(viewport={"width": SHEET, "height": 1000}, color_scheme="dark")
        context.add_init_script("localStorage.setItem('nen', 'dark')")
        self._page = context.new_page()
        self.address = address
        self.of = cache(self._of)

    def _of(self, path: str) -> Paper:
        page = self._page
        page.emulate_media(media="null", color_scheme="dark")
        page.goto(f"{self.address}/{path}")
        screen = page.evaluate(ON_THE_SCREEN)
        page.emulate_media(media="print", color_scheme="dark")
        laid_out = page.evaluate(LAID_OUT)
        # At last: so it is not laid out for the screen again in between.
        return Paper(**screen, **laid_out, sheets=read(page.pdf(format="A4")))


ON_THE_SCREEN = """() => {
    const all = selector => [...document.querySelectorAll(selector)];
    return {
        own: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
        links: all('a[href^=http]:not(.tools a, .letter a)').map(a => a.getAttribute('href').split('?')[0]),
        headings: all('main :is(h1, h2, h3, h4, summary)').map(e => e.textContent),
        only_on_paper: all('.paper-only').length,
        only_on_paper_seen: all('.paper-only').filter(e => e.checkVisibility()).length,
    };
}"""
CONTROLS_AND_TABLES = f"""() => {{
    const all = selector => [...document.querySelectorAll(selector)], seen = e => e.checkVisibility();
    const elsewhere = 'form, .page-tools__row, [hidden], .tools, .chart__take, .filter__more';
    return {{
        controls: all({json.dumps(CONTROLS)}).filter(seen).map(e => e.outerHTML.slice(0, 80)),
        charts: all('.chart__drawing, svg.picture').filter(seen).length,
        tables_missing: all('table, .citation').filter(e => !seen(e)).length,
        folded: all('details:not(.chart__take, .filter__more) :is(p, li, td, th)').filter(e => !e.closest(elsewhere) && !seen(e)).length,
    }};
}}"""
#: What goes over the right edge of a page as wide as what is printed of a sheet, or is cut off before it.
BEYOND = f"""() => {{
    const edge = {PRINTABLE}, cut = e => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
    document.body.style.width = `${{edge}}px`;
    const found = [...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility() && !e.closest('.visually-hidden') && (e.getBoundingClientRect().right > edge + 1 || cut(e)))
        .map(e => e.outerHTML.slice(0, 100));
    document.body.style.width = '';
    return found;
}}"""
PALE = """() => {
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
LAID_OUT = f"() => ({{ ...({CONTROLS_AND_TABLES})(), pale: ({PALE})(), beyond: ({BEYOND})() }})"


@pytest.fixture(scope="session")
def papers(browser: Browser, address: str) -> Papers:
    return Papers(browser, address)


@pytest.fixture
def paper(request: pytest.FixtureRequest, papers: Papers, path: str) -> Paper:
    return papers.of(str(request.getfixturevalue("embed")) if path == EMBED else path)


pages = pytest.mark.parametrize("path", [*KINDS, EMBED])


@pages
def test_a_page_on_paper_says_where_it_stands_and_spells_out_every_outside_link(paper: Paper, path: str, publication: Publication) -> None:
    text = squeezed("".join(sheet.text for sheet in paper.sheets))
    if paper.own is not None:
        assert squeezed(paper.own) in text
    assert squeezed(f"dữ liệu rà soát đến {publication.as_of_words}").casefold() in text.casefold()
    if path not in (EMBED, MISSING):
        documents = publication.dataset.newest_first()
        told = [f"Theo {full_name(publication.dataset, document)}" for document in documents] + [f"Theo {len(documents)} văn bản"]
        assert any(squeezed(words) in text for words in told)
    assert [link for link in paper.links if squeezed(link) not in text] == []


@pages
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(paper: Paper) -> None:
    headings = [squeezed(heading) for heading in paper.headings]
    last = [sheet.last_bold_line for sheet in paper.sheets if sheet.last_bold_line]
    assert [line for line in last if any(heading.endswith(line) for heading in headings)] == []


def test_a_heading_that_stands_alone_would_be_noticed(phone: Page, address: str) -> None:
    phone.goto(f"{address}/phuong-phap/")
    phone.locator("main").evaluate(
        'main => { main.innerHTML = \'<p style="height: 240mm">Chữ</p><h2>Những việc đã hứa</h2><p style="break-before: page">Rồi</p>\'; }'
    )
    assert "Nhữngviệcđãhứa" in [sheet.last_bold_line for sheet in read(phone.pdf(format="A4"))]


@pages
def test_paper_has_no_controls_and_tables_instead_of_charts(paper: Paper, path: str) -> None:
    """A commitment, which has two sheets, is printed with its pictures instead."""
    assert paper.controls == []
    assert (paper.charts > 0) == (path == COMMITMENT)
    assert (paper.tables_missing > 0) == (path == COMMITMENT)


@pages
def test_what_is_folded_is_open_on_paper(paper: Paper) -> None:
    assert paper.folded == 0


@pages
def test_nothing_is_cut_off_at_the_right_edge_of_a4(paper: Paper) -> None:
    assert paper.beyond == []


@pages
def test_paper_is_white_and_its_ink_dark_whatever_the_screen_was(paper: Paper) -> None:
    assert paper.pale == []


@pages
def test_the_screen_shows_nothing_that_is_only_for_paper(paper: Paper) -> None:
    assert paper.only_on_paper > 0
    assert paper.only_on_paper_seen == 0


@pages
def test_sheets_are_full(paper: Paper) -> None:
    whole = [len(sheet.text) for sheet in paper.sheets[:-1]]
    assert not whole or sum(whole) / len(whole) > 900, whole


def test_on_paper_a_commitment_has_its_sources_addresses_and_no_controls(desk: Page, address: str, publication: Publication) -> None:
    desk.goto(f"{address}/{COMMITMENT}")
    text = squeezed("".join(sheet.text for sheet in read(desk.pdf(format="A4"))))
    label = publication.statuses[FULLEST_COMMITMENT].evidence.label
    said = publication.dataset.commitments[FULLEST_COMMITMENT]
    sources = [
        part for update in publication.statuses[FULLEST_COMMITMENT].updates for one in update.evidence for part in (one.url, one.excerpt)
    ]
    assert len(sources) > 2
    for wanted in (said.statement, label, *sources, publication.as_of_words, f"trang {said.source.page}", FULLEST_COMMITMENT):
        assert squeezed(wanted) in text, wanted
    for unwanted in ("Trình đơn", "In trang này", "Chép lời trích dẫn", "Tới nội dung chính"):
        assert squeezed(unwanted) not in text, unwanted
    assert desk.locator("figure.chart").count() > 0
    desk.emulate_media(media="print")
    assert all(picture.is_visible() for picture in desk.locator("figure.chart .chart__drawing").all())
    assert desk.locator(".qr svg").is_visible()


def test_a_commitment_fits_two_sheets(desk: Page, address: str, publication: Publication) -> None:
    longest = sorted(publication.statuses.items(), key=lambda item: len(item[1].updates), reverse=True)[:3]
    for key, _ in longest:
        desk.goto(f"{address}/cam-ket/{key}/")
        assert len(read(desk.pdf(format="A4"))) <= 2, key
