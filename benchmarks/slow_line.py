"""How long the first words of a page take on a slow line: 50 kbit/s, 400 ms, a phone that has kept nothing. Part of `make bench`."""

from __future__ import annotations

import sys

from playwright.sync_api import Browser, sync_playwright

from scripts import ROOT
from scripts.browser import find
from scripts.pages_server import serving

PAGES = ("", "cam-ket/", "ket-qua/", "van-de/")
BITS_A_SECOND = 50_000
DELAY_MS = 400
PATIENCE_MS = 120_000


def first_words(browser: Browser, address: str) -> tuple[float, float]:
    """Seconds from the first request to the first contentful paint of the page at that address, and its layout shift until all has come."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    context.set_default_timeout(PATIENCE_MS)
    try:
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        conditions = {"offline": False, "latency": DELAY_MS, "downloadThroughput": BITS_A_SECOND / 8, "uploadThroughput": BITS_A_SECOND / 8}
        line.send("Network.emulateNetworkConditions", conditions)
        page.goto(address, wait_until="networkidle")
        painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        moved = page.evaluate(
            """() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))
                .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 500))"""
        )
        return float(painted) / 1000, float(moved)
    finally:
        context.close()


def main() -> int:
    with serving(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        print(f"{BITS_A_SECOND / 1000:.0f} kbit/s, {DELAY_MS} ms\n\n| page | first words, s | layout shift |\n|---|---|---|")
        for page in sys.argv[1:] or PAGES:
            seconds, moved = first_words(browser, f"{address}/{page}")
            print(f"| /{page} | {seconds:.1f} | {moved:.3f} |")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
