"""`mentions.yml` and `citations.yml` of a report, written anew from its text.

What a person wrote of a place stays with its id as long as its quotation stands in the text; what the machine sees beside it is added.
Written twice, the files are the same bytes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from drafting.find.places import Place
from drafting.findings import Findings
from drafting.write.draft import CannotWriteError, source_of
from drafting.write.known import known_document, proposed_id
from drafting.write.yaml_text import yaml_text
from macros.editing.beginnings import first_line
from macros.loading.dataset import Dataset
from macros.loading.report_text import comparable
from macros.records.bodies import Mention
from macros.records.documents import Citation

_BY_MACHINE = "# Do máy viết từ văn bản bằng make rewrite ID={report} FILE=<tệp>. Đừng sửa tay: hãy viết lại bằng lệnh đó.\n"
_PREFIX = {"mentions": "nd", "citations": "vd"}
_Key = tuple[str, str, str | None, str | None, int | None]
_Found = tuple[_Key, dict[str, Any]]


def rewritten(findings: Findings, dataset: Dataset, kind: str, report: str) -> str:
    """The text of the file. Raises CannotWriteError when the data know no such report."""
    if report not in dataset.reports:
        raise CannotWriteError(f"Không có báo cáo `{report}` trong data/reports: hãy kiểm tra mã.")
    seen = _mentions(findings) if kind == "mentions" else _citations(findings, dataset)
    known = {section.path for section in dataset.reports[report].sections}
    seen = [entry for entry in seen if entry[0][1] in known]  # a heading above the sections names no place of its own
    text = comparable(" ".join(unit.text for unit in findings.document.units))
    table: dict[str, Mention] | dict[str, Citation] = dataset.mentions if kind == "mentions" else dataset.citations
    there = [record for record in table.values() if record.id.split("/")[0] == report and comparable(record.source.excerpt) in text]
    number = max((int(match[1]) for record in table.values() if (match := re.search(rf"\A{report}/.*-(\d+)\Z", record.id))), default=0)
    kept = [(_key_of(record), record.model_dump(exclude_none=True)) for record in there]
    matched = _matched(seen, kept)
    entries = kept + [entry for index, entry in enumerate(seen) if index not in matched]
    records = []
    for _, fields in _in_reading_order(entries, findings):
        if "id" not in fields:
            number += 1
            fields = {"id": f"{report}/{_PREFIX[kind]}-{number}", **fields}
        records.append(fields)
    return first_line(kind) + _BY_MACHINE.format(report=report) + yaml_text(records)


def _matched(seen: list[_Found], kept: list[_Found]) -> set[int]:
    """The findings that are records already: first those whose quotations overlap, then any left of the same place."""
    waiting: dict[_Key, list[str]] = defaultdict(list)
    for key, fields in kept:
        waiting[key].append(comparable(fields["source"]["excerpt"]))
    matched: set[int] = set()
    for overlapping in (True, False):
        for index, (key, fields) in enumerate(seen):
            mine = comparable(fields["source"]["excerpt"])
            fitting = [other for other in waiting[key] if not overlapping or other in mine or mine in other]
            if fitting and index not in matched:
                matched.add(index)
                waiting[key].remove(fitting[0])
    return matched


def _mentions(findings: Findings) -> list[_Found]:
    found = []
    for named in findings.bodies:
        for where, words in named.places if named.code else []:
            found.append((_key(named.code or "", where), {"body": named.code, "name_in_report": words, "source": source_of(where, words)}))
    return found


def _citations(findings: Findings, dataset: Dataset) -> list[_Found]:
    found = []
    for citation in findings.citations:
        code = known_document(citation, dataset.documents) or proposed_id(citation)
        written = f"{citation.kind} số {citation.number}" if citation.kind else citation.number
        for where, words in citation.places:
            found.append((_key(code, where), {"document": code, "written": written, "source": source_of(where, words)}))
    return found


def _in_reading_order(found: list[_Found], findings: Findings) -> list[_Found]:
    order: dict[tuple[str, str | None, str | None], int] = {}
    for unit in findings.document.units:
        order.setdefault((unit.section, unit.point, unit.footnote), len(order))
    return sorted(found, key=lambda entry: (order.get(entry[0][1:4], 0), entry[0][4] or 0))


def _key(code: str, where: Place) -> _Key:
    return code, where.section, where.point, where.footnote, where.page


def _key_of(record: Mention | Citation) -> _Key:
    source = record.source
    note = None if source.footnote is None else str(source.footnote)
    code = record.body if isinstance(record, Mention) else record.document
    return code, source.section, source.point, note, source.page
