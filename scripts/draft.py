"""`make draft`: read a document into draft data, or print what was found in it (FORMAT=json), writing nothing.

`python -m scripts.draft --mentions ID FILE` and `--citations ID FILE` write these two files of a report anew from its text.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafting.document import understood
from drafting.errors import CannotReadError
from drafting.findings import as_json, find
from drafting.readers.open_file import read_file
from drafting.write.draft import CannotWriteError, draft_files, write
from drafting.write.rewrite import rewritten
from macros.loading.load import load
from scripts import ROOT


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="the document: .docx, .pdf, .html, .md or .txt")
    parser.add_argument("--id", default="", help="the id of the report: kh-165-2025")
    parser.add_argument("--format", choices=("json",), help="json: print what was found and write nothing")
    parser.add_argument("--mentions", metavar="ID", help="write data/reports/ID/mentions.yml anew from the text")
    parser.add_argument("--citations", metavar="ID", help="write data/reports/ID/citations.yml anew from the text")
    parser.add_argument("--print", action="store_true", help="with --mentions, --citations: print instead of writing")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    if options.file is None:
        print("Thiếu tệp văn bản. Hãy viết: make draft FILE=bao-cao.docx ID=kh-165-2025 (hoặc FORMAT=json).", file=sys.stderr)
        return 1
    try:
        dataset = load(options.root).dataset
        findings = find(understood(read_file(options.file)), dataset.bodies)
        if options.format == "json":
            print(as_json(findings))
        elif options.mentions or options.citations:
            kind, report = ("mentions", options.mentions) if options.mentions else ("citations", options.citations)
            written = rewritten(findings, dataset, kind, report)
            if options.print:
                print(written, end="")
            else:
                write(options.root, {options.root / "data" / "reports" / report / f"{kind}.yml": written})
        else:
            files = draft_files(findings, dataset, options.root, options.id)
            write(options.root, files)
            print(_next(options.id, len(files)))
    except (CannotReadError, CannotWriteError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _next(report: str, count: int) -> str:
    return (
        f"Đã viết {count} tệp nháp vào data/reports/{report}/. Chưa có gì được công bố: cả thư mục là nháp (`draft: true`).\n"
        "Tiếp theo: đối chiếu từng mục với văn bản, viết lời của mình vào chỗ còn trống, chạy make check để xem còn bao nhiêu."
    )


if __name__ == "__main__":
    sys.exit(main())
