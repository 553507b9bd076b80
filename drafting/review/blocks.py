"""A list file of a draft as a head and one block an entry, so that what nobody touched stays byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafting.write.yaml_text import yaml_text
from macros.loading.file_text import read_text
from macros.loading.syntax import compose
from macros.loading.values import BROKEN, ValueReader

_ENTRY = re.compile(r"(?m)^(?=-(?:\s|$))")
_MARK = re.compile(r"(?m)^([ \t]*(?:- )?)draft:[ \t]*true[ \t]*(?:#.*)?\n?")
_EMPTY = re.compile(r"(?m)^\[\][ \t]*\n?")


@dataclass(frozen=True, slots=True)
class Block:
    """One entry: its text, and its value as `make check` reads it; None when it cannot be read."""

    text: str
    value: dict[str, Any] | None

    @property
    def open(self) -> bool:
        """Whether nobody has reviewed it. What cannot be read is open as long as it says so itself."""
        return self.value.get("draft") is True if self.value is not None else bool(_MARK.search(self.text))


@dataclass(slots=True)
class ListFile:
    """One file. `head` is everything before the first entry."""

    path: Path
    head: str = ""
    blocks: list[Block] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> ListFile:
        """A file that is missing, or that is no list, has no blocks."""
        text, _ = read_text(path, path.name) if path.is_file() else ("", [])
        head, *entries = _ENTRY.split(text or "")
        return cls(path, head, [Block(entry, value_of(entry)) for entry in entries])

    def text(self) -> str:
        """The file as it will be written."""
        head = _EMPTY.sub("", self.head)
        return head + ("".join(block.text for block in self.blocks) or "[]\n")


def value_of(entry: str) -> dict[str, Any] | None:
    """The one record of a block's text."""
    composed = compose(entry, "")
    if composed.node is None or composed.problems:
        return None
    reader = ValueReader("", entry)
    value = reader.value(composed.node)
    if reader.problems or value is BROKEN or not isinstance(value, tuple) or len(value) != 1 or not isinstance(value[0], dict):
        return None
    return value[0]


def block_of(value: dict[str, Any]) -> Block:
    """A record as a block, written the way the whole draft is."""
    text = yaml_text([value])
    return Block(text, value_of(text))


def without_mark(block: Block) -> Block:
    """The same block reviewed: only the line `draft: true` is gone."""

    def cut(match: re.Match[str]) -> str:
        return match[1] if match[1].endswith("- ") else ""

    text = _MARK.sub(cut, block.text, count=1)
    text = re.sub(r"\A- +(?=\S)", "- ", text)
    return Block(text, value_of(text))
