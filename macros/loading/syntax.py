"""From text to YAML nodes. A syntax error costs one entry of a list, not the whole file: the other entries are still checked."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from macros.formatting.numbers import number_vi
from macros.loading.file_text import SPLIT
from macros.loading.problems import ENOUGH, Problem
from macros.loading.syntax_errors import explain

#: A file with more broken entries than this is no data file; reading on would only cost time.
MOST_BROKEN = 50
#: Of so many entries each may be read by itself, some fifteen times those of the largest data file; beyond, the first mistake is enough.
MOST_APART = 5_000
#: Lists, entries, names and values of a file: some eight times those of the largest data file. It is them that cost memory and time.
MOST_NODES = 50_000

#: Where an anchor or alias may stand: only then are the events of the parser looked at.
_MAYBE_ANCHOR = re.compile(r"(?m)(?:^|[\s\[{,:?-])[&*]\S")
_ENTRY = re.compile(r"^-(?![-\d])")


class _NodeLoader(yaml.CSafeLoader):
    """Composes nodes only; without resolvers every plain scalar stays text, and any other tag was written by hand."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._one_more = iter(range(MOST_NODES)).__next__  # raises StopIteration

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: object) -> str:
        """The tag of a node that names none: by its form alone. (Called for every node, and a fifth of the time of a check before.)"""
        self._one_more()
        return _TAGS[kind]


_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


@dataclass(frozen=True, slots=True)
class Composed:
    """The nodes that could be read, what is wrong, and the text of the entries that could not be read."""

    node: yaml.Node | None
    problems: list[Problem] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


class _Refused(Exception):
    """Anchors and aliases: they can repeat and nest without end, and nobody who edits a record needs them."""

    def __init__(self, marks: list[Any]) -> None:
        super().__init__()
        self.marks = marks


class _TooMany(Exception):
    """More than MOST_NODES."""


@contextmanager
def no_collection() -> Iterator[None]:
    """Nodes of a large file are many objects at once, none of them garbage: looking for some took more than half of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def compose(text: str, file: str) -> Composed:
    """Never raises. `broken` holds the whole text when nothing of it could be read."""
    try:
        node = _compose(text)
    except _TooMany as error:
        return Composed(None, list(_explained(error, [], 0, file)), [text])
    except (yaml.YAMLError, _Refused) as error:
        lines = text.split("\n")
        problems = list(_explained(error, lines, 0, file))
        entries = list(_entries(lines))
        return _by_entry(lines, entries, file, problems) if 1 < len(entries) <= MOST_APART else Composed(None, problems, [text])
    if node is None:
        return Composed(None, [Problem(file, 1, 1, "empty", "Tệp rỗng.", "Hãy viết ít nhất một mục, hoặc xóa tệp.")])
    return Composed(node)


def _compose(text: str) -> yaml.Node | None:
    if _MAYBE_ANCHOR.search(text):
        # Before composing: an alias may point to what holds it, and no walk over such nodes would end.
        events = yaml.parse(text, Loader=_NodeLoader)
        if marks := list(islice((event.start_mark for event in events if getattr(event, "anchor", None)), ENOUGH)):
            raise _Refused(marks)
    loader = _NodeLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    except StopIteration:
        raise _TooMany from None
    finally:
        loader.dispose()
    return node


def _entries(lines: list[str]) -> Iterator[tuple[int, int]]:
    """(first line, line after the last) of each entry of a list that stands at the margin."""
    starts = [number for number, line in enumerate(lines) if _ENTRY.match(line)]
    if starts and any(line.strip() and not line.startswith(("#", "---")) for line in lines[: starts[0]]):
        starts.insert(0, 0)
    yield from zip(starts, [*starts, len(lines)][1:], strict=True)


def _by_entry(lines: list[str], entries: list[tuple[int, int]], file: str, whole: list[Problem]) -> Composed:
    """The entries that can be read by themselves. `whole`: what is wrong with the file as one."""
    nodes: list[yaml.Node] = []
    problems: list[Problem] = []
    broken: list[str] = []
    for start, end in entries:
        text = "\n".join(lines[start:end])
        try:
            node = _compose(text)
        except (yaml.YAMLError, _Refused, _TooMany) as error:
            problems += _explained(error, lines, start, file)
            broken.append(text)
            if len(broken) == MOST_BROKEN:
                return Composed(None, problems, ["\n".join(lines)])
            continue
        if isinstance(node, yaml.SequenceNode):
            _shift(node, start)
            nodes += node.value
        elif node is not None:
            advice = "Mỗi mục bắt đầu bằng `- id: …` ở đầu dòng: dấu gạch, một dấu cách, rồi tên trường."
            problems.append(
                Problem(file, start + 1, 1, "yaml", "Mục này không bắt đầu bằng dấu gạch và dấu cách.", advice, lines[start].strip())
            )
            broken.append(text)
    mark = yaml.Mark("", 0, 0, 0, None, 0)
    # Each entry may be right by itself and the file wrong: a line `...` between two ends the file for other readers of YAML.
    return Composed(yaml.SequenceNode("tag:yaml.org,2002:seq", nodes, mark, mark), problems or whole, broken)


def _shift(node: yaml.Node, lines: int) -> None:
    """Move the marks of a node and of everything in it down by so many lines."""
    stack: list[Any] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple):
            stack.extend(item)
            continue
        for name in ("start_mark", "end_mark"):
            mark = getattr(item, name)
            setattr(item, name, yaml.Mark("", 0, mark.line + lines, mark.column, None, 0))
        if not isinstance(item, yaml.ScalarNode):
            stack.extend(item.value)


def _explained(error: Exception, lines: list[str], offset: int, file: str) -> Iterator[Problem]:
    if isinstance(error, _TooMany):
        yield Problem(file, offset + 1, 1, "file", f"Có quá nhiều mục và trường: hơn {number_vi(MOST_NODES)}.", SPLIT)
        return
    if isinstance(error, _Refused):
        for mark in error.marks:
            message = "Không dùng neo (dấu & hoặc * đứng trước một từ) trong tệp dữ liệu."
            advice = "Hãy viết đầy đủ nội dung ở từng chỗ; nếu dấu đó thuộc câu chữ, hãy đặt cả câu trong ngoặc kép."
            text = lines[offset + mark.line].strip()
            yield Problem(file, offset + mark.line + 1, mark.column + 1, "yaml", message, advice, text)
        return
    line, column, message, advice = explain(error, lines, offset)
    text = lines[line - 1].strip() if line <= len(lines) else ""
    yield Problem(file, line, column, "yaml", message, advice, text)
