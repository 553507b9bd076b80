"""`make new-update COMMITMENT=…`: write the file of a new update of a commitment, and say what to do next."""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

from macros.editing.beginnings import CannotBeginError, new_update
from macros.publication import check
from macros.reporters.text import text_report
from macros.today import today
from scripts import ROOT
from scripts.failures import run

NEXT = """Đã tạo {file}.

Làm gì tiếp theo?
1. Điền các trường ghi “bắt buộc”. Không có nguồn công khai thì không ghi cập nhật.
2. Không ghi tình trạng: máy tính tình trạng từ mọi cập nhật. Không đổi as_of trong data/site.yml.
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
    chance = random.SystemRandom()
    try:
        file, text = new_update(checked.publication.dataset, checked.publication.statuses, options.commitment, today(), chance.choice)
    except CannotBeginError as error:
        print(error, file=sys.stderr)
        return 1
    path = options.root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(NEXT.format(file=file))
    return 0


if __name__ == "__main__":
    run(main)
