"""The issue form for an entry: the questions of the site's form, for who has an account and wants no pull request.

Its text is what `make new-update FROM=` reads; the ids of its fields are those that a link of the site fills in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from macros.editing.entry_fields import Asked
from macros.editing.entry_message import ABOUT_KEY, ABOUT_TITLE

FORM_FILE = ".github/ISSUE_TEMPLATE/bang-chung-moi.yml"
_HEAD = "# Written by `make schemas` from the record types (macros/editing/issue_form.py): change titles and descriptions there.\n"
_WELCOME = (
    "Cảm ơn bạn. Website chỉ ghi điều một nguồn công khai nói. Nội dung ở đây ai cũng đọc được: xin đừng ghi thông tin riêng tư."
    " Điền trên website thì máy chỉ lỗi ngay khi gõ; mẫu này hỏi đúng những điều ấy."
)


def issue_form(questions: Iterable[Asked]) -> str:
    """The whole file, as GitHub takes it (Forgejo and Gitea take the same)."""
    about = {
        "type": "input",
        "id": ABOUT_KEY,
        "attributes": {"label": ABOUT_TITLE, "description": "Mã trong địa chỉ trang của cam kết hay vấn đề: 7-2030/iv-4-2-b, ngap."},
        "validations": {"required": True},
    }
    form = {
        "name": "Gửi thông tin mới",
        "description": "Một nguồn công khai nói về một cam kết hay một vấn đề.",
        "title": "Thông tin mới: ",
        "labels": ["bang-chung"],
        "body": [{"type": "markdown", "attributes": {"value": _WELCOME}}, about, *(_control(one) for one in questions)],
    }
    return _HEAD + yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=10_000)


def _control(one: Asked) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": one.title}
    if one.hint:
        attributes["description"] = one.hint
    if one.choices:
        attributes["options"] = [label for _, label, _ in one.choices]
    kind = "dropdown" if one.choices else "textarea" if one.control == "area" else "input"
    return {"type": kind, "id": one.key, "attributes": attributes, **({"validations": {"required": True}} if one.required else {})}
