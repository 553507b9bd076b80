"""Measure the ways a chart can reach a reader: bytes of the static picture and of Plotly, and when each is seen on a slow phone.

Part of `make bench`; BENCHMARKS.md ("Biểu đồ") reports what it prints. Builds nothing: measures `site/`.
"""

from __future__ import annotations

import gzip
import os
import re
import statistics
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from macros.charts.outputs.files import chart_index, chart_pictures
from macros.charts.outputs.svg import inline_pictures
from macros.drawing import png
from macros.publication import Publication, check
from scripts import ROOT
from scripts.browser import find
from scripts.pages_server import serving

PAGES = ("nhiem-vu", "cam-ket", "danh-gia", "van-ban")
RUNS = 5
#: "Slow 4G" and a phone four times slower than this machine, as Lighthouse simulates them.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWDOWN = 4
_PICTURE = re.compile(r'<svg class="picture.*?</svg>', re.DOTALL)
_SPEC = re.compile(r'<script type="application/json" class="chart__spec">.*?</script>', re.DOTALL)
_DRAWN = """new Promise((done) => new MutationObserver(() => {
  if (document.querySelector("[data-drawn=true]")) done(performance.now());
}).observe(document, { subtree: true, attributes: true }))"""


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))


def bytes_of_pages(site: Path) -> None:
    """What a page weighs with and without its pictures and its data for Plotly, gzipped."""
    print("| page | charts | HTML | of it pictures | of it data for Plotly |\n|---|---|---|---|---|")
    for page in PAGES:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        whole = packed(html)
        cells = (
            page,
            html.count('class="chart__spec"'),
            whole,
            whole - packed(_PICTURE.sub("", html)),
            whole - packed(_SPEC.sub("", html)),
        )
        print(f"| {' | '.join(map(str, cells))} |")
    bundle = (site / "assets" / "plotly" / "plotly-basic.min.js").read_bytes()
    print(f"\nPlotly: {len(gzip.compress(bundle, 6))} bytes gzipped")


def drawing_time(publication: Publication) -> None:
    """Seconds to draw every chart for its page, and every PNG with nothing kept."""
    entries = chart_index(publication)
    start = time.perf_counter()
    for entry in entries:
        inline_pictures(entry.chart)
    inline = time.perf_counter() - start
    pictures = list(chart_pictures(publication))
    start = time.perf_counter()
    for picture in pictures:
        png.draw(picture.drawing, picture.width)
    print(f"\n{len(entries)} charts: pictures in pages {inline:.2f} s, PNG files {time.perf_counter() - start:.2f} s")


def seen_after(browser: Browser, address: str, page_name: str) -> tuple[float, float]:
    """Milliseconds until the page with its pictures is painted, and until Plotly has drawn; medians of RUNS."""
    painted, drawn = [], []
    for _ in range(RUNS):
        page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.add_init_script(
            f"window.drawn = {_DRAWN}; addEventListener('DOMContentLoaded', () => document.querySelector('figure.chart').scrollIntoView())"
        )
        page.goto(f"{address}/{page_name}/")
        drawn.append(float(page.evaluate("window.drawn")))
        painted.append(float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")))
        page.context.close()
    return statistics.median(painted), statistics.median(drawn)


def main() -> int:
    site = ROOT / "site"
    publication = check(ROOT).publication
    if publication is None or not site.exists():
        print("Run `make site` first.", file=sys.stderr)
        return 1
    bytes_of_pages(site)
    drawing_time(publication)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [])
        print("\n| page | pictures seen, ms | Plotly has drawn, ms |\n|---|---|---|")
        for name in PAGES:
            painted, drawn = seen_after(browser, address, name)
            print(f"| {name} | {painted:.0f} | {drawn:.0f} |")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
