"""`mentions.yml` and `citations.yml` of a report, written anew from its text. Ids that are there already stay with their place."""

from __future__ import annotations

import re
from typing import Any

from drafting.find.places import Place
from drafting.findings import Findings
from drafting.write.draft import CannotWriteError, source_of
from drafting.write.known import known_document, proposed_id
from drafting.write.yaml_text import yaml_text
from macros.editing.beginnings import first_line
from macros.loading.dataset import Dataset

_BY_MACHINE = "# Do máy viết từ văn bản bằng python -m scripts.draft --{kind} {report} <tệp>. Đừng sửa tay: hãy viết lại bằng lệnh đó.\n"
_PREFIX = {"mentions": "nd", "citations": "vd"}
_Key = tuple[str, str, str | None, str | None, int | None]


def rewritten(findings: Findings, dataset: Dataset, kind: str, report: str) -> str:
    """The text of the file. Raises CannotWriteError when the data know no such report."""
    if report not in dataset.reports:
        raise CannotWriteError(f"Không có báo cáo `{report}` trong data/reports: hãy kiểm tra mã.")
    entries = _mentions(findings) if kind == "mentions" else _citations(findings, dataset, report)
    known = {section.path for section in dataset.reports[report].sections}
    entries = [entry for entry in entries if entry[0][1] in known]  # a heading above the sections names no place of its own
    taken = _taken(dataset, kind, report)
    next_number = max((int(match[1]) for code in taken.values() if (match := re.search(r"-(\d+)$", code))), default=0) + 1
    records = []
    for key, fields in entries:
        code = taken.get(key)
        if code is None:
            code = f"{report}/{_PREFIX[kind]}-{next_number}"
            next_number += 1
        records.append({"id": code, **fields})
    return first_line(kind) + _BY_MACHINE.format(kind=kind, report=report) + yaml_text(records)


def _mentions(findings: Findings) -> list[tuple[_Key, dict[str, Any]]]:
    found = []
    for named in findings.bodies:
        for where, words in named.places if named.code else []:
            found.append((_key(named.code or "", where), {"body": named.code, "name_in_report": words, "source": source_of(where, words)}))
    return _in_reading_order(found, findings)


def _citations(findings: Findings, dataset: Dataset, report: str) -> list[tuple[_Key, dict[str, Any]]]:
    found = []
    for citation in findings.citations:
        code = known_document(citation, dataset.documents) or proposed_id(citation)
        written = f"{citation.kind} số {citation.number}" if citation.kind else citation.number
        for where, words in citation.places:
            found.append((_key(code, where), {"document": code, "written": written, "source": source_of(where, words)}))
    return _in_reading_order([*found, *_by_name_only(found, dataset, report)], findings)


def _by_name_only(found: list[tuple[_Key, dict[str, Any]]], dataset: Dataset, report: str) -> list[tuple[_Key, dict[str, Any]]]:
    """What the machine cannot see and a person wrote: places that cite a document by its name. They stay as they are."""
    seen = {key for key, _ in found}
    kept: list[tuple[_Key, dict[str, Any]]] = []
    for record in dataset.of_report(dataset.citations, report):
        source = record.source
        note = None if source.footnote is None else str(source.footnote)
        key = (record.document, source.section, source.point, note, source.page)
        if key not in seen and not re.search(r"\d\S*[/-]\S*[A-ZĐ]", record.written):
            kept.append((key, {"document": record.document, "written": record.written, "source": source.model_dump(exclude_none=True)}))
    return kept


def _in_reading_order(found: list[tuple[_Key, dict[str, Any]]], findings: Findings) -> list[tuple[_Key, dict[str, Any]]]:
    order: dict[tuple[str, str | None, str | None], int] = {}
    for unit in findings.document.units:
        order.setdefault((unit.section, unit.point, unit.footnote), len(order))
    return sorted(found, key=lambda entry: (order.get(entry[0][1:4], 0), entry[0][4] or 0))


def _key(code: str, where: Place) -> _Key:
    return code, where.section, where.point, where.footnote, where.page


def _taken(dataset: Dataset, kind: str, report: str) -> dict[_Key, str]:
    records: list[Any] = (
        dataset.of_report(dataset.mentions, report) if kind == "mentions" else list(dataset.of_report(dataset.citations, report))
    )
    taken: dict[_Key, str] = {}
    for record in records:
        source = record.source
        note = None if source.footnote is None else str(source.footnote)
        target = record.body if kind == "mentions" else record.document
        taken.setdefault((target, source.section, source.point, note, source.page), record.id)
    return taken
