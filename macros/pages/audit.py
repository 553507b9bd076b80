"""The audit page: every relation, those that do not hold first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from macros.derived.audit import AuditResult, Quantity, Verdict
from macros.formatting.dates import date_vi
from macros.formatting.numbers import number_vi
from macros.pages.choice import shown as shown_document
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.report import Report

GROUPS: tuple[tuple[Verdict, str, str, str], ...] = (
    (
        "inconsistent",
        "Không khớp",
        "Không khớp",
        "Hai con số của chính báo cáo khác nhau. Website ghi cả hai, không sửa và không suy đoán lý do.",
    ),
    ("consistent", "Khớp", "Khớp", "Các con số của báo cáo khớp với nhau."),
    (
        "not_checkable",
        "Chưa kiểm tra được",
        "Chưa kiểm tra được",
        "Báo cáo không nêu đủ dữ liệu để kiểm tra. Điều đó không có nghĩa là con số sai.",
    ),
)


def render(renderer: Renderer, current: str, document: str | None = None) -> str:
    """The relations of a document; without `document`, of the newest that has any. Raises KeyError for an unknown document."""
    publication = renderer.publication
    report, choices = shown_document(publication, "doi-chieu", document)
    block = _block(publication, report) if report else None
    return renderer.render("audit.html.jinja", current, block=block, choices=choices)


def _block(publication: Publication, report: Report) -> dict[str, Any]:
    results = publication.audit_of_report.get(report.id, [])
    count: Counter[str] = Counter(r.verdict for r in results)
    groups = []
    for verdict, label, verdict_label, meaning in GROUPS:
        rows = [_row(r, verdict_label) for r in results if r.verdict == verdict]
        if rows:
            groups.append({"id": f"{report.id}-{verdict.replace('_', '-')}", "label": label, "meaning": meaning, "results": rows})
    nav = [(g["id"], f"{g['label']} ({len(g['results'])})") for g in groups]
    return {"report": report, "groups": groups, "count": count, "total": len(results), "nav": nav}


def _row(result: AuditResult, verdict_label: str) -> dict[str, Any]:
    return {
        "relation": result.relation,
        "stated": shown(result.stated, result.unit),
        "computed": shown(result.computed, result.unit),
        "difference": difference_shown(result.difference, result.unit),
        "verdict": result.verdict,
        "verdict_label": verdict_label,
    }


def difference_shown(value: Quantity | None, unit: str) -> str:
    """A difference for a cell of the table: of two rates in percentage points, none as a plain 0."""
    if value is None or isinstance(value, dt.date):
        return shown(value, unit)
    return "0" if value == 0 else shown(value, "điểm %" if unit == "%" else unit)


def shown(value: Quantity | None, unit: str) -> str:
    """A quantity with its unit, for a cell of the table: `87,53%`, `60 nhiệm vụ`, `12/6/2024`; a dash for none."""
    if value is None:
        return "–"
    if isinstance(value, dt.date):
        return date_vi(value)
    return f"{number_vi(value)}%" if unit == "%" else f"{number_vi(value)} {unit}".strip()
