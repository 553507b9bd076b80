"""Documents cited by name only: laws, codes, the Constitution. Kept apart from citations, which have a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafting.document import Document
from drafting.find.places import Place, place
from drafting.letters import UPPER

_STOP = (
    r"(?=\s+(?:năm\s+\d{4}|ngày|số|và các|và Nghị|và Luật|và Quy|của|về|đã|được|"
    r"theo|quy định|có|trong|để|tại|thì|là|nêu|này|hiện hành|cũng|do|trên|"
    r"nhằm|cho|với|sửa đổi)\b|\s*[;.:()”\"“]|\s*,\s*(?:[A-ZĐ]|các\b|quy định|Nghị)|\s*$|\s+và\s+(?:các|những|văn bản|hướng dẫn))"
)
_LAW = re.compile(
    rf"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh)\s+(?!số\b)[{UPPER}][^;.:()“”\"]{{2,110}}?{_STOP}(?:\s+năm\s+\d{{4}})?"
    r"|(?<!\w)Hiến pháp(?:\s+năm\s+\d{4})?"
)


@dataclass(slots=True)
class NamedDocument:
    """A name as first printed, and its places."""

    name: str
    places: list[Place] = field(default_factory=list)


def find_named_documents(document: Document) -> list[NamedDocument]:
    """Laws and the Constitution by name, in the order of their first place; `Luật X năm 2015` and `Luật X` are one."""
    found: dict[str, NamedDocument] = {}
    for unit in document.units:
        if unit.role != "text":
            continue
        for match in _LAW.finditer(unit.text):
            name = " ".join(match.group(0).split()).rstrip(" ,")
            if len(name.split()) > 20:
                continue
            entry = found.setdefault(re.sub(r"\s+năm\s+\d{4}$", "", name).casefold(), NamedDocument(name))
            where = place(unit, match.start())
            if where not in entry.places[-1:]:
                entry.places.append(where)
    return list(found.values())
