"""Which copy stands in for a source that is gone."""

from __future__ import annotations

import hashlib
from urllib.parse import urldefrag

from macros.loading.dataset import Dataset
from macros.records.archives import ArchivedSource


def archive_id(url: str) -> str:
    """The id of what is kept of an address: `lt-3f9a2b71c0`."""
    return f"lt-{hashlib.sha256(urldefrag(url).url.encode()).hexdigest()[:10]}"


def archived(dataset: Dataset, url: str) -> ArchivedSource | None:
    """What is kept of an address, whatever part of the page it names; None when nothing is."""
    return dataset.archives.get(archive_id(url))


def gone(dataset: Dataset, url: str) -> ArchivedSource | None:
    """What is kept of an address whose page is gone; None while it is there, or as far as anybody knows."""
    kept = archived(dataset, url)
    return kept if kept is not None and kept.gone is not None else None
