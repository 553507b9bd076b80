"""`{7-2030/ii-4-so-1}` in a text names a figure that exists."""

from __future__ import annotations

from collections.abc import Iterable

from macros.checks.base import CheckInput, TextCheck
from macros.derived.placeholders import PLACEHOLDER
from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem
from macros.loading.walking import Path
from macros.records.base import Record


def _of_text(given: CheckInput, record: Record, path: Path, text: str) -> Iterable[Problem]:
    figures = given.dataset.figures
    for match in PLACEHOLDER.finditer(text):
        if match[1] not in figures and not given.dataset.lost.may_hold("figures", match[1]):
            near = nearest(match[1], figures)
            advice = did_you_mean(f"{{{near}}}" if near else None, "Trong ngoặc nhọn phải là mã của một số liệu.")
            yield Problem.at(record.origin.at(*path), CHECK.name, f"Không có số liệu nào mang mã `{match[1]}`.", advice, match[0])


CHECK = TextCheck(
    "placeholders",
    "Mã số liệu trong ngoặc nhọn đều có thật.",
    _of_text,
    suspects=lambda text: "{" in text and "{{" not in text,  # the check `markup` tells the second
)
