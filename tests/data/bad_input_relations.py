"""Mistakes in relations, in the days that a count covers, and in charts."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
RELATIONS = f"{REPORT}/relations.yml"


def _passages(kind: str, *said: str) -> str:
    """One more relation, which compares places that all print the first of May."""
    excerpt = "source: {section: I, page: 1, excerpt: ngày 01 tháng 5 năm 2030}"
    places = "".join(f"    - {line}\n      {excerpt}\n" for line in said)
    return f"- id: 7-2030/dc-x\n  kind: {kind}\n  rule: Có khớp không?\n  passages:\n{places}  note: Hai chỗ khác nhau.\n  {excerpt}\n"


_A = "Phép đối chiếu và biểu đồ"
_CHART = """- id: 7-2030/bd-ck-1
  question: Đã thay bao nhiêu đèn?
  indicators: [tang-truong-grdp]
"""
PASSAGES = (
    BadInput(
        _A,
        "Phép đối chiếu thiếu thành phần",
        RELATIONS,
        instead("  whole: 7-2030/i-so-1\n", ""),
        "relations",
        "kind: sum",
        ("`whole`",),
        "kind: sum (không có whole)",
    ),
    BadInput(
        _A,
        "Chênh lệch không có lời giải thích",
        RELATIONS,
        instead("  note: Hai số đếm cho 50%, báo cáo ghi 55,5%.\n", ""),
        "relations",
        "rule: Tỷ lệ",
        ("note",),
        "(không có note)",
    ),
    BadInput(
        _A,
        "Biểu đồ của chỉ số chưa có số",
        f"{REPORT}/public-charts.yml",
        added(_CHART),
        "charts",
        "indicators: [tang-truong-grdp]",
        ("Chưa số liệu nào", "`tang-truong-grdp`"),
        "indicators: [tang-truong-grdp]",
    ),
    BadInput(
        _A,
        "Trường không thuộc loại đối chiếu",
        RELATIONS,
        instead(
            "  whole: 7-2030/i-so-1\n  parts: [7-2030/i-so-2, 7-2030/i-so-4]\n",
            "  whole: 7-2030/i-so-1\n  parts: [7-2030/i-so-2, 7-2030/i-so-4]\n  year: 2030\n",
        ),
        "relations",
        "year: 2030",
        ("`year`", "`kind`"),
        "kind: sum, year: 2030",
    ),
    BadInput(
        _A,
        "Cách hiểu thiếu thành phần",
        RELATIONS,
        instead("  note: Hai số đếm", "  readings: [{says: nếu chia, kind: share, parts: [7-2030/i-so-2]}]\n  note: Hai số đếm"),
        "relations",
        "readings:",
        ("`whole`",),
        "readings: [{says: nếu chia, kind: share, parts: [...]}]",
    ),
    BadInput(
        _A,
        "Ngày đem so sánh không có trong đoạn trích",
        RELATIONS,
        added(_passages("same_date", "date: 2030-05-01", "date: 2030-05-02")),
        "relation-passages",
        "- date: 2030-05-02",
        ("2/5/2030", "ngày 01 tháng 5 năm 2030"),
        "date: 2030-05-02, excerpt: ngày 01 tháng 5 năm 2030",
    ),
    BadInput(
        _A,
        "Chữ đem so sánh không có trong đoạn trích",
        RELATIONS,
        added(_passages("same_words", "says: tháng 5 năm 2030", "says: Tháng 5")),
        "relation-passages",
        "- says: Tháng 5",
        ("chép đúng như in",),
        "says: Tháng 5, excerpt: ngày 01 tháng 5 năm 2030",
    ),
    BadInput(
        _A,
        "Chỉ có một chỗ để so sánh",
        RELATIONS,
        added(_passages("same_date", "date: 2030-05-01")),
        "relation-passages",
        "- date: 2030-05-01",
        ("hai chỗ",),
        "passages: [một chỗ]",
    ),
    BadInput(
        _A,
        "Chỗ so sánh không nói gì",
        RELATIONS,
        added(_passages("same_words", "says: ngày 01 tháng 5", "date: 2030-05-01")),
        "relation-passages",
        "- date: 2030-05-01",
        ("`says`",),
        "date: 2030-05-01 (không có says)",
    ),
    BadInput(
        _A,
        "Khoảng thời gian của số liệu khác của mục",
        FIGURES,
        instead("period: {from: 2030-01-01, to: 2030-06-10}", "period: {from: 2030-01-01, to: 2030-06-01}"),
        "count-periods",
        "period:",
        ("1/6/2030", "10/6/2030", "bỏ `period`"),
        "period: {from: 2030-01-01, to: 2030-06-01}",
    ),
)
