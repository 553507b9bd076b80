"""The page “Lỗi thường gặp và cách sửa”, made by making each mistake and writing down what `make check` says.

The mistakes are those of the tests (`tests/data/bad_input_cases.py`), so that the page can neither promise nor forget anything.
"""

from __future__ import annotations

import html
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from macros.formatting.alphabet import fold
from macros.loading.problems import Problem
from scripts import ROOT
from scripts.failures import run
from tests.data.bad_input import BadInput
from tests.data.bad_input_cases import CASES
from tests.project import example_data

PAGE = "docs/dong-gop/loi-thuong-gap.md"

#: What means something to Markdown, to its extensions or in a table. (`&`, `#` and `;` are needed to write the references.)
_SIGNS = "\\`*_{}[]!|~^@"

_HEAD = """---
title: Lỗi thường gặp và cách sửa
description: Những cách viết sai thường gặp trong tệp dữ liệu, máy nói gì về mỗi lỗi, và nên viết thế nào.
render_macros: false
---

# Lỗi thường gặp và cách sửa

Khi bạn sửa dữ liệu, máy đọc lại mọi tệp và nêu mọi lỗi cùng một lúc: tệp nào, dòng nào, sai gì, nên viết thế nào. Trang này liệt kê
những lỗi máy nhận ra, với đúng lời máy nói, xếp theo nhóm: bấm vào một nhóm để mở. Các ví dụ lấy từ một báo cáo được đặt ra để thử.
"""

#: Written as HTML: Markdown makes no table inside a closed group.
_TABLE = """<table>
<thead><tr><th>Cách sai</th> <th>Thông báo</th> <th>Viết thế nào</th></tr></thead>
<tbody>"""


def groups() -> dict[str, list[BadInput]]:
    """The mistakes that the page shows, by the groups in which it shows them."""
    found: dict[str, list[BadInput]] = {}
    for case in (case for case in CASES if case.on_page):
        found.setdefault(case.group, []).append(case)
    return found


def page(row_of: Callable[[BadInput], str]) -> str:
    """The page as Markdown; `row_of` gives the row of a mistake."""
    parts = [_HEAD]
    for group, cases in groups().items():
        rows = [row_of(case) for case in cases]
        summary = f'<summary><h2 id="{_anchor(group)}">{_cell(group)}</h2> <span class="more__count">{len(rows)} lỗi</span></summary>'
        parts.append("\n".join(['<details class="more">', summary, _TABLE, *rows, "</tbody>", "</table>", "</details>", ""]))
    return "\n".join(parts)


def made(case: BadInput) -> str:
    """The row of a mistake, which is made and checked for it."""
    with tempfile.TemporaryDirectory() as scratch:
        problem = case.told(case.outcome(example_data(Path(scratch) / "example")).found)
    assert problem is not None, case.name
    return row(case, problem)


def row(case: BadInput, problem: Problem) -> str:
    """The row of a mistake of which the check says `problem`."""
    shown = f"<br><code>{_cell(case.shown)}</code>" if case.shown else ""
    return f"<tr><td>{_cell(case.name)}{shown}</td> <td>{_marked(problem.message)}</td> <td>{_marked(problem.advice)}</td></tr>"


def _anchor(group: str) -> str:
    """`Số và tỷ lệ` → `so-va-ty-le`."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(group)))


def _marked(text: str) -> str:
    """`…` becomes code; everything else is text, whatever Markdown would make of it."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return _cell(text)
    return "".join(f"<code>{_cell(part)}</code>" if number % 2 else _cell(part) for number, part in enumerate(parts))


def _cell(text: str) -> str:
    """Text that Markdown leaves alone: every sign that could mean something to it is written as a character reference."""
    return "".join(f"&#{ord(sign)};" if sign in _SIGNS else sign for sign in html.escape(text))


def main() -> int:
    path = ROOT / PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page(made), encoding="utf-8")
    print(f"{len(CASES)} lỗi trong {PAGE}.")
    return 0


if __name__ == "__main__":
    run(main)
