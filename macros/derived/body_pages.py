"""Which bodies have a page of their own: those that people look for.

The others are named in the list of bodies only.
"""

from __future__ import annotations

from macros.loading.dataset import Dataset

#: The kind of body that people know by name.
DEPARTMENTS = "so-nganh"
#: The answer for the last data set that was asked about: pages ask thousands of times about the same.
_last: tuple[Dataset, frozenset[str]] | None = None


def bodies_with_page(dataset: Dataset) -> frozenset[str]:
    """Ids of bodies that lead a commitment, became something or succeeded somebody, are a department, or belong to a subject."""
    global _last
    if _last is None or _last[0] is not dataset:
        _last = dataset, _found(dataset)
    return _last[1]


def _found(dataset: Dataset) -> frozenset[str]:
    found = {key for commitment in dataset.commitments.values() for key in commitment.lead_bodies}
    found |= {key for subject in dataset.subjects.values() for key in subject.bodies}
    for body in dataset.bodies.values():
        found |= set(body.successors)
        if body.kind == DEPARTMENTS or body.later or body.successors:
            found.add(body.id)
    return frozenset(found & dataset.bodies.keys())
