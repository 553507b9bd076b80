"""`make pictures`: the pictures of the README and of the page "Đóng góp", taken from the built site and from a real run of the check."""

from __future__ import annotations

import html
import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from macros.diff.repository import git
from macros.publication import check
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.browser import find
from scripts.build import build
from scripts.failures import run

IMAGES = ROOT / "docs" / "assets" / "images"
#: Only for the pictures: with a repository, records show the links that correct them.
REPOSITORY = "https://github.com/vi-du/minh-bach"
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #14201f; color: #e7eeed; }
pre { margin: 0; padding: 16px; width: 688px; font: 14px/1.55 monospace; white-space: pre-wrap; }
</style><pre>{text}</pre>"""


def picture_of_home(browser: Browser, site: Path, target: Path) -> None:
    """What the README shows: the first page on a desk and on a phone, side by side."""
    with tempfile.TemporaryDirectory() as scratch:
        shots = []
        for width, height in ((1120, 1000), (360, 1000)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto((site / "index.html").as_uri())
            page.evaluate("document.fonts.ready")
            shots.append(Path(scratch) / f"{width}.png")
            page.screenshot(path=shots[-1])
        page = browser.new_page(viewport={"width": 1536, "height": 1032})
        sheet = Path(scratch) / "sheet.html"
        images = "".join(f'<img src="{shot.name}" style="border:1px solid #c9c9c9;border-radius:6px">' for shot in shots)
        sheet.write_text(f'<body style="margin:0;padding:15px;display:flex;gap:22px;background:#e9e6dd">{images}', encoding="utf-8")
        page.goto(sheet.as_uri())
        page.screenshot(path=target)


def picture_of_source(browser: Browser, site: Path, target: Path) -> None:
    """The popover of the first limitation, with the links that correct it."""
    page = browser.new_page(viewport={"width": 360, "height": 640}, device_scale_factor=1.5)
    page.goto((site / "danh-gia.html").as_uri())
    page.evaluate("document.fonts.ready")
    mark = page.locator(".point a.src").first
    mark.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # scrolling closes the popover: let it come to rest first
    mark.click()
    box = page.locator("#source-popover").bounding_box()
    assert box is not None
    clip = {"x": box["x"] - 12, "y": box["y"] - 12, "width": box["width"] + 24, "height": box["height"] + 24}
    page.screenshot(path=target, clip=clip)  # type: ignore[arg-type]


def picture_of_error(browser: Browser, target: Path) -> None:
    """What the check prints for a number that is written with a thousands mark."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        shutil.copytree(ROOT / "data", root / "data")
        file = next(path for path in sorted((root / "data").rglob("figures/*.yml")) if "  value: 1436\n" in path.read_text("utf-8"))
        file.write_text(file.read_text("utf-8").replace("  value: 1436\n", "  value: 1.436\n", 1), "utf-8")
        text = text_report(problem for problem in check(root).problems if problem.text == "1.436")
    page = browser.new_page(viewport={"width": 720, "height": 400}, device_scale_factor=1.5)
    page.set_content(TERMINAL.replace("{text}", f"$ make check\n{html.escape(text)}"))
    page.locator("pre").screenshot(path=target)


def main() -> int:
    os.environ["SITE_REPOSITORY"] = REPOSITORY
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        if failed := build(ROOT, site, "--no-directory-urls"):
            return failed
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [])
            picture_of_home(browser, site, IMAGES / "trang-chu.png")
            picture_of_source(browser, site, IMAGES / "dong-gop-nguon.png")
            picture_of_error(browser, IMAGES / "dong-gop-loi.png")
            browser.close()
    print(git(ROOT, "status", "--short", "--", str(IMAGES)))
    return 0


if __name__ == "__main__":
    run(main)
