"""What the words of a commitment make clear: the "6 rõ" and a number, each told from one field of the record.

Checkability is kept apart from progress (rule: design/data, "Checkability is separate from progress"): nothing here says whether
something was done. Labels and definitions are in `data/vocabularies/clarity.yml`; they say the same rule in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.loading.dataset import Dataset
from macros.records.commitments import Commitment
from macros.records.vocabulary import Term

VOCABULARY = "clarity"


@dataclass(frozen=True, slots=True)
class Checkability:
    """What the text gives, as the API publishes it."""

    number: bool
    deadline: bool
    body: bool
    product: bool


def checkability(commitment: Commitment) -> Checkability:
    """The four answers, each from its one field: a page that shows the field can never contradict the mark."""
    return Checkability(
        number=commitment.target is not None,
        deadline=commitment.deadline is not None or commitment.deadline_words is not None,
        body=bool(commitment.lead_bodies),
        product=commitment.product is not None,
    )


#: Term of the vocabulary → whether the text gives it. A term that is not here is shown as not examined.
_GIVEN: dict[str, Callable[[Checkability], bool]] = {
    "ro-nguoi": lambda given: given.body,
    "ro-viec": lambda given: given.number or given.product,
    "ro-thoi-gian": lambda given: given.deadline,
    "ro-trach-nhiem": lambda given: given.body,
    "ro-san-pham": lambda given: given.product,
    "ro-con-so": lambda given: given.number,
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
    given = checkability(commitment)
    return [Mark(term, _GIVEN[key](given) if key in _GIVEN else None) for key, term in dataset.vocabularies.get(VOCABULARY, {}).items()]
