"""What has been added to the data, newest first: every update with its evidence, every piece of background."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from macros.derived.statuses import Step
from macros.loading.dataset import Dataset
from macros.records.updates import Background, Update


@dataclass(frozen=True, slots=True)
class Change:
    """One addition: the day it entered the data, the record itself, and what it does to a status (background does nothing)."""

    recorded: dt.date
    record: Update | Background
    step: Step

    @property
    def changes_status(self) -> bool:
        return self.step.evidence is not None or self.step.official is not None


def changes(dataset: Dataset, steps: Mapping[str, Step]) -> list[Change]:
    """All additions of all reports: the latest recorded first, within a day the latest event first. `steps`: update id → what it does."""
    records: list[Update | Background] = [*dataset.updates.values(), *dataset.backgrounds.values()]
    made = [Change(record.recorded, record, steps.get(record.id, Step())) for record in records]
    return sorted(made, key=lambda change: (change.recorded, change.record.date or dt.date.min), reverse=True)


def by_day(all_changes: list[Change]) -> list[tuple[dt.date, list[Change]]]:
    """The changes grouped by the day they were recorded, in the order given."""
    return [(day, list(group)) for day, group in groupby(all_changes, key=lambda change: change.recorded)]
