"""The audit page: every relation, those that do not hold first, each as a plain sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from macros.derived.audit import AuditResult, Verdict
from macros.pages.audit_rows import facts, verdict_label
from macros.pages.choice import shown
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.relations import RelationKind
from macros.records.report import Report

_TIMES: tuple[RelationKind, ...] = ("same_date", "date_order", "not_after", "not_before")
_APART: tuple[RelationKind, ...] = (*_TIMES, "same_words")


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the page: results of a verdict, of some kinds (all but `_APART` where none is named)."""

    key: str
    verdict: Verdict
    label: str
    meaning: str
    counted: str = ""
    kinds: tuple[RelationKind, ...] = ()

    def chosen(self, results: list[AuditResult]) -> list[AuditResult]:
        """The results that belong here: lists last, because what they come to depends on how names are read."""
        found = [r for r in results if r.verdict == self.verdict and self._of_kind(r.relation.kind)]
        return sorted(found, key=lambda r: r.relation.kind == "list_count") if self.verdict == "inconsistent" else found

    def _of_kind(self, kind: RelationKind) -> bool:
        return self.verdict != "inconsistent" or (kind in self.kinds if self.kinds else kind not in _APART)


GROUPS = (
    Group(
        "inconsistent",
        "inconsistent",
        "Con số không khớp",
        "Hai con số của chính văn bản khác nhau. Website ghi cả hai, không sửa và không suy đoán lý do.",
        "chỗ con số không khớp",
    ),
    Group(
        "inconsistent-thoi-gian",
        "inconsistent",
        "Thời gian không khớp",
        "Ngày, năm hay kỳ mà văn bản ghi không hợp với chỗ khác của văn bản.",
        "chỗ thời gian không khớp",
        _TIMES,
    ),
    Group(
        "inconsistent-ten-goi",
        "inconsistent",
        "Cùng một thứ, hơn một cách ghi",
        "Một văn bản hay một tổ chức được ghi bằng hơn một cách. Website để nguyên các cách ghi.",
        "tên gọi có hơn một cách ghi",
        ("same_words",),
    ),
    Group("consistent", "consistent", "Khớp", "Các con số, ngày và cách ghi này của văn bản khớp với nhau."),
    Group(
        "not-checkable",
        "not_checkable",
        "Chưa kiểm tra được",
        "Văn bản không nêu đủ dữ liệu để kiểm tra. Điều đó không có nghĩa là con số hay câu ấy sai.",
    ),
)


def render(renderer: Renderer, current: str, document: str | None = None) -> str:
    """The relations of a document; without `document`, of the newest that has any. Raises KeyError for an unknown document."""
    publication = renderer.publication
    report, choices = shown(publication, "doi-chieu", document)
    block = _block(publication, report) if report else None
    return renderer.render("audit.html.jinja", current, block=block, choices=choices)


def _block(publication: Publication, report: Report) -> dict[str, Any]:
    results = publication.audit_of_report.get(report.id, [])
    count: Counter[str] = Counter(r.verdict for r in results)
    rows = [(group, [_row(r) for r in group.chosen(results)]) for group in GROUPS]
    groups = [{"id": f"{report.id}-{group.key}", "about": group, "results": found} for group, found in rows if found]
    nav = [(f"{report.id}-{group.key}", f"{group.label} ({len(found)})") for group, found in rows if found]
    failing = [f"{len(found)} {group.counted}" for group, found in rows if found and group.counted]
    return {"report": report, "groups": groups, "count": count, "total": len(results), "nav": nav, "found": failing}


def _row(result: AuditResult) -> dict[str, Any]:
    """A relation that does not hold is told by its note, any other by its question."""
    relation = result.relation
    fails = result.verdict == "inconsistent"
    return {
        "relation": relation,
        "sentence": relation.note if fails and relation.note else relation.rule,
        "note": None if fails else relation.note,
        "facts": facts(result),
        "verdict": result.verdict,
        "verdict_label": verdict_label(result),
    }
