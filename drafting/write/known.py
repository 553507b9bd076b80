"""Ids: of records of a draft, and of documents that the data know already or that are proposed to them."""

from __future__ import annotations

import re

from drafting.find.citations import Citation, same_number
from drafting.find.places import Place
from macros.formatting.alphabet import fold
from macros.records.documents import Document


def section_code(place: Place) -> str:
    """`II.3` point `đ` → `ii-3-dd`; what stands before the first section is `mo-dau`."""
    point = {"đ": "dd"}.get(place.point or "", place.point or "")
    return "-".join(re.findall(r"[a-z0-9]+", fold(f"{place.section} {point}"))) or "x"


def known_document(citation: Citation, documents: dict[str, Document]) -> str | None:
    """The id of the document in data/documents that this is: the same number, and no other date."""
    found = [
        document
        for document in documents.values()
        if document.number and same_number(document.number, citation.number)
        and (document.date is None or citation.date is None or document.date == citation.date)
    ]  # fmt: skip
    dated = [document for document in found if document.date is not None and document.date == citation.date]
    chosen = dated or found
    return chosen[0].id if len(chosen) == 1 else None


def proposed_id(citation: Citation) -> str:
    """`589/QĐ-TTg` of 2024 → `589-qd-ttg-2024`; a number that carries its year needs no other."""
    code = "-".join(re.findall(r"[a-z0-9]+", fold(citation.number)))
    carries = re.search(r"/(?:19|20)\d{2}/", citation.number)
    return code if carries or citation.date is None else f"{code}-{citation.date.year}"
