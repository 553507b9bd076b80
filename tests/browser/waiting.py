"""Waiting for a condition, never for a time: what a test decides on has happened, however busy the machine is."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

#: Milliseconds: who waits longer has met a fault, not a busy machine.
PATIENCE = 120_000

_STILL = """() => new Promise((done) => {
    let last = null, same = 0;
    const look = () => {
        same = window.scrollY === last ? same + 1 : 0;
        last = window.scrollY;
        if (same >= 3) done(); else requestAnimationFrame(look);
    };
    look();
})"""


_SETTLED = "() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))"


def settled(page: Page) -> None:
    """Until all is there that an opened page loads by itself (`goto` has waited for what it names): its letters have come and are drawn.
    Never by silence on the line: on a busy machine that comes before a page has asked for its scripts.
    """
    page.evaluate(_SETTLED)


def still(page: Page) -> None:
    """Until nothing scrolls any more: three frames at the same place, so that its events have been heard."""
    page.evaluate(_STILL)


def until(page: Page, condition: str, given: object = None) -> Any:
    """Until a function in JavaScript, which may be async, says something of `given`: that. Asked once a frame.

    Playwright's own wait reads the condition anew for each frame, and the policy of our pages forbids that from the second on; and it takes
    the promise of an async one for a yes.
    """
    return page.evaluate(
        f"""given => new Promise((done, fail) => {{
            setTimeout(() => fail(new Error("waited in vain")), {PATIENCE});
            const ask = async () => {{ const said = await ({condition})(given); if (said) done(said); else requestAnimationFrame(look); }};
            const look = () => ask().catch(fail);
            look();
        }})""",
        given,
    )


def filtered(page: Page) -> None:
    """Until the next frame: a list is filtered once a frame, however many letters came."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))")


def open_source(page: Page, mark: Locator, by_key: bool = False) -> None:
    """Open the note of a source mark: a scroll that is still going on would close it."""
    mark.scroll_into_view_if_needed()
    still(page)
    if by_key:
        mark.focus()
        still(page)
        page.keyboard.press("Enter")
    else:
        mark.click()


#: How many charts are to be drawn; those that lie in something folded are drawn when that is opened.
_UNFOLD = """() => {
    for (const part of document.querySelectorAll('details:has(figure.chart)')) part.open = true;
    return document.querySelectorAll('figure.chart:has(.chart__spec)').length;
}"""
_BRING = "index => document.querySelectorAll('figure.chart:has(.chart__spec)')[index].scrollIntoView({ block: 'center' })"
_DRAWN = (
    "index => document.querySelectorAll('figure.chart:has(.chart__spec)')[index].querySelector('.chart__canvas[data-drawn=true]') !== null"
)


def draw_all(page: Page) -> int:
    """Bring each chart near the viewport, wait until it is drawn; the number of charts."""
    page.mouse.move(5, 5)  # Plotly waits until somebody begins to use the page
    charts = int(page.evaluate(_UNFOLD))
    for index in range(charts):
        page.evaluate(_BRING, index)
        until(page, _DRAWN, index)
    if charts:
        still(page)
    return charts
