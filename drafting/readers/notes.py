"""Footnotes that a text prints among its paragraphs: taken out, so that a sentence cut by them is whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.source import END, START, Note, paragraph, single_spaced
from drafting.structure.labels import label_of

_BEGINS = re.compile(rf"^\s*{START}([^{END}]*){END}[:.]?\s*")
_ENDED = re.compile(r"[.;!?][”\"’')]*$")


def without_notes(texts: Sequence[str], page: int | None) -> tuple[list[str], list[Note]]:
    """The paragraphs of one page (or of a whole text without pages), and the notes printed among them.

    A paragraph that begins with a mark is a note. At the foot of a page, what follows an unfinished note without a label belongs to it.
    """
    body: list[str] = []
    notes: list[list[str]] = []
    after_note = False
    for text in texts:
        match = _BEGINS.match(text)
        if match is not None:
            rest = text[match.end() :]
            if rest.strip() or not body:
                notes.append([match[1], rest])
                after_note = True
                continue
        if after_note and page is not None and label_of(text) is None and (not notes[-1][1].strip() or not _ENDED.search(notes[-1][1])):
            notes[-1][1] += f" {text}"
            continue
        if after_note and notes and not notes[-1][1].strip():
            notes[-1][1] = text
            continue
        after_note = False
        body.append(text)
    return body, [Note(single_spaced(label), paragraph(text, page)) for label, text in notes]
