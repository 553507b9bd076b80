"""A draft folder `data/reports/<id>/`: all that was found, what needs a person left blank, every record marked `draft: true`.

The draft holds no sentence of the source, only excerpts of at most 15 words. As long as `report.yml` says `draft: true`, nothing of
the folder is read by the site (macros/loading/drafts.py); a record that is still marked is refused once that line is gone.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from drafting.find.commitments import Promise
from drafting.find.figure import Figure
from drafting.find.places import Place
from drafting.find.relations import Relation
from drafting.findings import Findings
from drafting.write.known import known_document, proposed_id, section_code
from drafting.write.report_file import known_body, known_kind, report_text
from drafting.write.yaml_text import yaml_text
from macros.editing.beginnings import REPORT_ID, first_line
from macros.formatting.alphabet import fold
from macros.loading.dataset import Dataset


class CannotWriteError(Exception):
    """The draft cannot be written. The message is one Vietnamese sentence."""


_Spot = tuple[str, str | None, str | None]

_HEAD = "# Nháp do máy viết. Mỗi mục: đối chiếu với văn bản, điền chỗ trống bằng lời của mình, rồi xóa dòng `draft: true` của mục đó.\n"
_HINTS = "# Gợi ý của máy, đọc xong thì xóa: `of` (mẫu số in sau dấu gạch chéo), `computed`, `holds` (máy đã tính, có khớp không).\n"


def source_of(where: Place, excerpt: str) -> dict[str, Any]:
    """The `source` of a record; what does not apply is left out, a page that the document does not have is blank."""
    note = where.footnote
    return {
        "section": where.section,
        **({"point": where.point} if where.point else {}),
        **({"footnote": int(note) if note.isdecimal() else note} if note else {}),
        "page": where.page,
        "excerpt": excerpt,
    }


def may_begin(root: Path, report: str) -> Path:
    """The folder of a new draft. Raises CannotWriteError for a wrong id, or a folder that is there already."""
    if not report or not REPORT_ID.match(report):
        raise CannotWriteError("Mã báo cáo thiếu hoặc sai: hãy viết ID=kh-9-2030 (chữ thường không dấu, số, gạch nối).")
    folder = root / "data" / "reports" / report
    if folder.exists():
        raise CannotWriteError(f"Đã có data/reports/{report}/: hãy dùng mã khác, hoặc xóa thư mục nháp cũ trước.")
    return folder


def draft_files(findings: Findings, dataset: Dataset, root: Path, report: str) -> dict[Path, str]:
    """File → text. Raises CannotWriteError as `may_begin` does."""
    folder = may_begin(root, report)
    figures = _figures(findings, report)
    groups, commitments = _commitments(findings, report)
    tables: dict[str, list[dict[str, Any]]] = {
        "figures": [record for record, _ in figures],
        "commitment-groups": groups,
        "commitments": commitments,
        "citations": _citations(findings, dataset, report),
        "mentions": _mentions(findings, report),
        "relations": _relations(findings, {id(figure): record["id"] for record, figure in figures}, report),
    }
    files = {folder / "report.yml": report_text(findings, dataset, report)}
    for kind, records in tables.items():
        head = _HEAD + (_HINTS if kind in ("figures", "relations") else "")
        files[folder / f"{kind}.yml"] = first_line(kind) + head + (yaml_text(records) if records else "[]\n")
    for name, proposed in (("new-documents", _new_documents(findings, dataset)), ("new-bodies", _new_bodies(findings))):
        if proposed:
            files[folder / f"{name}.yml"] = _HEAD.replace("Mỗi mục:", "Chuyển sang data/ những mục dùng được; mỗi mục:") + yaml_text(
                proposed
            )
    return files


def write(root: Path, files: dict[Path, str]) -> None:
    """Write all files, or none: everything is made before the first is written."""
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _figures(findings: Findings, report: str) -> list[tuple[dict[str, Any], Figure]]:
    counts: dict[str, int] = {}
    found = []
    for figure in findings.figures:
        code = section_code(figure.where)
        counts[code] = counts.get(code, 0) + 1
        value = figure.value[0] if isinstance(figure.value, tuple) else figure.value
        record: dict[str, Any] = {
            "id": f"{report}/{code}-so-{counts[code]}", "draft": True, "label": None, "value": value, "unit": figure.unit,
            "as_printed": _as_quoted(figure),
        }  # fmt: skip
        if isinstance(figure.value, tuple):
            record["of"] = figure.value[1]
        if figure.period:
            record["period"] = {key: day for key, day in (("from", figure.period.begin), ("to", figure.period.end)) if day}
        found.append(({**record, "source": source_of(figure.where, figure.excerpt)}, figure))
    return found


def _as_quoted(figure: Figure) -> str:
    """`30,39 %` where the quotation has that space: the printed form must stand in it."""
    found = re.search(r"\s?".join(map(re.escape, figure.as_printed)), figure.excerpt)
    return found.group(0) if found else figure.as_printed


def _commitments(findings: Findings, report: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    groups: dict[str, dict[str, Any]] = {}
    counts: dict[str, int] = {}
    records = []
    named: dict[_Spot, list[str]] = {}
    for body in findings.bodies:
        for where, _ in body.places if body.code else []:
            there = named.setdefault(_spot(where), [])
            there += [body.code] if body.code and body.code not in there else []
    for promise in findings.commitments:
        code = section_code(promise.where)
        group = f"{report}/{code}"
        groups.setdefault(group, {"id": group, "draft": True, "title": None, "source": source_of(promise.where, promise.excerpt)})
        counts[code] = counts.get(code, 0) + 1
        records.append(_commitment(promise, f"{group}-{counts[code]}", group, named.get(_spot(promise.where), [])))
    return list(groups.values()), records


def _commitment(promise: Promise, code: str, group: str, there: list[str]) -> dict[str, Any]:
    return {
        "id": code, "draft": True, "parent": group, "statement": None, "topic": None,
        **({"other_bodies": there} if there else {}),
        **({"deadline": promise.deadline} if promise.deadline else {}),
        **({"deadline_words": promise.deadline_printed} if promise.deadline_printed and not promise.deadline else {}),
        **({"target": promise.target} if promise.target else {}),
        "source": source_of(promise.where, promise.excerpt),
    }  # fmt: skip


def _spot(where: Place) -> _Spot:
    return where.section, where.point, where.footnote


def _citations(findings: Findings, dataset: Dataset, report: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = []
    for citation in findings.citations:
        code = known_document(citation, dataset.documents) or proposed_id(citation)
        written = f"{citation.kind} số {citation.number}" if citation.kind else citation.number
        for where, words in citation.places:
            record = {"id": f"{report}/vd-{len(records) + 1}", "draft": True, "document": code, "written": written}
            records.append({**record, "source": source_of(where, words)})
    return records


def _mentions(findings: Findings, report: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = []
    for named in findings.bodies:
        for where, words in named.places if named.code else []:
            record = {"id": f"{report}/nd-{len(records) + 1}", "draft": True, "body": named.code, "name_in_report": words}
            records.append({**record, "source": source_of(where, words)})
    return records


def _relations(findings: Findings, ids: dict[int, str], report: str) -> list[dict[str, Any]]:
    found = [_relation(relation, ids, f"{report}/dc-{index}") for index, relation in enumerate(findings.relations, start=1)]
    shares = {record.get("stated") for record in found}
    alone = [figure for figure in findings.figures if figure.unit == "%" and ids[id(figure)] not in shares]
    asked: dict[str, int] = {}
    for index, figure in enumerate(alone, start=len(found) + 1):
        record = _alone(figure, ids[id(figure)], f"{report}/dc-{index}")
        asked[record["rule"]] = asked.get(record["rule"], 0) + 1
        if asked[record["rule"]] > 1:  # no two records ask the same
            record["rule"] = record["rule"].replace(" tính từ", f", lần thứ {asked[record['rule']]}, tính từ")
        found.append(record)
    return found


def _alone(figure: Figure, stated: str, code: str) -> dict[str, Any]:
    """A percentage without the two numbers it comes from must say so (check `percentages`): proposed in our words."""
    where = f"mục {figure.where.section}" + (f" điểm {figure.where.point}" if figure.where.point else "")
    return {
        "id": code, "draft": True, "kind": "not_checkable", "rule": f"Tỷ lệ {figure.as_printed} ở {where} tính từ hai số nào?",
        "stated": stated, "note": "Văn bản không nêu tử số và mẫu số.", "source": source_of(figure.where, figure.excerpt),
    }  # fmt: skip


def _relation(relation: Relation, ids: dict[int, str], code: str) -> dict[str, Any]:
    """`holds` is ours: what the machine computed, for the person who writes the rule."""
    return {
        "id": code, "draft": True, "kind": relation.kind, "rule": None,
        **({"stated": ids[id(relation.stated)]} if relation.kind == "share" else {}),
        "whole": ids[id(relation.whole)], "parts": [ids[id(part)] for part in relation.parts],
        "computed": relation.computed, "holds": relation.holds,
        "source": source_of(relation.stated.where, relation.stated.excerpt),
    }  # fmt: skip


def _new_documents(findings: Findings, dataset: Dataset) -> list[dict[str, Any]]:
    return [
        {
            "id": proposed_id(citation), "draft": True, "kind": known_kind(citation.kind, dataset), "number": citation.number,
            "date": citation.date, "issuer": known_body(citation.issuer, findings.known, citation.date),
            "subject": None, "printed_kind": citation.kind, "printed_issuer": citation.issuer, "remarks": citation.remarks,
        }
        for citation in findings.citations
        if known_document(citation, dataset.documents) is None
    ]  # fmt: skip


def _new_bodies(findings: Findings) -> list[dict[str, Any]]:
    return [
        {
            "id": _body_id(named.name),
            "draft": True,
            "name": named.name,
            "kind": named.kind,
            "written": named.written,
            "places": len(named.places),
        }
        for named in findings.bodies
        if named.code is None
    ]


def _body_id(name: str) -> str:
    """`Bộ Y tế` → `bo-y-te`: proposed, a person may choose the usual abbreviation."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))
