"""Find a Chromium for the tests, or install one; print its path.

Looked for in this order: the one that the variable CHROMIUM names, one on the PATH, one in macOS's Applications folder, one that
Playwright downloaded before. Only the path goes to standard output, so that a shell can take it from there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.failures import run

#: The shell first: the same engine without the windows around it, which nobody sees here, and half the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
START_SECONDS = 60  # a first start from a cold disk is slow


class NoBrowser(Exception):
    """No browser that starts; the message says what to do."""


def find() -> str | None:
    """The path of a browser that starts, None when there is none. Raises NoBrowser when CHROMIUM names one that does not start."""
    named = os.environ.get("CHROMIUM")
    if named:
        path = shutil.which(named)
        if path is None or not starts(path):
            raise NoBrowser(f"CHROMIUM={named} is not a browser that starts. Correct or unset it.")
        return path
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[str]:
    """Paths of files that may be a browser, the likeliest first."""
    yield from (path for name in NAMES if (path := shutil.which(name)))
    yield from (path for path in APPLICATIONS if Path(path).exists())
    if downloaded := downloaded_browser():
        yield downloaded


def starts(path: str) -> bool:
    """Whether the browser tells its version: a system's `chromium` may only advise to install one, a download may lack libraries."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=START_SECONDS, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def downloaded_browser() -> str | None:
    """Where Playwright keeps its own Chromium, if it is there."""
    from playwright.sync_api import sync_playwright  # slow to load, and needed only where no browser is installed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str:
    """Install a browser and return its path. Raises NoBrowser when none starts afterwards.

    Debian's own package where this may be done (root, apt-get), otherwise Playwright's download, which needs no rights.
    """
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get"):
        say("No Chromium found: installing the system's package …")
        ran("apt-get", "update", "-qq")
        for package in ("chromium-headless-shell", "chromium"):
            if ran("apt-get", "install", "-y", "-qq", "--no-install-recommends", package) and (path := find()):
                return path
    say("No Chromium found: downloading Playwright's …")
    ran(sys.executable, "-m", "playwright", "install", *(["--with-deps"] if root else []), "chromium")
    if path := find():
        return path
    if downloaded_browser():
        command = f"sudo {sys.executable} -m playwright install-deps chromium"
        raise NoBrowser(f"Playwright's Chromium was downloaded but does not start. This installs the libraries it needs: {command}")
    raise NoBrowser("No browser for the tests. Install chromium or google-chrome, or name one in CHROMIUM.")


def ran(*command: str) -> bool:
    """Run a command that must not ask questions; its output goes to standard error. True when it went well."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment, check=False).returncode == 0
    except OSError:
        return False


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def main() -> int:
    try:
        print(find() or install())
    except NoBrowser as problem:
        say(str(problem))
        return 1
    return 0


if __name__ == "__main__":
    run(main)
