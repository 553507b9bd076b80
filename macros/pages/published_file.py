"""A file that the site serves and no page source holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """`path` below the site's root."""

    path: str
    content: bytes
