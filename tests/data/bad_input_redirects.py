"""Mistakes in `data/redirects.yml`: an old name leads to what is there, or says why nothing is."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added
from tests.data.bad_input_kinds import kind

_R = "Mã đã thôi dùng"
_FILE = "data/redirects.yml"


def _entry(name: str, text: str, words: tuple[str, ...], marker: str) -> BadInput:
    return BadInput(_R, name, _FILE, added(text), "redirects", marker, words, marker)


def _redirect(old: str, new: str, place: str = "") -> str:
    return f"- id: {old}\n  to: {new}\n" + (f"  places: ['{place}']\n" if place else "") + "  note: Đổi mã.\n"


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
    *kind(
        _R,
        "Chuỗi hay vòng các mã đã thôi dùng",
        *(
            (
                _FILE,
                added("".join(f"- id: {one}\n  to: {to}\n  note: Đổi mã.\n" for one, to in steps)),
                "redirects",
                f"to: {steps[0][1]}\n",
                words,
                steps[0][1],
            )
            for steps, words in (
                ((("7-2030/v-9", "7-2030/v-8"), ("7-2030/v-8", "7-2030/v-1-1")), ("`7-2030/v-1-1`",)),
                ((("7-2030/v-9", "7-2030/v-8"), ("7-2030/v-8", "7-2030/v-9")), ("trỏ vòng",)),
                ((("7-2030/v-9", "7-2030/v-8"), ("7-2030/v-8", "7-2030/v-7"), ("7-2030/v-7", "7-2030/v-9")), ("trỏ vòng", "`7-2030/v-7`")),
            )
        ),
        (_FILE, added(_redirect("7-2030/v-9", "7-2030/v-9")), "redirects", "to: 7-2030/v-9", ("chính nó",), "to: 7-2030/v-9"),
        (_FILE, added(_redirect("7-2030/v-9", "7-2030/khong")), "redirects", "to: 7-2030/khong", ("đang có",), "to: 7-2030/khong"),
        (
            _FILE,
            added(_redirect("topics/cu", "bearings/progress")),
            "redirects",
            "to: bearings",
            ("Không có mục",),
            "to: bearings/progress",
        ),
        (_FILE, added(_redirect("cu", "topics/do-thi-giao-thong")), "redirects", "id: cu", ("`id: topics/cu`",), "id: cu"),
        (
            _FILE,
            added(_redirect("/cam-ket/7-2030/v-9/", "7-2030/v-1-1")),
            "type",
            "id: /cam-ket",
            ("không viết địa chỉ", "`7-2030/v-9`"),
            "id: /cam-ket/…",
        ),
    ),
    *kind(
        _R,
        "Chỗ cũ không phải là chỗ trên website",
        *(
            (_FILE, added(_redirect("7-2030/i-so-1", "7-2030/i-so-1", place)), rule, "places:", words, f"places: ['{place}']")
            for place, rule, words in (
                ("/ket-qua/7-2030/#7-2030-i-so-2", "redirects", ("`7-2030/i-so-2`",)),
                ("//vi.du/", "type", ("places",)),
                ("/../x/", "type", ("places",)),
                ("/ket-qua/7-2030", "type", ("kết thúc bằng dấu /",)),
                ("/ket-qua/?q=1#x", "type", ("sau dấu ?",)),
                ("ket-qua/#x", "type", ("bắt đầu bằng dấu /",)),
                ("https://vi.du/x/", "type", ("bắt đầu bằng dấu /",)),
                ("/k%C3%AAt-qua/", "type", ("places",)),
                ("/ket-qua/##x", "type", ("places",)),
            )
        ),
    ),
)
