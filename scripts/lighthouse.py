"""Lighthouse's four marks for pages of a built site, measured as others measure it: mobile preset, simulated slow connection."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scripts.browser import find
from scripts.check import ROOT
from scripts.pages_server import serving

#: One page of each kind that the goals name.
PAGES = ("", "ket-qua/", "cam-ket/", "cam-ket/150-2024/iv-4-1/")
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
            str(ROOT / "node_modules" / ".bin" / "lighthouse"),
            f"{address}/{page}",
            "--output=json",
            f"--output-path={out}",
            "--quiet",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={flags}",
        ]
        environment = {**os.environ, "CHROME_PATH": find()}
        subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        report = json.loads(out.read_text(encoding="utf-8"))
    audits = report["audits"]
    weighted = [reference["id"] for category in CATEGORIES for reference in report["categories"][category]["auditRefs"] if reference["weight"]]
    faults = tuple(sorted({key for key in weighted if (score := audits[key]["score"]) is not None and score < 0.9}))
    return Marks(
        page=page,
        marks={category: round((report["categories"][category]["score"] or 0) * 100) for category in CATEGORIES},
        faults=faults,
        first_paint_ms=audits["first-contentful-paint"]["numericValue"],
        largest_paint_ms=audits["largest-contentful-paint"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
    )


def main() -> int:
    with serving(ROOT / "site") as address:
        print("| Trang | performance | accessibility | best practices | SEO | FCP | LCP | CLS |\n|---|---|---|---|---|---|---|---|")
        for page in sys.argv[1:] or PAGES:
            done = measure(address, page)
            marks = " | ".join(str(done.marks[category]) for category in CATEGORIES)
            print(f"| /{page} | {marks} | {done.first_paint_ms / 1000:.2f} s | {done.largest_paint_ms / 1000:.2f} s | {done.shift:.3f} |", *done.faults)
    return 0


if __name__ == "__main__":
    sys.exit(main())
