"""Everything found in one document, and how `FORMAT=json` prints it (design/contract.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from drafting.document import Document
from drafting.find.bodies import Named, find_bodies
from drafting.find.body_patterns import KnownBodies
from drafting.find.citations import Citation, find_citations
from drafting.find.commitments import Promise, find_commitments
from drafting.find.dates import Span
from drafting.find.figure import Figure
from drafting.find.figures import find_figures
from drafting.find.named_documents import find_named_documents
from drafting.find.relations import Relation, find_relations
from drafting.find.signing_day import signed_about
from drafting.source import Table
from macros.records.bodies import Body


@dataclass(frozen=True, slots=True)
class Findings:
    """What a machine sees of a document. `known`: the bodies of the data as the document means them, on about the day it was signed."""

    document: Document
    citations: list[Citation]
    bodies: list[Named]
    figures: list[Figure]
    relations: list[Relation]
    commitments: list[Promise]
    known: KnownBodies


def find(document: Document, bodies: dict[str, Body]) -> Findings:
    """Look for everything. `bodies`: those of data/bodies; city bodies are known only to documents of Cần Thơ."""
    head = document.head
    local = "cần thơ" in f"{head.place or ''} {head.issuer or ''}".casefold()
    figures = find_figures(document)
    citations = find_citations(document)
    known = KnownBodies(bodies, signed_about(head, citations), local)
    return Findings(
        document,
        citations,
        find_bodies(document, known),
        figures,
        find_relations(document, figures),
        find_commitments(document, figures),
        known,
    )


def as_json(findings: Findings) -> str:
    """One JSON object, UTF-8, keys in a fixed order, the same bytes each time."""
    return json.dumps(_everything(findings), ensure_ascii=False, indent=1, default=_plain)


def _everything(findings: Findings) -> dict[str, Any]:
    document = findings.document
    head, ending = document.head, document.ending
    return {
        "number": head.number,
        "date": head.date.isoformat() if head.date else None,
        "issuer": head.issuer,
        "title": head.title,
        "signer": ending.signer,
        "kind": head.kind,
        "place": head.place,
        "session": head.session,
        "recipients": list(ending.recipients),
        "pages": document.source.pages or None,
        "outline": [
            {
                "level": h.depth,
                "kind": h.kind,
                "label": h.label,
                "path": h.path,
                "point": h.point,
                "page": h.page,
                "text_start": h.text_start,
            }
            for h in document.outline.headings
        ],
        "footnotes": [
            {
                "label": u.footnote,
                "text_start": " ".join(u.text.split()[:15]),
                "section": u.section,
                "point": u.point,
                "page": u.paragraph.page,
            }
            for u in document.units
            if u.footnote
        ],
        "tables": [
            {"page": table.page, "rows": [list(row) for row in table.rows]} for table in document.source.tables if not layout(table)
        ],
        "citations": [_citation(citation) for citation in findings.citations],
        "named_documents": [
            {"name": named.name, "places": [where.as_json() for where in named.places]} for named in find_named_documents(document)
        ],
        "bodies": [_body(named) for named in findings.bodies],
        "figures": [_figure(figure) for figure in findings.figures],
        "relations": [_relation(relation) for relation in findings.relations],
        "commitments": [_promise(promise) for promise in findings.commitments],
    }


def layout(table: Table) -> bool:
    """A table that only puts things side by side: the letterhead, the recipients beside the signature."""
    words = " ".join(cell for row in table.rows for cell in row).casefold()
    return (
        "cộng hòa xã hội" in words
        or "nơi nhận" in words
        or "đảng cộng sản việt nam" in words
        or len(table.rows) * len(table.rows[0] or ()) < 2
    )


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        "kind": citation.kind,
        "date": citation.date.isoformat() if citation.date else None,
        "issuer": citation.issuer,
        "written": citation.written,
        "remarks": citation.remarks,
        "places": [{**where.as_json(), "excerpt": words} for where, words in citation.places],
    }


def _body(named: Named) -> dict[str, Any]:
    places = [{**where.as_json(), "excerpt": words} for where, words in named.places]
    return {"name": named.name, "id": named.code, "kind": named.kind, "new": named.code is None, "written": named.written, "places": places}


def _period(span: Span | None) -> dict[str, str] | None:
    if span is None:
        return None
    return {key: value.isoformat() for key, value in (("from", span.begin), ("to", span.end)) if value}


def _figure(figure: Figure) -> dict[str, Any]:
    value = list(figure.value) if isinstance(figure.value, tuple) else figure.value
    where = figure.where.as_json()
    return {
        "value": value, "unit": figure.unit, "as_printed": figure.as_printed, "period": _period(figure.period), "page": where.pop("page"),
        "excerpt": figure.excerpt, **where,
    }  # fmt: skip


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "kind": relation.kind,
        "stated": relation.stated.as_printed,
        "whole": relation.whole.as_printed,
        "parts": [part.as_printed for part in relation.parts],
        "computed": relation.computed,
        "holds": relation.holds,
        "excerpt": relation.stated.excerpt,
        **relation.stated.where.as_json(),
    }


def _promise(promise: Promise) -> dict[str, Any]:
    return {
        "excerpt": promise.excerpt,
        "deadline": promise.deadline.isoformat() if promise.deadline else None,
        "deadline_printed": promise.deadline_printed,
        "target": promise.target,
        **promise.where.as_json(),
    }


def _plain(value: object) -> int | float:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent == 0 else float(value)
    raise TypeError(value)
