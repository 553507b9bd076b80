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

#: Of neighbours that are built alike, so many are shown to axe, and of the others those in which there is something that it was not shown so
#: many times in the same place: it says the same of all. Built alike is what has the same name, classes and attributes, words or none.
ALIKE = 2
KEEP_FEW_ALIKE = """most => {
    const built = e => `${e.localName}.${e.getAttribute('class') ?? ''}[${e.getAttributeNames()}]${e.textContent.trim() ? '+' : ''}`;
    const main = document.querySelector('main'), kinds = new Map(), kept = {};
    let dropped = 0;
    // Where an element stands, what it is, what stands in it; then the same of all that stands in it.
    const sort = (e, around) => {
        const place = `${around}>${built(e)}`;
        const own = `${place}(${[...new Set([...e.children].map(built))]})`;
        kinds.set(e, [own, ...[...e.children].flatMap(child => sort(child, place))]);
        return kinds.get(e);
    };
    const keep = e => {
        const [own] = kinds.get(e), beside = {};
        kept[own] = (kept[own] ?? 0) + 1;
        for (const child of [...e.children]) {
            const neighbours = beside[built(child)] = (beside[built(child)] ?? 0) + 1;
            if (neighbours > 1 && kinds.get(child).every(kind => kept[kind] >= most)) { child.remove(); dropped += 1; } else keep(child);
        }
    };
    sort(main, '');
    keep(main);
    return dropped;
}"""


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
        """Of what is built alike only a few: by every rule on a phone with light paper, then at a desk with dark."""
        page.evaluate(KEEP_FEW_ALIKE, ALIKE)
        phone = self.violations(page)
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
