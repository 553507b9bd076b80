"""The three questions about a commitment, computed from its updates: official, evidence, schedule (rule: design/data, "Three questions").

Nobody writes a status. Evidence: the newest update that carries one (`status_rule.py`), whatever it says. Official: the newest word of an
authority. Schedule: deadline and the data's as-of date, never the clock: the same commit always gives the same answer.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from macros.derived.status_rule import StatusRule, outcome, span
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.load import by_date
from macros.records.commitments import Commitment
from macros.records.searches import Search
from macros.records.updates import Update
from macros.records.vocabulary import Term

EVIDENCE = "evidence-statuses"
OFFICIAL = "official-statuses"
SCHEDULE = "schedule-statuses"
#: The schedule statuses, in no order: `schedule` sets them, no editor does.
COMPUTED = ("trong-han", "qua-han", "qua-ky", "da-xong", "khong-ro-ngay", "khong-danh-gia")
#: Nothing found with a recorded search; no search recorded; sources of the newest day differ about one measure; no word of an authority.
NOT_FOUND, NOT_SEARCHED, DIFFERING, UNSAID = "chua-tim-thay", "chua-tim-rieng", "nhieu-chieu", "chua-cong-bo"
#: Outcomes of the newest day, of different measures, some good and some bad.
MIXED = "trai-chieu"
FAVOURABLE = ("progress", "completion")
#: The only wording for not knowing where no search is recorded. With one, `not_found` says until when.
NEVER_SEARCHED = "Chưa tìm riêng cho việc này"


def not_found(day: dt.date, later: dt.date | None = None) -> str:
    """The only wording for not knowing where a search is recorded; of several commitments, searched for from `day` up to `later`."""
    last = f", có việc đến {date_vi(later)}" if later and later != day else ""
    return f"Chưa tìm thấy (tìm đến {date_vi(day)}{last})"


@dataclass(frozen=True, slots=True)
class Step:
    """What one update does: the statuses before and after where it changes one, and the conditions that keep it from carrying one."""

    unmet: tuple[str, ...] = ()
    evidence: tuple[Term, Term] | None = None
    official: tuple[Term, Term] | None = None


@dataclass(frozen=True, slots=True)
class CommitmentStatus:
    """Where a commitment stands. `updates` by date, `searches` the newest first; `sources` counts distinct addresses."""

    official: Term
    evidence: Term
    schedule: Term
    updates: tuple[Update, ...] = field(default=())
    searches: tuple[Search, ...] = field(default=())
    steps: dict[str, Step] = field(default_factory=dict)
    sources: int = 0
    latest: dt.date | None = None

    @property
    def searched(self) -> dt.date | None:
        """The day of the last search for this commitment's own topic."""
        return self.searches[0].date if self.searches else None

    @property
    def not_known(self) -> str:
        """How not knowing is said of this commitment."""
        return not_found(self.searched) if self.searched else NEVER_SEARCHED

    @property
    def informed(self) -> bool:
        """Whether a public source says something about the outcome; context alone does not."""
        return self.evidence.id not in (NOT_FOUND, NOT_SEARCHED)

    @property
    def only_context(self) -> bool:
        """Whether there are sources, but none that carries a status."""
        return bool(self.updates) and not self.informed


def statuses(dataset: Dataset) -> dict[str, CommitmentStatus]:
    """Commitment id → status, for every commitment. Raises KeyError for a status that is not in its vocabulary."""
    rule = StatusRule(dataset)
    updates: dict[str, list[Update]] = defaultdict(list)
    for update in sorted(dataset.updates.values(), key=by_date):
        if update.commitment is not None:
            updates[update.commitment].append(update)
    searches: dict[str, list[Search]] = defaultdict(list)
    for search in sorted(dataset.searches.values(), key=by_date, reverse=True):
        for key in search.commitments:
            searches[key].append(search)
    return {key: _status(rule, commitment, updates[key], searches[key]) for key, commitment in dataset.commitments.items()}


def not_known_words(of: Iterable[CommitmentStatus]) -> tuple[str, str]:
    """How not knowing is said of several commitments: of those that were searched for (with the days), of those that were not."""
    days = {day for status in of if status.evidence.id == NOT_FOUND and (day := status.searched)}
    return (not_found(min(days), max(days)) if days else "Chưa tìm thấy"), NEVER_SEARCHED


def _status(rule: StatusRule, commitment: Commitment, updates: list[Update], searches: list[Search]) -> CommitmentStatus:
    dataset = rule.dataset
    words = not_found(searches[0].date) if searches else NEVER_SEARCHED
    evidence = _called(dataset.vocabularies[EVIDENCE][NOT_FOUND if searches else NOT_SEARCHED], words)
    official = _called(dataset.vocabularies[OFFICIAL][UNSAID], words)
    steps: dict[str, Step] = {}
    carrying: dict[str, Update] = {}
    # Pairs of updates that contradict each other, told by either.
    differing: dict[str, set[str]] = defaultdict(set)
    for update in updates:
        for other in update.contradicts:
            differing[update.id].add(other)
            differing[other].add(update.id)
    for update in sorted(updates, key=lambda update: (span(update)[1], by_date(update))):
        unmet = rule.unmet(update)
        was = evidence, official
        if not unmet:
            carrying[update.id] = update
            evidence = _term(dataset, update, carrying, differing[update.id])
        if update.official_status:
            official = dataset.vocabularies[OFFICIAL][update.official_status]
        steps[update.id] = Step(
            unmet,
            (was[0], evidence) if was[0].id != evidence.id else None,
            (was[1], official) if was[1].id != official.id else None,
        )
    return CommitmentStatus(
        official=official,
        evidence=evidence,
        schedule=dataset.vocabularies[SCHEDULE][schedule(dataset, commitment, evidence)],
        updates=tuple(updates),
        searches=tuple(searches),
        steps=steps,
        sources=len({source.url for update in updates for source in update.evidence}),
        latest=max((update.date for update in updates), default=None),
    )


def _term(dataset: Dataset, newest: Update, carrying: dict[str, Update], differing: set[str]) -> Term:
    """The status by the newest update that carries one: its own, unless one that it contradicts says something else of the same measure,
    or others of the same day tell the opposite of other measures: then neither is put in front.
    """
    terms = dataset.vocabularies[EVIDENCE]
    latest = [update for update in carrying.values() if update.date == newest.date and span(update)[1] == span(newest)[1]]
    if len({outcome(update) in FAVOURABLE for update in latest}) > 1:
        return terms[MIXED]
    others = (carrying[key] for key in differing if key in carrying)
    if any(other.measure == newest.measure and outcome(other) != outcome(newest) for other in others):
        return terms[DIFFERING]
    return next(term for term in terms.values() if outcome(newest) in term.bearings)


def _called(term: Term, label: str) -> Term:
    return term.model_copy(update={"label": label})


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
    end = report.next_period.to if report.next_period else None
    if end is not None and as_of > end:
        return "qua-ky"
    # A deadline in words may be over long before the period is.
    return "khong-ro-ngay" if end is None or commitment.deadline_words else "trong-han"
