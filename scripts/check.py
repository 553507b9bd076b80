"""`make check`: read and check the data; exit 0 = publishable, 1 = errors, each with file, line and column."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from macros.publication import DEFAULT_TEXTS, Checked, check
from macros.reporters.github import github_report
from macros.reporters.json import json_report
from macros.reporters.text import text_report

FORMATS = ("text", "json", "github")
ROOT = Path(__file__).resolve().parent.parent


def summary(checked: Checked) -> str:
    """The closing lines: what was checked, and plainly what could not be."""
    lines = []
    if checked.verified:
        lines.append(f"Đoạn trích: {checked.verified} đoạn đã đối chiếu với văn bản báo cáo.")
    for report, count in checked.unverified.items():
        lines.append(
            f"Đoạn trích: {count} đoạn của báo cáo {report} CHƯA đối chiếu được vì không có văn bản báo cáo"
            f" ({DEFAULT_TEXTS}). Chạy `make check REPORT=<đường dẫn>` nếu bạn có bản đó."
        )
    if checked.problems:
        lines.append(f"{len(checked.problems)} lỗi. Dữ liệu CHƯA công bố được.")
    else:
        lines.append(f"{checked.records} mục dữ liệu, không có lỗi. Dữ liệu công bố được.")
    return "\n".join(lines)


def report(checked: Checked, form: str, environment: Mapping[str, str]) -> str:
    """What `make check` prints. A workflow of GitHub gets annotations too, whoever wrote it and without being told."""
    if form == "json":
        return json_report(checked)
    annotations = github_report(checked.problems)
    if form == "github":
        return annotations
    parts = [text_report(checked.problems), annotations if environment.get("GITHUB_ACTIONS") == "true" else "", summary(checked)]
    return "\n\n".join(part for part in parts if part)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, help="a report's text, or a folder of such texts, to prove excerpts against")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text for people (default), json for programs, github for workflows"
    )
    options = parser.parse_args(arguments)
    if options.report is not None and not options.report.exists():
        print(f"Không tìm thấy {options.report}.", file=sys.stderr)
        return 1
    checked = check(options.root, options.report)
    if shown := report(checked, options.format, os.environ):
        print(shown)
    return 1 if checked.problems else 0


if __name__ == "__main__":
    sys.exit(main())
