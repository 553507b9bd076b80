"""This site beside the naive build: the same pages, but each chart written by Plotly's own `to_html` with the bundle in the page.

Bytes, requests, time to the first number and to the first chart on a slow connection, measured in one run on the same content.
Part of `make bench`; BENCHMARKS.md ("So với cách làm đơn giản") reports what it prints. Needs a built `site/`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import plotly.graph_objects as go
from playwright.sync_api import Browser, Response, sync_playwright

from benchmarks.charts import NETWORK, SLOWDOWN
from scripts import ROOT
from scripts.browser import find
from scripts.pages_server import serving

#: So many pages are measured: those on which most charts are drawn.
MOST = 3
RUNS = 3
_FIGURE = re.compile(
    r'<div class="chart__canvas".*?(?P<table><section class="table-wrap".*?)'
    r'<script type="application/json" class="chart__spec">(?P<spec>.*?)</script>',
    re.DOTALL,
)
_OWN_SCRIPT = re.compile(r'<script defer src="[^"]*charts\.js"[^>]*></script>|<meta http-equiv="Content-Security-Policy"[^>]*>')
#: When a chart can be seen: our picture with the first paint, Plotly's drawing when its marks are there.
_NUMBER = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_CHART = """new Promise((done) => { const look = () => {
  const seen = [...document.querySelectorAll('figure.chart svg.picture, figure.chart .js-plotly-plot .barlayer path')];
  if (seen.some((e) => e.getBoundingClientRect().width > 0)) requestAnimationFrame(() => done(performance.now()));
  else setTimeout(look, 20);
}; look(); })"""


def naive(page: str) -> str:
    """The page with each chart written by `to_html`, the bundle with the first of them. Raises ValueError when a chart is not found."""
    first = True

    def written(match: re.Match[str]) -> str:
        nonlocal first
        spec = json.loads(match["spec"])
        figure = go.Figure({"data": spec["data"], "layout": spec["layout"]}, skip_invalid=True)
        html = figure.to_html(full_html=False, include_plotlyjs=first)
        first = False
        return f"{html}{match['table']}"

    changed, charts = _FIGURE.subn(written, page)
    there = page.count('<figure class="chart"')
    if charts != there:
        raise ValueError(f"{charts} charts written the naive way, of {there}: has their HTML changed?")
    return _OWN_SCRIPT.sub("", changed)


def pages(site: Path) -> list[str]:
    """Addresses of the pages of a built site with most charts, all of which Plotly draws; the fullest first."""
    drawn = {}
    for file in sorted(site.rglob("index.html")):
        text = file.read_text(encoding="utf-8")
        charts = text.count('<figure class="chart"')
        if charts and charts == text.count('class="chart__spec"'):
            drawn[f"{file.parent.relative_to(site).as_posix()}/"] = charts
    return sorted(drawn, key=lambda page: -drawn[page])[:MOST]


def naive_copy(site: Path, target: Path) -> Path:
    """A copy of the pages measured, made the naive way."""
    shutil.copytree(site / "assets", target / "assets", ignore=shutil.ignore_patterns("og"))
    for page in pages(site):
        made = target / page / "index.html"
        made.parent.mkdir(parents=True)
        made.write_text(naive((site / page / "index.html").read_text(encoding="utf-8")), encoding="utf-8")
    return target


def measured(browser: Browser, address: str, page_name: str) -> Iterator[tuple[int, int, float, float]]:
    """(bytes, requests, ms to the first number, ms to the first chart) of each run; the reader scrolls to the first chart at once."""
    for _ in range(RUNS):
        page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
        received: list[int] = []

        def record(response: Response, received: list[int] = received) -> None:
            received.append(int(response.headers.get("content-length", "0")))

        page.on("response", record)
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.add_init_script(
            "addEventListener('DOMContentLoaded', () => { document.querySelector('figure.chart').scrollIntoView();"
            f" window.chart = {_CHART}; }})"
        )
        page.goto(f"{address}/{page_name}", wait_until="networkidle")
        yield sum(received), len(received), float(page.evaluate(_NUMBER)), float(page.evaluate("window.chart"))
        page.context.close()


def main() -> int:
    site = ROOT / "site"
    if not site.exists():
        print("Run `make site` first.", file=sys.stderr)
        return 1
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    print("| page | build | bytes (gzip) | requests | first number | first chart |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [])
        builds = {"this site": site, "naive": naive_copy(site, Path(scratch) / "naive")}
        for page in pages(site):
            for name, folder in builds.items():
                with serving(folder) as address:
                    runs = list(measured(browser, address, page))
                size, requests, number, chart = (statistics.median(values) for values in zip(*runs, strict=True))
                print(f"| /{page} | {name} | {size:,.0f} | {requests:.0f} | {number / 1000:.2f} s | {chart / 1000:.2f} s |", flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
