"""A document read and put in order: its head, outline, notes, end, and the pieces of text with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.source import Note, Paragraph, Source
from drafting.structure.ending import Ending, read_ending
from drafting.structure.head import Head, read_head
from drafting.structure.outline import OPENING, Outline, read_outline

_GLUED = re.compile(r"(?<=[^\W\d_]{2})(\d{1,2})(?=[\s,.;:)]|$)(?:( và | hoặc |, ?)(\d{1,2})(?=[\s,.;:)]|$))?")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a footnote with its place: section as printed, letter of the point, label of the note."""

    paragraph: Paragraph
    section: str
    point: str | None = None
    footnote: str | None = None
    role: str = "text"

    @property
    def text(self) -> str:
        return self.paragraph.text


@dataclass(frozen=True, slots=True)
class Document:
    """What `find/` looks through. Units stand in the order of reading, each note after the paragraph that carries its mark."""

    source: Source
    head: Head
    ending: Ending
    outline: Outline
    units: list[Unit]


def understood(source: Source) -> Document:
    """Put a source in order. Never raises."""
    source = replace(source, paragraphs=_glued_marks(source.paragraphs, {note.label for note in source.notes}))
    paragraphs = source.paragraphs
    head = read_head(paragraphs)
    ending = read_ending(paragraphs)
    outline = read_outline(paragraphs, head.end, ending.closing, ending.after, head.kind)
    return Document(source, head, ending, outline, list(_units(source, head, ending, outline)))


def _units(source: Source, head: Head, ending: Ending, outline: Outline) -> Iterator[Unit]:
    waiting: dict[str, list[Note]] = {}
    for note in source.notes:
        waiting.setdefault(note.label, []).append(note)
    end = ending.after + _length_of_end(source.paragraphs, ending)
    section, point = OPENING, None
    for index, item in enumerate(source.paragraphs):
        section, point = outline.places[index]
        role = "head" if index < head.end else "end" if ending.after <= index < end else "text"
        yield Unit(item, section, point, None, role)
        for offset, label in item.marks:
            left_here = waiting.get(label, [])
            chosen = next((n for n in left_here if n.paragraph.page == item.page_at(offset)), left_here[0] if left_here else None)
            if chosen is not None:
                left_here.remove(chosen)
                yield Unit(chosen.paragraph, section, point, label, "text")
    for label, notes in waiting.items():
        for left in notes:
            yield Unit(left.paragraph, section, point, label, "text")


def _length_of_end(paragraphs: list[Paragraph], ending: Ending) -> int:
    """How many paragraphs the end has: an appendix after it is text again."""
    for index in range(ending.after, len(paragraphs)):
        if re.match(r"^\W*(?:phụ lục|biểu (?:số|mẫu)|danh mục|mẫu số)\b", paragraphs[index].text, re.IGNORECASE):
            return index - ending.after
    return len(paragraphs) - ending.after


def _glued_marks(paragraphs: list[Paragraph], labels: set[str]) -> list[Paragraph]:
    """`Trung ương2 và 3`: marks that lost their raised form in a conversion, taken for marks only when notes have these labels."""
    if not labels:
        return paragraphs
    return [_without_glued(item, labels) if _GLUED.search(item.text) else item for item in paragraphs]


def _without_glued(item: Paragraph, labels: set[str]) -> Paragraph:
    cuts: list[tuple[int, int, str]] = []
    for match in _GLUED.finditer(item.text):
        word = item.text[max(0, match.start() - 40) : match.start()].rsplit(" ", 1)[-1]
        if match[1] not in labels or (not word.islower() and not word.istitle()):
            continue
        cuts.append((match.start(1), match.end(1), match[1]))
        if match[3] in labels:
            cuts.append((match.start(2), match.end(3), match[3]))
    text, marks, shift, begun = "", list(item.marks), 0, 0
    for start, end, label in cuts:
        text += item.text[begun:start]
        marks.append((start - shift, label))
        shift += end - start
        begun = end
    return replace(item, text=text + item.text[begun:], marks=tuple(sorted(marks))) if cuts else item
