"""Every page is valid HTML, by the rules of html-validate; nothing of the theme's that the site does not use is left in it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from scripts.node import node

#: The presets of the HTML standard, without matters of taste, and of accessibility. A list may carry a name (ARIA 1.2, "list"): without
#: one, a row of topics is heard as a row of words.
RULES = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {"aria-label-misuse": ["error", {"allowAnyNamable": True}]},
}


def mistakes(pages: list[Path], scratch: Path) -> list[tuple[str, str, str]]:
    """(rule, page, message) for everything that html-validate finds."""
    found = scratch / "htmlvalidate-found.json"
    command = [node(), str(Path(__file__).with_name("validate.mjs")), json.dumps(RULES), str(found), *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [
        (m["ruleId"], page["filePath"], m["message"]) for page in json.loads(found.read_text(encoding="utf-8")) for m in page["messages"]
    ]


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    assert mistakes(pages, tmp_path) == [], "places are counted in what was shown: see alike.mjs"


def test_the_rules_notice_a_mistake(tmp_path: Path) -> None:
    page = tmp_path / "sai.html"
    page.write_text(
        '<!doctype html><html lang="vi"><head><title>x</title></head><body><p id="a" aria-label="x"></p><p id="a"></p><ul><p>x</p></ul>'
        '<aside></aside><aside></aside><form><label>x <input type="text" name="q"></label></form></body></html>'
    )
    found = {rule for rule, _, _ in mistakes([page], tmp_path)}
    assert found >= {"no-dup-id", "element-permitted-content", "aria-label-misuse", "unique-landmark", "wcag/h32"}


#: What may be wrong in an entry of a list, and the rule that says so.
WRONG = {
    '<p class="y" class="y">x</p>': "no-dup-attr",
    "<p>x &nosuch; y</p>": "unrecognized-char-ref",
    "<ul><p>x</p></ul>": "element-permitted-content",
    "<p><span><div>x</div></span></p>": "element-permitted-content",
    '<a href="x"><button type="button">x</button></a>': "element-permitted-content",
    '<p hidden="nein">x</p>': "attribute-allowed-values",
    '<button type="nein">x</button>': "attribute-allowed-values",
    "<button>x</button>": "no-implicit-button-type",
    '<button type="button"></button>': "text-content",
    '<img src="x.png">': "wcag/h37",
    "<h2></h2>": "empty-heading",
    "<details><p>x</p></details>": "element-required-content",
    "<form><p>x</p></form>": "wcag/h32",
    "<fieldset><p>x</p></fieldset>": "wcag/h71",
    "<nav>x</nav><nav>y</nav>": "unique-landmark",
    '<p aria-label="x">x</p>': "aria-label-misuse",
    "<marquee>x</marquee>": "deprecated",
    "<nosuch>x</nosuch>": "element-name",
}
ENTRY = '<li><p class="y" id="{number}">Mục {number} <a href="{number}/">{number} và “{number}”</a></p>{wrong}</li>'
PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang {number}</title></head><body><main><h1>Trang {number}</h1><ul>{entries}</ul></main></body></html>
"""


def test_what_is_left_out_is_alike(tmp_path: Path) -> None:
    """Of pages that differ in their words alone those are told whose fourth entry is wrong, whatever is wrong with it, and no others."""
    wanted = {}
    for number, wrong in enumerate(["", "", "", *WRONG, ""]):
        entries = "".join(ENTRY.format(number=f"n{number}-{entry}", wrong=wrong if entry == 3 else "") for entry in range(4))
        page = tmp_path / f"{number:02}.html"
        page.write_text(PAGE.format(number=number, entries=entries), encoding="utf-8")
        wanted[page] = {WRONG[wrong]} if wrong else set()
    found: dict[Path, set[str]] = {page: set() for page in wanted}
    for rule, page, _ in mistakes(list(wanted), tmp_path):
        found[Path(page)].add(rule)
    assert {page: rules & found[page] for page, rules in wanted.items()} == wanted
    assert not [page for page, rules in wanted.items() if found[page] and not rules]


#: What may be wrong in the head of a page, and the rule that says so; the last page is right.
HEADS = {
    '<meta charset="utf-8"><meta name="a" content="1">': "element-required-content",
    '<title>Trang</title><title>Trang</title><meta name="a" content="2">': "element-permitted-occurrences",
    '<title>Trang</title><meta name="a" content="3" content="3">': "no-dup-attr",
    "<title>Trang</title><p>x</p>": "element-permitted-content",
    '<title></title><meta name="a" content="4">': "empty-title",
    '<title>Trang</title><meta name="a" content="5">': "",
}


def test_what_a_head_has_to_have_is_asked_of_each(tmp_path: Path) -> None:
    right = '<title>Trang</title><meta name="a" content="{}">'
    wanted = {}
    for number, (head, rule) in enumerate({**{right.format(f"{n}-{n}"): "" for n in range(3)}, **HEADS}.items()):
        page = tmp_path / f"{number}.html"
        page.write_text(f'<!DOCTYPE html>\n<html lang="vi"><head>{head}</head><body><p>{number}</p></body></html>\n', encoding="utf-8")
        wanted[page] = {rule} - {""}
    found: dict[Path, set[str]] = {page: set() for page in wanted}
    for rule, page_, _ in mistakes(list(wanted), tmp_path):
        found[Path(page_)].add(rule)
    assert found == wanted


def test_nothing_of_the_theme_is_left_that_the_site_does_not_use(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name in ("md-toggle", "md-overlay", "md-dialog", "md-skip", "__drawer") if name in text], page
