"""`report.yml` of a draft: what the head, the outline and the end of the document say."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from drafting.find.body_patterns import KnownBodies
from drafting.find.places import MOST_WORDS
from drafting.findings import Findings
from drafting.structure.outline import CLOSING, OPENING
from drafting.write.letter_case import LetterCase, in_capitals
from drafting.write.yaml_text import yaml_text
from macros.editing.beginnings import first_line
from macros.formatting.alphabet import fold
from macros.loading.dataset import Dataset

_HEAD = (
    "# Nháp do máy viết. Khi mọi mục trong thư mục này đã được người đối chiếu, hãy xóa dòng `draft: true` dưới đây.\n"
    "# Chừng nào còn dòng đó, không trang nào của website đọc thư mục này.\n"
    "# `proposed: true`: đầu văn bản do máy đọc, chưa ai đối chiếu; đối chiếu xong thì xóa.\n"
    "# `printed` của mỗi mục là những chữ đầu như in, để bạn viết `title` bằng lời của mình; viết xong thì xóa.\n"
)


def report_text(findings: Findings, dataset: Dataset, report: str) -> str:
    """The text of the file; what the document leaves blank, or what a person must decide, is blank."""
    head, ending, source = findings.document.head, findings.document.ending, findings.document.source
    known = findings.known if findings.known.local else replace(findings.known, local=True)
    content: dict[str, Any] = {
        "id": report, "draft": True, "proposed": True, "kind": known_kind(head.kind, dataset), "number": head.number,
        "title": in_sentence_case(findings, dataset),
        "date": head.date, "place": head.place, "issuer": known_body(head.issuer, known), "signer": ending.signer,
        "addressee": None, "session": head.session, "period": None, "pages": source.pages or None,
        "footnotes": sum(1 for unit in findings.document.units if unit.footnote),
        "recipients": [_recipient(name, known) for name in ending.recipients],
        "sections": _sections(findings),
        "source": {"section": OPENING, "page": 1 if source.pages else None, "excerpt": _quoted_head(findings)},
    }  # fmt: skip
    return first_line("report") + _HEAD + yaml_text(content)


def in_sentence_case(findings: Findings, dataset: Dataset) -> str | None:
    """The title; one that is printed in capitals in the letters that the document, the bodies and the abbreviations have elsewhere."""
    title = findings.document.head.title
    if title is None or not in_capitals(title):
        return title
    bodies = [re.sub(r"\s*\([^)]*\)$", "", body.name) for body in dataset.bodies.values()]
    names = [*bodies, *(entry.short for entry in dataset.glossary.values())]
    return LetterCase((unit.text for unit in findings.document.units), names).of_title(title)


def _quoted_head(findings: Findings) -> str | None:
    """A few words of the head by which it is found again: the line of its number, else the begin of its title."""
    head = findings.document.head
    texts = [unit.text for unit in findings.document.units if unit.role == "head"]
    numbered = [text for text in texts if head.number and re.sub(r"\s", "", text).endswith(head.number)]
    titled = [text for text in texts if head.title and text and head.title.startswith(text) and len(text.split()) > 2]
    chosen = next(iter([*numbered, *titled]), None)
    return " ".join(chosen.split()[:MOST_WORDS]) if chosen else None


def known_kind(printed: str | None, dataset: Dataset) -> str | None:
    """`Báo cáo tóm tắt` → `bao-cao`; a kind that the vocabulary does not have is left to a person."""
    code = "-".join(re.findall(r"[a-z]+", fold(printed or "")))
    return next((term for term in dataset.vocabularies.get("document-kinds", {}) if f"{code}-".startswith(f"{term}-")), None)


def known_body(name: str | None, known: KnownBodies, day: dt.date | None = None) -> str | None:
    """The id of the body of this whole name, on `day` (default: that of the document)."""
    found = known.find(name, 0, {0: day} if day else None) if name else None
    return found[2] if found and name and found[0] == 0 and found[1] > len(name) - 3 else None


def _recipient(name: str, known: KnownBodies) -> dict[str, Any]:
    found = known.find(name)
    return {"name": name, **({"body": found[2]} if found else {})}


def _sections(findings: Findings) -> list[dict[str, Any]]:
    """The sections that hold text, with the pages they cover and the first words that are printed there."""
    starts = {heading.path: heading.text_start for heading in reversed(findings.document.outline.headings) if heading.point is None}
    covered: dict[str, list[int | None]] = {}
    for unit in findings.document.units:
        pages = covered.setdefault(unit.section, [unit.paragraph.page, unit.paragraph.page])
        last = unit.paragraph.page_at(len(unit.text))
        if last is not None:
            pages[0] = min(pages[0] or last, unit.paragraph.page or last)
            pages[1] = max(pages[1] or last, last)
    names = {OPENING: OPENING, CLOSING: CLOSING}
    return [
        {
            "path": path,
            "title": names.get(path),
            **({"printed": starts[path]} if starts.get(path) else {}),
            "first_page": first,
            "last_page": last,
        }
        for path, (first, last) in covered.items()
    ]
