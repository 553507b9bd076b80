"""`make draft`: read a document into draft data, or print what was found in it (FORMAT=json), writing nothing.

`make rewrite`: write `mentions.yml` and `citations.yml` of a report anew from its text, and prove every excerpt of it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafting.document import understood
from drafting.errors import CannotReadError
from drafting.findings import Findings, as_json, find
from drafting.readers.open_file import read_file
from drafting.write.draft import CannotWriteError, draft_files, may_begin, write
from drafting.write.proving import prove_from
from drafting.write.rewrite import rewritten
from macros.loading.dataset import Dataset
from macros.loading.load import load
from scripts import ROOT


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="the document: .docx, .pdf, .html, .md or .txt")
    parser.add_argument("--id", default="", help="the id of the report: kh-165-2025")
    parser.add_argument("--format", choices=("json",), help="json: print what was found and write nothing")
    parser.add_argument("--rewrite", action="store_true", help="write mentions.yml and citations.yml of the report ID anew, and prove")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    if options.file is None:
        print("Thiếu tệp văn bản. Hãy viết: make draft FILE=bao-cao.docx ID=kh-165-2025 (hoặc FORMAT=json).", file=sys.stderr)
        return 1
    try:
        if not options.format and not options.rewrite:
            may_begin(options.root, options.id)
        document = understood(read_file(options.file))
        dataset = load(options.root).dataset
        findings = find(document, dataset.bodies)
        if options.format == "json":
            print(as_json(findings))
        elif options.rewrite:
            return _rewrite(findings, dataset, options.root, options.id, options.file)
        else:
            files = draft_files(findings, dataset, options.root, options.id)
            write(options.root, files)
            _remember(options.root, options.id, options.file)
            print(_next(options.id, len(files)))
    except (CannotReadError, CannotWriteError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _rewrite(findings: Findings, dataset: Dataset, root: Path, report: str, file: Path) -> int:
    """Both files, then the proofs; 1 when an excerpt of the report does not stand in the text."""
    folder = root / "data" / "reports" / report
    write(root, {folder / f"{kind}.yml": rewritten(findings, dataset, kind, report) for kind in ("mentions", "citations")})
    count, failed = prove_from(root, report, findings.document, file)
    print(f"Đã viết lại mentions.yml, citations.yml của {report}; {count} đoạn trích có dấu đối chiếu. Xem git diff rồi chạy make check.")
    for words in failed:
        print(f"Không thấy trong văn bản: “{words}”.", file=sys.stderr)
    return 1 if failed else 0


def _note(root: Path, report: str) -> Path:
    return root / ".cache" / "drafts" / report


def _remember(root: Path, report: str, file: Path) -> None:
    """Where the document lies on this machine, for `make review`; never part of the project."""
    _note(root, report).parent.mkdir(parents=True, exist_ok=True)
    _note(root, report).write_text(str(file.resolve()), encoding="utf-8")


def remembered(root: Path, report: str) -> Path | None:
    """The document that a draft was made from, if it was made here."""
    note = _note(root, report)
    return Path(note.read_text(encoding="utf-8")) if note.is_file() else None


def _next(report: str, count: int) -> str:
    return (
        f"Đã viết {count} tệp nháp vào data/reports/{report}/. Chưa có gì được công bố: cả thư mục là nháp (`draft: true`).\n"
        f"Tiếp theo: make review ID={report} mở trang đối chiếu từng mục bên cạnh văn bản; make check nói còn bao nhiêu."
    )


if __name__ == "__main__":
    sys.exit(main())
