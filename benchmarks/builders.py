"""What building costs those who work on the site: check, clean build, one edit under `make serve`; beside stock Material and Hugo.

Part of `make bench`; BENCHMARKS.md ("Cho người xây dựng") reports what it prints. Without `--sizes` it leaves out 100×, which
takes long; `make bench SIZES="1 10 100"` measures that too.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from benchmarks.enlarge import enlarged_copy
from benchmarks.measured_run import Run, measured_run, session_mb
from benchmarks.plain_sites import plain_hugo, plain_material
from macros.loading.load import load
from macros.publication import DEFAULT_TEXTS
from scripts import ROOT
from scripts.served import Served, served

SIZES = (1, 10)
#: Several runs and their median; at sizes where one run takes minutes, one.
RUNS, RUNS_OF_LARGE, LARGE = 3, 1, 100
#: The longest that anything may take before it counts as broken, in seconds.
LIMIT = 3600.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: seconds by the clock and of the processor, memory and files in MB; what was not measured stays None."""

    what: str
    times: int
    seconds: float
    processor: float | None
    peak_mb: float
    pages: int | None = None
    site_mb: float | None = None
    ratio: float | None = None

    @classmethod
    def of(cls, what: str, times: int, run: Run, pages: int | None = None, site: Path | None = None, plain: Run | None = None) -> Self:
        """A row of a run; its ratio is that of processor times, which a busy machine disturbs less than the clock."""
        ratio = run.processor / plain.processor if plain else None
        return cls(what, times, run.seconds, run.processor, run.peak_mb, pages, megabytes(site) if site else None, ratio)

    def line(self) -> str:
        numbers = (
            f"{self.seconds:,.2f}",
            _shown(self.processor, ",.2f"),
            f"{self.peak_mb:,.0f}",
            _shown(self.pages, ","),
            _shown(self.site_mb, ",.1f"),
            _shown(self.ratio, ".2f"),
            _shown(self.processor / self.pages * 1000 if self.processor and self.pages else None, ".1f"),
        )
        return f"| {self.what} | {self.times}× | {' | '.join(numbers)} |"


def _shown(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure; of memory the most."""
    middle = statistics.median
    return Run(middle(r.seconds for r in runs), middle(r.processor for r in runs), max(r.peak_mb for r in runs))


def rows(root: Path, scratch: Path, times: int, runs: int) -> Iterator[Row]:
    """Everything measured on one copy of the project."""
    environment = {"PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}

    def command(module: str, *arguments: str) -> Run:
        return measured_run([sys.executable, "-m", module, *arguments], root, **environment)

    yield Row.of("check", times, median([command("scripts.check") for _ in range(runs)]))
    cold = command("scripts.build")
    warm = median([command("scripts.build") for _ in range(runs)])
    material = plain_material(root, scratch / "material")
    sources = list((material / "docs").rglob("*.md"))
    pages = len(sources)
    length = sum(len(source.read_text(encoding="utf-8")) for source in sources) // pages
    build_plain = [sys.executable, "-m", "mkdocs", "build"]
    plain = median([measured_run(build_plain, material, **environment) for _ in range(runs)])
    yield Row.of("clean build, nothing kept", times, cold, pages, root / "site", plain)
    yield Row.of("clean build, `.cache/` kept", times, warm, pages, root / "site", plain)
    yield Row.of("stock Material, same Markdown", times, plain, pages, material / "site", plain)
    shutil.rmtree(material)
    hugo = plain_hugo(scratch / "hugo", pages, length)
    quick = median([measured_run(["hugo", "--quiet"], hugo) for _ in range(runs)])
    yield Row.of("Hugo, as many plain pages", times, quick, pages, hugo / "public", plain)
    shutil.rmtree(hugo)
    yield from edits(root, times, runs)


def edits(root: Path, times: int, runs: int) -> Iterator[Row]:
    """One data edit under `make serve`: from saving the file until the page that is asked for holds the new words."""
    dataset = load(root).dataset
    report = dataset.newest_first()[0]
    commitment = next(c for c in dataset.of_report(dataset.commitments, report.id) if "{" not in c.statement)
    places = (
        ("edit → home page", root / report.origin.at("id").file, report.headlines[0].label, ""),
        ("edit → its commitment", root / commitment.origin.at("id").file, commitment.statement, f"cam-ket/{commitment.id}/"),
    )
    with served(root, LIMIT) as server:
        for what, file, words, page in places:
            taken = [edit(server, file, words, f"{words} – sửa lần {number}", page) for number in range(runs)]
            yield Row(what, times, statistics.median(taken), None, session_mb(server.process.pid))


def edit(server: Served, file: Path, old: str, new: str, page: str) -> float:
    """Seconds from saving `file` until `page` holds `new`. The file is put back, and the page with it, before this returns."""
    text = file.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{old!r} is not in {file}")
    start = time.perf_counter()
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    server.wait_for(page, new, LIMIT)
    seconds = time.perf_counter() - start
    epoch = server.epoch(page)
    file.write_text(text, encoding="utf-8")
    server.next_epoch(epoch)
    return seconds


def megabytes(folder: Path) -> float:
    """All files below a folder, in MB (10⁶ bytes)."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="multiples of the present data")
    options = parser.parse_args(arguments)
    texts = (ROOT / DEFAULT_TEXTS).resolve()
    print("| what | data | seconds | processor s | peak MB | pages | site MB | processor, to stock Material | processor ms a page |")
    print("|---|---|---|---|---|---|---|---|---|")
    for times in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            root = enlarged_copy(ROOT, scratch / "copy", times)
            if texts.exists():
                (root / DEFAULT_TEXTS).parent.mkdir(parents=True, exist_ok=True)
                (root / DEFAULT_TEXTS).symlink_to(texts)
            for row in rows(root, scratch, times, RUNS_OF_LARGE if times >= LARGE else RUNS):
                print(row.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
