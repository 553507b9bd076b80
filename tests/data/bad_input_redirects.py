"""Mistakes in `data/redirects.yml`: an old name leads to what is there, or says why nothing is."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added

_R = "Mã đã thôi dùng"
_FILE = "data/redirects.yml"


def _entry(name: str, text: str, words: tuple[str, ...], marker: str) -> BadInput:
    return BadInput(_R, name, _FILE, added(text), "redirects", marker, words, marker)


REDIRECTS = (
    _entry("Không có mục thay, cũng không nói là rút", "- id: 7-2030/v-9\n  note: Trùng.\n", ("`to`", "`withdrawn`"), "id: 7-2030/v-9"),
    _entry(
        "Vừa có mục thay vừa bị rút",
        "- id: 7-2030/v-9\n  to: 7-2030/v-1-1\n  withdrawn: {date: 2030-12-01, ground: privacy}\n  note: Nêu đời tư.\n",
        ("đúng một trong hai",),
        "to: 7-2030/v-1-1",
    ),
    _entry(
        "Mã dẫn về chính nó mà không nói chỗ cũ",
        "- id: vd-so-do\n  to: vd-so-do\n  note: Đổi chỗ.\n",
        ("chính nó", "places"),
        "to: vd-so-do",
    ),
    _entry(
        "Ngày rút ở sau hôm nay",
        "- id: 7-2030/v-9\n  withdrawn: {date: 2031-06-01, ground: law}\n  note: Theo quy định.\n",
        ("sau hôm nay",),
        "withdrawn:",
    ),
    _entry(
        "Mục bị rút mà ghi là đổi mã",
        "- id: 7-2030/v-9\n  renamed: true\n  withdrawn: {date: 2030-12-01, ground: law}\n  note: Theo quy định.\n",
        ("đổi mã",),
        "renamed:",
    ),
    _entry(
        "Mục từ mới của bộ lọc không có",
        "- id: topics/den-duong\n  to: topics/do-thi-giao-thon\n  note: Gộp.\n",
        ("`topics/do-thi-giao-thong`",),
        "to:",
    ),
)
