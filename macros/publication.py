"""Everything that pages, charts and exports are made from: checked records and what is derived from them."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from macros.checks import CheckInput, run_checks
from macros.checks.excerpts import CHECK as EXCERPTS_CHECK
from macros.checks.today import today
from macros.derived.audit import AuditResult, audit, figures_in_doubt
from macros.derived.deployment import Deployment, deployment
from macros.derived.document_pages import DOCUMENT_PAGES
from macros.derived.named_since import named_since
from macros.derived.proved import Quotation, quotations, unproved
from macros.derived.series import MILESTONE, Series, series
from macros.derived.statuses import CommitmentStatus, Step, statuses
from macros.derived.subjects import SubjectIndex, subject_index
from macros.formatting.dates import date_vi
from macros.loading.conflicts import conflicts_in_pages
from macros.loading.dataset import Dataset
from macros.loading.drafts import left_to_review
from macros.loading.load import load
from macros.loading.problems import Problem
from macros.loading.proofs import Proofs, read_proofs
from macros.loading.report_text import find_texts
from macros.records.assessments import Problem as NamedProblem
from macros.records.bodies import Body, Mention
from macros.records.commitments import Commitment
from macros.records.report import Report
from macros.records.subjects import Subject
from macros.records.updates import Background

#: Where the texts of reports lie when they are at hand: beside the checkout, never in it.
DEFAULT_TEXTS = Path("../shared/report")


@dataclass(frozen=True)
class Publication:
    """Checked data with derived numbers. Made by `publish`, read by pages."""

    dataset: Dataset
    deployment: Deployment = field(default_factory=Deployment)
    proofs: Proofs = field(default_factory=Proofs)

    @cached_property
    def unproved(self) -> dict[int, Quotation]:
        """`id` of a source → the excerpt in it that nobody has verified against the text. No text is asked."""
        return {id(quotation.source): quotation for quotation in unproved(quotations(self.dataset), self.proofs)}

    @cached_property
    def excerpts(self) -> int:
        """How many excerpts of documents there are, proved or not."""
        return sum(1 for _ in quotations(self.dataset))

    @cached_property
    def audit(self) -> dict[str, AuditResult]:
        return audit(self.dataset)

    @cached_property
    def statuses(self) -> dict[str, CommitmentStatus]:
        return statuses(self.dataset)

    @cached_property
    def steps(self) -> dict[str, Step]:
        """Update id → what it does to the statuses of its commitment; nothing for one that belongs to subjects only."""
        nothing = {key: Step() for key, update in self.dataset.updates.items() if update.commitment is None}
        return nothing | {key: step for status in self.statuses.values() for key, step in status.steps.items()}

    @cached_property
    def newest_recorded(self) -> dt.date | None:
        """The last day on which something was recorded, if that is after the data set as a whole was last reviewed."""
        days = [*(u.recorded for u in self.dataset.updates.values()), *(b.recorded for b in self.dataset.backgrounds.values())]
        newest = max((*days, *(search.date for search in self.dataset.searches.values())), default=dt.date.min)
        return newest if newest > self.dataset.site.as_of else None

    @property
    def as_of_words(self) -> str:
        """`23/11/2026, mục mới nhất ghi ngày 25/11/2026`: as of when the data is, wherever a page says so."""
        newest = self.newest_recorded
        return date_vi(self.dataset.site.as_of) + (f", mục mới nhất ghi ngày {date_vi(newest)}" if newest else "")

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
    def named_since(self) -> dict[str, Report]:
        """Body id → the newest document that names it since the territory changed."""
        return named_since(self.dataset)

    @cached_property
    def problems_of(self) -> dict[str, list[NamedProblem]]:
        """Assessment id → the concrete problems that stand under it, in file order."""
        found: dict[str, list[NamedProblem]] = defaultdict(list)
        for problem in self.dataset.problems.values():
            found[problem.assessment].append(problem)
        return found

    @cached_property
    def order_on(self) -> dict[str, list[str]]:
        """Page of the site that exists once a document → the ids of the documents that have something for it, the newest first."""
        dataset = self.dataset
        reports = dataset.newest_first()
        return {page.name: [report.id for report in reports if page.has(dataset, report)] for page in DOCUMENT_PAGES}

    @cached_property
    def documents_on(self) -> dict[str, dict[str, int]]:
        """The same, each id with its place in that order."""
        return {page: {key: place for place, key in enumerate(keys)} for page, keys in self.order_on.items()}

    @cached_property
    def continued_by(self) -> dict[str, list[Commitment]]:
        """Commitment id → the later commitments that continue it, in file order."""
        found: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in self.dataset.commitments.values():
            if commitment.continues:
                found[commitment.continues].append(commitment)
        return found

    @cached_property
    def series(self) -> dict[str, Series]:
        """Indicator → its points over time."""
        return series(self.dataset)

    @cached_property
    def series_of_report(self) -> dict[str, list[Series]]:
        """Report id → the series of numbers, of two points or more, that have a figure of it or of its folder."""
        found: dict[str, list[Series]] = defaultdict(list)
        for one in self.series.values():
            if len(one.points) > 1 and one.indicator.unit != MILESTONE:
                for report in dict.fromkeys(point.record.id.split("/")[0] for point in one.points):
                    found[report].append(one)
        return found

    @cached_property
    def subjects(self) -> SubjectIndex:
        """What belongs to each subject, and the subjects of each record."""
        return subject_index(self.dataset)

    @cached_property
    def subjects_of_topic(self) -> dict[str, list[Subject]]:
        """Topic → the subjects of that group."""
        found: dict[str, list[Subject]] = defaultdict(list)
        for subject in self.dataset.subjects.values():
            if subject.topic:
                found[subject.topic].append(subject)
        return found

    @cached_property
    def mentions_of(self) -> dict[str, list[Mention]]:
        """Body id → the places where reports name it, in file order."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.dataset.mentions.values():
            found[mention.body].append(mention)
        return found

    @cached_property
    def commitments_of_body(self) -> dict[str, list[Commitment]]:
        """Body id → the commitments that name it, as the one who does it or otherwise, in file order."""
        found: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in self.dataset.commitments.values():
            for key in dict.fromkeys((*commitment.lead_bodies, *commitment.other_bodies)):
                found[key].append(commitment)
        return found

    @cached_property
    def predecessors_of(self) -> dict[str, list[Body]]:
        """Body id → the bodies that it succeeded, where a source says so."""
        found: dict[str, list[Body]] = defaultdict(list)
        for body in self.dataset.bodies.values():
            for key in body.successors:
                found[key].append(body)
        return found

    @cached_property
    def doubts(self) -> dict[str, list[AuditResult]]:
        return figures_in_doubt(self.audit)


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of reading and checking: `publication` is None when there is any problem.

    `verified`: excerpts found in a text at hand; `proved`: those without a text here that have a proof; `unverified`: document → how many
    have neither. `unwritten`: how many of the verified still lack a proof, so that others would not know.
    """

    publication: Publication | None
    problems: list[Problem]
    unverified: dict[str, int] = field(default_factory=dict)
    verified: int = 0
    records: int = 0
    proved: int = 0
    unwritten: int = 0
    drafts: dict[str, dict[str, int]] = field(default_factory=dict)


def check(root: Path, texts: Path | None = None, day: dt.date | None = None) -> Checked:
    """Read and check `root/data` on `day` (default: today), excerpts against the texts at `texts` (default: `../shared/report`)."""
    loaded = load(root)
    dataset = loaded.dataset
    place = texts or root / DEFAULT_TEXTS
    known, unreadable = find_texts(dataset.reports, place) if place.exists() else ({}, [])
    proofs, wrong = read_proofs(root)
    found = run_checks(CheckInput(dataset, known, day or today()))
    problems = sorted({*loaded.problems, *unreadable, *wrong, *conflicts_in_pages(root), *found})
    excerpts = list(quotations(dataset))
    without = unproved(excerpts, proofs)
    at_hand = sum(quotation.document in known for quotation in excerpts)
    failed = sum(1 for problem in problems if problem.rule == EXCERPTS_CHECK.name)
    missing = Counter(quotation.document for quotation in without if quotation.document not in known)
    return Checked(
        publication=None if problems else Publication(dataset, deployment(dataset.site, os.environ), proofs),
        problems=problems,
        unverified=dict(missing),
        verified=max(0, at_hand - failed),
        records=sum(1 for _ in dataset.records()),
        proved=len(excerpts) - at_hand - missing.total(),
        unwritten=max(0, len(without) - missing.total() - failed),
        drafts=left_to_review(root),
    )
