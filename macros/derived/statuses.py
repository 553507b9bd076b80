"""The three questions about a commitment, answered from its updates: official, evidence, schedule (rule: design/data, "Three questions").

Official and evidence statuses are the end of a chain of recorded changes. The schedule is computed from the deadline and the data's
as-of date, never from the clock: the same commit always gives the same answer.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from macros.loading.dataset import Dataset
from macros.records.commitments import Commitment
from macros.records.updates import Update
from macros.records.vocabulary import Term

EVIDENCE = "evidence-statuses"
OFFICIAL = "official-statuses"
SCHEDULE = "schedule-statuses"
#: The schedule statuses, in no order: `schedule` sets them, no editor does.
COMPUTED = ("trong-han", "qua-han", "qua-ky", "da-xong", "khong-danh-gia")


@dataclass(frozen=True, slots=True)
class CommitmentStatus:
    """Where a commitment stands. `updates` in the order of the file; `sources` counts distinct addresses."""

    official: Term
    evidence: Term
    schedule: Term
    updates: tuple[Update, ...] = field(default=())
    sources: int = 0
    latest: dt.date | None = None

    #: The status that every commitment begins with.
    before: Term | None = None

    @property
    def informed(self) -> bool:
        """Whether a public source says something about the outcome; context alone does not."""
        return self.evidence != self.before

    @property
    def only_context(self) -> bool:
        """Whether there are sources, but none about the outcome."""
        return bool(self.updates) and not self.informed


def statuses(dataset: Dataset) -> dict[str, CommitmentStatus]:
    """Commitment id → status, for every commitment. Raises KeyError for a status that is not in its vocabulary."""
    by_commitment: dict[str, list[Update]] = defaultdict(list)
    for update in dataset.updates.values():
        by_commitment[update.commitment].append(update)
    return {key: _status(dataset, commitment, by_commitment[key]) for key, commitment in dataset.commitments.items()}


def _status(dataset: Dataset, commitment: Commitment, updates: list[Update]) -> CommitmentStatus:
    evidence = dataset.vocabularies[EVIDENCE][last([u.to for u in updates], initial(dataset, EVIDENCE))]
    official = dataset.vocabularies[OFFICIAL][last([u.official_to for u in updates], initial(dataset, OFFICIAL))]
    return CommitmentStatus(
        official=official,
        evidence=evidence,
        schedule=dataset.vocabularies[SCHEDULE][schedule(dataset, commitment, evidence)],
        updates=tuple(updates),
        sources=len({source.url for update in updates for source in update.evidence}),
        latest=max((update.date for update in updates), default=None),
        before=dataset.vocabularies[EVIDENCE][initial(dataset, EVIDENCE)],
    )


def initial(dataset: Dataset, vocabulary: str) -> str:
    """The status that every commitment begins with: the first of the vocabulary."""
    return next(iter(dataset.vocabularies[vocabulary]))


def last(changes: list[str | None], before: str) -> str:
    """The end of a chain of changes."""
    return next((change for change in reversed(changes) if change is not None), before)


def schedule(dataset: Dataset, commitment: Commitment, evidence: Term) -> str:
    """The schedule status on the data's as-of date."""
    if commitment.not_ratable:
        return "khong-danh-gia"
    if evidence.bearings == ("completion",):
        return "da-xong"
    report = dataset.reports[commitment.id.split("/")[0]]
    as_of = dataset.site.as_of
    if commitment.deadline:
        return "qua-han" if as_of > commitment.deadline else "trong-han"
    over = report.next_period is not None and report.next_period.to is not None and as_of > report.next_period.to
    return "qua-ky" if over else "trong-han"
