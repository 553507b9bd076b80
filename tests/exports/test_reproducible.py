"""The same data always gives the same bytes, whatever the process."""

from __future__ import annotations

import os
import subprocess
import sys

from macros.exports import Exports
from tests.project import ROOT

PRINT_HASHES = """
from pathlib import Path
from macros.exports import export
from macros.publication import check
made = export(check(Path('.')).publication)
print('\\n'.join(f'{made.sha256(path)}  {path}' for path in sorted(made.files)))
"""


def hashes(seed: str) -> list[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed}"}
    command = [sys.executable, "-c", PRINT_HASHES]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_two_processes_make_the_same_bytes(exports: Exports) -> None:
    """This one, and another whose texts hash otherwise, in another time zone."""
    here = [f"{exports.sha256(path)}  {path}" for path in sorted(exports.files)]
    assert len(here) > 1000
    assert os.environ.get("PYTHONHASHSEED") != "7"
    assert hashes("7") == here
