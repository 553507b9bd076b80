"""A schedule status with its day: `Hạn (31/12/2024) đã qua`. The label of the vocabulary alone does not say which day it means."""

from __future__ import annotations

from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.records.commitments import Commitment
from macros.records.vocabulary import Term


def schedule_words(dataset: Dataset, commitment: Commitment, schedule: Term) -> str:
    """The status in words: with the commitment's own deadline, else with the end of the period that its report speaks of."""
    report = dataset.reports[commitment.id.split("/")[0]]
    end = commitment.deadline or (report.next_period.to if report.next_period else None)
    if end is None:
        return schedule.label
    shown = {
        "qua-han": f"Hạn ({date_vi(end)}) đã qua",
        "qua-ky": f"Đã hết kỳ ({date_vi(end)})",
        "trong-han": f"Trong hạn (đến {date_vi(end)})",
    }
    return shown.get(schedule.id, schedule.label)
