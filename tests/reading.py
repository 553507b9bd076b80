"""Built pages as they are written, each read once: as a browser understands it where that matters, else only its tags."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from bs4 import BeautifulSoup


@dataclass(frozen=True, slots=True)
class TagOf:
    """One start tag of a page."""

    name: str
    attributes: dict[str, str]

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@cache
def understood(path: Path) -> BeautifulSoup:
    """The page as a browser understands it (HTML 5, repaired where it is wrong). It takes long; whoever asks changes nothing in it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")


@cache
def head_understood(path: Path) -> BeautifulSoup:
    """The same for the head alone: all that stands before the body."""
    text = path.read_text(encoding="utf-8")
    return BeautifulSoup(text[: text.index("<body")] + "<body>", "html5lib")


@cache
def tags(path: Path) -> tuple[TagOf, ...]:
    """Every start tag, in order. html-validate sees to it that tags are what they look like."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return tuple(reader.found)


@cache
def ids(path: Path) -> frozenset[str]:
    """Every id of a page."""
    return frozenset(tag.get("id") for tag in tags(path) if tag.get("id"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[TagOf] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(TagOf(tag, {name: value or "" for name, value in attrs}))
