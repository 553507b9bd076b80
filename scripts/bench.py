"""`make bench`: measure check and build at several sizes of data; print the table that BENCHMARKS.md reports."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from scripts import bench_exports
from scripts.check import ROOT
from scripts.enlarge import enlarged_copy

SIZES = (1, 10)


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
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    start = time.perf_counter()
    subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    peak = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024
    target = root / "site"
    size = sum(p.stat().st_size for p in target.rglob("*") if p.is_file()) / 1e6 if target.exists() else 0.0
    return Measured(what, times, round(seconds, 2), round(peak), round(size, 1))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="multiples of the present data")
    options = parser.parse_args(arguments)
    print("| what | data | seconds | peak MB | site MB |\n|---|---|---|---|---|")
    for times in options.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            root = enlarged_copy(ROOT, Path(scratch) / "copy", times)
            for what, module in (("check", "scripts.check"), ("clean build", "scripts.build")):
                m = measure(what, times, [sys.executable, "-m", module], root)
                print(f"| {m.what} | {m.times}× | {m.seconds} | {m.peak_mb:.0f} | {m.site_mb} |", flush=True)
                print(json.dumps(asdict(m)), file=sys.stderr)
    print()
    return bench_exports.main([])


if __name__ == "__main__":
    sys.exit(main())
