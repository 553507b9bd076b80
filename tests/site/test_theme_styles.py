"""The theme's style sheet, of which the site publishes what its pages can use: smaller, and nothing looks otherwise."""

from __future__ import annotations

import gzip
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import material
import pytest

from macros.cache import kept
from macros.site.theme_styles import PATTERN, only_used, prune, worn

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

#: Bytes, gzipped: the whole sheet has 22,669.
LIMIT = 6_000
MEDIA: tuple[Literal["screen", "print"], ...] = ("screen", "print")
#: How every element stands and is painted.
LOOK = """() => [...document.querySelectorAll('body, body *')].filter(e => !e.closest('svg *')).map(e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    const said = ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'display', 'borderTop', 'textDecorationLine', 'listStyleType', 'margin', 'padding'];
    return [e.className, box.x, box.y, box.width, box.height, ...said.map(name => style[name]), getComputedStyle(e, '::before').content].join('|');
})"""


def test_a_rule_stays_when_all_its_classes_are_there() -> None:
    sheet = ".a{top:0}.a .b{top:1px}.a:not(.b){top:2px}a,.b,.a>p{top:3px}"
    assert only_used(sheet, {"a"}) == ".a{top:0}.a:not(.b){top:2px}a,.a>p{top:3px}"


def test_a_comma_within_brackets_parts_no_selectors() -> None:
    assert only_used(":is(.a,.b) p,.c{top:0}", {"a", "b"}) == ":is(.a,.b) p{top:0}"


def test_rules_within_conditions_are_looked_through_and_empty_ones_leave() -> None:
    sheet = '@charset "UTF-8";@media print{.b{top:0}}@media screen{.b{top:0}.a{top:1px}}@keyframes turn{0%{top:0}}'
    assert only_used(sheet, {"a"}) == '@charset "UTF-8";@media screen{.a{top:1px}}@keyframes turn{0%{top:0}}'


def test_variables_stay_while_something_left_refers_to_them() -> None:
    sheet = ':root{--one:1px;--two:var(--one);--icon:url("data:a;b,}");--own:red}.a{top:var(--two)}.b{top:var(--icon)}'
    assert only_used(sheet, {"a"}, "p{color:var(--own)}") == ":root{--one:1px;--two:var(--one);--own:red}.a{top:var(--two)}"


def test_classes_are_read_however_they_are_written() -> None:
    assert set(worn("""<p class="a b"><i class='c'><b class=d></b><p data-class="e" id="class=f">""")) == {"a", "b", "c", "d"}


def test_what_is_kept_of_a_sheet_is_found_for_the_same_classes_and_variables_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path / "kept")

    def left(classes: set[str], own: str = "") -> str:
        sheet = tmp_path / "assets" / "stylesheets" / "main.1.min.css"
        for path, text in ((sheet, ":root{--one:1px}.a{top:0}.b{top:1px}"), (tmp_path / "assets" / "css" / "site.css", own)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        prune(tmp_path, classes)
        return sheet.read_text(encoding="utf-8")

    assert left({"a"}) == left({"a", "c"}, "p{color:var(--other)}") == ".a{top:0}"
    assert left({"a", "b"}) == ".a{top:0}.b{top:1px}"
    assert left({"a"}, "p{top:var(--one)}") == ":root{--one:1px}.a{top:0}"
    assert left({"a"}) == ".a{top:0}"
    assert len(list((tmp_path / "kept" / "theme").iterdir())) == 3


def test_a_first_visit_waits_for_little_of_the_theme(site: Path) -> None:
    (sheet,) = site.glob(PATTERN)
    assert 0 < len(gzip.compress(sheet.read_bytes())) < LIMIT
    assert list(site.glob(f"{PATTERN}.map")) == []


def test_pages_look_as_with_the_whole_sheet(browser: Browser, address: str) -> None:
    (whole,) = (Path(material.__file__).parent / "templates").glob(PATTERN)
    for path in ("", "phuong-phap/"):
        looks = []
        for sheet in (None, whole):
            page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
            if sheet is not None:
                page.route(f"**/{PATTERN}", partial(_answer, sheet))
            looks.append(_looks(page, f"{address}/{path}"))
            page.context.close()
        for media in MEDIA:
            assert looks[0][media] == looks[1][media], (path, media)


def _answer(sheet: Path, route: Route) -> None:
    route.fulfill(path=sheet, content_type="text/css")


def _looks(page: Page, address: str) -> dict[str, object]:
    """How every element looks, by where it is read."""
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => document.querySelectorAll('details').forEach(part => { part.open = true; }))")
    found = {}
    for media in MEDIA:
        page.emulate_media(media=media)
        found[media] = page.evaluate(LOOK)
    assert len(set(map(str, found.values()))) == len(MEDIA)
    return found
