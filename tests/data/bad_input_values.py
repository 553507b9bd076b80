"""Mistakes in numbers, percentages and days."""

from __future__ import annotations

from tests.data.bad_input import BadInput, instead
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
COMMITMENTS = f"{REPORT}/commitments.yml"
RELATIONS = f"{REPORT}/relations.yml"

_N = "Số và tỷ lệ"
NUMBERS = (
    BadInput(_N, "Dấu phẩy thập phân", FIGURES, instead("value: 55.5", "value: 55,5"), "type", "value: 55,5", ("55.5",), "value: 55,5"),
    BadInput(
        _N,
        "Dấu chấm hàng nghìn",
        FIGURES,
        instead("value: 2400", "value: 2.400"),
        "printed-forms",
        "value: 2.400",
        ("2400", "thập phân"),
        "value: 2.400",
    ),
    BadInput(
        _N,
        "Dấu chấm hàng nghìn và dấu phẩy thập phân",
        FIGURES,
        instead("value: 2400", "value: 2.400,5"),
        "type",
        "2.400,5",
        ("2400.5",),
        "value: 2.400,5",
    ),
    BadInput(
        _N,
        "Hai dấu chấm hàng nghìn",
        FIGURES,
        instead("value: 2400", "value: 2.400.000"),
        "type",
        "2.400.000",
        ("2400000",),
        "value: 2.400.000",
    ),
    BadInput(
        _N,
        "Số trong ngoặc kép",
        FIGURES,
        instead("value: 2400", 'value: "2400"'),
        "type",
        'value: "2400"',
        ("không có ngoặc kép",),
        'value: "2400"',
    ),
    BadInput(_N, "Dấu % trong số", FIGURES, instead("value: 55.5", "value: 55.5%"), "type", "55.5%", ("55.5", "unit"), "value: 55.5%"),
    BadInput(_N, "Số 0 ở đầu", FIGURES, instead("value: 2400", "value: 02400"), "ambiguous", "value: 02400", ("2400",), "value: 02400"),
    BadInput(_N, "Chữ ở chỗ của số", FIGURES, instead("value: 2400", "value: nhiều"), "type", "nhiều", ("phải là số",), "value: nhiều"),
    BadInput(
        _N, "Số thập phân ở chỗ của số nguyên", FIGURES, instead("page: 1", "page: 1.5"), "type", "page: 1.5", ("số nguyên",), "page: 1.5"
    ),
    BadInput(_N, "Số nhỏ hơn 1", FIGURES, instead("page: 1", "page: 0"), "type", "page: 0", ("từ 1 trở lên",), "page: 0"),
    BadInput(
        _N,
        "Tỷ lệ không có tử số và mẫu số",
        RELATIONS,
        instead(
            "- id: 7-2030/dc-i-2\n  kind: share\n  rule: Tỷ lệ = đã thay / cần thay\n  stated: 7-2030/i-so-3\n  whole: 7-2030/i-so-1\n"
            "  parts: [7-2030/i-so-2]\n  note: Hai số đếm cho 50%, báo cáo ghi 55,5%.\n"
            '  source: {section: I, page: 1, excerpt: "đạt 55,5%"}\n',
            "",
        ),
        "percentages",
        "id: 7-2030/i-so-3",
        ("tử số", "share"),
        "unit: %",
        at=FIGURES,
    ),
)

_D = "Ngày"
DATES = (
    BadInput(
        _D,
        "Ngày viết ngày/tháng/năm",
        COMMITMENTS,
        instead("2030-11-30", "12/6/2030"),
        "type",
        "deadline:",
        ("2030-06-12",),
        "deadline: 12/6/2030",
    ),
    BadInput(
        _D,
        "Ngày viết tháng/ngày/năm",
        COMMITMENTS,
        instead("2030-11-30", "11/30/2030"),
        "type",
        "deadline:",
        ("2030-11-30", "ngược"),
        "deadline: 11/30/2030",
    ),
    BadInput(
        _D,
        "Ngày thiếu số 0",
        COMMITMENTS,
        instead("2030-11-30", "2030-9-1"),
        "ambiguous",
        "deadline:",
        ("2030-09-01",),
        "deadline: 2030-9-1",
    ),
    BadInput(
        _D,
        "Ngày trong ngoặc kép",
        COMMITMENTS,
        instead("2030-11-30", '"2030-11-30"'),
        "type",
        "deadline:",
        ("không có ngoặc kép",),
        'deadline: "2030-11-30"',
    ),
    BadInput(
        _D,
        "Ngày không có trong lịch",
        COMMITMENTS,
        instead("2030-11-30", "2030-11-31"),
        "date",
        "deadline:",
        ("không có trong lịch",),
        "deadline: 2030-11-31",
    ),
    BadInput(
        _D,
        "Ngày rà soát ở sau hôm nay",
        "data/site.yml",
        instead("as_of: 2030-12-01", "as_of: 2036-12-01"),
        "dates",
        "as_of:",
        ("1/12/2036", "31/12/2030"),
        "as_of: 2036-12-01",
    ),
    BadInput(
        _D,
        "Ngày đầu ở sau ngày cuối",
        FIGURES,
        instead("from: 2030-01-01", "from: 2031-01-01"),
        "dates",
        "from: 2031",
        ("ngược",),
        "from: 2031-01-01, to: 2030-06-10",
    ),
)
