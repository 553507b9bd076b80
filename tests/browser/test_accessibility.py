"""WCAG 2.2 AA: axe-core finds nothing on any page; what axe cannot see is tested by hand: keyboard, zoom, spacing, colours, motion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import material
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.formatting.language import language
from tests.browser.looks import Look
from tests.browser.pages import COMMITMENT, DOCUMENT, MENU, MISSING, MISTAKES, SEARCH, TABLE
from tests.browser.parts import showing_everything
from tests.browser.waiting import open_source
from tests.project import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What can be right on light paper and wrong on dark: nothing else changes with the palette.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
#: One of each kind of page that the menu does not name.
OTHERS = [f"{SEARCH}?q=giao+thong", TABLE, MISTAKES, MISSING]
#: Pages that show together what any page shows are gone through in so many parts, side by side.
PARTS = 4

#: Of neighbours in one place that are built alike to the last element, class and attribute, so many are shown to axe: it says the same of all.
#: What differs in words alone, as an empty link does, tests/site/test_html.py asks of every element of every page.
ALIKE = 3
KEEP_FEW_ALIKE = """most => {
    const built = e => `${e.localName}.${e.getAttribute('class') ?? ''}[${e.getAttributeNames()}]${e.textContent.trim() ? '+' : ''}`;
    const shape = e => { const inside = [...e.children].map(shape); drop(e, inside); return `${built(e)}(${[...new Set(inside)].join()})`; };
    let dropped = 0;
    const drop = (e, inside) => {
        const seen = {};
        [...e.children].forEach((child, i) => { if ((seen[inside[i]] = (seen[inside[i]] ?? 0) + 1) > most) { child.remove(); dropped += 1; } });
    };
    shape(document.querySelector('main'));
    return dropped;
}"""


def violations(page: Page, only: dict[str, object] | None = None) -> list[str]:
    """Everything axe finds on the page as it stands now, one line each. Frames and style sheets of others there are none to look into."""
    page.add_script_tag(path=AXE) if page.evaluate("typeof axe") == "undefined" else None
    options = {"runOnly": only or {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False, "iframes": False}
    result = page.evaluate("options => axe.run(document, options)", options)
    return [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary']}" for v in result["violations"]]


def on_paper(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Change the paper, until every colour has arrived: one on its way is neither's."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        f"document.documentElement.dataset.theme === '{scheme}' || matchMedia('(prefers-color-scheme: {scheme})').matches"
    )
    # Asked again and again, never awaited: a change that is called off leaves a promise that nothing ever keeps.
    page.wait_for_function("document.getAnimations().every(change => change.playState !== 'running')")


def violations_light_and_dark(page: Page) -> list[str]:
    """By every rule on light paper, then by those of colours on dark."""
    light = violations(page)
    on_paper(page, "dark")
    dark = violations(page, {"type": "rule", "values": OF_COLOURS})
    on_paper(page, "light")
    return [*light, *(f"dark: {line}" for line in dark)]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # axe is brought in as a script: the policy of the page, tested elsewhere, would refuse it.
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme="light", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", [*MENU, *OTHERS])
def test_axe_finds_nothing(page: Page, address: str, path: str) -> None:
    """On a phone with light paper, then at a desk with dark: colours do not change with the width."""
    page.goto(f"{address}/{path}")
    if "?q=" in path:
        page.locator(".search__results a").first.wait_for()
    page.evaluate(KEEP_FEW_ALIKE, ALIKE)
    on_the_phone = violations(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    on_paper(page, "dark")
    assert (on_the_phone, violations(page)) == ([], [])


def test_axe_finds_nothing_with_the_search_open(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.keyboard.press("Control+k")
    page.locator("#search-dialog[data-ready]").wait_for()
    page.keyboard.type("dau tu")
    page.locator("#search-dialog .search__results a").first.wait_for()
    assert violations_light_and_dark(page) == []


def test_axe_finds_nothing_with_a_filter_active(page: Page, address: str) -> None:
    for chosen in ("q=giao&chu-de=do-thi-giao-thong&ro=ro-con-so", "bang-chung=co-thong-tin"):
        page.goto(f"{address}/cam-ket/?{chosen}")
        page.locator("[data-filter-list] .card[hidden]").first.wait_for(state="attached")
        page.evaluate(KEEP_FEW_ALIKE, ALIKE)
        assert violations_light_and_dark(page) == []


def test_axe_finds_nothing_with_a_chart_drawn_and_a_source_shown(page: Page, address: str) -> None:
    page.goto(f"{address}/danh-gia/")
    page.mouse.move(5, 5)
    page.locator("figure.chart").first.scroll_into_view_if_needed()
    page.locator("[data-drawn=true]").first.wait_for(state="attached")
    assert violations_light_and_dark(page) == []
    open_source(page, page.locator("a.src[data-where]").first, by_key=True)
    page.locator("#source-popover").wait_for(state="visible")
    assert violations_light_and_dark(page) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_in_anything_that_any_page_shows(browser: Browser, address: str, site: Path, part: int) -> None:
    """All pages of the site, of which two that are built of the same parts say the same to axe: see `showing_everything`."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    page = context.new_page()
    found = {}
    paths = showing_everything(site, [*MENU, *OTHERS])
    assert len(paths) > PARTS
    for path in paths[part::PARTS]:
        page.goto(f"{address}/{path}")
        page.evaluate(KEEP_FEW_ALIKE, ALIKE)
        if problems := violations_light_and_dark(page):
            found[path] = problems
    assert found == {}
    context.close()


def test_axe_notices_a_fault(browser: Browser, address: str) -> None:
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(f"{address}/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')")
    assert [v for v in violations(page) if v.startswith("button-name")]
    page.context.close()


def test_what_is_built_otherwise_than_its_neighbours_is_shown_to_axe(page: Page, address: str) -> None:
    page.goto(f"{address}/cam-ket/")
    page.evaluate(
        "[...document.querySelectorAll('[data-filter-list] .card')].findLast(card => card.checkVisibility()).insertAdjacentHTML('beforeend', '<p><button></button></p>')"
    )
    cards = page.locator("[data-filter-list] .card").count()
    page.evaluate(KEEP_FEW_ALIKE, ALIKE)
    assert page.locator("[data-filter-list] .card").count() < cards / 2
    assert [v for v in violations(page) if v.startswith("button-name")]


def test_axe_notices_letters_that_are_pale_only_on_dark_paper(browser: Browser, address: str) -> None:
    page = browser.new_context(bypass_csp=True, color_scheme="light").new_page()
    page.goto(f"{address}/")
    page.evaluate("document.querySelector('main p').style.color = '#1c2a2b'")
    assert [v for v in violations_light_and_dark(page) if v.startswith("dark: color-contrast")]
    assert not [v for v in violations(page) if v.startswith("color-contrast")]
    page.context.close()


@pytest.mark.parametrize("path", ["", "cam-ket/", "nhiem-vu/", "du-lieu/"])
def test_the_keyboard_goes_through_the_page_with_visible_focus_and_out_again(phone: Page, address: str, path: str) -> None:
    phone.goto(f"{address}/{path}")
    seen = []
    for _ in range(60):
        phone.keyboard.press("Tab")
        where = phone.evaluate(
            """() => { const e = document.activeElement; if (!e || e === document.body) return null;
            const s = getComputedStyle(e), box = e.getBoundingClientRect();
            return [e.tagName + ':' + (e.id || e.textContent.trim().slice(0, 30)) + ':' + Math.round(box.top + scrollY) + ':' + Math.round(box.left),
                    s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]; }"""
        )
        if where is None:
            break
        seen.append(where)
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


def test_statuses_are_told_without_colour(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/cam-ket/?bang-chung=co-thong-tin")
    labels = page.locator(".card:not([hidden]) .status").all_text_contents()
    assert labels
    assert all(re.search(r"\w{3}", label) for label in labels)
    context.close()


def test_nothing_moves_for_who_asked_for_less_motion(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none').length"
    )
    assert moving == 0
    context.close()


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


def test_a_quotation_in_english_says_so(phone: Page, address: str) -> None:
    phone.goto(f"{address}/cam-ket/150-2024/iv-4-1/")
    marked = phone.locator("q[lang=en]").all_inner_texts()
    assert any("achieving 18.54 per cent" in text for text in marked)
    for text in phone.locator("main q:not([lang])").all_text_contents():
        assert language(text) == "vi"
    mark = phone.locator("a.src[data-lang=en]").first
    open_source(phone, mark)
    expect(phone.locator("#source-popover q")).to_have_attribute("lang", "en")
