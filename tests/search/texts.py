"""Every Vietnamese text of the data, for tests that want real words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.publication import Publication


def texts_of(publication: Publication) -> list[str]:
    """Every string in every record, ids and addresses included, each once."""
    found = {text for _, record in publication.dataset.records() for text in strings(record.model_dump())}
    return sorted(found)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
