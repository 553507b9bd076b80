"""`make preview`: the site as files that open from disk, for an editor who downloads it from a pull request and has no server."""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts import ROOT
from scripts.build import build
from scripts.failures import run

FOLDER = "preview"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    # `ket-qua.html` instead of `ket-qua/`: a browser shows a list of files for a folder on disk.
    if failed := build(options.root, options.root / FOLDER, "--no-directory-urls"):
        return failed
    print(f"Bản xem thử nằm trong {FOLDER}/. Mở tệp {FOLDER}/index.html bằng trình duyệt.")
    return 0


if __name__ == "__main__":
    run(main)
