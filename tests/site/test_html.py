"""Every page is valid HTML, by the rules of html-validate; nothing of the theme's that the site does not use is left in it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.node import node

#: What the rules say of invented pages is asked once.
ONE_WORKER = pytest.mark.xdist_group("html rules")

#: The presets of the HTML standard, without matters of taste, and of accessibility. A list may carry a name (ARIA 1.2, "list"): without
#: one, a row of topics is heard as a row of words.
RULES = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {"aria-label-misuse": ["error", {"allowAnyNamable": True}]},
}


def mistakes(scratch: Path, *groups: Iterable[Path]) -> list[tuple[str, str, str]]:
    """(rule, page, message) for everything that html-validate finds; nothing of a group is left out for being like a page of another."""
    found = scratch / "htmlvalidate-found.json"
    # Helpers that collect garbage beside the work take half a second more of the processors than they save.
    command = [node(), "--single-threaded-gc", str(Path(__file__).with_name("validate.mjs")), json.dumps(RULES), str(found)]
    for group in groups:
        command += ["--", *map(str, group)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [
        (m["ruleId"], page["filePath"], m["message"]) for page in json.loads(found.read_text(encoding="utf-8")) for m in page["messages"]
    ]


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    assert mistakes(tmp_path, pages) == [], "places are counted in what was shown: see alike.mjs"


#: A page with what the rules of a whole page notice.
SEVERAL = """<!doctype html><html lang="vi"><head><title>x</title></head><body><p id="a" aria-label="x"></p><p id="a"></p><ul><p>x</p></ul>
<aside></aside><aside></aside><form><label>x <input type="text" name="q"></label></form></body></html>
"""
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
WRONG_OR_RIGHT = ("", "", "", *WRONG, "")
ENTRY = '<li><p class="y" id="{number}">Mục {number} <a href="{number}/">{number} và “{number}”</a></p>{wrong}</li>'
PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang {number}</title></head><body><main><h1>Trang {number}</h1><ul>{entries}</ul></main></body></html>
"""


#: What may be wrong in the head of a page, and the rule that says so; the last page is right.
HEADS = {
    '<meta charset="utf-8"><meta name="a" content="1">': "element-required-content",
    '<title>Trang</title><title>Trang</title><meta name="a" content="2">': "element-permitted-occurrences",
    '<title>Trang</title><meta name="a" content="3" content="3">': "no-dup-attr",
    "<title>Trang</title><p>x</p>": "element-permitted-content",
    '<title></title><meta name="a" content="4">': "empty-title",
    '<title>Trang</title><meta name="a" content="5">': "",
}


@dataclass(frozen=True)
class Told:
    """Invented pages by their kind, and the rules that html-validate names for each."""

    several: dict[Path, set[str]]
    entries: dict[Path, set[str]]
    heads: dict[Path, set[str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """All of them in one go: to make the rules ready takes longer than to apply them."""
    scratch = tmp_path_factory.mktemp("html")
    right = '<title>Trang</title><meta name="a" content="{}">'
    pages = Told(
        written(scratch, "several", [SEVERAL]),
        written(scratch, "entry", [with_entries(number, wrong) for number, wrong in enumerate(WRONG_OR_RIGHT)]),
        written(
            scratch,
            "head",
            [with_head(number, head) for number, head in enumerate([*(right.format(f"{n}-{n}") for n in range(3)), *HEADS])],
        ),
    )
    for rule, page, _ in mistakes(scratch, pages.several, pages.entries, pages.heads):
        next(group for group in (pages.several, pages.entries, pages.heads) if Path(page) in group)[Path(page)].add(rule)
    return pages


def written(folder: Path, name: str, texts: list[str]) -> dict[Path, set[str]]:
    pages = [folder / f"{name}-{number:02}.html" for number in range(len(texts))]
    for page, text in zip(pages, texts, strict=True):
        page.write_text(text, encoding="utf-8")
    return {page: set() for page in pages}


def with_entries(number: int, wrong: str) -> str:
    """A page with a list of four, the last of them wrong."""
    entries = "".join(ENTRY.format(number=f"n{number}-{entry}", wrong=wrong if entry == 3 else "") for entry in range(4))
    return PAGE.format(number=number, entries=entries)


def with_head(number: int, head: str) -> str:
    return f'<!DOCTYPE html>\n<html lang="vi"><head>{head}</head><body><p>{number}</p></body></html>\n'


@ONE_WORKER
def test_the_rules_notice_a_mistake(told: Told) -> None:
    (found,) = told.several.values()
    assert found >= {"no-dup-id", "element-permitted-content", "aria-label-misuse", "unique-landmark", "wcag/h32"}


@ONE_WORKER
def test_what_is_left_out_is_alike(told: Told) -> None:
    """Of pages that differ in their words alone those are told whose fourth entry is wrong, whatever is wrong with it, and no others."""
    for wrong, found in zip(WRONG_OR_RIGHT, told.entries.values(), strict=True):
        assert (WRONG[wrong] in found) if wrong else not found, (wrong, found)


@ONE_WORKER
def test_what_a_head_has_to_have_is_asked_of_each(told: Told) -> None:
    assert list(told.heads.values()) == [set(), set(), set(), *({rule} - {""} for rule in HEADS.values())]


def test_nothing_of_the_theme_is_left_that_the_site_does_not_use(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name in ("md-toggle", "md-overlay", "md-dialog", "md-skip", "__drawer") if name in text], page
