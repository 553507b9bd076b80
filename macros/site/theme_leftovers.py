"""What the theme writes into every page and this site does not use: two check boxes for a menu and a search that are not there.

They sit outside the theme's blocks, so an override cannot leave them out; a browser's reader mode and the HTML rules stumble over them.
"""

from __future__ import annotations

import re

_LEFTOVERS = (
    re.compile(r'<input class="md-toggle"[^>]*>\s*'),
    re.compile(r'<label class="md-overlay"[^>]*></label>\s*'),
    re.compile(r'<div data-md-component="skip">.*?</div>\s*', re.DOTALL),
    re.compile(r'<div data-md-component="announce">\s*</div>\s*'),
    re.compile(r'<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner[^>]*></div>\s*</div>\s*'),
)


def without_leftovers(page: str) -> str:
    """The page without them; unchanged where the theme no longer writes one."""
    for leftover in _LEFTOVERS:
        page = leftover.sub("", page)
    return page
