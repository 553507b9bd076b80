"""A draft is known by a line of its own; written in another way it would be published half-done."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    for report in given.dataset.reports.values():
        if report.draft:
            advice = "Nháp: viết đúng `draft: true`, một mình trên một dòng, không thụt vào. Văn bản đã xong: xóa dòng này."
            yield Problem.at(report.origin.at("draft"), CHECK.name, "Máy không nhận ra văn bản này là nháp.", advice)


CHECK = Check("drafts", "Văn bản nháp không bao giờ được công bố.", _run)
