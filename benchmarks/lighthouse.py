"""Lighthouse's four marks for pages of a built site, measured as others measure it: mobile preset, simulated slow connection."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scripts import ROOT
from scripts.browser import find
from scripts.node import tool
from scripts.pages_server import serving

#: Home, results with charts, the list of commitments; the fullest page of one commitment is added to them.
PAGES = ("", "ket-qua/", "cam-ket/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks from 0 to 100 by category, what kept a mark below 100, and the layout shift."""

    page: str
    marks: dict[str, int]
    faults: tuple[str, ...]
    first_paint_ms: float
    largest_paint_ms: float
    shift: float


def measure(address: str, page: str) -> Marks:
    """Run Lighthouse once. Raises CalledProcessError when it fails."""
    flags = "--headless=new --disable-gpu" + (" --no-sandbox" if hasattr(os, "geteuid") and os.geteuid() == 0 else "")
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "report.json"
        command = [
            *tool(ROOT, "lighthouse"),
            f"{address}/{page}",
            "--output=json",
            f"--output-path={out}",
            "--quiet",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={flags}",
        ]
        environment = {**os.environ, "CHROME_PATH": find() or ""}
        subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        report = json.loads(out.read_text(encoding="utf-8"))
    audits = report["audits"]
    categories = report["categories"]
    weighted = [part["id"] for category in CATEGORIES for part in categories[category]["auditRefs"] if part["weight"]]
    faults = tuple(sorted({key for key in weighted if (score := audits[key]["score"]) is not None and score < 0.9}))
    return Marks(
        page=page,
        marks={category: round((categories[category]["score"] or 0) * 100) for category in CATEGORIES},
        faults=faults,
        first_paint_ms=audits["first-contentful-paint"]["numericValue"],
        largest_paint_ms=audits["largest-contentful-paint"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
    )


def pages_of(site: Path) -> list[str]:
    """The pages to measure, one of each kind that the goals name."""
    fullest = max((site / "cam-ket").glob("*/*/index.html"), key=lambda path: (path.stat().st_size, path))
    return [*PAGES, f"{fullest.parent.relative_to(site).as_posix()}/"]


def main() -> int:
    site = ROOT / "site"
    with serving(site) as address:
        print("| Trang | performance | accessibility | best practices | SEO | FCP | LCP | CLS |\n|---|---|---|---|---|---|---|---|")
        for page in sys.argv[1:] or pages_of(site):
            done = measure(address, page)
            marks = " | ".join(str(done.marks[category]) for category in CATEGORIES)
            paints = f"{done.first_paint_ms / 1000:.2f} s | {done.largest_paint_ms / 1000:.2f} s"
            print(f"| /{page} | {marks} | {paints} | {done.shift:.3f} |", *done.faults)
    return 0


if __name__ == "__main__":
    sys.exit(main())
