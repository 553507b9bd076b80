"""The text of a report, page by page, to prove excerpts against. It is never part of the project."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from macros.formatting.alphabet import fold
from macros.loading.problems import Problem
from macros.records.report import Report

_PAGE_BREAK = "\n\n\n\n"
_FOOTNOTE_MARK = re.compile(r"<sup>[^<]*</sup>")
_SPACE = re.compile(r"\s+")


def comparable(text: str) -> str:
    """NFC, without footnote marks and `*`, every run of white space one space; nothing else is folded."""
    text = _FOOTNOTE_MARK.sub("", unicodedata.normalize("NFC", text)).replace("*", "")
    return _SPACE.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class ReportText:
    """Pages of one report, ready for comparison; page 1 is `pages[0]`."""

    pages: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> ReportText:
        """Raises OSError or UnicodeDecodeError when the file cannot be read."""
        return cls(tuple(comparable(page) for page in path.read_text(encoding="utf-8").split(_PAGE_BREAK)))

    def pages_with(self, excerpt: str) -> list[int]:
        """The numbers of the pages on which the excerpt stands."""
        wanted = comparable(excerpt)
        return [number for number, page in enumerate(self.pages, start=1) if wanted in page]


def text_name(report: Report) -> str:
    """The file name expected for a report's text: number and year, `150-bc-ubnd-2024.txt`."""
    return f"{fold(report.number).replace('/', '-')}-{report.date.year}.txt"


def find_texts(reports: dict[str, Report], place: Path) -> tuple[dict[str, ReportText], list[Problem]]:
    """The texts found at `place` (a folder, or one file), by report id. A file may have any name when there is only one report."""
    if place.is_file():
        owners = [r for r in reports.values() if text_name(r) == place.name] or (list(reports.values()) if len(reports) == 1 else [])
        candidates = {report.id: place for report in owners}
    else:
        there = {path.name: path for path in place.iterdir()}
        candidates = {report.id: there[name] for report in reports.values() if (name := text_name(report)) in there}
    texts: dict[str, ReportText] = {}
    problems: list[Problem] = []
    for report_id, path in candidates.items():
        try:
            texts[report_id] = ReportText.read(path)
        except (OSError, UnicodeDecodeError):
            advice = "Văn bản báo cáo phải là tệp chữ UTF-8, các trang cách nhau ba dòng trống."
            problems.append(Problem(path.name, 1, 1, "excerpts", "Không đọc được văn bản báo cáo để đối chiếu đoạn trích.", advice))
    return texts, problems
