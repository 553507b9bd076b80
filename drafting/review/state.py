"""What of a draft is open, in the order of reading: the cards that the page leads through, read anew from the files each time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from drafting.document import Unit
from drafting.findings import Findings
from drafting.review.blocks import Block, ListFile
from macros.loading.explanations import PROPOSED
from macros.loading.file_text import read_text
from macros.loading.syntax import compose
from macros.loading.values import BROKEN, ValueReader

#: Kinds in the order in which they come where they stand at one place, with what a person calls them.
LABELS = {
    "report": "Đầu văn bản",
    "sections": "Mục của văn bản",
    "new-bodies": "Cơ quan mới",
    "new-documents": "Văn bản mới",
    "commitment-groups": "Nhóm cam kết",
    "commitments": "Cam kết",
    "figures": "Số liệu",
    "relations": "Phép đối chiếu",
    "citations": "Viện dẫn",
    "mentions": "Nêu tên",
}
#: Kinds whose records are read together: all places of one document, of one body.
TOGETHER = {"citations": "document", "mentions": "body"}
LISTS = tuple(kind for kind in LABELS if kind not in ("report", "sections"))

Spot = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown at once. `blocks`: which entries of the file it is about; `spots`: (unit, start, end) in the text."""

    key: str
    kind: str
    blocks: tuple[int, ...]
    values: tuple[dict[str, Any], ...]
    spots: tuple[Spot, ...]
    open: bool
    digest: str
    raw: str = ""

    @property
    def order(self) -> tuple[int, int, int]:
        if self.kind == "report":
            return (-1, 0, 0)
        return (self.spots[0][0] if self.spots else 1_000_000, list(LABELS).index(self.kind), self.blocks[0])


class Text:
    """The document, to find again what a record quotes."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.units = findings.document.units
        self.at: dict[tuple[str, str | None, str | None], list[int]] = {}
        self.of_section: dict[str, int] = {}
        for number, unit in enumerate(self.units):
            self.at.setdefault((unit.section, unit.point, unit.footnote), []).append(number)
            self.of_section.setdefault(unit.section, number)
        self.rows = list(_rows(self.units))
        self.bodies = {body.name: body for body in findings.bodies if body.code is None}

    def find(self, source: Any) -> Spot | None:
        """Where a `source` leads: the excerpt at its place, elsewhere only when the place does not have it; else the place alone."""
        if not isinstance(source, dict):
            return None
        note = source.get("footnote")
        key = (str(source.get("section") or ""), source.get("point"), None if note is None else str(note))
        excerpt = " ".join(str(source.get("excerpt") or "").split())
        there = self.at.get(key, [])
        for number in (*there, *range(len(self.units))) if excerpt else ():
            start = self.units[number].text.find(excerpt)
            if start >= 0:
                return number, start, start + len(excerpt)
        for text, numbers in self.rows if excerpt else ():
            if excerpt in text:
                number = next((n for n in reversed(numbers) if excerpt.endswith(self.units[n].text)), numbers[0])
                return number, 0, len(self.units[number].text)
        first = there[0] if there else self.of_section.get(key[0])
        return None if first is None else (first, 0, 0)

    def holds(self, source: dict[str, Any]) -> bool:
        """Whether the excerpt stands in the text."""
        spot = self.find(source)
        return spot is not None and spot[2] > 0


def _rows(units: list[Unit]) -> Iterator[tuple[str, list[int]]]:
    """The rows of the tables: their cells as one text, and the units they are."""
    cells = ((number, unit) for number, unit in enumerate(units) if unit.paragraph.cell is not None and unit.footnote is None)
    for _, group in groupby(cells, key=lambda item: (item[1].paragraph.cell.table, item[1].paragraph.cell.row)):  # type: ignore[union-attr]
        row = list(group)
        yield " ".join(unit.text for _, unit in row), [number for number, _ in row]


@dataclass(slots=True)
class State:
    """All cards of a draft in reading order, and the files they were read from."""

    folder: Path
    report: dict[str, Any]
    report_head: str
    files: dict[str, ListFile]
    cards: list[Card] = field(default_factory=list)

    @property
    def open(self) -> list[Card]:
        return [card for card in self.cards if card.open]

    def card(self, key: str) -> Card | None:
        return next((card for card in self.cards if card.key == key), None)

    def left(self) -> dict[str, tuple[int, int]]:
        """Kind → (open, all), for the kinds that the draft has."""
        found: dict[str, tuple[int, int]] = {}
        for kind in LABELS:
            of_kind = [card for card in self.cards if card.kind == kind]
            if of_kind:
                found[kind] = (sum(card.open for card in of_kind), len(of_kind))
        return found


class DraftUnreadableError(Exception):
    """`report.yml` cannot be read. The message is one Vietnamese sentence."""


def read_state(folder: Path, text: Text) -> State:
    """Raises DraftUnreadableError."""
    head, report = read_report(folder / "report.yml")
    state = State(folder, report, head, {kind: ListFile.read(folder / f"{kind}.yml") for kind in LISTS})
    cards = [_report_card(report, text), *_section_cards(report, text)]
    for kind in LISTS:
        cards += _cards(kind, state.files, text)
    state.cards = sorted(cards, key=lambda card: card.order)
    return state


def read_report(path: Path) -> tuple[str, dict[str, Any]]:
    """The lines of remarks at the top of report.yml, and what it says."""
    text, problems = read_text(path, path.name) if path.is_file() else (None, [])
    composed = compose(text or "", path.name)
    reader = ValueReader(path.name, text or "")
    value = reader.value(composed.node) if composed.node is not None else BROKEN
    wrong = [*problems, *composed.problems, *reader.problems]
    if wrong or not isinstance(value, dict):
        where = f" (dòng {wrong[0].line}: {wrong[0].message})" if wrong else ""
        raise DraftUnreadableError(f"Không đọc được {path.name} của bản nháp{where}: hãy sửa tệp rồi mở lại trang.")
    head = re.match(r"(?:#.*\n)*", text or "")
    return head.group(0) if head else "", value


def _report_card(report: dict[str, Any], text: Text) -> Card:
    head = {name: value for name, value in report.items() if name not in ("sections", PROPOSED)}
    spot = text.find(report.get("source")) or ((0, 0, 0) if text.units else None)
    return Card("report", "report", (0,), (head,), (spot,) if spot else (), report.get(PROPOSED) is True, _digest(repr(head)))


def _section_cards(report: dict[str, Any], text: Text) -> list[Card]:
    cards = []
    for number, section in enumerate(report.get("sections") or ()):
        path = str(section.get("path"))
        first = text.of_section.get(path)
        spots = () if first is None else ((first, 0, 0),)
        waiting = not section.get("title") or "printed" in section
        cards.append(Card(f"sections:{path}", "sections", (number,), (section,), spots, waiting, _digest(repr(section))))
    return cards


def _cards(kind: str, files: dict[str, ListFile], text: Text) -> list[Card]:
    groups: dict[str, list[int]] = {}
    blocks = files[kind].blocks
    for number, block in enumerate(blocks):
        groups.setdefault(_key(kind, number, block), []).append(number)
    return [_card(key, kind, [(number, blocks[number]) for number in numbers], files, text) for key, numbers in groups.items()]


def _key(kind: str, number: int, block: Block) -> str:
    if block.value is None:
        return f"{kind}:?{number}"
    if kind in TOGETHER:
        return f"{kind}:{block.value.get(TOGETHER[kind])}{'' if block.open else ':'}"
    return f"{kind}:{block.value.get('id') or block.value.get('name')}"


def _card(key: str, kind: str, numbered: list[tuple[int, Block]], files: dict[str, ListFile], text: Text) -> Card:
    values = tuple(block.value for _, block in numbered if block.value is not None)
    raw = "".join(block.text for _, block in numbered)
    spots = tuple(sorted(_spots(kind, values, files, text)))
    waiting = any(block.open for _, block in numbered)
    return Card(key, kind, tuple(number for number, _ in numbered), values, spots, waiting, _digest(raw), raw)


def _spots(kind: str, values: tuple[dict[str, Any], ...], files: dict[str, ListFile], text: Text) -> set[Spot]:
    if kind == "new-bodies":
        named = text.bodies.get(str(values[0].get("name"))) if values else None
        named = named or next((text.bodies[w] for w in (values[0].get("written") or () if values else ()) if w in text.bodies), None)
        places = [({**where.as_json(), "excerpt": words}) for where, words in named.places] if named else []
    elif kind == "new-documents":
        code = values[0].get("id") if values else None
        cited = (block.value for block in files["citations"].blocks if block.value is not None)
        places = [value.get("source") or {} for value in cited if value.get("document") == code]
    else:
        places = [value.get("source") or {} for value in values]
    return {spot for place in places if (spot := text.find(place))}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
