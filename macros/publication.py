"""Everything that pages, charts and exports are made from: checked records and what is derived from them."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from macros.checks import CheckInput, run_checks
from macros.checks.excerpts import unverified
from macros.derived.audit import AuditResult, audit, figures_in_doubt
from macros.derived.deployment import Deployment, deployment
from macros.derived.statuses import CommitmentStatus, statuses
from macros.loading.dataset import Dataset
from macros.loading.drafts import left_to_review
from macros.loading.load import load
from macros.loading.problems import Problem
from macros.loading.report_text import find_texts
from macros.records.assessments import Problem as NamedProblem
from macros.records.commitments import Commitment
from macros.records.updates import Background

#: Where the texts of reports lie when they are at hand: beside the checkout, never in it.
DEFAULT_TEXTS = Path("../shared/report")


@dataclass(frozen=True)
class Publication:
    """Checked data with derived numbers. Made by `publish`, read by pages."""

    dataset: Dataset
    deployment: Deployment = field(default_factory=Deployment)

    @cached_property
    def audit(self) -> dict[str, AuditResult]:
        return audit(self.dataset)

    @cached_property
    def statuses(self) -> dict[str, CommitmentStatus]:
        return statuses(self.dataset)

    @cached_property
    def commitments_of_group(self) -> dict[str, list[Commitment]]:
        """Group id → the commitments directly in it, in file order."""
        found: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in self.dataset.commitments.values():
            found[commitment.parent].append(commitment)
        return found

    @cached_property
    def backgrounds_about(self) -> dict[str, list[Background]]:
        """Id of a commitment, limitation or problem → what helps to understand it, in file order."""
        found: dict[str, list[Background]] = defaultdict(list)
        for background in self.dataset.backgrounds.values():
            for subject in background.about:
                found[subject].append(background)
        return found

    @cached_property
    def audit_of_report(self) -> dict[str, list[AuditResult]]:
        """Report id → its relations, in file order. Like the next two: with a hundred reports nobody walks all of them for one."""
        found: dict[str, list[AuditResult]] = defaultdict(list)
        for key, result in self.audit.items():
            found[key.split("/")[0]].append(result)
        return found

    @cached_property
    def shares_of(self) -> dict[str, list[AuditResult]]:
        """Figure id → the audited rates that have this figure as their whole."""
        found: dict[str, list[AuditResult]] = defaultdict(list)
        for result in self.audit.values():
            if result.relation.kind == "share" and result.relation.whole:
                found[result.relation.whole].append(result)
        return found

    @cached_property
    def problems_of(self) -> dict[str, list[NamedProblem]]:
        """Assessment id → the concrete problems that stand under it, in file order."""
        found: dict[str, list[NamedProblem]] = defaultdict(list)
        for problem in self.dataset.problems.values():
            found[problem.assessment].append(problem)
        return found

    @cached_property
    def doubts(self) -> dict[str, list[AuditResult]]:
        return figures_in_doubt(self.audit)


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of reading and checking: `publication` is None when there is any problem."""

    publication: Publication | None
    problems: list[Problem]
    unverified: dict[str, int] = field(default_factory=dict)
    verified: int = 0
    records: int = 0
    drafts: dict[str, dict[str, int]] = field(default_factory=dict)


def check(root: Path, texts: Path | None = None) -> Checked:
    """Read and check `root/data`, excerpts against the texts at `texts` (default: `../shared/report` beside the checkout)."""
    loaded = load(root)
    dataset = loaded.dataset
    place = texts or root / DEFAULT_TEXTS
    known, unreadable = find_texts(dataset.reports, place) if place.exists() else ({}, [])
    problems = sorted({*loaded.problems, *unreadable, *run_checks(CheckInput(dataset, known))})
    missing = unverified(dataset, known)
    everything = sum(unverified(dataset, {}).values())
    return Checked(
        publication=None if problems else Publication(dataset, deployment(dataset.site, os.environ)),
        problems=problems,
        unverified=missing,
        verified=everything - sum(missing.values()),
        records=sum(1 for _ in dataset.records()),
        drafts=left_to_review(root),
    )
