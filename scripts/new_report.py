"""`make new-report ID=…`: files to begin the data of a report with, and what to do next."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.editing.beginnings import CannotBeginError, report_files
from scripts import ROOT
from scripts.failures import run

NEXT = """Đã tạo {count} tệp trong data/reports/{report}/.

Thư mục này là nháp: chưa trang nào của website đọc nó, nên lưu lại lúc nào cũng được.
Làm gì tiếp theo?
1. Cơ quan ban hành và cơ quan nhận báo cáo phải có trong data/bodies/. Nếu chưa có, hãy thêm một mục ở đó.
2. Mở data/reports/{report}/report.yml và điền các trường ghi “bắt buộc”.
3. Khi đã điền, xóa dòng `draft: true` rồi chạy make check: mỗi trường còn trống được nêu tên, kèm số dòng.
4. Điền dần các tệp khác, bắt đầu từ figures.yml và commitments.yml; đầu mỗi tệp có mẫu. Tệp chưa cần thì để nguyên.
5. Chạy make serve để xem trang, make diff để xem thay đổi này làm gì với dữ liệu công khai."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", nargs="?", default="", help="the id of the report: its kind, number and year, like kh-9-2030")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    try:
        files = report_files(options.root / "data" / "reports", options.report)
    except CannotBeginError as error:
        print(error, file=sys.stderr)
        return 1
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    print(NEXT.format(count=len(files), report=options.report))
    return 0


if __name__ == "__main__":
    run(main)
