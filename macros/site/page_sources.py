"""What can be wrong in a page of `docs/` before Markdown is read, with the line of the file: its head, its macros, its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem
from macros.site.past_markdown import PastMarkdown

RULE = "page"
_HEAD = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ANCHOR = re.compile(r"\{\s*#([\w-]*)\s*\}")
#: What mkdocs-macros gives to every page beside our own macros, as far as pages may use it.
_GIVEN = ("page", "config")


def page_problems(docs: Path) -> list[Problem]:
    """The problems of all pages, in the order of files and lines."""
    return [problem for path in sorted(docs.rglob("*.md")) if not path.name.startswith(".") for problem in _problems(path, docs)]


def _problems(path: Path, docs: Path) -> Iterator[Problem]:
    name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        yield Problem(name, line, 1, RULE, "Dòng này không phải chữ Unicode (UTF-8).", "Hãy lưu tệp với bảng mã UTF-8.")
        return
    except OSError as error:
        yield Problem(name, 1, 1, RULE, _unreadable(error), "Hãy xem lại quyền đọc của tệp, hoặc xoá nó.")
        return
    head = _HEAD.match(text)
    settings: Any = {}
    if head:
        try:
            settings = yaml.safe_load(head[1]) or {}
        except yaml.YAMLError as error:
            # An open quotation mark is noticed at the end; where it was opened is the place to mend.
            opened = "quoted scalar" in str(getattr(error, "context", ""))
            mark = getattr(error, "context_mark" if opened else "problem_mark", None)
            line, column = (mark.line + 2, mark.column + 1) if mark else (2, 1)
            yield _at(
                name,
                text,
                line,
                column,
                "Phần đầu trang (giữa hai dòng ---) không đúng cách viết YAML.",
                "Hãy đặt giá trị trong ngoặc kép.",
            )
            return
        if not isinstance(settings, dict):
            yield _at(name, text, 2, 1, "Phần đầu trang không có dạng `tên: giá trị`.", 'Hãy viết, ví dụ: title: "Tên trang".')
            return
    elif re.match(r"\ufeff?---[ \t]*\r?\n", text):
        yield _at(name, text, 1, 1, "Phần đầu trang không có dòng --- kết thúc.", "Hãy thêm một dòng chỉ có --- sau phần đầu trang.")
        return
    if settings.get("render_macros") is not False:
        body_at = head.end() if head else 0
        yield from _macro_problems(name, text, text[:body_at].count("\n"), text[body_at:])


def _macro_problems(name: str, text: str, before: int, body: str) -> Iterator[Problem]:
    """`before`: how many lines stand before `body`. One problem a page: what follows a mistake of this kind is not read right any more."""
    for number, line in enumerate(body.splitlines(), 1):
        if anchor := _ANCHOR.search(line):
            wanted = f"{{: #{anchor[1] or 'ma-de-muc'} }}"
            yield _at(
                name,
                text,
                before + number,
                anchor.start() + 1,
                "Mã của đề mục viết trong {#…} bị đọc thành chú thích.",
                f"Hãy viết {wanted}",
            )
            return
    try:
        tree = Environment(autoescape=True).parse(body)
    except TemplateSyntaxError as error:
        advice = (
            "Hãy viết macro trên một dòng riêng, ví dụ {{ audit() }}; muốn viết chính dấu ngoặc nhọn, hãy đặt trong {% raw %}…{% endraw %}."
        )
        yield _at(name, text, before + error.lineno, 1, "Dấu {{ }}, {% %} hoặc {# #} trên dòng này viết chưa đúng.", advice)
        return
    for used in tree.find_all(nodes.Name):
        if used.ctx == "load" and used.name not in (*macro_names(), *_GIVEN) and not _set_here(tree, used.name):
            advice = did_you_mean(nearest(used.name, macro_names()), f"Macro được dùng: {', '.join(macro_names())}.")
            yield _at(name, text, before + used.lineno, 1, f"Không có macro nào tên là `{used.name}`.", advice)


def _set_here(tree: nodes.Template, name: str) -> bool:
    return any(other.name == name and other.ctx in ("store", "param") for other in tree.find_all(nodes.Name))


@cache
def macro_names() -> tuple[str, ...]:
    """What pages may call, as `define_env` tells it."""
    from macros import define_env

    names: list[str] = []
    extra = {"renderer": None, "blocks": PastMarkdown()}
    env: Any = SimpleNamespace(conf={"extra": extra}, macro=lambda function, name: names.append(name), page=None)
    define_env(env)
    return tuple(sorted(names))


def line_of_call(text: str, macro: str) -> int:
    """The line, counted from 1, where a page first calls a macro; 1 when it is not found."""
    found = re.search(rf"\{{\{{[^}}]*\b{re.escape(macro)}\s*\(", text)
    return text[: found.start()].count("\n") + 1 if found else 1


def _at(name: str, text: str, line: int, column: int, message: str, advice: str) -> Problem:
    lines = text.splitlines()
    return Problem(name, line, column, RULE, message, advice, lines[line - 1].strip() if 0 < line <= len(lines) else "")


def _unreadable(error: OSError) -> str:
    return "Liên kết tượng trưng này dẫn tới chỗ không có." if isinstance(error, FileNotFoundError) else "Không đọc được tệp này."
