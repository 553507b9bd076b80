"""`make review ID=… FILE=…`: a page on this machine that leads through a draft, record by record, beside its text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafting.document import understood
from drafting.errors import CannotReadError
from drafting.findings import find
from drafting.readers.open_file import read_file
from drafting.review.server import ReviewServer
from drafting.review.session import CannotReviewError, Session
from macros.editing.beginnings import REPORT_ID
from macros.loading.load import load
from scripts import ROOT
from scripts.draft import remembered
from scripts.failures import run

PORT = 8020


def opened(root: Path, report: str, file: Path | None) -> Session:
    """The review of a draft. Raises CannotReviewError or CannotReadError, each one Vietnamese sentence."""
    if not REPORT_ID.match(report):
        raise CannotReviewError("Mã báo cáo thiếu hoặc sai: hãy viết make review ID=kh-165-2025 FILE=<tệp văn bản>.")
    place = file or remembered(root, report)
    if place is None or not place.is_file():
        raise CannotReviewError(f"Chưa rõ văn bản nằm ở đâu: hãy viết make review ID={report} FILE=<tệp văn bản>.")
    dataset = load(root).dataset
    return Session(root, report, find(understood(read_file(place)), dataset.bodies), dataset, place)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", nargs="?", default="", help="the id of the draft: kh-165-2025")
    parser.add_argument("--file", type=Path, help="the document (default: the one that `make draft` read)")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port to answer at (default: {PORT})")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    try:
        session = opened(options.root, options.report, options.file)
        server = ReviewServer(session, options.port)
    except (CannotReadError, CannotReviewError) as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, OverflowError):
        print(f"Không mở được cổng {options.port}: hãy chọn cổng khác, ví dụ make review ID={options.report} PORT=8021.", file=sys.stderr)
        return 1
    print(f"Mở {server.url} để đối chiếu. Mỗi bước được ghi ngay; dừng: Ctrl+C.", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nĐã dừng.", file=sys.stderr)
    finally:
        server.server_close()
    return 0


if __name__ == "__main__":
    run(main)
