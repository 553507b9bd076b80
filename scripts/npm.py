"""`python -m scripts.npm …`: npm as `requirements/node.txt` brings it, for `make lock`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from scripts import ROOT
from scripts.failures import run
from scripts.node import node, npm


def main() -> int:
    path = f"{Path(node()).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return subprocess.run([*npm(), *sys.argv[1:]], cwd=ROOT, env={**os.environ, "PATH": path}, check=False).returncode


if __name__ == "__main__":
    run(main)
