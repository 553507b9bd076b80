"""axe-core looks at a page: WCAG 2.2 AA and good practice, as the page stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Page

from scripts.pages_server import serving
from tests.project import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What can be right on light paper and wrong on dark: nothing else changes with the palette.
OF_COLOURS = ["color-contrast", "link-in-text-block"]

#: Of what is built alike so many are shown to axe, on whichever page they stand: it says the same of all.
ALIKE = 2
#: Takes out of a page what was shown so often; says what was shown by now. Built alike is what stands on the same paper with the same
#: element around it and has the same name, classes and attributes, elements of the same names inside, words or none; taken out is only what
#: holds nothing else. Landmarks stay, and a heading without its part, so that they are counted and in order; what is named by what stands in
#: it stays whole, what names another with it.
KEEP_NEW = """([most, before]) => {
    const shown = JSON.parse(before), kinds = new Map(), gone = new Set();
    const few = ['role', 'type', 'lang', 'scope', 'tabindex', 'aria-hidden', 'aria-live'];
    const name = e => `${e.localName}.${e.getAttribute('class') ?? ''}`;
    const has = e => e.getAttributeNames().map(name => few.includes(name) ? `${name}=${e.getAttribute(name)}` : name);
    const inside = e => [...new Set([...e.children].map(child => child.localName))].sort();
    // The paper that an element stands on: the colour of its letters may be right on one and wrong on another.
    const papers = new Map([[null, '']]);
    for (const e of document.querySelectorAll('html, body, body *')) {
        const colour = getComputedStyle(e).backgroundColor;
        papers.set(e, colour === 'rgba(0, 0, 0, 0)' ? papers.get(e.parentElement) : colour);
        kinds.set(e, `${papers.get(e)} ${e.parentElement ? name(e.parentElement) : ''}>${name(e)}[${has(e)}](${inside(e)})${e.textContent.trim() ? '+' : ''}`);
    }
    const known = e => shown[kinds.get(e)] >= most && [...e.children].every(known);
    const stays = e => e.matches('header, nav, main, aside, footer, form, h1, h2, h3, h4, h5, h6, [role], section:is([aria-label], [aria-labelledby])');
    const keep = e => {
        shown[kinds.get(e)] = (shown[kinds.get(e)] ?? 0) + 1;
        const whole = e.matches('a, button, summary, label, option, legend, caption, h1, h2, h3, h4, h5, h6, th, tr, dl, svg');
        for (const child of e.children) if (!whole && !stays(child) && !child.querySelector('h1') && known(child)) gone.add(child); else keep(child);
    };
    keep(document.body);
    const around = e => e && (gone.has(e) ? e : around(e.parentElement));
    const naming = e => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers'].flatMap(name => (e.getAttribute(name) ?? '').split(' '))
        .concat(e.getAttribute('href')?.match(/^#(.+)/)?.[1] ?? []).map(id => document.getElementById(id)).concat(...e.labels ?? []);
    let names = 0;
    do {
        names = 0;
        for (const e of kinds.keys()) if (!around(e)) for (const other of naming(e)) if (around(other)) { gone.delete(around(other)); names += 1; }
    } while (names);
    for (const e of gone) e.remove();
    return JSON.stringify(shown);
}"""


class Shown:
    """What axe has been shown, page after page."""

    def __init__(self) -> None:
        self._kinds = "{}"

    def keep_new(self, page: Page) -> None:
        """Leave in the page what was not yet shown often enough."""
        self._kinds = page.evaluate(KEEP_NEW, [ALIKE, self._kinds])


class Axe:
    """What axe finds. A page comes by it at an address, so that Chromium keeps what it has compiled for the next page of the context."""

    def __init__(self, address: str) -> None:
        self._address = address

    def brought_into(self, page: Page) -> None:
        if page.evaluate("typeof axe") == "undefined":
            page.add_script_tag(url=self._address)

    def violations(self, page: Page, only: dict[str, object] | None = None) -> list[str]:
        """One line each, of the page as it stands now. Frames and style sheets of others there are none to look into."""
        self.brought_into(page)
        options = {"runOnly": only or {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False, "iframes": False}
        found = page.evaluate("options => axe.run(document, options).then(result => result.violations)", options)
        return [f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary']}" for v in found]

    def in_both_palettes(self, page: Page) -> list[str]:
        """By every rule on light paper, then by those of colours on dark."""
        light = self.violations(page)
        on_paper(page, "dark")
        dark = self.violations(page, {"type": "rule", "values": OF_COLOURS})
        on_paper(page, "light")
        return [*light, *(f"dark: {line}" for line in dark)]

    def on_a_phone_and_at_a_desk(self, page: Page) -> list[str]:
        """On a phone in both palettes, then by every rule at a desk on dark paper."""
        phone = self.in_both_palettes(page)
        before = page.viewport_size
        page.set_viewport_size({"width": 1280, "height": 800})
        on_paper(page, "dark")
        desk = self.violations(page)
        on_paper(page, "light")
        if before:
            page.set_viewport_size(before)
        return [*phone, *(f"desk, dark: {line}" for line in desk)]


def on_paper(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Change the paper, until every colour has arrived: one on its way is neither's."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(
        f"document.documentElement.dataset.theme === '{scheme}' || matchMedia('(prefers-color-scheme: {scheme})').matches"
    )
    # Asked again and again, never awaited: a change that is called off leaves a promise that nothing ever keeps.
    page.wait_for_function("document.getAnimations().every(change => change.playState !== 'running')")


@contextmanager
def served_axe() -> Iterator[Axe]:
    """axe while the block runs, for pages whose policy is bypassed: it would refuse a script from elsewhere."""
    with serving(AXE.parent) as address:
        yield Axe(f"{address}/{AXE.name}")
