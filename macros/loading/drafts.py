"""Drafts: a report whose `report.yml` says `draft: true` is read by nothing; only what is left to review is counted."""

from __future__ import annotations

import re
from pathlib import Path

_REPORT = re.compile(r"(?m)^draft:\s*true\s*(?:#.*)?$")
_RECORD = re.compile(r"(?m)^[ \t-]*draft:\s*true\s*(?:#.*)?$")


def is_draft(folder: Path) -> bool:
    """Whether a folder of data/reports is a draft."""
    return bool(_REPORT.search(_text(folder / "report.yml")))


def left_to_review(root: Path) -> dict[str, dict[str, int]]:
    """Draft report → kind → how many of its records nobody has reviewed, in the order of names."""
    found: dict[str, dict[str, int]] = {}
    for folder in sorted((root / "data" / "reports").glob("*")):
        if is_draft(folder):
            counts = {path.stem: len(_RECORD.findall(_text(path))) for path in sorted(folder.rglob("*.yml")) if path.name != "report.yml"}
            found[folder.name] = {kind: count for kind, count in counts.items() if count}
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
