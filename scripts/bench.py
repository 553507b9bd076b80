"""`make bench`: measure check and build at several sizes of data; print the table that BENCHMARKS.md reports."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from macros.publication import DEFAULT_TEXTS
from scripts import ROOT, bench_exports
from scripts.enlarge import enlarged_copy

#: What is measured at how many times the present data. Only the check is asked for a hundredfold: it must stay a matter of seconds.
MEASURED = (("check", "scripts.check", (1, 10, 100)), ("clean build", "scripts.build", (1, 10)))


#: The texts of the reports, so that excerpts are proved in the copies too.
TEXTS = (ROOT / DEFAULT_TEXTS).resolve()


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of one command: wall time in seconds, peak memory in MB."""

    what: str
    times: int
    seconds: float
    peak_mb: float
    site_mb: float = 0.0


def measure(what: str, times: int, command: list[str], root: Path) -> Measured:
    """Run a command in `root`. Raises CalledProcessError when it fails."""
    environment = {**os.environ, "PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    peak = usage.ru_maxrss / 1024
    target = root / "site"
    size = sum(p.stat().st_size for p in target.rglob("*") if p.is_file()) / 1e6 if target.exists() else 0.0
    return Measured(what, times, round(seconds, 2), round(peak), round(size, 1))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", help="multiples of the present data (default: those that BENCHMARKS.md reports)")
    parser.add_argument("--what", choices=[what for what, _, _ in MEASURED], nargs="+", help="what to measure (default: everything)")
    options = parser.parse_args(arguments)
    print("| what | data | seconds | peak MB | site MB |\n|---|---|---|---|---|")
    for times in options.sizes or sorted({size for _, _, sizes in MEASURED for size in sizes}):
        with tempfile.TemporaryDirectory() as scratch:
            root = enlarged_copy(ROOT, Path(scratch) / "copy", times)
            if TEXTS.exists():
                (root / DEFAULT_TEXTS).parent.symlink_to(TEXTS.parent)
            for what, module, sizes in MEASURED:
                if (options.what and what not in options.what) or times not in (options.sizes or sizes):
                    continue
                m = measure(what, times, [sys.executable, "-m", module], root)
                print(f"| {m.what} | {m.times}× | {m.seconds} | {m.peak_mb:.0f} | {m.site_mb} |", flush=True)
                print(json.dumps(asdict(m)), file=sys.stderr)
    print()
    return bench_exports.main([])


if __name__ == "__main__":
    sys.exit(main())
