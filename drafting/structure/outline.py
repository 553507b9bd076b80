"""The outline: which paragraph begins a section or a point, and under which one it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafting.source import Paragraph
from drafting.structure.labels import Label, as_capital, label_of

OPENING, CLOSING = "Mở đầu", "Kết"
_ARTICLES_OF_ITS_OWN = frozenset(
    ("quyết định", "nghị quyết", "nghị định", "thông tư", "luật", "quy chế", "quy định", "nghị quyết liên tịch")
)


@dataclass(frozen=True, slots=True)
class Heading:
    """One entry of the outline. `depth` from 1; `path` as printed (`II.4`, `I.3.1`); `point` the letter, if it is under one."""

    label: str
    kind: str
    depth: int
    path: str
    point: str | None
    text_start: str
    page: int | None
    paragraph: int


@dataclass(slots=True)
class _Open:
    label: Label
    path: str


@dataclass(slots=True)
class Outline:
    """The headings, and for every paragraph its section path and point."""

    headings: list[Heading] = field(default_factory=list)
    places: list[tuple[str, str | None]] = field(default_factory=list)


def read_outline(paragraphs: Sequence[Paragraph], begin: int, closing: int, after: int, kind: str | None) -> Outline:
    """Walk the paragraphs once. `begin`: first of the text; from `closing` on it is the end; from `after` on there are no headings."""
    outline = Outline()
    walk = _Walk(outline, kind)
    for index, item in enumerate(paragraphs):
        if index < begin:
            outline.places.append((OPENING, None))
        elif index >= closing:
            outline.places.append((CLOSING, None))
        else:
            outline.places.append(walk.step(index, item, index < after))
    return outline


class _Walk:
    def __init__(self, outline: Outline, kind: str | None) -> None:
        self.outline = outline
        self.own_articles = kind in _ARTICLES_OF_ITS_OWN
        self.stack: list[_Open] = []
        self.quoted = 0
        self.foreign = False
        self.printed: Counter[str] = Counter()

    def step(self, index: int, item: Paragraph, may_head: bool) -> tuple[str, str | None]:
        """The place of this paragraph; opens a section when it begins one."""
        inside = self.quoted > 0
        starts_quote = item.text[:1] in '“«"'
        self._count_quotes(item.text)
        label = None if inside or starts_quote or item.cell is not None or not may_head else label_of(item.text)
        if label is not None:
            label = self._accepted(label)
        if label is not None:
            self._open(label, index, item)
        return self._place()

    def _count_quotes(self, text: str) -> None:
        """A quotation that goes on over paragraphs: an opening mark that no closing one answers."""
        opened, closed = text.count("“") + text.count("«"), text.count("”") + text.count("»")
        if '"' in text and opened == closed == 0:
            if text.count('"') % 2:
                self.quoted = 0 if self.quoted else int(text[:1] == '"')
            return
        if opened > closed and (text[:1] in "“«" or re.search(r":\s*[“«][^”»]*$", text)):
            self.quoted = 1
        elif closed > opened:
            self.quoted = 0

    def _accepted(self, label: Label) -> Label | None:
        """The label when it can stand here: numbers go on from what came before, a quoted article opens nothing."""
        if label.kind == "article" and not self._own_article(label):
            self.foreign = True
            return None
        siblings = self._siblings(label)
        if (other := as_capital(label)) and (before := self._siblings(other)) is not None and before.ordinal + 1 == other.ordinal:
            return other
        if label.kind in ("dash", "plus", "star"):
            return label
        if label.kind in ("sub", "subsub"):
            return label if self._fits_parent(label) else None
        if siblings is None:
            first = label.ordinal == 1 or (label.kind in ("part", "chapter", "roman") and label.ordinal <= 3)
            if self.foreign and label.kind in ("number", "letter"):
                return None
            return label if first or (label.kind == "bracket" and label.ordinal <= 2) else self._late(label)
        if self.foreign and label.ordinal != siblings.ordinal + 1:
            return None
        if label.ordinal > siblings.ordinal and (label.kind != "number" or label.ordinal <= siblings.ordinal + 4):
            self.foreign = False
            return label
        if label.ordinal == siblings.ordinal and label.kind != "letter":
            return label
        return self._restarted(label)

    def _restarted(self, label: Label) -> Label | None:
        """`1.` again under the same parent: the letters or numbers of a prose list begin anew."""
        return label if label.ordinal == 1 and not self.foreign else None

    def _late(self, label: Label) -> Label | None:
        """A first label that is not the first number: a text that begins in the middle, or one number was lost."""
        return label if label.kind in ("number", "letter") and label.ordinal == 2 and bool(self.stack) else None

    def _own_article(self, label: Label) -> bool:
        before = self._siblings(label)
        if before is not None and before.kind == "article":
            return label.ordinal == before.ordinal + 1
        return self.own_articles and label.ordinal == 1 and before is None

    def _fits_parent(self, label: Label) -> bool:
        """`1.1` under `1.`, `I.2.1` printed `2.1` under `2.`; also where the numbers have no parent at all (`1.1` under `I.`)."""
        for entry in reversed(self.stack):
            if entry.label.rank < label.rank and entry.label.kind in ("number", "sub", "roman", "article"):
                return label.parents[-1] == entry.label.ordinal
        return label.parents[-1] == 1 and label.ordinal == 1

    def _siblings(self, label: Label) -> Label | None:
        for entry in reversed(self.stack):
            if entry.label.rank < label.rank:
                return None
            if entry.label.kind == label.kind:
                return entry.label
        return None

    def _open(self, label: Label, index: int, item: Paragraph) -> None:
        while self.stack and self.stack[-1].label.rank >= label.rank:
            self.stack.pop()
        if label.kind in ("part", "chapter", "roman", "capital"):
            self.foreign = False
        self.stack.append(_Open(label, self._apart(self._path(label))))
        section, point = self._place()
        words = item.text[label.words_at :].split()[:15]
        self.outline.headings.append(
            Heading(_printed(label, item.text), label.kind, len(self.stack), section, point, " ".join(words), item.page_at(0), index)
        )

    def _apart(self, path: str) -> str:
        """`IV (2)` for the second heading that is printed IV: two parts of a document are never one."""
        if path:
            self.printed[path] += 1
        return f"{path} ({self.printed[path]})" if self.printed[path] > 1 else path

    def _path(self, label: Label) -> str:
        above = next((entry.path for entry in reversed(self.stack) if entry.path), "")
        match label.kind:
            case "part":
                return f"Phần {label.printed}"
            case "chapter":
                return f"Chương {label.printed}"
            case "article":
                return f"Điều {label.printed}"
            case "roman" | "capital" | "number":
                return f"{above}.{label.printed}" if above else label.printed
            case "sub" | "subsub":
                holder = next((e for e in reversed(self.stack) if e.label.kind in ("number", "sub", "article")), None)
                base = _without(holder) if holder else (f"{above}." if above else "")
                return f"{base}{label.printed}"
        return ""

    def _place(self) -> tuple[str, str | None]:
        section = next((entry.path for entry in reversed(self.stack) if entry.path), OPENING)
        point = next((entry.label.printed for entry in reversed(self.stack) if entry.label.kind == "letter"), None)
        return section, point


def _without(entry: _Open) -> str:
    """The path up to the number that a longer number repeats: `II.` of `II.4` and of `II.4 (2)` for `4.1`."""
    return re.sub(r" \(\d+\)\Z", "", entry.path).removesuffix(entry.label.printed)


def _printed(label: Label, text: str) -> str:
    """The label as it stands in the text: `I.`, `a)`, `(1)`, `Phần thứ nhất`."""
    return text[: label.words_at].strip(" :–") if label.kind not in ("dash", "plus", "star") else label.printed
