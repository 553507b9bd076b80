"""See `scripts/setup/__init__.py`. Exit 0: what was asked for is there. 1: it is not, and a sentence said why."""

from __future__ import annotations

import sys

from scripts.failures import ROOT, run
from scripts.setup import npm_packages, python_packages
from scripts.setup.turn import turn

#: What a command needs: Python packages by their lock files, and npm packages (see `npm_packages`; None: none).
NEEDS: dict[str, tuple[list[str], str | None]] = {
    "check": (["site"], None),
    "draft": (["site", "draft"], None),
    "site": (["site", "node"], "site"),
    "quick": (["uv", "site", "node", "quick"], "site"),
    "tests": (["uv", "site", "node", "draft", "quick", "dev"], "tests"),
    "bench": (["uv", "site", "node", "draft", "quick", "dev"], "measurements"),
}


def main() -> int:
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    if wanted not in NEEDS:
        print(f"python -m scripts.setup {'|'.join(NEEDS)}", file=sys.stderr)
        return 2
    sets, npm = NEEDS[wanted]
    with turn(ROOT):
        python_packages.install(ROOT, sets)
        if npm is not None:
            npm_packages.install(ROOT, npm)
    return 0


if __name__ == "__main__":
    run(main)
