"""The checks. A new rule is one file in this package and one line in CHECKS."""

from __future__ import annotations

from macros.checks import (
    addresses,
    anchors,
    charts,
    dates,
    empty_text,
    evidence,
    evidence_use,
    excerpts,
    groups,
    letters,
    markup,
    percentages,
    placeholders,
    places,
    printed_forms,
    quoted_numbers,
    redirects,
    references,
    relations,
    reports,
    schema_line,
    twice,
    update_bearing,
    update_history,
    vocabularies,
)
from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem

__all__ = ["CHECKS", "Check", "CheckInput", "run_checks"]

CHECKS: tuple[Check, ...] = (
    schema_line.CHECK,
    vocabularies.CHECK,
    reports.CHECK,
    redirects.CHECK,
    references.CHECK,
    groups.CHECK,
    places.CHECK,
    excerpts.CHECK,
    printed_forms.CHECK,
    quoted_numbers.CHECK,
    percentages.CHECK,
    placeholders.CHECK,
    relations.CHECK,
    twice.CHECK,
    letters.CHECK,
    markup.CHECK,
    empty_text.CHECK,
    anchors.CHECK,
    addresses.CHECK,
    charts.CHECK,
    dates.CHECK,
    update_history.CHECK,
    update_bearing.CHECK,
    evidence.CHECK,
    evidence_use.CHECK,
)


def run_checks(given: CheckInput) -> list[Problem]:
    """Every problem that every check finds, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check.run(given)})
