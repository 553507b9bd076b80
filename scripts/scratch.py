"""Folders for half-finished work. What a killed command left behind is removed when the next one begins."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def scratch_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A new folder `parent/<prefix>…`, gone when the block ends. Whoever owns one holds it; the system lets go for the dead."""
    remove_abandoned(parent, prefix)
    # Held before it has its name: nobody can take it for abandoned in between.
    unnamed = Path(tempfile.mkdtemp(prefix=f"{prefix}new-", dir=parent))
    held = os.open(unnamed, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_SH)
        folder = unnamed.with_name(unnamed.name.replace(f"{prefix}new-", prefix, 1))
        unnamed.rename(folder)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(held)
        shutil.rmtree(unnamed, ignore_errors=True)


def remove_abandoned(parent: Path, prefix: str) -> None:
    """Remove the folders of that name which no living command holds. Others' folders, and what may not be removed, stay."""
    for folder in parent.glob(f"{prefix}*"):
        if folder.name.startswith(f"{prefix}new-") or folder.is_symlink() or not folder.is_dir():
            continue
        with suppress(OSError):
            seen = os.open(folder, os.O_RDONLY)
            try:
                if folder.stat().st_uid == os.geteuid():
                    fcntl.flock(seen, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(seen)
