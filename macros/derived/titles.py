"""What names a record in a line, whatever kind it is."""

from __future__ import annotations

from macros.records.base import Record

#: The field that names a record of each kind, the first that it has.
_TITLES = ("statement", "label", "title", "name", "summary", "reason", "rule", "subject", "full", "name_in_report", "written", "body")


def title_of(record: Record) -> str:
    """As written in the data (it may hold codes of figures); empty for a kind that has no such field."""
    return next((value for name in _TITLES if isinstance(value := getattr(record, name, None), str)), "")
