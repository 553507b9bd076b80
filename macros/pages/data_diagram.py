"""A drawing of how the tables hang together, laid out from their references.

One table a line. From a table that others refer to, a rail runs past all of them: an arrow where it ends at the table itself, a dot at
every table that has a column with its ids. So the drawing stays as narrow as a phone, however many references there are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from macros.exports.schema import Table

_LINE, _TOP, _LABELS, _RAIL = 30, 10, 196, 12
#: How far above and below the middle of its line a table is left (as the one referred to) and reached (as the one that refers).
_SHIFT = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """`table.column` holds ids of `target`; `several` when it is a list."""

    table: Table
    column: str
    target: Table
    several: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A table's name and where it stands."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class Rail:
    """A vertical line at `x`, an arrow to the table at `target_y`, a dot at each table that refers to it."""

    x: int
    target_y: int
    dots: tuple[int, ...]

    @property
    def path(self) -> str:
        """The line in the words of SVG."""
        ys = (self.target_y, *self.dots)
        return f"M{_LABELS + 4} {self.target_y}H{self.x}M{self.x} {min(ys)}V{max(ys)}"


@dataclass(frozen=True, slots=True)
class Diagram:
    """The drawing, in the units of its view box. `feet` are the lines from a table that refers to its farthest rail."""

    width: int
    height: int
    labels: tuple[Label, ...]
    rails: tuple[Rail, ...]
    feet: tuple[str, ...]
    labels_end: int = _LABELS


def references(tables: list[Table]) -> list[Reference]:
    """Every column that holds ids of one of `tables`. A list that only turns another table's reference round is left out."""
    by_name = {table.name: table for table in tables}
    found = [
        Reference(table, column.name, by_name[column.refers], column.type == "list")
        for table in tables
        for column in table.columns
        if column.refers in by_name
    ]
    plain = {(r.table.name, r.target.name) for r in found if not r.several}
    return [r for r in found if not (r.several and (r.target.name, r.table.name) in plain and r.table is not r.target)]


def diagram(tables: list[Table], links: list[Reference]) -> Diagram:
    """Lay the tables out one below the other, shorter rails nearer to the names. References of a table to itself are not drawn."""
    lines = {table.name: _TOP + _LINE // 2 + _LINE * place for place, table in enumerate(tables)}
    sources: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.table is not link.target:
            sources[link.target.name].add(link.table.name)
    ends = {target: [lines[target], *(lines[name] for name in names)] for target, names in sources.items()}
    order = sorted(sources, key=lambda target: (max(ends[target]) - min(ends[target]), lines[target]))
    x = {target: _LABELS + 14 + _RAIL * place for place, target in enumerate(order)}
    rails = tuple(Rail(x[t], lines[t] - _SHIFT, tuple(sorted(lines[name] + _SHIFT for name in sources[t]))) for t in order)
    farthest: dict[str, int] = defaultdict(int)
    for target, names in sources.items():
        for name in names:
            farthest[name] = max(farthest[name], x[target])
    feet = tuple(f"M{_LABELS + 4} {lines[name] + _SHIFT}H{farthest[name]}" for name in lines if name in farthest)
    return Diagram(
        width=max(x.values(), default=_LABELS) + 10,
        height=2 * _TOP + _LINE * len(tables),
        labels=tuple(Label(table.title, lines[table.name]) for table in tables),
        rails=rails,
        feet=feet,
    )
