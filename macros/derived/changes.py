"""What has been added to the data or mended in it, newest first: updates with their evidence, background, corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from macros.derived.statuses import Step
from macros.loading.dataset import Dataset, attribute
from macros.records.base import Record
from macros.records.corrections import Correction
from macros.records.kinds import KINDS
from macros.records.updates import Background, Update


@dataclass(frozen=True, slots=True)
class Change:
    """One addition or correction: the day it entered the data, the record itself, and what it does to a status (only updates do)."""

    recorded: dt.date
    record: Update | Background | Correction
    step: Step

    @property
    def changes_status(self) -> bool:
        return self.step.evidence is not None or self.step.official is not None


def changes(dataset: Dataset, steps: Mapping[str, Step]) -> list[Change]:
    """All of all reports: the latest recorded first, within a day the latest event first. `steps`: update id → what it does."""
    records: list[Update | Background] = [*dataset.updates.values(), *dataset.backgrounds.values()]
    made = [Change(correction.date, correction, Step()) for correction in dataset.corrections.values()]
    made += [Change(record.recorded, record, steps.get(record.id, Step())) for record in records]
    return sorted(made, key=lambda change: (change.recorded, change.record.date or dt.date.min), reverse=True)


def by_month(all_changes: list[Change]) -> list[tuple[tuple[int, int] | None, list[Change]]]:
    """The news by the month ((year, month)) of the event, the newest first; last, under None, what has no day."""
    news = [change for change in all_changes if not isinstance(change.record, Correction)]
    news.sort(key=lambda change: change.record.date or dt.date.min, reverse=True)
    return [(month, list(group)) for month, group in groupby(news, key=_month)]


def _month(change: Change) -> tuple[int, int] | None:
    day = change.record.date
    return (day.year, day.month) if day else None


def corrected(dataset: Dataset) -> dict[str, Record]:
    """Id → record, for every record that a correction names."""
    wanted = {key for correction in dataset.corrections.values() for key in correction.records}
    tables = [getattr(dataset, attribute(kind)) for kind in KINDS if kind.name not in ("site", "vocabularies")] if wanted else []
    return {key: table[key] for table in tables for key in wanted & table.keys()}
