"""What `make serve` shows while there is no site: that it is being built, or the mistakes in its way."""

from __future__ import annotations

import html
from collections.abc import Sequence

from macros.loading.problems import Problem

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere }}
h1 {{ font-size: 1.5rem; line-height: 1.3 }}
ol {{ padding: 0; list-style: none }}
li {{ border: 1px solid GrayText; border-inline-start: 0.3rem solid #b3261e; padding: 0.75rem 1rem; margin: 0 0 1rem }}
li > * {{ margin: 0 0 0.4rem }}
.place {{ font: 0.95rem/1.5 ui-monospace, monospace; font-weight: 700 }}
.written {{ font: 0.95rem/1.5 ui-monospace, monospace; opacity: 0.85 }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def building_page() -> bytes:
    """Shown until the first build is done."""
    return _PAGE.format(title="Đang dựng website …", body="<p>Trang này tự đổi khi dựng xong, thường trong vài giây.</p>").encode()


def mistakes_page(problems: Sequence[Problem]) -> bytes:
    """Every problem: file and line, what is wrong, what to write instead."""
    items = "\n".join(_item(problem) for problem in problems)
    intro = "<p>Sửa các chỗ dưới đây rồi lưu tệp: trang này tự đổi thành website. Không cần chạy lại lệnh.</p>"
    title = f"{len(problems)} chỗ cần sửa trước khi xem được website"
    return _PAGE.format(title=title, body=f"{intro}\n<ol>\n{items}\n</ol>").encode()


def _item(problem: Problem) -> str:
    parts = [("place", f"{problem.file}, dòng {problem.line}"), ("wrong", problem.message)]
    parts += [("written", f"Đang viết: {problem.text}")] if problem.text else []
    parts += [("advice", f"→ {problem.advice}")] if problem.advice else []
    lines = "\n".join(f'<p class="{kind}">{html.escape(text)}</p>' for kind, text in parts)
    return f"<li>\n{lines}\n</li>"
