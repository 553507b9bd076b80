"""Words of several syllables that a heading must not break: `văn / bản` reads like two words."""

from __future__ import annotations

import re

_WORDS = (
    "văn bản", "quyết định", "nghị quyết", "nghị định", "kế hoạch", "báo cáo", "cam kết", "thành phố", "ủy ban", "nhân dân", "hội đồng",
    "thông tin", "kết quả", "nhiệm vụ", "hạn chế", "số liệu", "cơ quan", "tổ chức", "đầu tư", "kinh tế", "xã hội", "giải pháp", "chỉ tiêu",
)  # fmt: skip
_PATTERN = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


def together(text: str) -> str:
    """The text with a no-break space inside each of these words."""
    return _PATTERN.sub(lambda word: word[0].replace(" ", "\u00a0"), text)
