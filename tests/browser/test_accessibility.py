"""WCAG 2.2 AA: axe-core finds nothing on any page; what axe cannot see is tested by hand: keyboard, zoom, spacing, colours, motion."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import material
import pytest
from playwright.sync_api import Page, expect

from macros.formatting.language import language
from macros.publication import Publication
from tests.browser.axe import Axe, Shown
from tests.browser.looks import Look
from tests.browser.pages import COMMITMENT, DOCUMENT, MENU, MISSING, MISTAKES, SEARCH, TABLE
from tests.browser.parts import showing_everything
from tests.browser.waiting import open_source
from tests.project import ROOT
from tests.samples import FULLEST_COMMITMENT

#: One of each kind of page that the menu does not name.
OTHERS = [f"{SEARCH}?q=giao+thong", TABLE, MISTAKES, MISSING]


#: The list of commitments with something chosen.
FILTERED = [f"cam-ket/?{chosen}" for chosen in ("q=giao&chu-de=do-thi-giao-thong&ro=ro-con-so", "bang-chung=co-thong-tin")]
#: What a script has done to a page before it is looked at.
DONE = {f"{SEARCH}?": ".search__results a", "cam-ket/?": "[data-filter-list] .card[hidden]"}


def test_axe_finds_nothing_in_anything_that_any_page_shows(axe: Axe, shown: Page, address: str, site: Path) -> None:
    """All pages of the site, of which two that are built of the same parts say the same to axe: see `showing_everything`; of each page what
    none before it had."""
    before, taken = Shown(), {}
    seen = [*MENU, *OTHERS, *FILTERED]
    others = showing_everything(site, seen)
    assert len(others) > 10
    for path in [*seen, *others]:
        shown.goto(f"{address}/{path}")
        if "?" in path:
            shown.locator(DONE[path.split("?")[0] + "?"]).first.wait_for(state="attached")
        taken[path] = before.taken(shown)
    assert axe.of_all(shown, taken, at_a_desk=seen) == {}


def test_axe_finds_nothing_with_the_search_open(axe: Axe, shown: Page, address: str) -> None:
    shown.goto(f"{address}/")
    shown.keyboard.press("Control+k")
    shown.locator("#search-dialog[data-ready]").wait_for()
    shown.keyboard.type("dau tu")
    shown.locator("#search-dialog .search__results a").first.wait_for()
    assert axe.in_both_palettes(shown) == []


def test_axe_finds_nothing_with_a_chart_drawn_and_a_source_shown(axe: Axe, shown: Page, address: str) -> None:
    shown.goto(f"{address}/danh-gia/")
    shown.mouse.move(5, 5)
    shown.locator("figure.chart").first.scroll_into_view_if_needed()
    shown.locator("[data-drawn=true]").first.wait_for(state="attached")
    Shown().keep_new(shown)
    # Far below the chart: what is shown of the source hides nothing of it.
    open_source(shown, shown.locator("a.src[data-where]:visible").last, by_key=True)
    shown.locator("#source-popover").wait_for(state="visible")
    assert axe.in_both_palettes(shown) == []


#: A button without a name, letters that are pale on dark paper only, and on light, a link without words where the window is wide.
FAULTS = """<button></button><p style="color: #1c2a2b">Một</p><p style="color: #e4ecec">Hai</p>
    <style>@media (width < 1000px) { #wide { display: none } }</style><a href="/" id="wide"></a>"""
#: Letters as everywhere, on a paper on which they are nowhere else.
DARK_ON_DARK = '<div style="background: #222"><p>Ba</p></div>'


def test_axe_notices_a_fault_in_either_window_and_on_either_paper(axe: Axe, shown: Page, address: str, site: Path) -> None:
    """Put into a page with other style sheets, after one like it in which all is right."""
    shown.goto(f"{address}/")
    home = Shown().taken(shown)
    pages = {"right": home, "pale": home.replace("</main>", f"{DARK_ON_DARK}</main>"), "wrong": home.replace("</main>", f"{FAULTS}</main>")}
    shown.goto(f"{address}/nhung/{min((site / 'nhung').iterdir()).name}/")
    found = axe.of_all(shown, pages, at_a_desk=["wrong"])
    assert {path: [line.split(": [")[0] for line in lines] for path, lines in found.items()} == {
        "pale": ["color-contrast"],
        "wrong": [
            "button-name",
            "color-contrast",
            "dark: color-contrast",
            "desk, dark: button-name",
            "desk, dark: color-contrast",
            "desk, dark: link-name",
        ],
    }


def test_the_paper_that_a_reader_makes_dark_is_that_of_a_dark_device() -> None:
    """So axe may look at either."""
    sheet = (ROOT / "docs" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
    chosen, device = (
        re.search(re.escape(of) + r" \{([^}]*)\}", sheet) for of in (':root[data-theme="dark"]', ':root:not([data-theme="light"])')
    )
    assert chosen
    assert device
    assert "--paper:" in chosen[1]
    assert chosen[1].split() == device[1].split()


def test_what_is_built_otherwise_is_shown_to_axe(axe: Axe, shown: Page, address: str) -> None:
    """On a page of which axe has been shown everything, and with it most is taken out."""
    before = Shown()
    for _ in range(2):
        shown.goto(f"{address}/cam-ket/")
        cards = shown.locator("[data-filter-list] .card")
        there = cards.count()
        before.keep_new(shown)
        assert cards.count() < there / 4
    shown.goto(f"{address}/cam-ket/")
    put_faults_into_the_last(shown)
    left = before.taken(shown)
    assert cards.count() == 1
    found = axe.of_all(shown, {"": left}, at_a_desk=[""])[""]
    assert {line.split(":")[0] for line in found} >= {"button-name", "heading-order", "color-contrast", "link-name", "aria-allowed-attr"}


def put_faults_into_the_last(page: Page) -> None:
    """The last card that can be seen gets several."""
    page.evaluate("""() => {
        const card = [...document.querySelectorAll('[data-filter-list] .card')].findLast(card => card.checkVisibility());
        card.insertAdjacentHTML('beforeend', '<p><button></button></p><p><a href="/"></a></p><h6>Một việc</h6>');
        card.insertAdjacentHTML('beforeend', '<p style="color: #888; background: #777">Một việc</p><p aria-checked="true">Một việc</p>');
    }""")


#: Notes where the focus goes until it leaves the page: what and where that is, and whether an eye sees it.
FOLLOW_FOCUS = """() => {
    window.focused = [];
    let inside = true;
    addEventListener('focusout', event => { inside &&= event.relatedTarget !== null; });
    addEventListener('focusin', ({ target: e }) => {
        if (!inside) return;
        const s = getComputedStyle(e), box = e.getBoundingClientRect();
        window.focused.push([
            `${e.tagName}:${e.id || e.textContent.trim().slice(0, 30)}:${Math.round(box.top + scrollY)}:${Math.round(box.left)}`,
            s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
        ]);
    });
}"""


@pytest.mark.parametrize("path", ["", "cam-ket/", "nhiem-vu/", "du-lieu/"])
def test_the_keyboard_goes_through_the_page_with_visible_focus_and_out_again(phone: Page, address: str, path: str) -> None:
    phone.goto(f"{address}/{path}")
    phone.evaluate(FOLLOW_FOCUS)
    for _ in range(60):
        phone.keyboard.press("Tab")
    seen = phone.evaluate("window.focused")
    assert len(seen) > 10
    assert [name for name, visible in seen if not visible] == []
    assert len({name for name, _ in seen}) >= len(seen) - 1, "the focus goes round in circles"


@pytest.mark.parametrize("path", MENU)
def test_headings_are_in_order_and_lang_is_vietnamese(look: Look) -> None:
    levels = look.headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert look.language == "vi"


def test_the_skip_link_leads_past_the_menu(phone: Page, address: str) -> None:
    phone.goto(f"{address}/ket-qua/")
    phone.keyboard.press("Tab")
    expect(phone.locator(".skip-link")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator("#noi-dung")).to_be_focused()


@pytest.mark.parametrize("path", [*MENU, SEARCH, TABLE])
def test_nothing_is_cut_off_at_four_hundred_per_cent_or_with_wide_spacing(look: Look) -> None:
    # 1280 px at 400 % are 320 CSS px (WCAG 1.4.10); spacing as in WCAG 1.4.12.
    assert 0 < look.width_when_spaced <= 320


@pytest.mark.parametrize("path", [*MENU, COMMITMENT])
def test_targets_are_large_enough(look: Look) -> None:
    assert look.small_targets == []


@pytest.mark.parametrize("path", [DOCUMENT, "danh-gia/"])
def test_each_chart_tells_its_finding_and_has_its_table(look: Look) -> None:
    assert look.charts
    for chart in look.charts:
        assert chart.heads > 1
        assert len(chart.finding) > 20


def test_statuses_are_told_without_colour(phone: Page, address: str) -> None:
    phone.emulate_media(forced_colors="active")
    phone.goto(f"{address}/cam-ket/?bang-chung=co-thong-tin")
    labels = phone.locator(".card:not([hidden]) .status").all_text_contents()
    assert labels
    assert all(re.search(r"\w{3}", label) for label in labels)


def test_nothing_moves_for_who_asked_for_less_motion(shown: Page, address: str) -> None:
    shown.set_viewport_size({"width": 1280, "height": 800})
    shown.goto(f"{address}/")
    assert shown.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    moving = shown.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none').length"
    )
    assert moving == 0


def strings_of_the_theme() -> set[str]:
    """What Material says in English on its pages: sentences and words of two letters or more, in lower case."""
    file = Path(material.__file__).parent / "templates" / "partials" / "languages" / "en.html"
    texts = re.findall(r'^  "[a-z.]+": "(.+?)",?$', file.read_text(encoding="utf-8"), re.MULTILINE)
    return {text.casefold() for text in texts if re.search(r"[A-Za-z]{3}", text)}


ENGLISH = re.compile(
    r"\b(skip to|search|table of contents|back to top|previous|next|copy|initializing|light mode|dark mode|close|menu|share|edit|view)\b"
)


@pytest.mark.parametrize("path", [*MENU, *OTHERS, COMMITMENT])
def test_no_word_of_the_interface_is_english(look: Look) -> None:
    words = [text.casefold() for text in look.interface]
    assert len(words) > 20
    theme = strings_of_the_theme()
    assert len(theme) > 30
    assert [text for text in words if text in theme or ENGLISH.search(text)] == []


def test_a_quotation_in_english_says_so(phone: Page, address: str, publication: Publication) -> None:
    phone.goto(f"{address}/{COMMITMENT}")
    quoted = [e.excerpt for update in publication.statuses[FULLEST_COMMITMENT].updates for e in update.evidence]
    english = [excerpt for excerpt in quoted if language(excerpt) == "en"]
    marked = " ".join(phone.locator("q[lang=en]").all_text_contents())
    assert english
    assert [excerpt for excerpt in english if excerpt not in marked] == []
    for text in phone.locator("main q:not([lang])").all_text_contents():
        assert language(text) == "vi"
    mark = phone.locator("a.src[data-lang=en]").first
    open_source(phone, mark)
    expect(phone.locator("#source-popover q")).to_have_attribute("lang", "en")
