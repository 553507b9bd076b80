"""What operating systems, editor programs and git leave beside data and pages: read by nobody, never published."""

from __future__ import annotations

import re

#: What systems, file managers, editors, git and programs that keep folders in step leave behind: passed over. A name that ends in
#: `.yml` or `.yaml` is never passed over unless no editor writes such a name by hand (`._x.yml`, `.#x.yml`, `~$x.yml`).
_STRAY = re.compile(
    r"""\._.* | \.\#.* | \#.*\# | ~\$.* | .*~ | \.~lock\..* | \.nfs[0-9a-f]+ | \.fuse_hidden.* | 4913 | Icon\r?
      | (?:thumbs|ehthumbs(?:_vista)?)\.db(?::.*)? | desktop\.ini | .*:Zone\.Identifier | .*\.DS_Store
      | .*\.(?:sw[a-z]|un~|bak\d*|backup\d*|old|orig|rej|tmp|temp|part|partial|filepart|download|crdownload|crswap|lnk|kate-swp|pyc|lock)
      | .*\.save(?:\.\d+)?
      | .*\.(?:autosave|BASE|LOCAL|REMOTE|mine|theirs|r\d+|icloud|sb-[0-9a-f]+-\w+|ffs_db|ffs_tmp|dropbox) | core(?:\.\d+)? | nohup\.out
      | \.(?!.*\.ya?ml\Z).*""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_STRAY_FOLDERS = re.compile(
    r"\..* | __MACOSX | __pycache__ | \$RECYCLE\.BIN | System\ Volume\ Information | @eaDir | lost\+found", re.VERBOSE
)
#: Beside pages also what a merge leaves of a page. A name with a dot in front is published only where it is meant to be.
_BESIDE_PAGES = re.compile(r"\..*|.*_(?:BACKUP|BASE|LOCAL|REMOTE)_.*\.md", re.IGNORECASE | re.DOTALL)
_PUBLISHED = (".well-known", ".nojekyll")


def is_stray(name: str) -> bool:
    """Whether a file of this name, or a folder with everything in it, is nobody's data."""
    return _STRAY.fullmatch(name) is not None


def is_stray_folder(name: str) -> bool:
    """Whether nothing in a folder of this name is anybody's."""
    return _STRAY_FOLDERS.fullmatch(name) is not None


def never_published(path: str) -> bool:
    """Whether any part of a path below `docs/` (`assets/Thumbs.db`) is a name that nobody meant to publish."""
    return any(
        part not in _PUBLISHED and (is_stray(part) or is_stray_folder(part) or _BESIDE_PAGES.fullmatch(part) is not None)
        for part in path.split("/")
    )
