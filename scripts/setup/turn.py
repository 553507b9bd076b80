"""One installation at a time in one folder: a second `make` beside it waits for its turn."""

from __future__ import annotations

import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = Path(".cache") / "setup.lock"


@contextmanager
def turn(root: Path) -> Iterator[None]:
    """Wait until no other installation runs in `root`. The system frees the lock of a process that was killed."""
    path = root / LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(
                "Một lệnh make khác đang cài đặt trong thư mục này; đang đợi … / Another make is installing here; waiting …",
                file=sys.stderr,
            )
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
