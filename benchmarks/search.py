"""Compare three searches on two times forty queries, over the same pages; print the section "Tìm kiếm" of BENCHMARKS.md.

Run `python -m benchmarks.search`; with `--write` the section is also put into the file.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.enlarge import enlarged_copy
from benchmarks.search_engines import ENGINES, LOOKED_AT, Engine, place_of
from benchmarks.search_queries import TUNED, UNSEEN, SearchQuery, search_queries
from scripts import ROOT
from scripts.browser import find, install
from scripts.pages_server import serving

HEADING = "## Tìm kiếm"
SIZES = (1, 10)
INTRODUCTION = """\
Lệnh: `python -m benchmarks.search --write`. Ba cách tìm chạy trên cùng các trang, trong cùng một Chromium, từ máy chủ trên cùng máy
(không tính đường truyền). Của website phải ra đúng mục; hai cách kia tìm theo trang, nên chỉ cần ra đúng trang. Có hai bộ câu tìm, mỗi bộ
{total} câu, kèm những kết quả được coi là đúng và lý do:

- **Câu đã dùng để chỉnh**, `tests/browser/search_queries.yml`. Bộ này được chọn trước khi chỉnh cách xếp hạng. Lần chạy đầu, tìm kiếm của
  website đúng 36 câu; sau đó trọng số được chỉnh trên chính bộ này, nên {total} trên {total} không phải là tỷ lệ đúng với câu bất kỳ.
- **Câu chưa dùng để chỉnh**, `tests/browser/search_queries_unseen.yml`. Bộ này được viết sau, chỉ từ dữ liệu, và được ghi vào lịch sử của
  kho trước khi câu nào được gõ vào một ô tìm kiếm. Không trọng số nào được chỉnh theo bộ này. Ba câu cuối dùng từ đời thường mà báo cáo
  không dùng, nên tìm theo chữ khó ra; {rest} câu kia có chữ nằm trong mục mong đợi: đủ, gõ dở, viết tắt hay gõ sai một phím. Người viết bộ
  này đã đọc dữ liệu, nên đây vẫn chưa phải là câu của người đọc thật.

Hai cách kia được dùng nguyên như phát hành, nên cũng tìm trong các trang mô tả bảng dữ liệu (`/du-lieu/…`) mà tìm kiếm của website bỏ qua.
“Ngay đầu” là kết quả thứ nhất đúng, “trong năm” là có kết quả đúng trong năm kết quả đầu."""
SCORE_HEAD = """\
| Cách tìm | Câu đã dùng để chỉnh: ngay đầu | trong năm | Câu chưa dùng để chỉnh: ngay đầu | trong năm |
|---|---|---|---|---|"""
COST_INTRODUCTION = """\
Dung lượng là kB đã nén gzip; của Pagefind là tổng các phần, người đọc chỉ tải vài phần mỗi lần tìm. Mở: từ lúc bấm nút tìm đến khi tìm
được, tệp đã được máy chủ nén sẵn. Kết quả: từ phím đến kết quả đầu tiên, trung vị (chậm nhất) tính bằng mili giây, trên bộ câu thứ nhất,
chỉ tính các câu có kết quả; Pagefind chưa tính lúc vẽ kết quả."""
COST_HEAD = """\
| Cách tìm | Chỉ mục 1× | Chỉ mục 10× | Mã | Mở 1× / 10× | Kết quả 1× | Kết quả 10× |
|---|---|---|---|---|---|---|"""
MISSED_TUNED = "Câu đã dùng để chỉnh, không ra kết quả đúng ngay đầu:"
MISSED_UNSEEN = "Câu chưa dùng để chỉnh, không ra kết quả đúng ngay đầu (in nghiêng: không có cả trong năm kết quả đầu):"


@dataclass
class Score:
    """What one engine answered to one set: how many were right on first place, the queries that were not, and those beyond the fifth."""

    total: int = 0
    missed: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)

    @property
    def first(self) -> int:
        return self.total - len(self.missed)

    @property
    def within(self) -> int:
        return self.total - len(self.beyond)

    def add(self, query: SearchQuery, right: list[bool]) -> None:
        """Count one query; `right` says of each result, best first, whether it is a right one."""
        self.total += 1
        if not any(right[:1]):
            self.missed.append(query.typed)
        if not any(right[:LOOKED_AT]):
            self.beyond.append(query.typed)


@dataclass
class Measured:
    """One engine at one size of data: bytes, milliseconds (of the tuned queries that found something), what it answered to each set."""

    index: int
    code: int
    opening: float
    times: list[float] = field(default_factory=list)
    tuned: Score = field(default_factory=Score)
    unseen: Score = field(default_factory=Score)


def measure(engine: Engine, times: int, browser: Browser, scratch: Path) -> Measured:
    """Build, open and ask. Whether answers are right is judged on the present data only: copies are as right as what they copy."""
    site = engine.build(enlarged_copy(ROOT, scratch / f"{type(engine).__name__}-{times}", times))
    with serving(site) as address:
        open_once(engine, browser, address)  # from here on the server has every file compressed
        context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
        page = context.new_page()
        measured = Measured(engine.index_bytes(site), engine.code_bytes(site), engine.open(page, address))
        for query in search_queries(TUNED):
            right, milliseconds = judged(engine, page, address, query)
            measured.tuned.add(query, right)
            if right:  # without an answer the time is only how long was waited for one
                measured.times.append(milliseconds)
        if times == 1:
            for query in search_queries(UNSEEN):
                measured.unseen.add(query, judged(engine, page, address, query)[0])
        context.close()
    return measured


def open_once(engine: Engine, browser: Browser, address: str) -> None:
    context = browser.new_context(locale="vi-VN")
    engine.open(context.new_page(), address)
    context.close()


def judged(engine: Engine, page: Page, address: str, query: SearchQuery) -> tuple[list[bool], float]:
    """Whether each of the first results is right, best first; the milliseconds until the first was there."""
    answer = engine.ask(page, query.typed)
    places = [place_of(href, address) for href in answer.hrefs]
    is_right = query.answered_by_page if engine.finds_pages else query.answered_by
    return [is_right(place) for place in places], answer.milliseconds


def section(results: dict[str, dict[int, Measured]], total: int) -> str:
    """The section as Markdown."""
    small, large = SIZES
    scores = [
        f"| {name} | {at.tuned.first} | {at.tuned.within} | {at.unseen.first} | {at.unseen.within} |"
        for name, at in ((name, by_size[small]) for name, by_size in results.items())
    ]
    costs = [
        f"| {name} | {kilobytes(by_size[small].index)} | {kilobytes(by_size[large].index)} "
        f"| {kilobytes(by_size[small].code)} | {by_size[small].opening:.0f} / {by_size[large].opening:.0f} "
        f"| {timing(by_size[small])} | {timing(by_size[large])} |"
        for name, by_size in results.items()
    ]
    tuned = [f"- {name}: {listed(by_size[small].tuned.missed, [])}" for name, by_size in results.items()]
    unseen = [f"- {name}: {listed(by_size[small].unseen.missed, by_size[small].unseen.beyond)}" for name, by_size in results.items()]
    parts = [
        [HEADING],
        [INTRODUCTION.format(total=total, rest=total - 3)],
        [SCORE_HEAD, *scores],
        [MISSED_UNSEEN],
        unseen,
        [MISSED_TUNED],
        tuned,
        [COST_INTRODUCTION],
        [COST_HEAD, *costs],
    ]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def listed(queries: list[str], beyond: list[str]) -> str:
    """The queries as typed; those of `beyond` in italics."""
    return ", ".join(f"*`{query}`*" if query in beyond else f"`{query}`" for query in queries) or "không"


def kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}".replace(".", ",")


def timing(measured: Measured) -> str:
    """`4 (9)`: the median and the slowest."""
    return f"{median(measured.times):.0f} ({max(measured.times):.0f})"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the section into BENCHMARKS.md")
    options = parser.parse_args(arguments)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    results: dict[str, dict[int, Measured]] = {}
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find() or install(), args=["--no-sandbox"] if root else [])
        for engine in ENGINES:
            results[engine.name] = {times: measure(engine, times, browser, Path(scratch)) for times in SIZES}
            print(f"{engine.name}: {results[engine.name]}", file=sys.stderr, flush=True)
        browser.close()
    text = section(results, len(search_queries(TUNED)))
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
