"""What a look notes, as scripts that run in the page."""

from __future__ import annotations

import json


def together(**notes: str) -> str:
    """A script that makes these notes one after another: each under its name."""
    return f"() => ({{ {', '.join(f'{name}: ({note})()' for name, note in notes.items())} }})"


#: What a page is as a whole; sizes in px.
HEIGHT = "() => document.documentElement.scrollHeight"
WIDTH = "() => document.documentElement.scrollWidth"
LANGUAGE = "() => document.documentElement.getAttribute('lang')"
#: The levels of the headings of the main part.
HEADINGS = "() => [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(h => Number(h.tagName[1]))"
#: Each piece of text that can be seen in the page's main part, folded parts opened and closed again. A card out of sight counts as seen.
VISIBLE = """() => {
    const folded = [...document.querySelectorAll('main details:not([open])')];
    for (const part of folded) part.open = true;
    const texts = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (data.trim() && parentElement.checkVisibility({ visibilityProperty: true })) texts.push(data.trim().replace(/\\s+/g, ' '));
    }
    for (const part of folded) part.open = false;
    return texts;
}"""
#: Controls that a page with JavaScript has and a page without must not have: they would do nothing.
ONLY_WITH_SCRIPT = ".filter, .search-form, .entry, .entry__result, .tools--quiet, [data-copies], [data-print], .chart__canvas, .plotly"
#: Each text node within these, as VISIBLE writes it.
NEEDS_SCRIPT = f"""() => [...document.querySelectorAll({json.dumps(ONLY_WITH_SCRIPT)})].flatMap(part => {{
    const texts = [], walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.data.trim().replace(/\\s+/g, ' '));
    return texts;
}})"""
#: How many text nodes can be seen, which of them are drawn smaller than 12 px, and how large the first running text is; the words of a
#: picture count with the picture's own scale.
SIZES = """() => {
  const small = [];
  let pieces = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || element.closest("script, style, template, option, .visually-hidden") || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (!range.getBoundingClientRect().width) continue;
    const svg = element.closest("svg");
    const size = parseFloat(getComputedStyle(element).fontSize) * (svg ? svg.getScreenCTM().a : 1);
    pieces += 1;
    if (size < 12) small.push(`${size} px: ${element.tagName} ${text.slice(0, 40)}`);
  }
  const running = document.querySelector(".answer, .update__summary, .md-typeset > p");
  return { pieces, small, running: running && parseFloat(getComputedStyle(running).fontSize) };
}"""
#: Links inside a sentence are exempt (WCAG 2.5.8): what stands alone is 24 px or more.
SMALL_TARGETS = """() => [...document.querySelectorAll('button, select, input, summary, .chip a, .src, .note-mark, .page-nav a, nav a, .card__title a')]
    .filter(e => e.checkVisibility()).map(e => [e.tagName, e.className, e.textContent.trim().slice(0, 20), e.getBoundingClientRect()])
    .filter(([, , , box]) => box.width && (box.height < 24 || box.width < 24)).map(([tag, name, text, box]) => `${tag}.${name} ${text} ${box.width}x${box.height}`)"""
#: What a reader meets of the interface: names, tips, alternatives, buttons, menus; not what a record or an example says.
ENGLISH_MAY_BE_IN = """() => [...document.querySelectorAll('*')].flatMap(e => [
    ...['aria-label', 'title', 'alt', 'placeholder', 'aria-description'].map(name => e.getAttribute(name)),
    e.matches('button, summary, label, nav a, header a, footer, option, th, h1, h2') && !e.querySelector('code') ? e.textContent : null,
]).filter(Boolean).map(text => text.trim().replace(/\\s+/g, ' '))"""
#: What an eye sees move: a pixel or more. The browser's own measure also counts what is far less.
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) for (const { node, previousRect: a, currentRect: b } of entry.sources) {
    const moved = Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top));
    if (moved >= 1) window.shifts.push([moved, node?.className ?? node?.nodeName ?? "", entry.startTime]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
#: So far; or since the page had come with its letters (`FROM_HERE`), which on a busy machine come when words can be read already.
MOVED = "() => window.shifts.filter(([, , at]) => at >= (window.settledAt ?? 0)).map(([moved, name]) => [moved, name])"
FROM_HERE = "() => { window.settledAt = performance.now(); }"

#: Words of headings and of the heads of tables that a narrow page breaks in two.
SPLIT = """() => {
    const found = [];
    for (const part of document.querySelectorAll('main :is(h1, h2, h3, th)')) {
        if (!part.checkVisibility() || part.getBoundingClientRect().width < 20) continue;
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            for (const word of walker.currentNode.data.matchAll(/\\S+/g)) {
                const range = document.createRange();
                range.setStart(walker.currentNode, word.index);
                range.setEnd(walker.currentNode, word.index + word[0].length);
                const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                if (lines.size > 1) found.push(`${part.tagName}: ${word[0]}`);
            }
        }
    }
    return found;
}"""

#: The class of every control that is offered.
CONTROLS = """() => [...document.querySelectorAll('button, input, select, form')]
    .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width).map(e => e.className)"""
#: Where the menu leads by links that can be seen.
MENU_LINKS = """() => [...document.querySelectorAll('nav[aria-label="Các trang"] a')]
    .filter(a => a.checkVisibility({ visibilityProperty: true })).map(a => a.href)"""
#: Where the links that jump within the page lead → how many elements are there.
JUMPS = """() => Object.fromEntries([...document.querySelectorAll('.page-nav a')].map(a => decodeURIComponent(a.hash.slice(1)))
    .map(target => [target, document.querySelectorAll(`[id="${CSS.escape(target)}"]`).length]))"""
#: Each chart after Plotly has taken over. Of numbers over time the height counts, of milestones the day; lines between points are no numbers.
CHARTS = """() => [...document.querySelectorAll('figure.chart:has(.chart__spec)')].map(figure => ({
    values: [...figure.querySelectorAll('tbody [data-value]')].map(cell => cell.dataset.value),
    traces: figure.querySelector('.chart__canvas').data.filter(t => t.mode !== 'lines')
        .map(t => t.type === 'scatter' && !t.meta.rows ? Array.from(t.y) : (t.meta.days ?? Array.from(t.x))),
    marks: figure.querySelectorAll('.chart__canvas :is(.point path, path.point)').length,
    finding: figure.querySelector('.chart__finding').innerText,
    heads: figure.querySelectorAll('table th').length,
}))"""
TO_THE_TOP = "() => scrollTo({ top: 0, behavior: 'instant' })"
#: How wide the page is, where the link that skips the menu ends, and whether the header holds what is in it.
WITH_LETTERS_TWICE_AS_LARGE = """() => {
    const root = document.documentElement, header = document.querySelector('.site-header');
    root.style.fontSize = '200%';
    const noted = [root.scrollWidth, document.querySelector('.skip-link').getBoundingClientRect().bottom, header.scrollWidth <= header.clientWidth];
    root.style.fontSize = '';
    return noted;
}"""
#: Letters and lines are spaced wide as soon as the window is as narrow as at 400 per cent.
SPACED_WHEN_NARROW = """() => {
    const style = document.head.appendChild(document.createElement('style'));
    style.media = '(width <= 320px)';
    style.textContent = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
}"""
OPEN_ALL = """() => {
    document.querySelector('.menu-button').click();
    window.opened = [...document.querySelectorAll('details:not([open])')];
    for (const part of window.opened) part.open = true;
}"""
CLOSE_AGAIN = """() => {
    document.querySelector('.menu-button').click();
    for (const part of window.opened) part.open = false;
}"""
#: The smaller side of each link that corrects a record.
CORRECTIONS = """() => [...document.querySelectorAll('.tools:not(.tools--quiet) a')].filter(a => a.checkVisibility())
    .map(a => a.getBoundingClientRect()).map(box => Math.min(box.height, box.width))"""
