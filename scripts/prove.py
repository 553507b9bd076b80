"""`make prove REPORT=path`: verify every excerpt against the texts at hand and write a proof of each; exit 1 when one is not on its page.

The proofs (`data/proofs/<document>.txt`) tell `make check` and the pages, where nobody has the text, which excerpts were verified.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.derived.proved import prove
from macros.loading.load import load
from macros.loading.proofs import place, read_proofs, write_proofs
from macros.loading.report_text import find_texts
from macros.publication import DEFAULT_TEXTS
from macros.reporters.text import text_report
from scripts import ROOT


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, help="a document's text, or a folder of such texts (default: ../shared/report)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    given = options.report or options.root / DEFAULT_TEXTS
    if not given.exists():
        print(f"Không tìm thấy {given}. Hãy chạy `make prove REPORT=<đường dẫn tới văn bản>`.", file=sys.stderr)
        return 1
    loaded = load(options.root)
    if loaded.problems:
        print(text_report(loaded.problems))
        print("Hãy sửa các lỗi trên rồi chạy lại: mục không đọc được sẽ mất dấu đối chiếu.", file=sys.stderr)
        return 1
    texts, unreadable = find_texts(loaded.dataset.reports, given)
    if unreadable or not texts:
        print(text_report(unreadable) or f"Không có văn bản của báo cáo nào ở {given}.", file=sys.stderr)
        return 1
    proofs, _ = read_proofs(options.root)
    failed = False
    for document, outcome in prove(loaded.dataset, texts, proofs).items():
        new = len(outcome.digests - proofs.digests.get(document, frozenset()))
        write_proofs(options.root, document, outcome.digests)
        written = place(options.root, document).relative_to(options.root).as_posix()
        print(f"{written}: {len(outcome.digests)} dấu ({new} mới, {len(outcome.stale)} không còn dùng đã bỏ).")
        for quotation in outcome.failed:
            position = quotation.record.origin.at(*quotation.path, "excerpt")
            where = "trong văn bản" if quotation.source.page is None else f"ở trang {quotation.source.page}"
            print(f"{position.file}:{position.line}: không thấy “{quotation.source.excerpt}” {where}, chưa ghi dấu.")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
