"""axe-core looks at a page: WCAG 2.2 AA and good practice, as the page stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Page

from scripts.pages_server import serving
from tests.browser.waiting import until
from tests.project import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
#: What can be right on light paper and wrong on dark: nothing else changes with the palette.
COLOURS = ["color-contrast", "link-in-text-block"]
#: Whether the paper is the one that was asked for, and no colour on its way.
ARRIVED = """scheme => (document.documentElement.dataset.theme === scheme || matchMedia(`(prefers-color-scheme: ${scheme})`).matches)
    && document.getAnimations().every(change => change.playState !== 'running')"""

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
    // The paper that an element stands on: the colour of its letters may be right on one and wrong on another. What is folded stands on none.
    const papers = new Map([[null, '']]), speaks = new Set();
    for (const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); words.nextNode();)
        if (words.currentNode.data.trim()) for (let e = words.currentNode.parentElement; e && !speaks.has(e); e = e.parentElement) speaks.add(e);
    for (const e of document.querySelectorAll('html, body, body *')) {
        const paper = papers.get(e.parentElement), folded = paper === 'folded' || e.matches('details:not([open]) > :not(summary)');
        const colour = folded ? 'folded' : getComputedStyle(e).backgroundColor;
        papers.set(e, colour === 'rgba(0, 0, 0, 0)' ? paper : colour);
        kinds.set(e, `${papers.get(e)} ${e.parentElement ? name(e.parentElement) : ''}>${name(e)}[${has(e)}](${inside(e)})${speaks.has(e) ? '+' : ''}`);
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

#: A page as it stands, without its scripts, which have run; its style sheets by their whole address.
AS_IT_STANDS = """() => {
    for (const script of document.querySelectorAll('script')) script.remove();
    for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.href = sheet.href;
    return document.documentElement.outerHTML;
}"""
#: Makes the page that is open say what another said as it stood, with its head and its style sheets.
PUT = """async written => {
    const { head, body, documentElement } = new DOMParser().parseFromString(written, 'text/html'), root = document.documentElement;
    const sheets = part => [...part.querySelectorAll('link[rel=stylesheet], style')];
    const same = sheets(head).map(e => e.outerHTML).join() === sheets(document.head).map(e => e.outerHTML).join();
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    for (const { name, value } of documentElement.attributes) root.setAttribute(name, value);
    const kept = new Set(same ? sheets(document.head) : []);
    for (const e of [...document.head.children]) if (!kept.has(e)) e.remove();
    const coming = [...head.children].filter(e => !same || !sheets(head).includes(e));
    const loaded = coming.filter(e => e.matches('link[rel=stylesheet]')).map(e => new Promise((done, fail) => { e.onload = done; e.onerror = fail; }));
    document.head.append(...coming);
    document.body.replaceWith(body);
    await Promise.all(loaded);
    scrollTo(0, 0);
}"""


#: Axe asks the rules of colours of what is marked.
ONLY_MARKED = """() => axe.configure({ noHtml: true, rules: [
    { id: 'color-contrast', selector: '[data-asked]' }, { id: 'link-in-text-block', selector: 'a[href][data-asked]' },
] })"""
#: What axe finds in the page as it stands, by every rule or only by those of colours; those are asked of what they were not yet asked of.
#: The same ink on the same paper is as easy to read wherever it stands: axe is asked of each once, and again as long as it did not compare
#: them. An ink is all that counts for these rules, of the element and of each around it: colours and size of letters, what lies behind them.
#: Frames and style sheets of others there are none to look into.
ASK = """async ([rules, colours, structure]) => {
    const compared = window.compared ??= Object.fromEntries(colours.map(rule => [rule, new Set()]));
    const inks = new Map([[null, ['', '']]]);
    for (const e of document.querySelectorAll('html, body, body *')) {
        if (!inks.has(e.parentElement) || e.matches('details:not([open]) > :not(summary)')) continue;  // folded
        const s = getComputedStyle(e), [above, around] = inks.get(e.parentElement), letters = [s.color, s.fontSize, s.fontWeight];
        const own = [...letters, s.backgroundColor, s.backgroundImage, s.opacity, s.textShadow, s.textDecorationLine, s.position].join(' ');
        inks.set(e, [own, own === above ? around : `${around}>${own}`]);
    }
    inks.delete(null);
    const ink = e => inks.get(e)[1], seen = e => e.checkVisibility({ visibilityProperty: true });
    const written = e => e.matches('input, select, textarea') || [...e.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const block = e => getComputedStyle(e).display === 'inline' ? block(e.parentElement) : e;
    const length = all => all.map(e => e.textContent.trim().length).reduce((sum, each) => sum + each, 0);
    const inText = e => e.matches('a[href]') && length([block(e)]) > length([...block(e).querySelectorAll('a[href]')]);
    const open = e => (written(e) && !compared[colours[0]].has(ink(e))) || (!compared[colours[1]].has(ink(e)) && inText(e));
    const asked = [...inks.keys()].filter(e => open(e) && seen(e));
    if (!structure && !asked.length) return [];
    for (const e of asked) e.setAttribute('data-asked', '');
    const why = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ');
    // Read as axe has it, before it forgets: to write down whatever is right takes it as long again.
    const reporter = (found, _, done) => {
        for (const { id, passes } of found.filter(({ id }) => colours.includes(id))) for (const { node, any } of passes)
            if (any.some(check => check.data?.contrastRatio) || id === colours[1]) compared[id].add(ink(node.element));
        done(found.filter(rule => rule.violations.length).map(({ id, violations: [first] }) => `${id}: [${first.node.selector}] ${why(first)}`));
    };
    const lines = await axe.run(document, { runOnly: structure ? rules : colours, reporter, preload: false, iframes: false });
    for (const e of asked) e.removeAttribute('data-asked');
    return lines;
}"""
#: What axe finds in a page that is put there, and then by the rules of colours on the paper that who reads has chosen to be dark.
PUT_AND_ASK = f"""async ([written, [rules, colours, structure], inTheDark]) => {{
    await ({PUT})(written);
    const found = await ({ASK})([rules, colours, structure]);
    if (!inTheDark) return found;
    document.documentElement.dataset.theme = 'dark';
    return [...found, ...(await ({ASK})([rules, colours, false])).map(line => `dark: ${{line}}`)];
}}"""


class Shown:
    """What axe has been shown, page after page."""

    def __init__(self) -> None:
        self._kinds = "{}"

    def keep_new(self, page: Page) -> None:
        """Leave in the page what was not yet shown often enough."""
        self._kinds = page.evaluate(KEEP_NEW, [ALIKE, self._kinds])

    def taken(self, page: Page) -> str:
        """The page as it stands, with nothing but what was not yet shown often enough."""
        self._kinds, written = page.evaluate(f"given => [({KEEP_NEW})(given), ({AS_IT_STANDS})()]", [ALIKE, self._kinds])
        return str(written)


class Axe:
    """What axe finds. A page comes by it at an address, so that Chromium keeps what it has compiled for the next page of the context."""

    def __init__(self, address: str) -> None:
        self._address = address

    def brought_into(self, page: Page) -> None:
        if page.evaluate("typeof axe") == "undefined":
            page.add_script_tag(url=self._address)
            page.evaluate(ONLY_MARKED)

    def in_both_palettes(self, page: Page) -> list[str]:
        """By every rule on light paper, then by those of colours on dark: one line each."""
        self.brought_into(page)
        light = page.evaluate(ASK, [RULES, COLOURS, True])
        on_paper(page, "dark")
        dark = page.evaluate(ASK, [RULES, COLOURS, False])
        on_paper(page, "light")
        return [*light, *(f"dark: {line}" for line in dark)]

    def of_all(self, page: Page, written: dict[str, str], at_a_desk: list[str]) -> dict[str, list[str]]:
        """What axe finds in each of these pages, as they stood: by every rule on a phone and light paper, by those of colours on dark; in
        those named, by every rule at a desk on dark paper.

        They are put one after another into the page that is open: axe that has run for a while needs half the time.
        """
        self.brought_into(page)
        found = {path: page.evaluate(PUT_AND_ASK, [page_, [RULES, COLOURS, True], True]) for path, page_ in written.items()}
        on_paper(page, "dark")
        page.set_viewport_size({"width": 1280, "height": 800})
        for path in at_a_desk:
            lines = page.evaluate(PUT_AND_ASK, [written[path], [RULES, COLOURS, True], False])
            found[path] += [f"desk, dark: {line}" for line in lines]
        return {path: lines for path, lines in found.items() if lines}


def on_paper(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Change the paper, until every colour has arrived: one on its way is neither's."""
    page.emulate_media(color_scheme=scheme)
    # Asked again and again, never awaited: a change that is called off leaves a promise that nothing ever keeps.
    until(page, ARRIVED, scheme)


@contextmanager
def served_axe() -> Iterator[Axe]:
    """axe while the block runs, for pages whose policy is bypassed: it would refuse a script from elsewhere."""
    with serving(AXE.parent) as address:
        yield Axe(f"{address}/{AXE.name}")
