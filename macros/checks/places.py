"""Every source names a section, page and footnote that the report has."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.walking import sources_of
from macros.loading.problems import Problem
from macros.records.report import Report


def _run(given: CheckInput) -> Iterator[Problem]:
    reports = given.dataset.reports
    for _, record in given.dataset.records():
        report = reports.get(str(getattr(record, "id", "")).split("/")[0])
        if report is None:
            continue
        outline = {section.path: section for section in report.sections}
        for path, source in sources_of(record):
            section = outline.get(source.section)
            at = record.origin.at
            if section is None:
                yield Problem.at(
                    at(*path, "section"),
                    CHECK.name,
                    f"Báo cáo không có mục `{source.section}`.",
                    f"Các mục: {', '.join(outline)}.",
                    source.section,
                )
            elif not section.first_page <= source.page <= section.last_page:
                pages = f"trang {section.first_page}–{section.last_page}"
                yield Problem.at(
                    at(*path, "page"),
                    CHECK.name,
                    f"Mục {source.section} nằm ở {pages}, không phải trang {source.page}.",
                    "Hãy sửa mục hoặc trang.",
                )
            if source.footnote is not None and source.footnote > report.footnotes:
                yield Problem.at(
                    at(*path, "footnote"),
                    CHECK.name,
                    f"Báo cáo chỉ có {report.footnotes} chú thích.",
                    "Hãy sửa số chú thích.",
                    str(source.footnote),
                )
    yield from (problem for report in reports.values() for problem in _outline(report))


def _outline(report: Report) -> Iterator[Problem]:
    for index, section in enumerate(report.sections):
        if section.last_page < section.first_page or section.last_page > report.pages:
            position = report.origin.at("sections", index, "last_page")
            yield Problem.at(position, CHECK.name, f"Trang của mục {section.path} không hợp lý.", f"Báo cáo có {report.pages} trang.")


CHECK = Check("places", "Mục, trang và chú thích nêu trong nguồn đều có trong báo cáo.", _run)
