"""What is dear to make is made once for all workers of a test run: the first that needs it makes it, the others wait for it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

#: Seconds between two looks at what another worker makes.
PAUSE = 0.05


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
            self._wait(made, failed, place.with_suffix(".maker"))
            return place
        try:
            place.with_suffix(".maker").write_text(str(os.getpid()), encoding="utf-8")
            place.mkdir()
            make(place)
        except BaseException as problem:
            failed.write_text(f"{type(problem).__name__}: {problem}", encoding="utf-8")
            raise
        made.touch()
        return place

    @staticmethod
    def _wait(made: Path, failed: Path, maker: Path) -> None:
        while not made.exists():
            if failed.exists():
                pytest.fail(f"could not be made: {failed.read_text(encoding='utf-8')}")
            if not _runs(maker) and not made.exists() and not failed.exists():
                pytest.fail(f"{made.stem}: the worker that makes it is gone")
            time.sleep(PAUSE)


def _runs(maker: Path) -> bool:
    """Whether the process whose number stands in the file is there; one that has not written it yet has only begun."""
    number = maker.read_text(encoding="utf-8") if maker.exists() else ""
    if not number:
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    return True


def shared(factory: pytest.TempPathFactory, worker: str) -> Shared:
    """For the worker of that name (`master`: there is only one)."""
    base = factory.getbasetemp()
    return Shared((base if worker == "master" else base.parent) / "shared")
