"""`make serve`: check, build, serve http://127.0.0.1:8000 and rebuild when a page or a data file changes.

The data is checked once, by the build itself (`macros/hooks.py`), which ends there when there is a problem.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts import ROOT

ADDRESS = "127.0.0.1:8000"


#: A folder in memory, where there is one: a build writes more than a thousand small files anew after each edit.
IN_MEMORY = Path("/dev/shm")  # noqa: S108 – MkDocs makes its own folder below it, with a random name, for this user only
#: The site is about 35 times as large as its data; three times that must be free.
ROOM = 100


def folder_for_site(root: Path) -> str:
    """Where the served site is put together: in memory where there is room for it, otherwise where temporary files always go."""
    needed = ROOM * sum(file.stat().st_size for file in (root / "data").rglob("*.yml"))
    roomy = "TMPDIR" not in os.environ and os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > needed
    return str(IN_MEMORY) if roomy else tempfile.gettempdir()


def main() -> int:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), "TMPDIR": folder_for_site(ROOT)}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", ADDRESS, *sys.argv[1:]]
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
