"""Built pages as they are written, each read once: its tree where that matters, else only its tags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from bs4 import BeautifulSoup

#: What holds no tags, whatever it looks like: it is left out but for the tag that it begins with.
_NO_TAGS = re.compile(r"<!--.*?-->|(<(?:script|style)\b[^>]*>).*?</(?:script|style)>", re.DOTALL)
_TAG = re.compile(r"""<([a-zA-Z][\w-]*)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ANY_TAG = re.compile(r"""</?[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(r"""([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")


@dataclass(frozen=True, slots=True)
class TagOf:
    """One start tag of a page."""

    name: str
    attributes: dict[str, str]

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@cache
def understood(path: Path) -> BeautifulSoup:
    """The page as it is written; whoever asks changes nothing in it. A browser understands the same: html-validate sees to it that nothing
    has to be repaired, and `test_pages_are_read_as_a_browser_reads_them` compares."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def head_understood(path: Path) -> BeautifulSoup:
    """All that stands before the body, as a browser understands it (HTML 5, repaired where it is wrong)."""
    text = path.read_text(encoding="utf-8")
    return BeautifulSoup(text[: text.index("<body")] + "<body>", "html5lib")


@cache
def tags(path: Path) -> tuple[TagOf, ...]:
    """Every start tag, in order. html-validate sees to it that tags are what they look like."""
    return _tags(path.read_text(encoding="utf-8"))


@cache
def head_tags(path: Path) -> tuple[TagOf, ...]:
    """The same for the head alone: all that stands before the body."""
    text = path.read_text(encoding="utf-8")
    return _tags(text[: text.index("<body")])


@cache
def title(path: Path) -> str:
    return said(path.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0])


@cache
def words(path: Path) -> str:
    """What the main part of a page says, without its tags."""
    return said(_NO_TAGS.sub(" ", path.read_text(encoding="utf-8")).partition("<main")[2].partition(">")[2].partition("</main>")[0])


def said(html: str) -> str:
    """A piece of a page without its tags and with single spaces, as `get_text(" ")` of a tree would say it."""
    return " ".join(unescape(_ANY_TAG.sub(" ", html)).split())


@cache
def main_links(path: Path) -> frozenset[str]:
    """Where the links in the main part of a page lead, as they are written."""
    main = path.read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0]
    return frozenset(tag.get("href") for tag in _tags(main) if tag.name == "a" and tag.get("href"))


def _tags(text: str) -> tuple[TagOf, ...]:
    return tuple(_tag(name, rest) for name, rest in _TAG.findall(_NO_TAGS.sub(r"\1", text)))


@cache
def _tag(name: str, rest: str) -> TagOf:
    """One of ten tags is new: the others stand on other pages as well."""
    return TagOf(name.lower(), _attributes(rest))


def _attributes(rest: str) -> dict[str, str]:
    values = ((name.lower(), double or single or bare) for name, double, single, bare in _ATTRIBUTE.findall(rest))
    return {name: unescape(value) if "&" in value else value for name, value in values}


@cache
def ids(path: Path) -> frozenset[str]:
    """Every id of a page."""
    return frozenset(tag.get("id") for tag in tags(path) if tag.get("id"))


#: Where a page names what it leads to or loads.
LEADING = {"a": "href", "link": "href", "script": "src", "img": "src", "iframe": "src", "form": "action"}


def broken_links(site: Path) -> list[tuple[str, str]]:
    """(page, target) of every link within the site that leads to no file, or to an anchor that its page does not have."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    broken = []
    for name in sorted(file for file in files if file.endswith(".html") and file != "404.html"):
        targets = {tag.get(LEADING[tag.name]) for tag in tags(site / name) if tag.name in LEADING}
        for target in targets - {""}:
            address, _, fragment = target.partition("#")
            if ":" in address or address.startswith("//"):  # another site, or `mailto:`
                continue
            file = led_to(name, address.partition("?")[0], files)
            anchor = fragment and file.endswith(".html") and file != "404.html"
            if file not in files or (anchor and unquote(fragment) not in ids(site / file)):
                broken.append((name, target))
    return broken


def led_to(page: str, address: str, files: set[str]) -> str:
    """The file that an address on a page leads to: itself where there is none, of a folder its page."""
    if not address:
        return page
    path = normpath(join(dirname(page), unquote(address))).lstrip("/")
    return path if path in files and not address.endswith("/") else normpath(join(path, "index.html"))
