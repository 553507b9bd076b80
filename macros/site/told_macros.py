"""A macro that fails stops the build with the page and line that call it, instead of a story about the code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros.loading.problems import Problem
from macros.site.page_sources import line_of_call
from macros.site.refused import Refused

RULE = "macro"


def told(render: Callable[..., str], name: str, page: Callable[[], Any]) -> Callable[..., str]:
    """The same macro; raises Refused for what the call itself gets wrong (number of values, a name that does not exist)."""

    def macro(*arguments: str) -> str:
        try:
            return render(*arguments)
        except Exception as error:
            file = page().file
            try:
                text = Path(file.abs_src_path).read_text(encoding="utf-8") if file.abs_src_path else ""
            except OSError:
                text = ""
            line = line_of_call(text, name)
            lines = text.splitlines()
            called = lines[line - 1].strip() if lines else ""
            what = f"không có gì mang mã hay tên `{error.args[0]}`" if isinstance(error, KeyError) else f"{type(error).__name__}: {error}"
            message = f"Macro `{name}` không chạy được: {what}"
            advice = "Hãy xem lại tên và các giá trị trong ngoặc; nếu chúng đúng thì lỗi nằm trong mã (macros/pages/)."
            raise Refused([Problem(f"docs/{file.src_uri}", line, 1, RULE, message, advice, called)]) from error

    return macro
