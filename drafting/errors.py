"""The one way in which reading a document fails."""

from __future__ import annotations


class CannotReadError(Exception):
    """The document cannot be read. The message is one Vietnamese sentence that says why and what to do."""
