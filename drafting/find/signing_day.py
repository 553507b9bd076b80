"""About when a document was signed whose day is blank: bodies that have one name before and after a merger are told apart by it."""

from __future__ import annotations

import datetime as dt

from drafting.find.citations import Citation
from drafting.structure.head import Head


def signed_about(head: Head, citations: list[Citation]) -> dt.date | None:
    """The day as printed; else the end of the month that is printed; else the newest document it cites, within the year if one is printed.

    None when nothing tells.
    """
    if head.date is not None or head.month_end is not None:
        return head.date or head.month_end
    cited = [one.date for one in citations if one.date is not None and (head.year is None or one.date.year <= head.year)]
    newest = max(cited, default=None)
    if head.year is not None and (newest is None or newest.year < head.year):
        return dt.date(head.year, 1, 1)
    return newest
