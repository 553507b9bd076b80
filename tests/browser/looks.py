"""Each page is looked at once for all rules that can share a look: one visit notes what many tests then read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from scripts.read_aloud import Said, read_aloud
from tests.browser.notes import (
    CHARTS,
    CONTROLS,
    CORRECTIONS,
    ENGLISH_MAY_BE_IN,
    JUMPS,
    MENU_LINKS,
    OPEN_ALL,
    SHIFTS,
    SIZES,
    SMALL_TARGETS,
    SPLIT,
    VISIBLE,
    WIDTH_WHEN_SPACED,
    WITH_LETTERS_TWICE_AS_LARGE,
    WORDS_INSIDE,
)
from tests.browser.pages import OPENED
from tests.browser.reused import PHONE, Reused
from tests.browser.waiting import draw_all, settled, still

#: Controls that a page with JavaScript has and a page without must not have: they would do nothing.
ONLY_WITH_SCRIPT = ".filter, .search-form, .entry, .entry__result, .tools--quiet, [data-copies], [data-print], .chart__canvas, .plotly"
WIDE_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"


@dataclass
class Drawn:
    """One chart after Plotly has taken over: the numbers of its table and of its traces, each as text; marks; what stands beside."""

    in_table: list[str]
    in_traces: list[str]
    marks: int
    finding: str
    heads: int


@dataclass(frozen=True)
class Letters:
    """How large everything is that can be read once the menu and all that is folded are open: pieces of text, those below 12 px, the size of
    running text."""

    pieces: int
    small: list[str]
    running: float | None


@dataclass
class Look:
    """What one visit noted, in the order of the visit. Sizes in CSS px, bytes as they were sent (gzipped)."""

    received: dict[str, int] = field(default_factory=dict)
    requested: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    before_use: tuple[str, ...] = ()
    first_bytes: dict[str, int] = field(default_factory=dict)
    width: int = 0
    height: int = 0
    headings: list[int] = field(default_factory=list)
    language: str | None = None
    small_targets: list[str] = field(default_factory=list)
    split: list[str] = field(default_factory=list)
    interface: list[str] = field(default_factory=list)
    jumps: dict[str, int] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    needs_script: list[str] = field(default_factory=list)
    at_the_end: tuple[str, ...] = ()
    charts: list[Drawn] = field(default_factory=list)
    shifts: list[Any] = field(default_factory=list)
    width_when_large: int = 0
    skip_link_bottom: float = 0
    header_fits_when_large: bool = False
    width_when_spaced: int = 0
    corrections: list[float] = field(default_factory=list)
    letters: dict[int, Letters] = field(default_factory=dict)


@dataclass(frozen=True)
class Plain:
    """A page without script: every text, the class of every control that is offered; where the menu leads by links that can be seen, before
    its button is pressed and then."""

    texts: list[str]
    controls: list[str]
    menu_before: list[str]
    menu: list[str]


class Looks:
    """One worker's looks at one site."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self._phones_without_script = Reused(browser, java_script_enabled=False)
        #: The page at a path as a phone gets it that comes for the first time.
        self.at = cache(self._at)
        self.without_script = cache(self._without_script)

    def _at(self, path: str) -> Look:
        look = Look()
        with self._first_visit() as page:
            self._listen(page, look)
            page.add_init_script(SHIFTS)
            page.goto(f"{self.address}/{path}")
            settled(page)
            _as_opened(page, look)
            page.keyboard.press("End")
            still(page)
            look.at_the_end = tuple(look.requested[len(look.before_use) :])
            draw_all(page)
            look.charts = [_drawn(**chart) for chart in page.evaluate(CHARTS)]
            look.shifts = page.evaluate("window.shifts")
            look.width = page.evaluate("document.documentElement.scrollWidth")
            _with_larger_letters(page, look)
            if path in OPENED:
                _with_all_opened(page, look)
        return look

    def _without_script(self, path: str) -> Plain:
        with self._phones_without_script.page() as page:
            page.goto(f"{self.address}/{path}")
            texts, controls, menu_before = (page.evaluate(note) for note in (VISIBLE, CONTROLS, MENU_LINKS))
            page.evaluate("document.querySelector('.menu-button').click()")
            return Plain(texts, controls, menu_before, page.evaluate(MENU_LINKS))

    @contextmanager
    def _first_visit(self) -> Iterator[Page]:
        context = self.browser.new_context(viewport=PHONE, locale="vi-VN")
        yield context.new_page()
        context.close()

    def _listen(self, page: Page, look: Look) -> None:
        def said(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                look.errors.append(message.text)

        def asked(request: Request) -> None:
            look.requested.append(request.url)
            if not request.url.startswith((self.address, "data:")):
                look.foreign.append(request.url)

        def answered(response: Response) -> None:
            look.received[response.url] = int(response.headers.get("content-length", "0"))

        page.on("console", said)
        page.on("pageerror", lambda error: look.errors.append(str(error)))
        page.on("request", asked)
        page.on("response", answered)


def _as_opened(page: Page, look: Look) -> None:
    """What the page is before anybody touches it."""
    look.first_bytes = dict(look.received)
    look.before_use = tuple(look.requested)
    look.height = page.evaluate("document.documentElement.scrollHeight")
    look.headings = page.evaluate("[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(h => Number(h.tagName[1]))")
    look.language = page.evaluate("document.documentElement.getAttribute('lang')")
    look.jumps = page.evaluate(JUMPS)
    look.small_targets = page.evaluate(SMALL_TARGETS)
    look.split = page.evaluate(SPLIT)
    look.interface = page.evaluate(ENGLISH_MAY_BE_IN)
    look.needs_script = page.evaluate(WORDS_INSIDE, ONLY_WITH_SCRIPT)
    look.texts = page.evaluate(VISIBLE)
    look.said = read_aloud(page)  # last: from here on Chromium keeps its tree for who cannot see up to date


def _drawn(values: list[str], traces: list[list[object]], marks: int, finding: str, heads: int) -> Drawn:
    in_traces = [quantity(value) for trace in traces for value in trace]
    return Drawn(sorted(quantity(value) for value in values), sorted(in_traces), marks, finding, heads)


def quantity(value: object) -> str:
    """A number in one spelling (`7.50` and 7.5 alike), a date as it is."""
    text = str(value)
    return text if re.match(r"\d{4}-", text) else f"{float(text):.6f}"


def _with_larger_letters(page: Page, look: Look) -> None:
    """Letters twice as large (WCAG 1.4.4), then 400 per cent of zoom, which are 320 px (1.4.10), with wide spacing (1.4.12)."""
    page.evaluate("scrollTo(0, 0)")
    still(page)
    look.width_when_large, look.skip_link_bottom, look.header_fits_when_large = page.evaluate(WITH_LETTERS_TWICE_AS_LARGE)
    page.set_viewport_size({"width": 320, "height": 256})
    look.width_when_spaced = page.evaluate(WIDTH_WHEN_SPACED, WIDE_SPACING)


def _with_all_opened(page: Page, look: Look) -> None:
    """The menu and all that is folded; in two windows."""
    page.set_viewport_size(PHONE)
    page.evaluate(OPEN_ALL)
    look.corrections = page.evaluate(CORRECTIONS)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        look.letters[width] = Letters(**page.evaluate(SIZES, 12))
