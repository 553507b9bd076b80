"""Figures: what counts, what only looks like a number that counts."""

import pytest

from drafting.document import understood
from drafting.find.figures import find_figures
from drafting.find.number_words import value
from drafting.readers.plain import read_text


def figures(text: str):
    return find_figures(understood(read_text(f"BÁO CÁO\n\nVề một việc\n\nI. MỤC\n\n{text}\n", False)))


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        ("giao 1.436 nhiệm vụ", 1436, "nhiệm vụ", "1.436"),
        ("chiếm 34,07% tổng số", 34.07, "%", "34,07%"),
        ("chiếm 34,07 % tổng số", 34.07, "%", "34,07%"),
        ("kinh phí 12.558 tỷ đồng", 12558, "tỷ đồng", "12.558"),
        ("có 31/91 xã đạt chuẩn", (31, 91), "xã", "31/91"),
        ("điểm trung bình 9,49/9,5 điểm", (9.49, 9.5), "điểm", "9,49/9,5"),
        ("hỗ trợ hai mươi hộ nghèo", 20, "hộ nghèo", "hai mươi"),
        ("xử lý 11hồ sơ", 11, "hồ sơ", "11"),
        ("còn 05 đại học", 5, "đại học", "05"),
        ("tổng tỷ suất sinh đạt 2,1 con/phụ nữ", 2.1, "con/phụ nữ", "2,1"),
        ("trong thời hạn 10 ngày kể từ ngày nhận", 10, "ngày", "10"),
        ("tăng 1,5 lần", 1.5, "lần", "1,5"),
        ("đón 3,2 triệu lượt khách", 3.2, "triệu lượt khách", "3,2"),
        ("diện tích 120 m2 sàn", 120, "m2", "120"),
        ("trên cả ba lĩnh vực nêu trên", 3, "lĩnh vực", "ba"),
    ],
)
def test_what_counts_is_found_with_its_unit(text, value, unit, printed):
    (found,) = figures(f"Đơn vị {text}.")
    number = tuple(map(float, found.value)) if isinstance(found.value, tuple) else float(found.value)
    assert (number, found.unit, found.as_printed) == (value, unit, printed)


@pytest.mark.parametrize(
    "text",
    [
        "ngày 12 tháng 6 năm 2024", "ngày 12/6/2024 và 30/4", "giai đoạn 2021 - 2025", "năm 2024, 2025", "quý III năm 2025", "6 tháng đầu năm 2024",
        "lần thứ 3", "khóa 15", "nhiệm kỳ 2021-2026", "Điều 7, khoản 2 Điều 15", "điểm a mục 3 phần II", "Nghị quyết số 18-NQ/TW", "Luật số 72/2020/QH14",
        "điện thoại 0292.3812345", "số 15 đường Hòa Bình", "Quốc lộ 91 và đường tỉnh 923", "khu vực 4, phường 5", "Dự án 2", "Tiểu dự án 1 thuộc Dự án 7",
        "Đề án 06", "kỳ họp thứ 14", "lớp 10 Trung học phổ thông", "19 giờ 30 phút ngày 2/9", "ISO 9001:2015", "COVID-19", "email a1@b2.vn", "(1) việc này; (2) việc kia",
        "Phụ lục 3", "thường kỳ tháng 3", "kỷ niệm 20 năm thành phố", "Nghị quyết 98", "thứ hai hằng tuần", "một số nơi", "năm học mới",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_no_figure(text):
    assert [f.as_printed for f in figures(f"Thực hiện {text}, đơn vị đã làm.")] == []


def test_section_numbers_are_no_figures():
    assert figures("1. Việc thứ nhất\n\n1.1. Việc nhỏ\n\na) Việc nhỏ hơn.\n\n- Việc nhỏ nhất.") == []


def test_a_period_of_the_sentence_belongs_to_its_figures():
    (one,) = figures("Từ ngày 01/01/2024 đến ngày 10/6/2024, đơn vị tiếp nhận 17.208 văn bản.")
    assert (str(one.period.begin), str(one.period.end)) == ("2024-01-01", "2024-06-10")


def test_an_excerpt_has_at_most_fifteen_words_and_stands_in_the_text():
    text = "Đơn vị " + "rất " * 30 + "cố gắng giải quyết 1.436 hồ sơ " + "thật " * 30 + "tốt."
    (one,) = figures(text)
    assert len(one.excerpt.split()) <= 15 and one.excerpt in text and "1.436" in one.excerpt


def test_a_mark_of_a_footnote_is_no_digit_of_a_figure():
    found = figures("Thành lập 12<sup>13</sup> tổ chức.\n\n<sup>13</sup> Gồm các tổ sau.")
    assert [f.as_printed for f in found] == ["12"]


def test_cells_take_their_unit_from_row_or_column():
    table = "|STT|Chỉ tiêu|ĐVT|Kết quả|\n|---|---|---|---|\n|1|Số hồ sơ|hồ sơ|1.436|\n|2|Tỷ lệ đúng hạn|%|34,07|"
    assert [(float(f.value), f.unit) for f in figures(table)] == [(1436, "hồ sơ"), (34.07, "%")]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai mươi", 20),
        ("hai mươi lăm", 25),
        ("mười hai", 12),
        ("một trăm linh năm", 105),
        ("ba trăm", 300),
        ("một nghìn hai trăm", 1200),
        ("năm ba", None),
    ],
)
def test_words_are_numbers(words, number):
    assert value(words) == number
