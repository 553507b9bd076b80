"""`make site`: build the whole site beside the old one, put it in its place only when all went well.

The data is checked once, by the build itself (`macros/hooks.py`), which ends there when there is a problem.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts import ROOT


def commit_time(root: Path) -> str:
    """Seconds since 1970 of the commit being built (of 1 January 2024 outside a repository): the only clock a build may read."""
    asked = subprocess.run(["git", "-C", str(root), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or "1704067200"


def build(root: Path, target: Path, *options: str) -> int:
    """Build `root` into `target` (`options` are MkDocs' own); its exit code. `target` is left as it was when the build fails."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=target.parent) as scratch:
        fresh = Path(scratch) / "site"
        environment = {**os.environ, "SOURCE_DATE_EPOCH": commit_time(root), "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh), *options]
        done = subprocess.run(command, cwd=root, env=environment, check=False)
        if done.returncode == 0:
            shutil.rmtree(target, ignore_errors=True)
            fresh.rename(target)
        return done.returncode


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument("--target", type=Path, help="where the site goes (default: site/ in the project folder)")
    options = parser.parse_args(arguments)
    return build(options.root, options.target or options.root / "site")


if __name__ == "__main__":
    sys.exit(main())
