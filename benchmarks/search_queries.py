"""Two times forty searches: what is typed, and what must then stand first.

The search was tuned on those of `tests/browser/search_queries.yml`; nothing was tuned on those of `search_queries_unseen.yml`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from macros.formatting.alphabet import anchor
from macros.loading.yaml_file import YamlFile
from scripts import ROOT

_FOLDER = ROOT / "tests" / "browser"
TUNED = _FOLDER / "search_queries.yml"
UNSEEN = _FOLDER / "search_queries_unseen.yml"


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


def search_queries(file: Path = TUNED) -> list[SearchQuery]:
    """All of one file, in its order. Raises KeyError for an entry that lacks a field."""
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [SearchQuery(_typed(entry), tuple(map(stands_now, entry["first"])), entry["reason"]) for entry in entries]


@cache
def _moves() -> tuple[tuple[str, str], ...]:
    """Old id → the id that took its place, as often as that happened."""
    entries = YamlFile(ROOT, ROOT / "data" / "redirects.yml").read().value
    return tuple((entry["id"], entry["to"]) for entry in entries or () if entry.get("to"))


def stands_now(address: str) -> str:
    """The address of what stands at `address`, should its record have another id today (`data/redirects.yml`)."""
    for old, new in _moves():
        address = re.sub(rf"(?<=/){re.escape(old)}(?=/)", new, address)
        address = re.sub(rf"(?<=#){re.escape(anchor(old))}$", anchor(new), address)
    return address


def _typed(entry: dict[str, object]) -> str:
    text = str(entry["query"])
    return unicodedata.normalize("NFD" if entry.get("decomposed") else "NFC", text)
