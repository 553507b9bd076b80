"""The checks. A new rule is one file in this package and one line in CHECKS."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from macros.checks import (
    addresses,
    anchors,
    archives,
    asks,
    belonging,
    body_sources,
    charts,
    clarity,
    colours,
    continued,
    corrections,
    count_periods,
    dates,
    document_numbers,
    drafts,
    empty_text,
    evidence,
    evidence_use,
    excerpts,
    groups,
    indicators,
    laws,
    letters,
    linked_problems,
    logo,
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
from macros.checks.base import Check, CheckInput, TextCheck
from macros.loading.problems import Problem
from macros.loading.walking import all_records, texts_of

__all__ = ["CHECKS", "Check", "CheckInput", "TextCheck", "run_checks"]

CHECKS: tuple[Check | TextCheck, ...] = (
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
    document_numbers.CHECK,
    count_periods.CHECK,
    belonging.CHECK,
    update_history.CHECK,
    update_bearing.CHECK,
    evidence.CHECK,
    publishers.CHECK,
    archives.CHECK,
    searches.CHECK,
    status_rule.CHECK,
    named_places.CHECK,
    body_sources.CHECK,
    drafts.CHECK,
    colours.CHECK,
    logo.CHECK,
    continued.CHECK,
    indicators.CHECK,
    subject_answers.CHECK,
    subject_words.CHECK,
    asks.CHECK,
    laws.CHECK,
    evidence_use.CHECK,
)


_OF_TEXTS = tuple(check for check in CHECKS if isinstance(check, TextCheck))


def run_checks(given: CheckInput) -> list[Problem]:
    """Every problem that every check finds, sorted by place."""
    found = {problem for check in CHECKS if isinstance(check, Check) for problem in check.run(given)}
    return sorted(found.union(_of_texts(given)))


def _of_texts(given: CheckInput) -> Iterator[Problem]:
    """What the rules about single texts find: a walk over all texts takes longer than any of them."""
    for _, record in all_records(given.dataset):
        for path, text in texts_of(record):
            for check in _may_break(text):
                if check.fields is None or path[-1] in check.fields:
                    yield from check.of_text(given, record, path, text)


@lru_cache(maxsize=16384)
def _may_break(text: str) -> tuple[TextCheck, ...]:
    """The rules that a text may break. Kept: most texts are codes and words that stand in many records, and break none."""
    return tuple(check for check in _OF_TEXTS if check.suspects(text))
