"""The sites of invented cities (`tests/many.py`). Half of what it takes to build a small one is to read the code: one process reads it for all."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs_macros import plugin  # noqa: F401

from macros import hooks  # noqa: F401 – read by each build, as is the plugin
from scripts import build, preview, site_making
from tests import many
from tests.project import HERE, Project

#: By name, how a project is made and which command builds it.
SITES: dict[str, tuple[Callable[[Path], Project], str]] = {
    "none": (many.emptied, "build"),
    "one": (many.one, "build"),
    "three": (many.three, "build"),
    "thirty": (many.thirty, "build"),
    "changed": (many.changed, "build"),
    "previewed": (many.previewed, "preview"),
}
COMMANDS = {"build": build.main, "preview": preview.main}


def build_all(folder: Path) -> None:
    """Below the folder, by their names, all projects with what their commands build."""
    for name, (make, _) in SITES.items():
        make(folder / name)
    done = HERE.run("tests.invented", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr


def main(folder: Path) -> int:
    """How many could not be built."""
    build._run = _here
    return sum(_in_a_fork(COMMANDS[command], folder / name) for name, (_, command) in SITES.items())


def _in_a_fork(command: Callable[[list[str]], int], root: Path) -> bool:
    """Whether the command fails, run by a process that has only read the code. What it has begun itself ends with it, as with any command."""
    process = multiprocessing.get_context("fork").Process(target=lambda: sys.exit(command(["--root", str(root)])))
    process.start()
    process.join()
    return process.exitcode != 0


def _here(command: list[str], root: Path, environment: Mapping[str, str]) -> int:
    """What the build would have another process do, done by this one."""
    assert command[:3] == [sys.executable, "-m", site_making.__name__]
    os.environ.update(environment)
    return site_making.main(command[3:])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
