"""The one rule by which an update changes a status, good and bad alike (rule: design/data, "One rule for good and bad news").

The words of each condition stand in `data/vocabularies/status-conditions.yml`, from where the method page takes them; here stands what
each one means. The check `status-rule` holds the two together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from macros.derived.publishers import Publishers
from macros.loading.dataset import Dataset
from macros.records.commitments import Commitment
from macros.records.updates import Update

VOCABULARY = "status-conditions"


def outcome(update: Update) -> str:
    """What an update says of the commitment: a part that is done is progress of the whole."""
    return "progress" if update.bearing == "completion" and update.covers == "part" else update.bearing


def span(update: Update) -> tuple[dt.date, dt.date]:
    """First and last day that the fact is about: its period where one is given, else its date."""
    if update.period is None:
        return update.date, update.date
    last = update.period.to or update.date
    return update.period.from_ or last, last


def term_of(dataset: Dataset, commitment: Commitment) -> tuple[dt.date, dt.date]:
    """The days in which a commitment is kept or not: from the report to its deadline, or to the end of the report's next period."""
    report = dataset.reports[commitment.id.split("/")[0]]
    end = commitment.deadline or (report.next_period.to if report.next_period else None)
    return report.date, end or dt.date.max


class StatusRule:
    """Applies the rule to the updates of one data set."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.publishers = Publishers(dataset)

    def unmet(self, update: Update) -> tuple[str, ...]:
        """The ids of the conditions that an update does not meet; none when it carries a status. Raises KeyError for no commitment."""
        commitment = self.dataset.commitments[update.commitment or ""]
        return tuple(key for key, holds in CONDITIONS.items() if not holds(self, update, commitment))

    def _rated(self, update: Update, commitment: Commitment) -> bool:
        return commitment.not_ratable is None

    def _very_thing(self, update: Update, commitment: Commitment) -> bool:
        return update.bearing != "context"

    def _city_of_the_time(self, update: Update, commitment: Commitment) -> bool:
        return not update.enlarged_city

    def _in_time(self, update: Update, commitment: Commitment) -> bool:
        first, last = span(update)
        begin, end = term_of(self.dataset, commitment)
        return first <= end and begin <= last

    def _proper_source(self, update: Update, commitment: Commitment) -> bool:
        return any(self.publishers.proper(source) for source in update.evidence)

    def _holds(self, update: Update, commitment: Commitment) -> bool:
        proper = [source for source in update.evidence if self.publishers.proper(source)]
        publishers = {known.id if (known := self.publishers.of(source.url)) else source.publisher for source in proper}
        return len(publishers) > 1 or any(source.not_found_again is None for source in proper)


#: Condition → what it means, in the order in which they are told.
CONDITIONS: dict[str, Callable[[StatusRule, Update, Commitment], bool]] = {
    "danh-gia-duoc": StatusRule._rated,
    "dung-viec": StatusRule._very_thing,
    "dung-dia-ban": StatusRule._city_of_the_time,
    "dung-ky": StatusRule._in_time,
    "nguon-goc": StatusRule._proper_source,
    "con-tim-lai-duoc": StatusRule._holds,
}
