"""What the words of a commitment make clear: the "6 rõ" and a number, each told from what the data records about the text.

Checkability is kept apart from progress (rule: design/data, "Checkability is separate from progress"): nothing here says whether
something was done. Labels and definitions are in `data/vocabularies/clarity.yml`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.loading.dataset import Dataset
from macros.records.commitments import Commitment
from macros.records.vocabulary import Term

VOCABULARY = "clarity"

#: Term of the vocabulary → whether the text gives it. A term that is not here is shown as not examined.
_GIVEN: dict[str, Callable[[Commitment], bool]] = {
    "ro-nguoi": lambda c: bool(c.lead_bodies or c.other_bodies or c.checkability.body),
    "ro-viec": lambda c: c.checkability.number or c.checkability.product,
    "ro-thoi-gian": lambda c: c.checkability.deadline,
    "ro-trach-nhiem": lambda c: c.checkability.body,
    "ro-san-pham": lambda c: c.checkability.product,
    "ro-con-so": lambda c: c.checkability.number,
}

#: The terms that must be in the vocabulary for their marks to be shown.
EXAMINED = tuple(_GIVEN)


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. `given` is None where the site does not examine it."""

    term: Term
    given: bool | None


def marks(dataset: Dataset, commitment: Commitment) -> list[Mark]:
    """Every mark of the vocabulary, in its order."""
    return [
        Mark(term, _GIVEN[key](commitment) if key in _GIVEN else None) for key, term in dataset.vocabularies.get(VOCABULARY, {}).items()
    ]
