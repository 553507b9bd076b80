"""What operating systems, editor programs and git leave beside pages: never published."""

from __future__ import annotations

import re
from fnmatch import translate

#: Patterns of names, in lower case. A name that begins with a dot is one too.
PATTERNS = (
    ".*", "*~", "#*#", "~$*", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin",
    "*.swp", "*.swo", "*.swx", "*.tmp", "*.temp", "*.bak", "*.orig", "*.rej", "*.part", "*.crdownload",
    "*:zone.identifier", "*.lnk", "*.pyc", "__pycache__", "*_backup_*.md", "*_base_*.md", "*_local_*.md", "*_remote_*.md",
)  # fmt: skip
#: Of names with a dot in front, these are published on purpose.
KEPT = (".well-known", ".nojekyll")
_STRAY = re.compile("|".join(map(translate, PATTERNS)))


def is_stray(path: str) -> bool:
    """Whether any part of a path (`assets/Thumbs.db`) is a name that nobody meant to publish."""
    return any(part not in KEPT and _STRAY.match(part.lower()) for part in path.split("/"))
