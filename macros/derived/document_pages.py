"""The pages of the site that exist once a document, each told here once: its name, its title, the macro that writes it, who has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.loading.dataset import Dataset
from macros.records.report import Report


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """`name` is the address and the file in `docs/`, `title` what a reader finds there; `macro` stands on the page of one document, with
    `{0}` for its id; `has` tells whether a document has anything for the page."""

    name: str
    title: str
    macro: str
    has: Callable[[Dataset, Report], bool]


def _of_sections(name: str, title: str) -> DocumentPage:
    """A page that shows the sections which the outline of a document sends there."""
    return DocumentPage(
        name, title, f'report_sections("{name}", "{{0}}")', lambda dataset, report: any(section.page == name for section in report.sections)
    )


#: In the order in which a document's own page names them.
DOCUMENT_PAGES: tuple[DocumentPage, ...] = (
    _of_sections("ket-qua", "Kết quả"),
    _of_sections("nhiem-vu", "Nhiệm vụ được giao"),
    _of_sections("bo-may", "Tổ chức bộ máy"),
    DocumentPage(
        "danh-gia", "Tự đánh giá", 'assessments("{0}")', lambda dataset, report: bool(dataset.of_report(dataset.assessments, report.id))
    ),
    DocumentPage(
        "doi-chieu", "Đối chiếu số liệu", 'audit("{0}")', lambda dataset, report: bool(dataset.of_report(dataset.relations, report.id))
    ),
)
PAGES_OF_A_DOCUMENT = tuple(page.name for page in DOCUMENT_PAGES)
