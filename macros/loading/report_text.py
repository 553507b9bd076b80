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
    """The file name of a report's text by number and year, `150-bc-ubnd-2024.txt`; `<id>.txt` is always taken too."""
    return f"{fold(report.number).replace('/', '-')}-{report.date.year}.txt"


def find_texts(reports: dict[str, Report], place: Path) -> tuple[dict[str, ReportText], list[Problem]]:
    """The texts found at `place` (a folder, or one file), by report id. A file may have any name when there is only one report.

    A text is never taken for two reports: where two authorities use the same number in the same year, only `<id>.txt` names one of them.
    """
    names = _names(reports)
    if place.is_file():
        owner = names.get(place.name) or (next(iter(reports)) if len(reports) == 1 else None)
        if owner is None and reports:
            advice = (
                f"Hãy đặt tên tệp theo mã văn bản: {', '.join(f'{key}.txt' for key in list(reports)[:3])}{' …' if len(reports) > 3 else ''}"
            )
            return {}, [Problem(place.name, 1, 1, "excerpts", "Không rõ tệp này là văn bản của báo cáo nào.", advice)]
        candidates = {owner: place} if owner else {}
    else:
        candidates = {}
        for path in sorted(place.iterdir(), key=lambda path: path.stem in reports):
            if path.name in names:
                candidates[names[path.name]] = path
    texts: dict[str, ReportText] = {}
    problems: list[Problem] = []
    for report_id, path in candidates.items():
        try:
            texts[report_id] = ReportText.read(path)
        except (OSError, UnicodeDecodeError):
            advice = "Văn bản báo cáo phải là tệp chữ UTF-8, các trang cách nhau ba dòng trống."
            problems.append(Problem(path.name, 1, 1, "excerpts", "Không đọc được văn bản báo cáo để đối chiếu đoạn trích.", advice))
    return texts, problems


def _names(reports: dict[str, Report]) -> dict[str, str]:
    """File name → the one report whose text it can be."""
    found: dict[str, list[str]] = {}
    for report in reports.values():
        found.setdefault(text_name(report), []).append(report.id)
    return {name: ids[0] for name, ids in found.items() if len(ids) == 1} | {f"{key}.txt": key for key in reports}
