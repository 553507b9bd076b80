"""One data file: its values, everything wrong with the way it is written, and the place of every value on demand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from macros.loading.characters import bad_characters, readable
from macros.loading.conflicts import conflict
from macros.loading.file_text import read_text
from macros.loading.problems import ENOUGH, Problem
from macros.loading.syntax import Composed, compose
from macros.loading.values import BROKEN, MAX_DEPTH, ValueReader
from macros.records.base import Position

_ID = re.compile(r"(?m)^\s*(?:[^\w\s{]\s*)?\{?\s*id:\s*[\"']?([^\s\"',}#]+)")


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says. `value` is BROKEN when nothing could be read; `lost` has the ids of entries that could not."""

    value: Any
    problems: list[Problem]
    first_line: str = ""
    lost: tuple[str, ...] = field(default=())
    complete: bool = True


class YamlFile:
    """A data file below `root`. Its name is the path from there."""

    def __init__(self, root: Path, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(root).as_posix()

    def read(self) -> Content:
        """The file as dicts, tuples, text, int, Decimal, date, bool, None, and every problem found. Never raises for what it holds."""
        text, problems = read_text(self.path, self.name)
        if text is None:
            return Content(BROKEN, problems, complete=False)
        if unfinished := conflict(text, self.name):
            return Content(BROKEN, [*problems, unfinished], complete=False)
        problems += islice(bad_characters(text, self.name), ENOUGH)
        first_line = text.split("\n", 1)[0]
        text = readable(text)
        composed = compose(text, self.name)
        # Where tabs are reported, a complaint about the structure is most often about the same tabs.
        if not any(problem.rule == "tab" for problem in problems):
            problems += composed.problems
        lost = tuple(match[1] for part in composed.broken for match in _ID.finditer(part))
        if composed.node is None:
            return Content(BROKEN, problems, first_line, lost, complete=False)
        reader = ValueReader(self.name, text)
        value = reader.value(composed.node)
        complete = len(composed.broken) <= len(lost)
        lost += tuple(reader.joined)
        return Content(value, [*problems, *reader.problems], first_line, lost, complete)

    def _composed(self) -> Composed:
        text, _ = read_text(self.path, self.name)
        return compose(readable(text or ""), self.name)

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

        node = self._composed().node
        if node is not None:
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
