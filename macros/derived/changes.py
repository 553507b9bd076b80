"""What has been added to the data, newest first: every update with its evidence, every piece of background."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from macros.loading.dataset import Dataset
from macros.records.updates import Background, Update


@dataclass(frozen=True, slots=True)
class Change:
    """One addition: the day it entered the data, and the record itself."""

    recorded: dt.date
    record: Update | Background

    @property
    def changes_status(self) -> bool:
        return isinstance(self.record, Update) and (self.record.to is not None or self.record.official_to is not None)


def changes(dataset: Dataset) -> list[Change]:
    """All additions of all reports: the latest recorded first, within a day the latest event first, then the order of the files."""
    records: list[Update | Background] = [*dataset.updates.values(), *dataset.backgrounds.values()]
    made = [Change(record.recorded, record) for record in records]
    return sorted(made, key=lambda change: (change.recorded, change.record.date or dt.date.min), reverse=True)


def by_day(all_changes: list[Change]) -> list[tuple[dt.date, list[Change]]]:
    """The changes grouped by the day they were recorded, in the order given."""
    return [(day, list(group)) for day, group in groupby(all_changes, key=lambda change: change.recorded)]
