"""What is dear to make is made once for all workers of a test run: the first that needs it makes it, the others wait for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

#: Seconds between two looks, and after which a worker counts as lost: far more than anything here takes on any machine.
PAUSE, LOST = 0.05, 1800.0


class Shared:
    """Folders made once a test run, below a folder that all its workers see."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """The folder that `make` fills, made by whoever asks first. Fails in every worker when it failed in one."""
        place = self._folder / name
        made, failed = place.with_suffix(".made"), place.with_suffix(".failed")
        try:
            place.with_suffix(".begun").mkdir(parents=True)
        except FileExistsError:
            self._wait(made, failed)
            return place
        try:
            place.mkdir()
            make(place)
        except BaseException as problem:
            failed.write_text(f"{type(problem).__name__}: {problem}", encoding="utf-8")
            raise
        made.touch()
        return place

    @staticmethod
    def _wait(made: Path, failed: Path) -> None:
        end = time.monotonic() + LOST
        while not made.exists():
            if failed.exists():
                pytest.fail(f"could not be made: {failed.read_text(encoding='utf-8')}")
            if time.monotonic() > end:
                pytest.fail(f"{made.stem}: the worker that makes it is gone")
            time.sleep(PAUSE)


def shared(factory: pytest.TempPathFactory, worker: str) -> Shared:
    """For the worker of that name (`master`: there is only one)."""
    base = factory.getbasetemp()
    return Shared((base if worker == "master" else base.parent) / "shared")
