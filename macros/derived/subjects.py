"""What belongs to a subject: the records it names, and those that name it. Each list is made once for all subjects, in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from macros.loading.dataset import Dataset
from macros.records.base import Record
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

R = TypeVar("R", Update, Background)


@dataclass(frozen=True, slots=True)
class SubjectIndex:
    """By subject: its updates and backgrounds, the latest first. `of`: id of a record → the subjects that it belongs to, in their order."""

    updates: Mapping[str, tuple[Update, ...]]
    backgrounds: Mapping[str, tuple[Background, ...]]
    of: Mapping[str, tuple[Subject, ...]]


def subject_index(dataset: Dataset) -> SubjectIndex:
    """The index of all subjects. Names that lead nowhere are passed over: a check tells of them."""
    updates = _belonging(dataset.subjects, dataset.updates, lambda subject: subject.updates)
    backgrounds = _belonging(dataset.subjects, dataset.backgrounds, lambda subject: subject.backgrounds)
    of: dict[str, list[Subject]] = defaultdict(list)
    for subject in dataset.subjects.values():
        own: tuple[Update | Background, ...] = (*updates[subject.id], *backgrounds[subject.id])
        for key in dict.fromkeys((*named(subject), *(record.id for record in own))):
            of[key].append(subject)
    return SubjectIndex(updates, backgrounds, {key: tuple(found) for key, found in of.items()})


def named(subject: Subject) -> Iterator[str]:
    """The ids that a subject names, of whatever kind."""
    yield from (*subject.problems, *subject.commitments, *subject.updates, *subject.backgrounds, *subject.figures)
    yield from (*subject.public_figures, *subject.activities, *subject.assessments, *subject.bodies, *subject.documents)


def records_of(dataset: Dataset, index: SubjectIndex, subject: Subject) -> Iterator[Record]:
    """Every record that an answer may rest on: those of the subject, and the reports that they belong to."""
    tables: tuple[tuple[Iterable[str], Mapping[str, Record]], ...] = (
        (subject.problems, dataset.problems),
        (subject.commitments, dataset.commitments),
        (subject.figures, dataset.figures),
        (subject.public_figures, dataset.public_figures),
        (subject.activities, dataset.activities),
        (subject.assessments, dataset.assessments),
        (subject.bodies, dataset.bodies),
        (subject.documents, dataset.documents),
    )
    for keys, table in tables:
        yield from (table[key] for key in keys if key in table)
    yield from (*index.updates[subject.id], *index.backgrounds[subject.id])
    for report in dict.fromkeys(key.split("/")[0] for key in named(subject) if "/" in key):
        if report in dataset.reports:
            yield dataset.reports[report]


def news_since(index: SubjectIndex, subject: Subject) -> tuple[Update | Background, ...]:
    """What was recorded after the answer was written or last read again, the latest first."""
    own: tuple[Update | Background, ...] = (*index.updates[subject.id], *index.backgrounds[subject.id])
    return tuple(record for record in own if record.recorded > subject.answer_date)


def _belonging(
    subjects: Mapping[str, Subject], table: Mapping[str, R], names: Callable[[Subject], Iterable[str]]
) -> dict[str, tuple[R, ...]]:
    """Subject → its records of one table, the latest first: those it names and those that name it."""
    found: dict[str, dict[str, R]] = {key: {} for key in subjects}
    for subject in subjects.values():
        found[subject.id].update((key, table[key]) for key in names(subject) if key in table)
    for record in table.values():
        for key in record.subjects:
            if key in found:
                found[key][record.id] = record
    # The tables are sorted by date already, so that equal days keep their order.
    order = {key: place for place, key in enumerate(table)}
    return {key: tuple(sorted(of.values(), key=lambda record: order[record.id], reverse=True)) for key, of in found.items()}
