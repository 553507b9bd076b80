"""`python -m scripts.other_browsers`: bring Firefox and WebKit for `make test-browsers`, where that may be done; say what is missing.

Never a failure: the tests of a browser that is missing are skipped, and say so.
"""

from __future__ import annotations

import os
import shutil

from scripts.browser import ran, say
from scripts.failures import run

#: Programs, one of which is wanted, and the package of Debian or Ubuntu that brings one.
WANTED = (
    (("firefox-esr", "firefox"), "firefox-esr"),
    (("WebKitWebDriver",), "webkit2gtk-driver"),
    (("Xvfb",), "xvfb"),
)


def missing() -> list[str]:
    """The packages of which no program is here."""
    return [package for names, package in WANTED if not any(shutil.which(name) for name in names)]


def main() -> int:
    packages = missing()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    # On a machine that is made for one run nobody minds; elsewhere only who is root already is taken for willing.
    before = [] if root else ["sudo", "-n"] if os.environ.get("CI") and shutil.which("sudo") else None
    if packages and before is not None and shutil.which("apt-get"):
        say(f"Installing {', '.join(packages)} …")
        ran(*before, "apt-get", "update", "-qq")
        for package in packages:
            ran(*before, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package)
    if packages := missing():
        say(f"Not here: {', '.join(packages)}. The tests that need them are skipped.")
        say(f"Debian, Ubuntu: sudo apt-get install {' '.join(packages)}")
    return 0


if __name__ == "__main__":
    run(main)
