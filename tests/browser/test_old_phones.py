"""Phones of 2020: iOS 14 and Chrome 80. What they cannot read would stop a whole script; what they lack must not stop a reader."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.node import node
from tests.browser.pages import COMMITMENT, COUNT, SEARCH, VISIBLE
from tests.project import ROOT

SCRIPTS = sorted(str(path) for folder in ("docs/assets/js", "overrides") for path in (ROOT / folder).rglob("*.js"))
#: The language of those browsers. One older is read as well: what says that scripts run must not be understood there (palette.js).
LEVEL, BELOW = 2020, 2019
PARSE = """
const [level, ...files] = process.argv.slice(1);
const { parse } = require("acorn");
const { readFileSync } = require("fs");
const refused = files.filter((file) => { try { parse(readFileSync(file, "utf8"), { ecmaVersion: Number(level) }); } catch { return true; } });
process.stdout.write(JSON.stringify(refused));
"""
#: What came to browsers after these; a page that uses one of them without asking breaks.
TAKEN_AWAY = """
for (const [of, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed']],
  [Uint32Array.prototype, ['at', 'findLast']], [Float32Array.prototype, ['at']],
  [Object, ['hasOwn', 'groupBy']], [Promise, ['any', 'withResolvers']],
  [Element.prototype, ['replaceChildren', 'checkVisibility', 'setHTMLUnsafe']], [Document.prototype, ['replaceChildren', 'startViewTransition']],
  [DocumentFragment.prototype, ['replaceChildren']],
  [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover', 'inert']],
  [HTMLDialogElement.prototype, ['show', 'showModal', 'close', 'requestClose', 'open']],
]) for (const name of names) delete of[name];
delete window.structuredClone; delete window.scheduler; delete window.requestIdleCallback; delete window.CSSStyleSheet.prototype.replaceSync;
const insert = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (rule, ...rest) {
  if (/:focus-visible|:has\\(|:popover-open/.test(rule)) throw new SyntaxError("unknown rule");
  return insert.call(this, rule, ...rest);
};
for (const type of [Element, Document, DocumentFragment]) for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
  const real = type.prototype[name];
  if (real) type.prototype[name] = function (selector) {
    if (/:has\\(|:popover-open|:is\\(|:where\\(/.test(selector)) throw new SyntaxError(`unknown selector: ${selector}`);
    return real.call(this, selector);
  };
}
"""


def refused(level: int) -> list[str]:
    done = subprocess.run([node(), "-e", PARSE, str(level), *SCRIPTS], cwd=ROOT, capture_output=True, text=True, check=True)
    return [file.rsplit("/", 1)[1] for file in json.loads(done.stdout)]


def test_every_script_is_read_by_those_browsers() -> None:
    assert refused(LEVEL) == []


def test_where_they_are_not_read_the_page_stays_the_one_without_script() -> None:
    assert {"palette.js", "search.js"} <= set(refused(BELOW))


@pytest.fixture
def old(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(TAKEN_AWAY)
    yield page
    context.close()
    # Plotly writes a rule that such a browser refuses, and ends there: nothing of ours does.
    assert [error for error in errors if error != "unknown rule"] == []


def test_such_a_phone_filters_searches_and_reads_sources(old: Page, address: str) -> None:
    old.goto(f"{address}/cam-ket/")
    everything = old.locator(COUNT).inner_text()
    old.get_by_label("Tìm chữ").fill("bệnh viện")
    expect(old.locator(COUNT)).not_to_have_text(everything)
    assert old.locator(VISIBLE).count() > 0
    expect(old.locator("#search-dialog")).to_be_hidden()
    old.locator("#search-open").click()
    old.wait_for_url(f"**/{SEARCH}")
    old.get_by_role("searchbox").and_(old.locator(".search--page input")).fill("nong thon moi")
    expect(old.locator(".search--page .search-result__link").first).to_be_visible()
    old.goto(f"{address}/{COMMITMENT}")
    expect(old.locator("h1")).to_be_visible()


def test_its_charts_are_the_pictures(old: Page, address: str) -> None:
    old.goto(f"{address}/danh-gia/")
    figure = old.locator("figure.chart").first
    with old.expect_response("**/plotly*"):
        old.mouse.wheel(0, 300)
        figure.scroll_into_view_if_needed()
    expect(figure.locator("svg.picture:visible")).to_have_count(1)
    figure.locator("details:has(table)").evaluate_all("all => all.forEach(part => { part.open = true; })")
    expect(figure.locator("table")).to_be_visible()
    assert figure.locator("svg.picture:visible .drawing__under").evaluate("e => getComputedStyle(e).visibility") == "visible"


def test_a_browser_that_reads_no_script_at_all_is_told_why_it_cannot_search(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.route("**/*.js", lambda route: route.fulfill(body="(() => { syntax error", content_type="text/javascript"))
    page.goto(f"{address}/{SEARCH}")
    expect(page.get_by_text("đã quá cũ")).to_be_visible()
    expect(page.locator(".search--page")).to_be_hidden()
    assert page.locator("main a:visible").count() > 5
    page.goto(f"{address}/cam-ket/")
    expect(page.get_by_text("đã quá cũ")).to_be_visible()
    expect(page.locator("#search-dialog")).to_be_hidden()
    context.close()
