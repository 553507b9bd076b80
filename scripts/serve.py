"""`make serve`: check, build, serve http://127.0.0.1:8000 and rebuild when a page or a data file changes.

The data is checked once, by the build itself (`macros/hooks.py`), which ends there when there is a problem.
"""

from __future__ import annotations

import os
import subprocess
import sys

from scripts import ROOT

ADDRESS = "127.0.0.1:8000"


def main() -> int:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", ADDRESS, *sys.argv[1:]]
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
