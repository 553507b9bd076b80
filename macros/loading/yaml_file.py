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
from macros.loading.values import BROKEN, ValueReader
from macros.records.base import Position

#: So many files are kept as they were read: all that the site has, and no more memory when there is a hundred times that.
MOST_KEPT = 512

#: Blanks are never given back: a thousand lines of a thousand blanks are read once.
_ID = re.compile(r"(?m)^\s*+(?:[^\w\s{]\s*+)?\{?\s*+id:\s*+[\"']?([^\s\"',}#]+)")


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
    if len(problems) == ENOUGH:  # no text of ours, whatever else is in it
        return Content(BROKEN, problems, first_line, complete=False)
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
        #: Mapping → its fields by name, for those that a problem lies in.
        self._fields: dict[int, dict[str | int, tuple[yaml.Node, yaml.Node]]] = {}

    def read(self) -> Content:
        """The file as dicts, tuples, text, int, Decimal, date, bool, None, and every problem found. Never raises for what it holds."""
        text, problems = read_text(self.path, self.name)
        if text is None:
            return Content(BROKEN, problems, complete=False)
        content = _content(text, self.name)
        return replace(content, problems=[*problems, *content.problems]) if problems else content

    @cached_property
    def _node(self) -> yaml.Node | None:
        """What the file holds. Read again only when a problem has to be placed: keeps 100× the data small in memory."""
        text, _ = read_text(self.path, self.name)
        return _composed(readable(text or ""), self.name).node

    def _inside(self, node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
        """(where it begins, what it is) of an entry of a list or a field of a mapping; of two fields of one name the first is read."""
        if isinstance(node, yaml.SequenceNode):
            return (node.value[step], node.value[step]) if isinstance(step, int) and step < len(node.value) else None
        if not isinstance(node, yaml.MappingNode):
            return None
        if id(node) not in self._fields:
            self._fields[id(node)] = {key.value: (key, value) for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode)}
        return self._fields[id(node)].get(step)

    def _follow(self, path: tuple[str | int, ...]) -> tuple[yaml.Node, yaml.Node, int] | None:
        """(where the last step begins, what it is, how many steps are written) on the way along `path`; None when nothing could be read."""
        if self._node is None:
            return None
        begins = node = self._node
        for length, step in enumerate(path):
            found = self._inside(node, step)
            if found is None:
                return begins, node, length
            begins, node = found
        return begins, node, len(path)

    def position(self, path: tuple[str | int, ...]) -> Position:
        """Where the value at `path` stands; the nearest thing around it when it is not written (a missing field)."""
        found = self._follow(path)
        return self._at(found[1].start_mark) if found else Position(self.name, 1, 1)

    def key_position(self, path: tuple[str | int, ...]) -> Position:
        """Where the name of the field at `path` stands."""
        found = self._follow(path)
        return self._at(found[0].start_mark) if found and found[2] == len(path) else self.position(path)

    def _at(self, mark: yaml.Mark) -> Position:
        return Position(self.name, mark.line + 1, mark.column + 1)
