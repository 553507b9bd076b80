"""Which pages show together everything that any page of the site shows, so that not all of them have to be looked at."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

#: Elements that hold nothing, so that no end follows.
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
#: Enough for pages that are known to be valid (tests/site/test_html.py), and ten times as fast as a parser.
TAG = re.compile(r"""<(/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""([^\s"'=/]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?""")
LEADS_ON = 'http-equiv="refresh"'
#: An element in its place: the one around it, its name with its classes, the attributes it has.
Part = tuple[str, str, tuple[str, ...]]


def parts(page: str) -> set[Part]:
    """What the page is built of."""
    found: set[Part] = set()
    around = [""]
    for end, tag, rest in TAG.findall(page):
        if end:
            while len(around) > 1 and around.pop().split(".")[0] != tag:
                pass
            continue
        name, attributes = _named(tag, rest)
        found.add((around[-1], name, attributes))
        if tag not in VOID and not rest.endswith("/"):
            around.append(name)
    return found


@cache
def _named(tag: str, rest: str) -> tuple[str, tuple[str, ...]]:
    """The name of an element with its classes, and its attributes."""
    given = {name: double or single or bare for name, double, single, bare in ATTRIBUTE.findall(rest)}
    return f"{tag}.{'.'.join(sorted(given.get('class', '').split()))}", tuple(sorted(given))


@cache
def _of_all(site: Path) -> dict[str, set[Part]]:
    texts = {page: page.read_text(encoding="utf-8") for page in sorted(site.rglob("index.html"))}
    shown = {page: parts(text) for page, text in texts.items() if LEADS_ON not in text}
    return {f"{page.parent.relative_to(site).as_posix()}/".removeprefix("./"): found for page, found in shown.items()}


def showing_everything(site: Path, seen: list[str]) -> list[str]:
    """Addresses of a few pages that, with those in `seen`, show every part that any page of `site` shows: for the rarest part the fullest page
    that shows it, until nothing is missing."""
    pages = _of_all(site)
    shown_by: dict[Part, list[str]] = defaultdict(list)
    for path, found in pages.items():
        for part in found:
            shown_by[part].append(path)
    missing = set(shown_by).difference(*(pages.get(path.split("?")[0], set()) for path in seen))
    chosen = []
    while missing:
        rarest = min(missing, key=lambda part: (len(shown_by[part]), part))
        fullest = max(shown_by[rarest], key=lambda path: len(pages[path] & missing))
        missing -= pages[fullest]
        chosen.append(fullest)
    return chosen
