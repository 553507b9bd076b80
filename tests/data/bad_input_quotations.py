"""Mistakes in what is quoted from the report, and in where it is said to stand."""

from __future__ import annotations

from tests.data.bad_input import BadInput, instead
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
PROBLEMS = f"{REPORT}/problems.yml"

_R = "Đoạn trích và chỗ trong báo cáo"
QUOTATIONS = (
    BadInput(
        _R, "Trang ngoài mục", FIGURES, instead("page: 1", "page: 9"), "places", "page: 9", ("trang 1, không phải trang 9",), "page: 9"
    ),
    BadInput(
        _R, "Mục không có trong báo cáo", PROBLEMS, instead("section: IV", "section: iv"), "places", "section: iv", ("`IV`",), "section: iv"
    ),
    BadInput(
        _R, "Chú thích không có", FIGURES, instead("footnote: 1", "footnote: 7"), "places", "footnote: 7", ("1 chú thích",), "footnote: 7"
    ),
    BadInput(
        _R,
        "Đoạn trích quá dài",
        FIGURES,
        instead("excerpt: cần thay 2.400 đèn đường", f"excerpt: cần thay 2.400 đèn đường {'đèn ' * 10}đường"),
        "excerpts",
        "đèn đèn",
        ("16 từ", "15"),
        "excerpt: (16 từ)",
    ),
    BadInput(
        _R,
        "Đoạn trích không có trong báo cáo",
        PROBLEMS,
        instead("excerpt: thiếu đèn", "excerpt: thiếu nến"),
        "excerpts",
        "thiếu nến",
        ("nguyên văn",),
        "excerpt: thiếu nến",
        with_text=True,
    ),
    BadInput(
        _R,
        "Đoạn trích ở trang khác",
        PROBLEMS,
        instead("page: 2", "page: 3"),
        "excerpts",
        "page: 3",
        ("trang 2",),
        "page: 3",
        with_text=True,
    ),
    BadInput(
        _R,
        "Chữ cái không dùng để đánh điểm",
        PROBLEMS,
        instead("point: a", "point: f"),
        "letters",
        "point: f",
        ("a b c d đ e g",),
        "point: f",
    ),
    BadInput(
        _R,
        "Điểm không theo thứ tự chữ cái",
        f"{REPORT}/assessments.yml",
        instead("point: đ\n", "point: w\n"),
        "letters",
        "point: w",
        ("a b c d đ e g",),
        "point: w",
    ),
)
