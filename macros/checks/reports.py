"""There is at least one report: everything on the site is about one."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    if not dataset.reports and not any(file.kind == "report" for file in dataset.files) and not dataset.lost.any_report():
        advice = "Hãy bắt đầu bằng `make new-report ID=<số>-<năm>`, ví dụ `make new-report ID=151-2025`, rồi điền báo cáo đó."
        yield Problem("data/reports", 1, 1, CHECK.name, "Chưa có báo cáo nào trong thư mục này.", advice)


CHECK = Check("reports", "Có ít nhất một báo cáo.", _run)
