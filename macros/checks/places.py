"""Every source names a section, page and footnote that the report has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from macros.checks.base import Check, CheckInput
from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem
from macros.loading.walking import sources_of
from macros.records.base import Source
from macros.records.report import Report, Section


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
                    _near_section(source.section, list(outline)),
                    source.section,
                )
            elif (mistake := _page(report, section, source)) and not _elsewhere(given, report, source):
                yield Problem.at(at(*path, "page"), CHECK.name, *mistake)
            if source.footnote is not None and source.footnote > report.footnotes:
                yield Problem.at(
                    at(*path, "footnote"),
                    CHECK.name,
                    f"Báo cáo chỉ có {report.footnotes} chú thích.",
                    "Hãy sửa số chú thích.",
                    str(source.footnote),
                )
    for chart in given.dataset.charts.values():
        report = reports.get(chart.id.split("/")[0])
        if report and chart.section not in {section.path for section in report.sections}:
            advice = _near_section(chart.section, [section.path for section in report.sections])
            yield Problem.at(chart.origin.at("section"), CHECK.name, f"Báo cáo không có mục `{chart.section}`.", advice, chart.section)
    yield from (problem for report in reports.values() for problem in _outline(report))


def _page(report: Report, section: Section, source: Source) -> tuple[str, str] | None:
    """(what is wrong, what to write) about the page of a source; None where it is right."""
    if report.pages is None:
        return ("Văn bản này không chia trang.", "Hãy bỏ `page`; nguồn ghi theo mục và điểm.") if source.page else None
    if source.page is None:
        return "Thiếu `page`.", f"Văn bản có {report.pages} trang: hãy ghi trang của đoạn trích."
    if section.first_page is None or section.last_page is None or section.first_page <= source.page <= section.last_page:
        return None
    return f"Mục {source.section} nằm ở trang {section.pages}, không phải trang {source.page}.", "Hãy sửa mục hoặc trang."


def _elsewhere(given: CheckInput, report: Report, source: Source) -> bool:
    """Whether the text is at hand and has the excerpt on another page: the check `excerpts` then names the right one."""
    text = given.texts.get(report.id)
    return text is not None and source.page not in (found := text.pages_with(source.excerpt)) and bool(found)


def _near_section(written: str, known: list[str]) -> str:
    """`iv.2`, `IV-2`, `mục IV.2` → IV.2."""
    plain = re.sub(r"^mục\s+", "", written.strip(), flags=re.IGNORECASE).replace("-", ".").replace(" ", "")
    near = next((path for path in known if path.casefold() == plain.casefold()), None) or nearest(written, known)
    return did_you_mean(near, f"Các mục: {', '.join(known)}.")


def _outline(report: Report) -> Iterator[Problem]:
    for index, section in enumerate(report.sections):
        position = partial(report.origin.at, "sections", index, "last_page")
        written = section.first_page is not None and section.last_page is not None
        if report.pages is None:
            if section.first_page is not None or section.last_page is not None:
                advice = "Hãy bỏ `first_page` và `last_page`, hoặc ghi số trang của văn bản ở `pages`."
                yield Problem.at(position(), CHECK.name, f"Mục {section.path} ghi trang, nhưng văn bản không chia trang.", advice)
        elif not written:
            advice = f"Văn bản có {report.pages} trang: hãy ghi `first_page` và `last_page`."
            yield Problem.at(
                report.origin.at("sections", index), CHECK.name, f"Mục {section.path} thiếu trang đầu hoặc trang cuối.", advice
            )
        elif not (section.first_page or 0) <= (section.last_page or 0) <= report.pages:
            yield Problem.at(position(), CHECK.name, f"Trang của mục {section.path} không hợp lý.", f"Báo cáo có {report.pages} trang.")


CHECK = Check("places", "Mục, trang và chú thích nêu trong nguồn đều có trong báo cáo.", _run)
