"""Each page is looked at once for all rules that can share a look: one visit notes what many tests then read."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from scripts.read_aloud import Said, read_aloud
from tests.browser.notes import (
    CHARTS,
    CLOSE_AGAIN,
    CONTROLS,
    CORRECTIONS,
    ENGLISH_MAY_BE_IN,
    FROM_HERE,
    HEADINGS,
    HEIGHT,
    JUMPS,
    LANGUAGE,
    MENU_LINKS,
    MOVED,
    NEEDS_SCRIPT,
    OPEN_ALL,
    SHIFTS,
    SIZES,
    SMALL_TARGETS,
    SPACED_WHEN_NARROW,
    SPLIT,
    TO_THE_TOP,
    VISIBLE,
    WIDTH,
    WITH_LETTERS_TWICE_AS_LARGE,
    together,
)
from tests.browser.pages import DRAWN_PAGES, HEARD, OPENED
from tests.browser.reused import PHONE
from tests.browser.waiting import draw_all, settled, still


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


#: What a page is before anybody touches it. What can be seen comes last: for it all that is folded is opened and closed again.
AS_OPENED = together(
    height=HEIGHT, headings=HEADINGS, language=LANGUAGE, jumps=JUMPS, small_targets=SMALL_TARGETS, split=SPLIT,
    interface=ENGLISH_MAY_BE_IN, needs_script=NEEDS_SCRIPT, texts=VISIBLE,
)  # fmt: skip
#: What it is in the end; then at its top with letters twice as large (WCAG 1.4.4); then, of some, with the menu and all that is folded open.
#: One note after another, without a frame in between: each would be drawn.
AT_THE_END = together(charts=CHARTS, shifts=MOVED, width=WIDTH, top=TO_THE_TOP, large=WITH_LETTERS_TWICE_AS_LARGE)
OPENED_AT_THE_END = together(noted=AT_THE_END, opened=OPEN_ALL, corrections=CORRECTIONS, sizes=SIZES, closed=CLOSE_AGAIN)
#: The same in a wide window; before it becomes narrow.
OPENED_AT_A_DESK = together(opened=OPEN_ALL, sizes=SIZES, closed=CLOSE_AGAIN, spaced=SPACED_WHEN_NARROW)


class Looks:
    """One worker's looks at one site: one after another on the same two phones."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self._look = Look()
        #: The page at a path as a phone gets it that comes for the first time.
        self.at = cache(self._at)
        self.without_script = cache(self._without_script)

    def _at(self, path: str) -> Look:
        look = self._look = Look()
        # A page for each: in one that was read aloud Chromium keeps its tree for who cannot see up to date.
        with closing(self._phones.new_page()) as page:
            if path in DRAWN_PAGES:
                self._as_first_visit(page)
            page.goto(f"{self.address}/{path}")
            settled(page)
            if path in DRAWN_PAGES:
                page.evaluate(FROM_HERE)
            look.first_bytes, look.before_use = dict(look.received), tuple(look.requested)
            _note(look, page.evaluate(AS_OPENED))
            if path in HEARD:
                look.said = read_aloud(page)
            page.keyboard.press("End")
            still(page)
            look.at_the_end = tuple(look.requested[len(look.before_use) :])
            draw_all(page)
            if path in OPENED:
                _with_all_opened(page, look)
            else:
                _note_the_end(look, page.evaluate(AT_THE_END))
                page.evaluate(SPACED_WHEN_NARROW)
            # The window that zoom makes of a screen at 400 per cent (1.4.10), with wide spacing (1.4.12).
            page.set_viewport_size({"width": 320, "height": 256})
            look.width_when_spaced = page.evaluate(WIDTH)
        return look

    def _without_script(self, path: str) -> Plain:
        self._plain_phone.goto(f"{self.address}/{path}")
        return Plain(**self._plain_phone.evaluate(WITHOUT_SCRIPT))

    @cached_property
    def _phones(self) -> BrowserContext:
        """A phone that tells the look that is going on what its pages ask for and get."""
        context = self.browser.new_context(viewport=PHONE, locale="vi-VN")
        context.add_init_script(SHIFTS)
        context.on("console", self._said)
        context.on("weberror", lambda problem: self._look.errors.append(str(problem.error)))
        context.on("request", self._asked)
        context.on("response", self._answered)
        return context

    @staticmethod
    def _as_first_visit(page: Page) -> None:
        """Nothing that it got for a page before this one is used again: what comes at once moves nothing. All else is the same of a page
        whose letters and scripts are there already; how many bytes they were is told with them."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    @cached_property
    def _plain_phone(self) -> Page:
        """A phone that runs no script, so that nothing of one page is left for the next."""
        return self.browser.new_context(viewport=PHONE, locale="vi-VN", java_script_enabled=False).new_page()

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._look.errors.append(message.text)

    def _asked(self, request: Request) -> None:
        self._look.requested.append(request.url)
        if not request.url.startswith((self.address, "data:")):
            self._look.foreign.append(request.url)

    def _answered(self, response: Response) -> None:
        self._look.received[response.url] = int(response.headers.get("content-length", "0"))


#: A page that runs no script; the last is where the menu leads when its button was pressed.
WITHOUT_SCRIPT = together(
    texts=VISIBLE,
    controls=CONTROLS,
    menu_before=MENU_LINKS,
    menu=f"() => {{ document.querySelector('.menu-button').click(); return ({MENU_LINKS})(); }}",
)


def _note(look: Look, noted: dict[str, Any]) -> None:
    for name, value in noted.items():
        setattr(look, name, [_drawn(**chart) for chart in value] if name == "charts" else value)


def _drawn(values: list[str], traces: list[list[object]], marks: int, finding: str, heads: int) -> Drawn:
    in_traces = [quantity(value) for trace in traces for value in trace]
    return Drawn(sorted(quantity(value) for value in values), sorted(in_traces), marks, finding, heads)


def quantity(value: object) -> str:
    """A number in one spelling (`7.50` and 7.5 alike), a date as it is."""
    text = str(value)
    return text if re.match(r"\d{4}-", text) else f"{float(text):.6f}"


def _note_the_end(look: Look, noted: dict[str, Any]) -> None:
    look.width_when_large, look.skip_link_bottom, look.header_fits_when_large = noted.pop("large")
    _note(look, {name: noted[name] for name in ("charts", "shifts", "width")})


def _with_all_opened(page: Page, look: Look) -> None:
    """In two windows."""
    opened = page.evaluate(OPENED_AT_THE_END)
    _note_the_end(look, opened["noted"])
    look.corrections = opened["corrections"]
    page.set_viewport_size({"width": 1280, "height": 800})
    wide = page.evaluate(OPENED_AT_A_DESK)
    look.letters = {360: Letters(**opened["sizes"]), 1280: Letters(**wide["sizes"])}
