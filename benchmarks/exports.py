"""Measure the data files: time and memory for making all of them, at 1, 10 and 100 times the present data. Part of `make bench`."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.enlarge import enlarged_copy
from macros.exports import export
from macros.exports.edition import Edition
from macros.loading.load import load
from macros.publication import Publication
from scripts import ROOT

SIZES = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: records, seconds, peak memory in MB before and after, number and MB of the files."""

    records: int
    seconds: float
    before_mb: int
    peak_mb: int
    files: int
    files_mb: float


def measure(root: Path) -> Measured:
    """Make every file once in this process; reading the data is not counted."""
    dataset = load(root).dataset
    assert dataset is not None
    before = _peak_mb()
    start = time.perf_counter()
    exports = export(Edition(Publication(dataset)))
    seconds = time.perf_counter() - start
    records = sum(len(filled.rows) for filled in exports.edition.tables.values() if filled.table.group != "links")
    size = sum(map(len, exports.files.values())) / 1e6
    return Measured(records, round(seconds, 2), before, _peak_mb(), len(exports.files), round(size, 1))


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="multiples of the present data")
    parser.add_argument("--root", type=Path, help="measure this project folder only, and print JSON")
    options = parser.parse_args(arguments)
    if options.root:
        print(json.dumps(asdict(measure(options.root))))
        return 0
    print("| data files | records | seconds | peak MB before | peak MB | files | files MB |\n|---|---|---|---|---|---|---|")
    for times in options.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            root = enlarged_copy(ROOT, Path(scratch) / "copy", times)
            # A process of its own, because peak memory never goes down in one that has run before.
            command = [sys.executable, "-m", "benchmarks.exports", "--root", str(root)]
            done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            m = Measured(**json.loads(done.stdout))
        print(f"| {times}× | {m.records} | {m.seconds} | {m.before_mb} | {m.peak_mb} | {m.files} | {m.files_mb} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
