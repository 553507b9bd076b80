"""The figures that are kept: measured, set in proportion to a yardstick of the same run, and compared with `kept.yml`.

A slow or busy machine makes everything slow alike: only the proportion tells whether the project has become slower. Part of `make bench`;
`--write` keeps what was measured.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.crowd import MANY, crowded
from benchmarks.enlarge import enlarged_copy
from benchmarks.measured_run import Run, measured_run
from benchmarks.search_engines import Ours
from benchmarks.search_queries import search_queries
from macros.derived.addresses import document_of
from macros.drawing.png import draw
from macros.publication import check
from macros.search.site_index import site_index
from macros.social.card import WIDTH
from macros.social.face import PageWords, faces
from scripts import ROOT
from scripts.browser import find
from scripts.pages_server import serving

KEPT = Path(__file__).with_name("kept.yml")
#: Runs of what takes seconds, of which the quickest counts: what others do on the machine only ever adds.
RUNS = 3
#: What has become so many times slower than it was kept is named.
SLOWER = 1.25
#: Pictures of pages that are drawn, one after the other, to tell what one costs.
PICTURES = 100
#: How the filter is typed into, and how often; of each key the quickest counts.
KEYS, ROUNDS = [*"giao thong", *["Backspace"] * 10], 3
PARTS = ("builds", "pictures", "browser", "quick", "tests")
WATCH_KEYS = """() => { window.taken = [];
  document.querySelector('#loc-q').addEventListener('input', () => {
    const start = performance.now();
    requestAnimationFrame(() => setTimeout(() => window.taken.push(performance.now() - start)));
  }, { capture: true }); }"""

#: Asked in the page: what Playwright asks again and again, the policy of our pages refuses.
TAKEN = "count => new Promise(done => { const look = () => (window.taken.length >= count ? done() : setTimeout(look, 5)); look(); })"


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds by the clock, and what the proportion is made of: seconds of the processor, or of the clock inside the browser."""

    name: str
    seconds: float
    compared: float


def yardstick() -> float:
    """Seconds of the processor for a fixed piece of work, partly in Python, partly in C: what this machine is worth at the moment."""
    best = float("inf")
    for _ in range(RUNS):
        start = process_time()
        words = [f"{number % 977}-{number}" for number in range(300_000)]
        counted: dict[str, int] = {}
        for word in sorted(words):
            key = word.split("-")[0]
            counted[key] = counted.get(key, 0) + 1
        hashlib.sha256("".join(words).encode() * 20).hexdigest()
        best = min(best, process_time() - start)
    return best


def quickest(runs: list[Run]) -> Run:
    return min(runs, key=lambda run: run.processor)


def builds() -> list[Figure]:
    """The check and a clean build, on a copy of the project, with and without what is kept; and the same for a page of it."""
    environment = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    with tempfile.TemporaryDirectory() as folder:
        root = enlarged_copy(ROOT, Path(folder) / "copy", 1)

        def run(module: str) -> Run:
            return measured_run([sys.executable, "-m", module], root, PYTHONPATH=str(root), **environment)

        def cold() -> Run:
            shutil.rmtree(root / ".cache", ignore_errors=True)
            return run("scripts.build")

        checks = quickest([run("scripts.check") for _ in range(RUNS)])
        nothing_kept = quickest([cold() for _ in range(RUNS)])
        kept = quickest([run("scripts.build") for _ in range(RUNS)])
        pages = sum(1 for _ in (root / "site").rglob("*.html"))
    named = (("check", checks), ("clean build, nothing kept", nothing_kept), ("clean build, `.cache/` kept", kept))
    whole = [Figure(name, one.seconds, one.processor) for name, one in named]
    return whole + [Figure(f"a page: {figure.name}", figure.seconds / pages, figure.compared / pages) for figure in whole[1:]]


def pictures() -> list[Figure]:
    """One picture of a page for networks, in one process: the mean of many, so that words which they share count as they do in a build."""
    publication = check(ROOT).publication
    assert publication is not None
    commitments = list(publication.dataset.commitments.values())[:PICTURES]
    words = [PageWords(f"cam-ket/{one.id}/", one.statement, one.statement, document_of(one.id)) for one in commitments]
    drawings = [face.picture.drawing for face in faces(publication, words).values()]
    start = process_time()
    for drawing in drawings:
        draw(drawing, WIDTH)
    mean = (process_time() - start) / len(drawings)
    return [Figure("a picture of a page", mean, mean)]


def tests(name: str, *arguments: str) -> list[Figure]:
    """A run of the tests, on all cores."""
    one = measured_run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments], ROOT, CHROMIUM=find() or "")
    return [Figure(name, one.seconds, one.processor)]


def keys(browser: Browser, address: str) -> list[Figure]:
    """The slowest key typed into the filter of two thousand commitments: script, style, layout, paint."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    crowded(page, MANY)
    page.goto(f"{address}/cam-ket/")
    page.get_by_label("Tìm chữ").focus()
    page.evaluate(WATCH_KEYS)
    rounds = []
    for _ in range(ROUNDS):
        page.evaluate("window.taken = []")
        for index, key in enumerate(KEYS, 1):
            page.keyboard.press("Space" if key == " " else key)
            page.evaluate(TAKEN, index)
        rounds.append(page.evaluate("window.taken"))
    page.close()
    slowest = max(min(times) for times in zip(*rounds, strict=True)) / 1000
    return [Figure("a key in the filter, 2,000 commitments", slowest, slowest)]


def searches(browser: Browser, address: str) -> list[Figure]:
    """The slowest of forty searches in ten times the data."""
    with tempfile.TemporaryDirectory() as folder:
        large = check(enlarged_copy(ROOT, Path(folder) / "large", 10)).publication
    assert large is not None
    index = site_index(large, [])
    page: Page = browser.new_page()
    page.route("**/assets/search/index.js", lambda route: route.fulfill(body=index, content_type="text/javascript"))
    Ours().open(page, address)
    slowest = max(min(Ours().ask(page, query.typed).milliseconds for _ in range(ROUNDS)) for query in search_queries()) / 1000
    page.close()
    return [Figure("a search, ten times the data", slowest, slowest)]


def first_paint(browser: Browser, address: str) -> list[Figure]:
    """The list of commitments painted for the first time, the processor four times slower; median of five."""
    times = []
    for _ in range(5):
        context = browser.new_context(viewport={"width": 360, "height": 800})
        page = context.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(f"{address}/cam-ket/")
        times.append(float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")) / 1000)
        context.close()
    median = statistics.median(times)
    return [Figure("first paint of the list, slow phone", median, median)]


def in_browser() -> list[Figure]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with serving(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [])
        found = [*keys(browser, address), *searches(browser, address), *first_paint(browser, address)]
        browser.close()
    return found


def table(figures: list[Figure], unit: float, kept: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Lines to print, and the names of what has become slower than it was kept."""
    lines = ["| what | seconds | processor s | of the yardstick | kept | now to kept |", "|---|---|---|---|---|---|"]
    slower = []
    for figure in figures:
        ratio, before = figure.compared / unit, kept.get(figure.name)
        now = ratio / before if before else None
        if now is not None and now > SLOWER:
            slower.append(figure.name)
        compared = (f"{before:.3g}", f"{now:.2f}") if before and now else ("–", "–")
        cells = (f"{figure.seconds:.3g}", f"{figure.compared:.3g}", f"{ratio:.3g}", *compared)
        lines.append(f"| {figure.name} | {' | '.join(cells)} |")
    return lines, slower


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep what is measured now")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    options = parser.parse_args(arguments)
    measured: dict[str, Callable[[], list[Figure]]] = {
        "builds": builds,
        "pictures": pictures,
        "browser": in_browser,
        "quick": lambda: tests("quick tests", "-m", "quick"),
        "tests": lambda: tests("all tests"),
    }
    kept: dict[str, Any] = yaml.safe_load(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    unit = yardstick()
    figures = [figure for name in options.only for figure in measured[name]()]
    unit = min(unit, yardstick())
    lines, slower = table(figures, unit, kept)
    print(f"Yardstick: {unit:.3f} s of the processor\n", *lines, sep="\n")
    if slower:
        print(f"\nMore than {SLOWER} times slower than kept: {', '.join(slower)}")
    if options.write:
        kept |= {figure.name: round(figure.compared / unit, 3) for figure in figures}
        head = (
            "# Figures of `make bench`, each divided by the yardstick of its own run; `python -m benchmarks.figures --write` writes them.\n"
        )
        KEPT.write_text(head + yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
