"""A copy of the project with its reports repeated, for measuring how time and memory grow."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

FOLDERS = ("data", "docs", "macros", "overrides", "scripts")


def enlarged_copy(root: Path, target: Path, times: int) -> Path:
    """Copy `root` to `target`; each report stands there `times` times, under ids of its own. Packages are linked. Returns `target`."""
    for folder in FOLDERS:
        shutil.copytree(root / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", target)
    (target / "node_modules").symlink_to(root / "node_modules")
    reports = target / "data" / "reports"
    for report in sorted(reports.iterdir()):
        number, year = report.name.rsplit("-", 1)
        for copy in range(1, times):
            repeat(report, reports / f"{number}{copy:04d}-{year}")
    return target


def repeat(report: Path, copy: Path) -> None:
    """One more report beside `report`, the same in everything but its id and number."""
    number = copy.name.rsplit("-", 1)[0]
    own = re.compile(re.escape(report.name) + r'(?=[/\s}"]|$)')
    for file in report.rglob("*.yml"):
        made = copy / file.relative_to(report)
        made.parent.mkdir(parents=True, exist_ok=True)
        text = own.sub(copy.name, file.read_text(encoding="utf-8"))
        if file.name == "report.yml":
            digits = re.sub(r"\D", "", number)
            text = re.sub(r'(?m)^(number: "?)[0-9]+/', rf"\g<1>{digits}/", text)
        made.write_text(text, encoding="utf-8")
