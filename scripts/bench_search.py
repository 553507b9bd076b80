"""Compare three searches on the forty queries of the tests, over the same pages; print the section "Tìm kiếm" of BENCHMARKS.md.

Run `python -m scripts.bench_search`; with `--write` the section is also put into the file.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from scripts import ROOT
from scripts.browser import find, install
from scripts.enlarge import enlarged_copy
from scripts.search_engines import ENGINES, Engine, place_of
from scripts.search_queries import SearchQuery, search_queries

HEADING = "## Tìm kiếm"
SIZES = (1, 10)
INTRODUCTION = """\
Lệnh: `python -m scripts.bench_search --write`. {total} câu tìm và kết quả mong đợi đầu tiên nằm ở `tests/browser/search_queries.yml`, được
chọn trước khi chỉnh cách xếp hạng. Ba cách tìm chạy trên cùng các trang, trong cùng một Chromium, từ máy chủ trên cùng máy (không tính
đường truyền). Của website phải ra đúng mục; hai cách kia tìm theo trang, nên chỉ cần ra đúng trang. Dung lượng là kB đã nén gzip; của
Pagefind là tổng các phần, người đọc chỉ tải vài phần mỗi lần tìm. Mở: từ lúc bấm nút tìm đến khi tìm được. Kết quả: từ phím đến kết
quả đầu tiên, trung vị (chậm nhất) tính bằng mili giây, chỉ tính các câu có kết quả; Pagefind chưa tính lúc vẽ kết quả.

Đọc bảng này thận trọng: khi chạy lần đầu, trước khi chỉnh trọng số, tìm kiếm của website đúng 36 trên 40; trọng số sau đó được chỉnh
trên chính 40 câu này, còn hai cách kia được dùng nguyên như phát hành. Vì vậy 40 trên 40 không phải là tỷ lệ đúng với câu bất kỳ."""
TABLE_HEAD = """\
| Cách tìm | Đúng trên {total} | Chỉ mục 1× | Chỉ mục 10× | Mã | Mở 1× / 10× | Kết quả 1× | Kết quả 10× |
|---|---|---|---|---|---|---|---|"""
MISSED = "Câu tìm không ra kết quả mong đợi ở vị trí đầu:"


@dataclass
class Measured:
    """One engine at one size of data: bytes, milliseconds (of the queries that found something), the queries answered wrongly."""

    index: int
    code: int
    opening: float
    times: list[float] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def measure(engine: Engine, times: int, browser: Browser, queries: list[SearchQuery], scratch: Path) -> Measured:
    """Build, open and ask. Whether answers are right is judged on the present data only: copies are as right as what they copy."""
    site = engine.build(enlarged_copy(ROOT, scratch / f"{type(engine).__name__}-{times}", times))
    with served(site) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
        page = context.new_page()
        measured = Measured(engine.index_bytes(site), engine.code_bytes(site), engine.open(page, address))
        for query in queries:
            href, milliseconds = engine.ask(page, query.typed)
            if href:  # without an answer the time is only how long was waited for one
                measured.times.append(milliseconds)
            place = place_of(href, address)
            if not (query.answered_by_page(place) if engine.finds_pages else query.answered_by(place)):
                measured.missed.append(query.typed)
        context.close()
    return measured


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The site on this machine; gives its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_QuietHandler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def section(results: dict[str, dict[int, Measured]], total: int) -> str:
    """The section as Markdown."""
    small, large = SIZES
    rows = [
        f"| {name} | {total - len(by_size[small].missed)} | {kilobytes(by_size[small].index)} | {kilobytes(by_size[large].index)} "
        f"| {kilobytes(by_size[small].code)} | {by_size[small].opening:.0f} / {by_size[large].opening:.0f} "
        f"| {timing(by_size[small])} | {timing(by_size[large])} |"
        for name, by_size in results.items()
    ]
    missed = [f"- {name}: {', '.join(f'`{query}`' for query in by_size[small].missed) or 'không'}" for name, by_size in results.items()]
    return "\n".join(
        [HEADING, "", INTRODUCTION.format(total=total), "", TABLE_HEAD.format(total=total), *rows, "", MISSED, "", *missed, ""]
    )


def kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}".replace(".", ",")


def timing(measured: Measured) -> str:
    """`4 (9)`: the median and the slowest."""
    return f"{median(measured.times):.0f} ({max(measured.times):.0f})"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the section into BENCHMARKS.md")
    options = parser.parse_args(arguments)
    queries = search_queries()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    results: dict[str, dict[int, Measured]] = {}
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find() or install(), args=["--no-sandbox"] if root else [])
        for engine in ENGINES:
            results[engine.name] = {times: measure(engine, times, browser, queries, Path(scratch)) for times in SIZES}
            print(f"{engine.name}: {results[engine.name]}", file=sys.stderr, flush=True)
        browser.close()
    text = section(results, len(queries))
    print(text)
    if options.write:
        write_section(ROOT / "BENCHMARKS.md", text)
    return 0


def write_section(file: Path, text: str) -> None:
    """Replace the section in the file, or add it at the end."""
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    pattern = re.compile(rf"^{re.escape(HEADING)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    after = pattern.sub(lambda _: text + "\n", before) if pattern.search(before) else f"{before.rstrip()}\n\n{text}\n"
    file.write_text(after.strip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
