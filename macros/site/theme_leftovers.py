"""What the theme writes into every page and this site does not use: two check boxes for a menu and a search that are not there.

They sit outside the theme's blocks, so an override cannot leave them out; a browser's reader mode and the HTML rules stumble over them.
"""

from __future__ import annotations

import re

#: How each begins, which is found many times sooner than a pattern, and the whole of it.
_LEFTOVERS = (
    ('<input class="md-toggle"', re.compile(r"[^>]*>\s*")),
    ('<label class="md-overlay"', re.compile(r"[^>]*></label>\s*")),
    ('<div data-md-component="skip">', re.compile(r".*?</div>\s*", re.DOTALL)),
    ('<div data-md-component="announce">', re.compile(r"\s*</div>\s*")),
    ('<div class="md-dialog"', re.compile(r'[^>]*>\s*<div class="md-dialog__inner[^>]*></div>\s*</div>\s*')),
)


def without_leftovers(page: str) -> str:
    """The page without them; unchanged where the theme no longer writes one."""
    for beginning, rest in _LEFTOVERS:
        at = page.find(beginning)
        while at >= 0:
            found = rest.match(page, at + len(beginning))
            page = page[:at] + page[found.end() :] if found else page
            at = page.find(beginning, at if found else at + 1)
    return page
