"""Copies of the project in temporary folders, for tests that break, edit or build something."""

from __future__ import annotations

import compileall
import datetime as dt
import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.checks.today import OTHER_DAY
from macros.publication import Checked, Publication, check

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "tests" / "example-data" / "data"
# The invented report is of 2030: for the tests, and for every command that they run, that is no future.
REPORT = "data/reports/7-2030"
#: The invented report lies in the future of the real one, so what reads it is told which day it is.
TODAY = dt.date(2030, 12, 31)


@dataclass(frozen=True)
class Project:
    """A project folder that a test may change."""

    root: Path

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace the first `old`; a test that changes nothing is wrong."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, file: str, text: str) -> None:
        with (self.root / file).open("a", encoding="utf-8") as handle:
            handle.write(text)

    def line_of(self, file: str, text: str) -> int:
        """The line, counted from 1, where `text` first stands."""
        lines = (self.root / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if text in line)

    def check(self, texts: Path | None = None) -> Checked:
        return check(self.root, texts, TODAY)

    def run(self, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of the project's scripts, as `make` does."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.root),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
            OTHER_DAY: TODAY.isoformat(),
        }
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)

    def build(self) -> subprocess.CompletedProcess[str]:
        return self.run("scripts.build")


#: The project itself, for commands that only read it.
HERE = Project(ROOT)


@cache
def real_checked() -> Checked:
    """What the check says of the real data, asked once a worker."""
    return check(ROOT)


def real_publication() -> Publication:
    """The real data."""
    checked = real_checked()
    assert checked.publication is not None, checked.problems
    return checked.publication


@cache
def _example_files() -> dict[str, bytes]:
    """Everything that `example_data` writes, by its path: a thousand tests begin with it."""
    found = {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in sorted(EXAMPLE.rglob("*")) if path.is_file()}
    vocabularies = sorted((ROOT / "data" / "vocabularies").glob("*.yml"))
    return {**found, **{f"vocabularies/{path.name}": path.read_bytes() for path in vocabularies}}


def example_data(target: Path) -> Project:
    """Only data: the invented report 7-2030 with the real vocabularies. Quick, for checks."""
    for folder in sorted({name.rpartition("/")[0] for name in _example_files()}):
        (target / "data" / folder).mkdir(parents=True, exist_ok=True)
    for name, content in _example_files().items():
        (target / "data" / name).write_bytes(content)
    return Project(target)


#: The first second of 2000: no file that a test writes has this time.
LONG_AGO = 946_684_800


class BrokenExample:
    """An `example_data` that a thousand tests break in turn: to mend what the last one did takes a tenth of the time of a new one."""

    def __init__(self, target: Path) -> None:
        self._project = Project(target)
        self._looks: dict[str, tuple[int, int, int]] = {}

    def mended(self) -> Project:
        """The invented report as it was at first."""
        root = self._project.root
        right = {f"{root}/data/{name}" for name in _example_files()}
        for place, folders, names in os.walk(root, topdown=False):
            for path in (f"{place}/{name}" for name in (*folders, *names)):
                if path in right and self._looks.get(path) == _look(path):
                    right.remove(path)
                elif not stat.S_ISDIR(os.lstat(path).st_mode):
                    Path(path).unlink()
                elif not any(Path(path).iterdir()):
                    Path(path).rmdir()
        for path in right:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_bytes(_example_files()[path.removeprefix(f"{root}/data/")])
            os.utime(path, (LONG_AGO, LONG_AGO))  # whoever writes it next, however soon, gives it a time of his own
            self._looks[path] = _look(path)
        return self._project


def _look(path: str) -> tuple[int, int, int]:
    """What changes whenever a file is written or another one takes its place."""
    about = os.lstat(path)
    return about.st_ino, about.st_size, about.st_mtime_ns


@cache
def _compile() -> None:
    """Have the bytecode of all code beside it, as after any `make site`: what no test imports would be compiled anew in each copy."""
    if not sys.dont_write_bytecode:
        for folder in ("macros", "scripts"):
            compileall.compile_dir(ROOT / folder, quiet=2)


def copy_code(target: Path, *folders: str) -> None:
    """Folders of the project, with the bytecode in them (but for what is being written), so that commands start sooner."""
    _compile()
    for folder in folders:
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("*.pyc.*"), dirs_exist_ok=True)


def whole_project(target: Path, data: bool = True) -> Project:
    """Everything a build needs: code, pages, the real data unless another is to come; packages are linked, not copied."""
    copy_code(target, *(["data"] if data else []), "docs", "macros", "overrides", "scripts", ".github")
    shutil.copy(ROOT / "mkdocs.yml", target)
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    (ROOT / ".cache").mkdir(exist_ok=True)
    (target / ".cache").symlink_to(ROOT / ".cache")
    return Project(target)
