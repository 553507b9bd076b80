"""Every excerpt is short, and stands on the page it names (rule: design/data, "Provenance")."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.walking import sources_of
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.report_text import ReportText
from macros.records.base import EXCERPT_MAX_WORDS


def _report_of(record: object) -> str:
    return str(getattr(record, "id", "")).split("/")[0]


def _run(given: CheckInput) -> Iterator[Problem]:
    for _, record in given.dataset.records():
        for path, source in sources_of(record):
            words = len(source.excerpt.split())
            if words > EXCERPT_MAX_WORDS:
                yield Problem.at(
                    record.origin.at(*path, "excerpt"),
                    CHECK.name,
                    f"Đoạn trích dài {words} từ, giới hạn là {EXCERPT_MAX_WORDS}.",
                    "Hãy chọn đoạn ngắn hơn, đủ để tìm lại.",
                    source.excerpt,
                )
            text = given.texts.get(_report_of(record))
            if text is None:
                continue
            found = text.pages_with(source.excerpt)
            if source.page in found:
                continue
            if found:
                advice = f"Đoạn này ở trang {', '.join(map(str, found))}. Hãy sửa số trang."
                yield Problem.at(
                    record.origin.at(*path, "page"), CHECK.name, f"Đoạn trích không có ở trang {source.page}.", advice, source.excerpt
                )
            else:
                advice = "Hãy chép lại nguyên văn từ bản gốc (không sửa chính tả, không nối hai đoạn)."
                position = record.origin.at(*path, "excerpt")
                yield Problem.at(position, CHECK.name, "Đoạn trích không có trong báo cáo.", advice, source.excerpt)


def unverified(dataset: Dataset, texts: dict[str, ReportText]) -> dict[str, int]:
    """Report id → how many of its excerpts could not be verified because its text is not at hand."""
    counts: dict[str, int] = {}
    for _, record in dataset.records():
        report = _report_of(record)
        if report in dataset.reports and report not in texts:
            counts[report] = counts.get(report, 0) + sum(1 for _ in sources_of(record))
    return counts


CHECK = Check("excerpts", "Đoạn trích ngắn và có thật trên trang được nêu.", _run)
