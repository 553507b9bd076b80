"""The checks. A new rule is one file in this package and one line in CHECKS."""

from __future__ import annotations

from macros.checks import (
    addresses,
    anchors,
    belonging,
    body_sources,
    charts,
    clarity,
    corrections,
    count_periods,
    dates,
    empty_text,
    evidence,
    evidence_use,
    excerpts,
    groups,
    letters,
    linked_problems,
    markup,
    named_places,
    percentages,
    placeholders,
    places,
    printed_forms,
    publishers,
    quoted_numbers,
    redirects,
    references,
    relation_passages,
    relations,
    schema_line,
    searches,
    status_rule,
    subject_answers,
    subject_words,
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
    relation_passages.CHECK,
    twice.CHECK,
    letters.CHECK,
    markup.CHECK,
    empty_text.CHECK,
    anchors.CHECK,
    addresses.CHECK,
    charts.CHECK,
    clarity.CHECK,
    linked_problems.CHECK,
    corrections.CHECK,
    dates.CHECK,
    count_periods.CHECK,
    belonging.CHECK,
    update_history.CHECK,
    update_bearing.CHECK,
    evidence.CHECK,
    publishers.CHECK,
    searches.CHECK,
    status_rule.CHECK,
    named_places.CHECK,
    body_sources.CHECK,
    subject_answers.CHECK,
    subject_words.CHECK,
    evidence_use.CHECK,
)


def run_checks(given: CheckInput) -> list[Problem]:
    """Every problem that every check finds, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check.run(given)})
