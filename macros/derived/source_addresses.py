"""Every source address that the data names, with the records that rest on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

from macros.loading.dataset import Dataset
from macros.records.documents import Document
from macros.records.evidence import Evidence


def source_addresses(dataset: Dataset) -> dict[str, list[str]]:
    """Address without its fragment → ids of the records that name it, both in the order of the data."""
    found: dict[str, list[str]] = defaultdict(list)
    for _, record in dataset.records():
        record_id = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
        for address in dict.fromkeys(_addresses(record)):
            found[urldefrag(address).url].append(record_id)
    return dict(found)


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, Evidence | Document) and value.url:
        yield value.url
    if isinstance(value, tuple):
        for inner in value:
            yield from _addresses(inner)
    elif hasattr(value, "model_fields_set"):
        for _, inner in value:
            yield from _addresses(inner)


def source_excerpts(dataset: Dataset) -> dict[str, list[str]]:
    """Address without its fragment → the excerpts that its page must hold."""
    found: dict[str, list[str]] = defaultdict(list)
    for _, record in dataset.records():
        for evidence in _evidence(record):
            found[urldefrag(evidence.url).url].append(evidence.excerpt)
    return {address: list(dict.fromkeys(excerpts)) for address, excerpts in found.items()}


def _evidence(value: Any) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _evidence(inner)
    elif hasattr(value, "model_fields_set"):
        for _, inner in value:
            yield from _evidence(inner)
