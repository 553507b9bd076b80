"""Automatic numbering of Word: `1.`, `a)`, `I.` that stand in no text of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLETS = {
    "\uf0b7": "-",
    "•": "-",
    "o": "-",
    "\uf0a7": "-",
    "\uf02d": "-",
    "–": "-",
    "—": "-",
    "\uf0d8": "-",
    "\uf076": "-",
    "\uf0fc": "-",
}


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """Counts as Word counts: one counter for each list and level; a higher level begins the lower ones anew."""

    abstract: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Any | None) -> Numbering:
        """From the root of numbering.xml, or nothing."""
        found = cls()
        if root is None:
            return found
        for abstract in root.iter(f"{W}abstractNum"):
            levels = {}
            for level in abstract.iter(f"{W}lvl"):
                levels[int(level.get(f"{W}ilvl", "0"))] = _Level(
                    _value(level, "numFmt", "decimal"), _value(level, "lvlText", ""), int(_value(level, "start", "1") or 1)
                )
            found.abstract[abstract.get(f"{W}abstractNumId", "")] = levels
        for number in root.iter(f"{W}num"):
            code = number.get(f"{W}numId", "")
            found.lists[code] = _value(number, "abstractNumId", "")
            for override in number.iter(f"{W}lvlOverride"):
                start = _value(override, "startOverride", "")
                if start:
                    found.starts[code, int(override.get(f"{W}ilvl", "0"))] = int(start)
        return found

    def label(self, code: str, depth: int) -> str:
        """The label of the next paragraph of a list at a depth, with a space; "" for a list without labels."""
        abstract = self.lists.get(code)
        level = self.abstract.get(abstract or "", {}).get(depth)
        if level is None or abstract is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return f"{_BULLETS.get(level.text, level.text if level.text in '-+*' and level.text else '-')} "
        counters = self.counters.setdefault(code if (code, depth) in self.starts else abstract, {})
        begin = self.starts.get((code, depth), level.start)
        counters[depth] = counters.get(depth, begin - 1) + 1
        for deeper in [other for other in counters if other > depth]:
            del counters[deeper]
        written = level.text
        for index in range(9):
            if f"%{index + 1}" in written:
                inner = self.abstract[abstract].get(index, level)
                written = written.replace(f"%{index + 1}", formatted(counters.get(index, inner.start), inner.form))
        return f"{written} "


def formatted(number: int, form: str) -> str:
    """A number in one of Word's forms."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        written, rest = "", number
        for value, letters in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
            written += letters * (rest // value)
            rest %= value
        return written.lower() if form == "lowerRoman" else written
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _value(node: Any, name: str, default: str) -> str:
    child = node.find(f"{W}{name}")
    return default if child is None else child.get(f"{W}val", default)
