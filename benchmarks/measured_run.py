"""One command, measured: wall time, processor time, and the most memory that it and all its children held together."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

#: Seconds between two looks at the memory.
PAUSE = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Run:
    """Wall and processor time in seconds (children included), peak memory in MB."""

    seconds: float
    processor: float
    peak_mb: float


def measured_run(command: Sequence[str], root: Path, **environment: str) -> Run:
    """Run a command in the folder `root`. Linux only (reads /proc). Raises CalledProcessError when it fails."""
    peak = 0.0
    ended = threading.Event()
    start = perf_counter()
    # A session of its own: that is how its children are told from all other processes.
    with subprocess.Popen(
        command, cwd=root, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:

        def watch() -> None:
            nonlocal peak
            while not ended.wait(PAUSE):
                peak = max(peak, session_mb(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        ended.set()
        watcher.join()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return Run(seconds, usage.ru_utime + usage.ru_stime, max(peak, usage.ru_maxrss / 1024))


def session_mb(session: int) -> float:
    """Resident memory of all processes of a session, in MB (2²⁰ bytes); pages they share are counted in each."""
    pages = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # The name of the program, in brackets, may hold anything; what follows is numbers: state, parent, group, session, …
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                pages += int((folder / "statm").read_text().split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return pages * _PAGE / 2**20
