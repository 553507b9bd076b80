"""What readers do most, in Firefox and in WebKit: each fault that was found there has its test here."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from macros.publication import Publication
from tests.browser.pages import COUNT, MENU, SEARCH, VISIBLE
from tests.other_browsers.window import ENTER, ESCAPE, TAB, Window

FIELD = "#loc-q"
RESULT = ".search--page .search-result__link"
CHART = "danh-gia/"
DRAWN = "return document.querySelectorAll('.chart__canvas[data-drawn=true]').length"


@pytest.fixture
def phone(window: Window) -> Window:
    window.resize(360, 800)
    return window


def cards(window: Window) -> int:
    return int(window.run(f"return document.querySelectorAll('{VISIBLE}').length"))


def test_every_page_of_the_menu_fits_asks_only_this_site_and_runs_its_scripts(phone: Window, address: str) -> None:
    for path in [*MENU, SEARCH]:
        phone.go(f"{address}/{path}")
        assert phone.run("return document.documentElement.classList.contains('js') && !document.getElementById('palette-toggle').hidden"), (
            path
        )
        assert phone.run("return document.documentElement.scrollWidth <= innerWidth"), f"{path} scrolls sideways"
        asked = phone.run("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert [url for url in asked if not url.startswith((address, "data:"))] == [], path
        assert phone.run("return getComputedStyle(document.querySelector('.search-dialog')).display") == "none", path


def test_the_menu_opens_and_closes(phone: Window, address: str) -> None:
    phone.go(f"{address}/")
    phone.click(".menu-button")
    phone.until("return document.getElementById('site-menu').matches(':popover-open')")
    phone.type(ESCAPE)
    phone.until("return !document.getElementById('site-menu').matches(':popover-open')")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_value_of_a_mark_stands_above_the_picture_whole(window: Window, address: str, width: int) -> None:
    window.resize(width, 800)
    window.go(f"{address}/{CHART}")
    window.hover("figure.chart .chart__title")
    window.until(DRAWN)
    window.hover("figure.chart .chart__canvas .point path")
    window.until("return document.querySelector('.chart__value:not([hidden])')?.textContent")
    said = window.text(".chart__value:not([hidden])")
    assert re.search(r": [\d.,]+ \w+", said)
    spec = window.run("return JSON.parse(document.querySelector('.chart__spec').textContent).data.flatMap(trace => trace.customdata)")
    assert said in ["".join(lines) for lines in spec], "name and number stand one below the other"
    inside = (
        "const l = document.querySelector('.chart__value:not([hidden])'), a = l.getBoundingClientRect(), b = l.parentElement.getBoundingClientRect();"
        "l.style.pointerEvents = 'auto'; const top = document.elementFromPoint((a.left + a.right) / 2, (a.top + a.bottom) / 2); l.style.pointerEvents = '';"
        "return [a.left >= b.left - 1, a.right <= b.right + 1, l.contains(top)]"
    )
    assert window.run(inside) == [True, True, True]
    assert window.run("return document.querySelectorAll('.hoverlayer .hovertext').length") == 0, "Plotly's own label lies under the words"


def test_a_finger_is_told_the_value_too(phone: Window, address: str) -> None:
    if phone.name == "WebKit":
        pytest.skip("WebKitWebDriver of Debian knows no touch")
    phone.go(f"{address}/{CHART}")
    phone.click("figure.chart .chart__title", touch=True)
    phone.until(DRAWN)
    phone.click("figure.chart .chart__canvas .point path", touch=True)
    phone.until("return document.querySelector('.chart__value:not([hidden])')?.textContent")


def test_the_search_finds_in_the_dialog_and_on_its_page(window: Window, address: str) -> None:
    window.go(f"{address}/")
    window.click("#search-open")
    window.type("y te")
    window.until("return document.querySelector('#search-dialog .search-result__link')")
    window.type(ESCAPE)
    window.until("return !document.getElementById('search-dialog').open")
    window.go(f"{address}/{SEARCH}?q=nong+thon+moi")
    window.until("return document.querySelector(arguments[0])", RESULT)


def test_a_long_text_typed_at_once_breaks_nothing(window: Window, address: str) -> None:
    """More than a hundred changes of the address in ten seconds are refused by WebKit."""
    window.go(f"{address}/{SEARCH}?q=duong")
    window.until("return document.querySelector(arguments[0])", RESULT)
    window.run("window.errors = []; addEventListener('error', event => window.errors.push(event.message))")
    letters = (
        "const field = document.querySelector('.search--page input, #loc-q'); for (let n = 0; n < 150; n++) {"
        "field.value = n % 2 ? 'cau' : 'duong'; field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    window.run(letters)
    window.until("return new URLSearchParams(location.search).get('q') === 'cau'")
    assert window.run("return window.errors") == []
    window.go(f"{address}/cam-ket/")
    window.run("window.errors = []; addEventListener('error', event => window.errors.push(event.message))")
    window.run(letters)
    window.until("return new URLSearchParams(location.search).get('q') === 'cau'")
    assert window.run("return window.errors") == []


def test_back_from_a_commitment_field_list_and_address_agree(window: Window, address: str) -> None:
    window.go(f"{address}/cam-ket/")
    everything = cards(window)
    window.click(FIELD)
    window.type("bệnh viện")
    window.until("return new URLSearchParams(location.search).get('q') === 'bệnh viện'")
    found = cards(window)
    assert 0 < found < everything
    window.click(f"{VISIBLE} .card__title a")
    window.until("return document.querySelector('.page--commitment')")
    window.back()
    window.until("return document.getElementById('loc-q')?.value === 'bệnh viện'")
    assert cards(window) == found
    chosen = window.run(
        "const s = document.querySelector('[data-filter] select'); s.selectedIndex = 1; s.dispatchEvent(new Event('change', { bubbles: true })); return location.search"
    )
    assert "q=" in chosen, "choosing drops the word"


def test_back_to_the_search_the_words_are_there(window: Window, address: str) -> None:
    window.go(f"{address}/{SEARCH}")
    window.click(".search--page input")
    window.type("benh vien")
    window.until("return document.querySelector(arguments[0])", RESULT)
    window.until("return location.search.includes('vien')")  # while letters come, results change
    window.click(RESULT)
    window.until("return !location.pathname.endsWith('/tim-kiem/') && document.readyState === 'complete'")
    window.back()
    window.until("return document.querySelector('.search--page input')?.value === 'benh vien'")
    window.until("return document.querySelector(arguments[0])", RESULT)


def test_a_choice_leads_down_to_what_it_left(phone: Window, address: str, publication: Publication) -> None:
    topic = next(iter(publication.dataset.commitments.values())).topic
    phone.go(f"{address}/cam-ket/?chu-de={topic}")
    phone.until(f"return document.querySelector('{COUNT}').textContent.includes('trên')")
    phone.click("[data-filter] button[type=submit]")
    phone.until("return document.activeElement.matches('[data-filter-list]')")


def test_dark_stays_dark_on_the_page_before(window: Window, address: str) -> None:
    window.go(f"{address}/")
    light = window.run("return getComputedStyle(document.body).backgroundColor")
    window.go(f"{address}/ket-qua/")
    window.click("#palette-toggle")
    window.back()
    window.until("return location.pathname === '/'")
    window.until("return document.body && getComputedStyle(document.body).backgroundColor !== arguments[0]", light)


def test_a_source_is_told_whole_when_it_opens(window: Window, address: str) -> None:
    window.go(f"{address}/")
    window.click("main a.src[data-excerpt]")
    window.until("return document.getElementById('source-popover').matches(':popover-open')")
    told = window.run(
        "const box = document.getElementById('source-popover');"
        "return [document.activeElement === box, document.getElementById(box.getAttribute('aria-describedby')).textContent]"
    )
    excerpt = window.run("return document.querySelector('main a.src[data-excerpt]').dataset.excerpt")
    assert told[0]
    assert excerpt in told[1]
    window.type(ESCAPE)
    window.until("return !document.getElementById('source-popover').matches(':popover-open')")


def test_an_abbreviation_is_marked_and_opens_by_key(window: Window, address: str) -> None:
    window.go(f"{address}/ket-qua/")
    marked = window.run(
        "const found = [...document.querySelectorAll('main abbr[tabindex]')].find(e => !e.closest('details, .asof, h1, h2, h3, h4, .chip'));"
        "found.focus(); const style = getComputedStyle(found); return [style.textDecorationLine, style.textDecorationStyle, found.title]"
    )
    assert marked[:2] == ["underline", "dotted"]
    window.type(ENTER)
    window.until("return document.getElementById('source-popover').textContent.includes(arguments[0])", marked[2])


def test_plotly_that_did_not_come_is_asked_for_again(window: Window, address: str) -> None:
    window.go(f"{address}/{CHART}")
    window.run(
        "const append = document.head.append; let times = 0;"
        "document.head.append = (element) => { if (element.src?.includes('plotly') && !times++) element.src = '/khong-co.js'; append.call(document.head, element); }"
    )
    window.run(
        "for (const part of document.querySelectorAll('details')) part.open = true; document.querySelector('figure.chart').scrollIntoView()"
    )
    window.hover("figure.chart .chart__title")
    window.until("return performance.getEntriesByType('resource').some(entry => entry.name.includes('khong-co'))")
    assert window.run("return document.querySelectorAll('svg.picture').length > 0")
    window.until(DRAWN)


def test_no_heading_ends_a_sheet(window: Window, address: str) -> None:
    if window.name == "WebKit":
        pytest.skip("WebKitWebDriver of Debian does not print")
    for path in ["", "ket-qua/", "cam-ket/", "danh-gia/", "bo-may/"]:
        window.go(f"{address}/{path}")
        headings = set(
            window.run("return [...document.querySelectorAll('main :is(h2, h3, h4)')].map(h => h.textContent.replace(/\\s+/g, ''))")
        )
        for page in PdfReader(io.BytesIO(window.print())).pages:
            lines = [line for line in (re.sub(r"\s+", "", line) for line in page.extract_text().splitlines()) if line]
            ends = {"".join(lines[start:]) for start in range(len(lines) - 3, len(lines))}
            assert not headings & ends, (path, headings & ends)


def test_tab_reaches_what_is_first(window: Window, address: str) -> None:
    if window.name == "WebKit":
        pytest.skip("WebKit's Tab passes links by unless the reader asks for them")
    window.go(f"{address}/")
    window.type(TAB)
    assert window.run("return document.activeElement.className") == "skip-link"
