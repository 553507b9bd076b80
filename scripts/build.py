"""`make site`: build the whole site beside the old one, put it in its place only when all went well.

The data is checked once, by the build itself (`macros/hooks.py`), which ends there when there is a problem.
"""

from __future__ import annotations

import argparse
import errno
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from macros.diff.repository import commit_time
from scripts import ROOT
from scripts.failures import run
from scripts.scratch import scratch_folder

#: The clock of a build without a commit (a downloaded zip, no git): 1 January 2024.
NO_COMMIT = 1704067200


def build(root: Path, target: Path, *options: str) -> int:
    """Build `root` into `target` (`options` are those of `scripts.site_making`); its exit code.

    `target` is left as it was when the build fails. The time of the commit being built is the only clock that a build may read.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with scratch_folder(target.parent, ".site-") as scratch:
        fresh = scratch / "site"
        clock = str(commit_time(root) or NO_COMMIT)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": clock, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
        command = [sys.executable, "-m", "scripts.site_making", "--root", str(root), "--site-dir", str(fresh), *options]
        code = _run(command, root, environment)
        if code == 0:
            _put(fresh, target, scratch)
        return code


def _run(command: list[str], root: Path, environment: dict[str, str]) -> int:
    """The exit code of the command; when this is interrupted or ended, so is the command, before its folder is removed."""
    # Ctrl-C reaches both; a build that is interrupted while it imports would tell the story of it.
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = subprocess.Popen(command, cwd=root, env=environment)
    finally:
        signal.signal(signal.SIGINT, heard)
    with process:
        try:
            return process.wait()
        except BaseException:
            process.terminate()
            process.wait()
            raise


def _put(fresh: Path, target: Path, scratch: Path) -> None:
    """Put the new site in the place of the old one. Another build may do the same at this moment: the last one stays."""
    while True:
        with suppress(FileNotFoundError):
            target.rename(scratch / f"old-{len(list(scratch.iterdir()))}")
        try:
            fresh.rename(target)
            return
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument("--target", type=Path, help="where the site goes (default: site/ in the project folder)")
    options = parser.parse_args(arguments)
    print("Đang kiểm tra dữ liệu và dựng website … / Checking the data, building the site …", file=sys.stderr, flush=True)
    target = options.target or options.root / "site"
    code = build(options.root, target)
    if code == 0:
        print(f"Website nằm trong {target}/. / The site is in {target}/.", file=sys.stderr)
    return code


if __name__ == "__main__":
    run(main)
