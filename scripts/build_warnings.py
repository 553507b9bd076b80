"""What MkDocs and its plugins warn of, as problems in Vietnamese with the line of the page."""

from __future__ import annotations

import re
from pathlib import Path

from macros.loading.problems import Problem

#: Pattern of a warning (groups: page, what stands there) → what is wrong, what to do.
_LINK = r"Doc file '(?P<page>[^']+)' contains a(?:n \w+)?(?: \w+)? link(?: to)? '(?P<text>[^']*)'"
_NAV = r"A reference to '(?P<text>[^']+)' is included in the 'nav' configuration.*(?:not found|not exist)"
_MISSING = r"not included in the \"nav\" configuration:\s*(?:- )?(?P<text>\S+)"
_TEMPLATE = r"Template skipped: '(?P<text>[^']+)'"
_KNOWN = (
    (
        _LINK + r".*not found among documentation",
        "Liên kết `{text}` dẫn tới trang hoặc tệp không có trong docs/.",
        "Hãy sửa địa chỉ của liên kết.",
    ),
    (
        _LINK + r".*(?:does not contain an anchor|no such anchor)",
        "Liên kết `{text}` dẫn tới đề mục không có trên trang đó.",
        "Hãy sửa phần sau dấu #.",
    ),
    (
        _LINK + r".*left as (?:is|it)",
        "Liên kết `{text}` không phải đường dẫn tương đối tới một tệp .md.",
        "Hãy viết như `ket-qua.md` hoặc `../ket-qua.md`.",
    ),
    (
        _LINK + r".*excluded from the built site",
        "Liên kết `{text}` dẫn tới trang không được xuất bản.",
        "Hãy sửa địa chỉ của liên kết.",
    ),
    (_NAV, "Mục `{text}` trong nav chỉ tới trang không có.", "Hãy sửa nav trong mkdocs.yml, hoặc thêm tệp docs/{text}."),
    (_MISSING, "Trang docs/{text} chưa có trong nav.", "Hãy thêm trang vào nav của mkdocs.yml, hoặc xoá tệp."),
    (_TEMPLATE, "Không tìm thấy khuôn `{text}`.", "Hãy xem lại thư mục overrides/ và mkdocs.yml."),
)
_CONFIG = re.compile(r"Config (?:file|value)|Unrecognised configuration|MkDocs encountered an error parsing|YAML", re.IGNORECASE)
_LINE = re.compile(r"line (\d+)")


def in_words(message: str, root: Path) -> Problem:
    """One warning as a problem. What is not known here is passed on as it is, with the page that it names."""
    for pattern, wrong, advice in _KNOWN:
        if found := re.search(pattern, message, re.DOTALL):
            text = found["text"]
            page = found.groupdict().get("page")
            file = f"docs/{page}" if page else "mkdocs.yml"
            line = _line_with(root / file, text)
            return Problem(file, line, 1, "page", wrong.format(text=text), advice.format(text=text), _line(root / file, line))
    page = next((name for name in re.findall(r"[\w./-]+\.md", message) if (root / "docs" / name).is_file()), None)
    at = _LINE.search(message)
    file = f"docs/{page}" if page else "mkdocs.yml" if _CONFIG.search(message) else "docs"
    advice = "Hãy xem lại cách viết của tệp này." if page or file == "mkdocs.yml" else ""
    return Problem(file, int(at[1]) if at else 1, 1, "mkdocs", f"MkDocs không dựng được: {message.strip()}", advice)


def _line_with(path: Path, text: str) -> int:
    """The first line that holds `text`, counted from 1; 1 when there is none."""
    try:
        rows = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    return next((number for number, row in enumerate(rows, 1) if text in row), 1)


def _line(path: Path, number: int) -> str:
    try:
        return path.read_text(encoding="utf-8").splitlines()[number - 1].strip()
    except (OSError, UnicodeDecodeError, IndexError):
        return ""
