"""`make new-update COMMITMENT=…`: append an empty update of a commitment, and say what to do next."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from macros.editing.beginnings import CannotBeginError, first_line, new_update, update_file
from macros.editing.skeleton import EMPTY
from macros.publication import check
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.failures import run

NEXT = """Đã thêm một cập nhật trống vào {file}, từ dòng {line}.

Làm gì tiếp theo?
1. Điền các trường ghi “bắt buộc”. Không có nguồn công khai thì không ghi cập nhật.
2. Nếu nguồn cho thấy tình trạng đã đổi, bỏ dấu # ở from và to rồi điền.
3. Chạy make check: mỗi trường còn trống được nêu tên, kèm số dòng."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commitment", nargs="?", default="", help="the id of the commitment, as in the address of its page")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    checked = check(options.root)
    if checked.publication is None:
        print(text_report(checked.problems))
        print("Hãy sửa các lỗi trên trước khi thêm cập nhật.", file=sys.stderr)
        return 1
    try:
        text = new_update(checked.publication.dataset, checked.publication.statuses, options.commitment, dt.date.today())
    except CannotBeginError as error:
        print(error, file=sys.stderr)
        return 1
    path = update_file(options.root, options.commitment.split("/")[0])
    before = path.read_text(encoding="utf-8") if path.exists() else first_line("updates")
    before = before.removesuffix(f"{EMPTY}\n")
    if before and not before.endswith("\n"):
        before += "\n"
    path.write_text(before + text, encoding="utf-8")
    print(NEXT.format(file=path.relative_to(options.root), line=before.count("\n") + 1))
    return 0


if __name__ == "__main__":
    run(main)
