"""All commitments of one document in one picture: in the document's own groups, each filled by what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.derived.statuses import CommitmentStatus
from macros.loading.dataset import Dataset
from macros.records.charts import Role
from macros.records.commitments import Commitment, CommitmentGroup

#: The tone of a status that speaks of progress or of an end; every other status with a source tells of something that did not go well.
_GOOD = ("ok", "info")


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a commitment, as a square shows it. `id` stands in addresses that readers share: never rename one.

    `mark`: rectangles (left, top, width, height) of a square ten wide, each over the one before: filled, cut out, filled …
    """

    id: str
    label: str
    role: Role
    mark: tuple[tuple[float, float, float, float], ...]


_WHOLE = (0, 0, 10, 10)
STATES = (
    State("tin-tien-trien", "Có tin tiến triển, hoàn thành", "done", (_WHOLE,)),
    State("tin-cham-giam", "Có tin chậm, giảm, không đạt, trái chiều", "ongoing", (_WHOLE, (0, 3.75, 10, 2.5))),
    State("chi-boi-canh", "Chỉ bối cảnh hoặc tin chưa đủ điều kiện", "accent", (_WHOLE, (1.5, 1.5, 7, 7), (3.5, 3.5, 3, 3))),
    State("khong-co-gi", "Chưa ghi nguồn nào", "neutral", (_WHOLE, (1, 1, 8, 8))),
)
_GOOD_STATE, _BAD_STATE, _CONTEXT, _NOTHING = (state.id for state in STATES)


@dataclass(frozen=True, slots=True)
class PromiseGroup:
    """One group of the document: its commitments by state, in the order of `STATES`; within one in the document's order."""

    record: CommitmentGroup
    commitments: tuple[tuple[Commitment, ...], ...]

    @property
    def counts(self) -> tuple[int, ...]:
        return tuple(len(of_state) for of_state in self.commitments)

    @property
    def informed(self) -> int:
        """How many have a source that speaks of the outcome."""
        return self.counts[0] + self.counts[1]


def state_of(status: CommitmentStatus) -> str:
    """The id of the state that a status belongs to."""
    if status.informed:
        return _GOOD_STATE if status.evidence.tone in _GOOD else _BAD_STATE
    return _CONTEXT if status.only_context else _NOTHING


def promise_groups(dataset: Dataset, statuses: Mapping[str, CommitmentStatus], report: str) -> list[PromiseGroup]:
    """The groups of one document that hold commitments, in the document's order."""
    found: dict[str, dict[str, list[Commitment]]] = {}
    for commitment in dataset.of_report(dataset.commitments, report):
        by_state = found.setdefault(group_of(dataset, commitment).id, {state.id: [] for state in STATES})
        by_state[state_of(statuses[commitment.id])].append(commitment)
    groups = (group for group in dataset.of_report(dataset.commitment_groups, report) if group.id in found)
    return [PromiseGroup(group, tuple(tuple(of_state) for of_state in found[group.id].values())) for group in groups]


def group_of(dataset: Dataset, commitment: Commitment) -> CommitmentGroup:
    """The outermost group around a commitment."""
    groups = dataset.commitment_groups
    group, seen = groups[commitment.parent], {commitment.parent}
    while group.parent and group.parent not in seen:
        group = groups[group.parent]
        seen.add(group.id)
    return group
