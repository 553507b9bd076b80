"""Answers as Vietnamese Markdown: what an editor should look at. What a server says is text, never markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from macros.diff.escaping import address, code, text
from macros.sources.asking import Answer, Verdict

#: An issue may hold 65,536 characters.
LIMIT = 80

SECTIONS: tuple[tuple[Verdict, str, str], ...] = (
    (
        "gone",
        "Không còn trang",
        "Hãy tìm địa chỉ mới của chính nơi đăng. Không thấy thì giữ địa chỉ cũ, thêm ghi chú, không xóa nguồn.",
    ),
    (
        "changed",
        "Không còn thấy đoạn trích",
        "Hãy mở trang: trang có thể đã sửa bài, hoặc hiện chữ bằng JavaScript nên máy không đọc được. Mất thật thì ghi `not_found_again`.",
    ),
    ("silent", "Không trả lời", "Có thể chỉ là tạm thời: hãy thử mở bằng trình duyệt trước khi sửa."),
    ("moved", "Đã chuyển sang địa chỉ khác", "Hãy mở địa chỉ mới, xem đoạn trích còn đó không, rồi sửa địa chỉ trong dữ liệu."),
    ("refused", "Từ chối máy hỏi", "Thường vẫn mở được bằng trình duyệt. Chỉ cần xem lại nếu trình duyệt cũng không mở được."),
)


def summary(answers: Sequence[Answer], used_by: Mapping[str, Sequence[str]]) -> str:
    """The whole summary; `used_by`: address → ids of records."""
    good = sum(answer.verdict == "answers" for answer in answers)
    lines = [f"Đã hỏi {len(answers)} địa chỉ nguồn: {good} trả lời bình thường, {len(answers) - good} cần xem.", ""]
    for verdict, title, advice in SECTIONS:
        found = [answer for answer in answers if answer.verdict == verdict]
        if found:
            lines += [f"### {title} ({len(found)})", "", advice, "", *(_line(answer, used_by) for answer in found[:LIMIT])]
            lines += [*([f"- … và {len(found) - LIMIT} địa chỉ nữa"] if len(found) > LIMIT else []), ""]
    return "\n".join(lines)


def _line(answer: Answer, used_by: Mapping[str, Sequence[str]]) -> str:
    target = f" → {address(answer.target)}" if answer.target else ""
    records = ", ".join(code(record) for record in used_by.get(answer.address, ()))
    return f"- {address(answer.address)}{target}: {text(answer.detail)} ({records})"
