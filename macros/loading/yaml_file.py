"""One data file: its values, everything wrong with the way it is written, and the place of every value on demand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from macros.loading.characters import bad_characters, readable
from macros.loading.conflicts import conflict
from macros.loading.file_text import read_text
from macros.loading.problems import ENOUGH, Problem
from macros.loading.syntax import Composed, compose, no_collection
from macros.loading.values import BROKEN, MAX_DEPTH, ValueReader
from macros.records.base import Position

#: So many files are kept as they were read: all that the site has, and no more memory when there is a hundred times that.
MOST_KEPT = 512

_ID = re.compile(r"(?m)^\s*(?:[^\w\s{]\s*)?\{?\s*id:\s*[\"']?([^\s\"',}#]+)")


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says. `value` is BROKEN when nothing could be read; `lost` has the ids of entries that could not."""

    value: Any
    problems: list[Problem]
    first_line: str = ""
    lost: tuple[str, ...] = field(default=())
    complete: bool = True


@lru_cache(maxsize=1)
def _composed(text: str, file: str) -> Composed:
    """The nodes of a text. Those of the last file are kept: where its values are wrong, their places are asked for next."""
    with no_collection():
        return compose(text, file)


@lru_cache(maxsize=MOST_KEPT)
def _content(text: str, file: str) -> Content:
    """What a text says as the file of that name. Kept: `make serve`, `make diff` and tests read the same files again and again.

    Nothing that is read changes afterwards: records are made from the values anew, each time that a file is loaded.
    """
    if unfinished := conflict(text, file):
        return Content(BROKEN, [unfinished], complete=False)
    problems = list(islice(bad_characters(text, file), ENOUGH))
    first_line = text.split("\n", 1)[0]
    text = readable(text)
    composed = _composed(text, file)
    reader = ValueReader(file, text)
    with no_collection():
        value = BROKEN if composed.node is None else reader.value(composed.node)
    # Where tabs are reported, a complaint about the structure is most often about the same tabs.
    if not any(problem.rule == "tab" for problem in problems):
        problems += composed.problems
    lost = tuple(match[1] for part in composed.broken for match in _ID.finditer(part))
    if composed.node is None:
        return Content(BROKEN, problems, first_line, lost, complete=False)
    complete = len(composed.broken) <= len(lost)
    lost += tuple(reader.joined)
    return Content(value, [*problems, *reader.problems], first_line, lost, complete)


class YamlFile:
    """A data file below `root`. Its name is the path from there."""

    def __init__(self, root: Path, path: Path) -> None:
        self.path = path
        self.name = "/".join(path.parts[len(root.parts) :])

    def read(self) -> Content:
        """The file as dicts, tuples, text, int, Decimal, date, bool, None, and every problem found. Never raises for what it holds."""
        text, problems = read_text(self.path, self.name)
        if text is None:
            return Content(BROKEN, problems, complete=False)
        content = _content(text, self.name)
        return replace(content, problems=[*problems, *content.problems])

    @cached_property
    def _marks(self) -> dict[tuple[str | int, ...], tuple[int, int]]:
        """Line and column of each value. Read again only when a problem has to be placed: keeps 100× the data small in memory."""
        marks: dict[tuple[str | int, ...], tuple[int, int]] = {}

        def walk(node: yaml.Node, path: tuple[str | int, ...]) -> None:
            marks.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
            if len(path) > MAX_DEPTH:
                return
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    name = key.value if isinstance(key, yaml.ScalarNode) else ""
                    walk(value, (*path, name))
                    marks.setdefault((*path, name, "@key"), (key.start_mark.line + 1, key.start_mark.column + 1))
            elif isinstance(node, yaml.SequenceNode):
                for index, item in enumerate(node.value):
                    walk(item, (*path, index))

        text, _ = read_text(self.path, self.name)
        node = _composed(readable(text or ""), self.name).node
        if node is not None:
            with no_collection():
                walk(node, ())
        return marks

    def position(self, path: tuple[str | int, ...]) -> Position:
        """Where the value at `path` stands; the nearest thing around it when it is not written (a missing field)."""
        for length in range(len(path), -1, -1):
            mark = self._marks.get(path[:length])
            if mark:
                return Position(self.name, *mark)
        return Position(self.name, 1, 1)

    def key_position(self, path: tuple[str | int, ...]) -> Position:
        """Where the name of the field at `path` stands."""
        mark = self._marks.get((*path, "@key"))
        return Position(self.name, *mark) if mark else self.position(path)
