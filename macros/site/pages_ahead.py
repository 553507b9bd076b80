"""Pages that are one macro each, most of the site, are made by all processors: the first when their turn comes, the others meanwhile."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from macros.site.elsewhere import elsewhere

#: The name of a macro and its one value.
Call = tuple[str, str]
_ALONE = re.compile(r"""\{\{ (\w+)\("([^"\\{}]*)"\) \}\}""")
_TELLS_OF_FILES = re.compile(r"\{\{ *data_(?:overview|table)\(")
#: Fewer pages than these are made sooner than a process starts.
FEW = 20
#: Each process holds all records: more of them would take more memory than they save time.
MOST = 4


def lone_call(markdown: str) -> Call | None:
    """The call that a page (Markdown, with or without front matter) consists of, if it is one macro with one plain value."""
    alone = _ALONE.fullmatch(markdown.rpartition("\n---\n")[2].strip())
    return (alone[1], alone[2]) if alone else None


def tells_of_files(markdown: str) -> bool:
    """Whether a page calls a macro that tells what the exported files are like."""
    return _TELLS_OF_FILES.search(markdown) is not None


class Ahead:
    """`pages` in the order of their turns; `make` gives the HTML of some of them, and is called once for each share but the first."""

    def __init__(self, pages: Sequence[str], make: Callable[[Sequence[str]], dict[str, str]]) -> None:
        count = max(1, min(os.cpu_count() or 1, MOST, len(pages) // FEW))
        begin = [len(pages) * share // count for share in range(1, count + 1)]
        shares = [pages[first:end] for first, end in pairwise(begin)]
        self._asked = [(frozenset(share), elsewhere(partial(make, share))) for share in shares]
        self._made: dict[str, str] = {}

    def taken(self, page: str) -> str | None:
        """The HTML of a page that is made ahead; None for one that nobody makes before its turn. Raises what `make` raises."""
        for at, (share, result) in enumerate(self._asked):
            if page in share:
                self._made.update(result())
                del self._asked[at]
                break
        return self._made.pop(page, None)
