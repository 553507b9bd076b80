"""How a document of an authority is called in a sentence: by its kind, number, day and issuer, never by an id.

Two authorities may use the same number in the same year, so whoever speaks of several documents names the issuer too.
"""

from __future__ import annotations

from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.records.base import Source
from macros.records.report import Report

#: The vocabulary that says what a kind of document is called.
KINDS = "document-kinds"


def document_name(dataset: Dataset, report: Report) -> str:
    """`Báo cáo 7/BC-UBND`; a kind that is not in the vocabulary is called `Văn bản`."""
    term = dataset.vocabularies.get(KINDS, {}).get(report.kind)
    return f"{term.label if term else 'Văn bản'} {report.number}"


def dated_name(dataset: Dataset, report: Report) -> str:
    """`Báo cáo 7/BC-UBND ngày 15/6/2030`."""
    return f"{document_name(dataset, report)} ngày {date_vi(report.date)}"


def full_name(dataset: Dataset, report: Report) -> str:
    """`Báo cáo 7/BC-UBND ngày 15/6/2030 của Ủy ban nhân dân thành phố Ví Dụ`."""
    return f"{dated_name(dataset, report)} của {dataset.bodies[report.issuer].name}"


def chosen_name(dataset: Dataset, report: Report) -> str:
    """The name in a choice of documents; with the issuer where documents of several authorities stand beside each other."""
    return full_name(dataset, report) if len(dataset.issuers) > 1 else dated_name(dataset, report)


def place_in(dataset: Dataset, report: Report, source: Source) -> str:
    """`Báo cáo 7/BC-UBND ngày 15/6/2030, mục II.4, trang 9`; a document without pages ends with the section."""
    return _placed(chosen_name(dataset, report), source)


def short_place_in(dataset: Dataset, report: Report, source: Source) -> str:
    """The same where room is short: never with the issuer."""
    return _placed(dated_name(dataset, report), source)


def _placed(name: str, source: Source) -> str:
    return ", ".join([name, f"mục {source.section}", *([f"trang {source.page}"] if source.page else [])])


def source_line(dataset: Dataset, report: Report | None) -> str:
    """What a page rests on: one document, or, without a choice, all that are published (empty when there is none)."""
    if report is not None:
        return f"Theo {full_name(dataset, report)}"
    reports = dataset.newest_first()
    if len(reports) <= 1:
        return f"Theo {full_name(dataset, reports[0])}" if reports else ""
    issuers = list(dict.fromkeys(dataset.bodies[report.issuer].name for report in reports))
    of = f" của {issuers[0]}" if len(issuers) == 1 else f" của {len(issuers)} cơ quan"
    return f"Theo {len(reports)} văn bản{of}, mới nhất ngày {date_vi(reports[0].date)}"
