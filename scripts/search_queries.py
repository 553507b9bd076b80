"""The forty searches of `tests/browser/search_queries.yml`: what is typed, and what must then stand first."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).resolve().parent.parent / "tests" / "browser" / "search_queries.yml"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """`typed` is what the browser gets; `first` the addresses of which any may stand first; `reason` says why they should."""

    typed: str
    first: tuple[str, ...]
    reason: str

    def answered_by(self, address: str) -> bool:
        """Whether this very place is a right answer."""
        return address in self.first

    def answered_by_page(self, address: str) -> bool:
        """Whether the page is right, wherever on it: for engines that find pages."""
        return address.partition("#")[0] in {first.partition("#")[0] for first in self.first}


def search_queries() -> list[SearchQuery]:
    """All of them, in the order of the file. Raises KeyError for an entry that lacks a field."""
    entries = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [SearchQuery(_typed(entry), tuple(entry["first"]), entry["reason"]) for entry in entries]


def _typed(entry: dict[str, object]) -> str:
    text = str(entry["query"])
    return unicodedata.normalize("NFD" if entry.get("decomposed") else "NFC", text)
