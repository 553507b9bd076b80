"""`make check`: read and check the data; exit 0 = publishable, 1 = errors, each with file, line and column."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from macros.publication import Checked, check
from macros.reporters.github import github_report
from macros.reporters.json import json_report
from macros.reporters.summary import summary
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.failures import run

FORMATS = ("text", "json", "github")


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
    if not (options.root / "data").is_dir():
        print(f"Không có thư mục data trong {options.root.absolute()}: hãy chạy lệnh này trong thư mục của dự án.", file=sys.stderr)
        return 1
    checked = check(options.root, options.report)
    if shown := report(checked, options.format, os.environ):
        print(shown)
    return 1 if checked.problems else 0


if __name__ == "__main__":
    run(main)
