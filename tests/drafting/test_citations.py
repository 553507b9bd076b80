"""Documents cited: what is a number of a document, how spellings are joined, what is reported."""

import datetime as dt

import pytest

from drafting.document import understood
from drafting.find.citations import find_citations, occurrences
from drafting.readers.plain import read_text


def cited(text: str):
    return find_citations(understood(read_text(f"BÁO CÁO\n\nVề một việc\n\nI. MỤC\n\n{text}\n", False)))


@pytest.mark.parametrize(
    ("printed", "number", "kind"),
    [
        ("Quyết định số 117/QĐ-UBND", "117/QĐ-UBND", "Quyết định"),
        ("Quyết định số 117/QĐ- UBND", "117/QĐ-UBND", "Quyết định"),
        ("Quyết định số 117 / QĐ - UBND", "117/QĐ-UBND", "Quyết định"),
        ("Quyết định số 117/QĐ–UBND", "117/QĐ-UBND", "Quyết định"),
        ("Nghị quyết 82/2025/NQ-HĐND", "82/2025/NQ-HĐND", "Nghị quyết"),
        ("Nghị quyết số 43/2022/QH15", "43/2022/QH15", "Nghị quyết"),
        ("Kế hoạch số 21-KH/ĐU", "21-KH/ĐU", "Kế hoạch"),
        ("Chỉ thị số 46-CT/TW", "46-CT/TW", "Chỉ thị"),
        ("Quy định số 81-QĐ/BTCTW", "81-QĐ/BTCTW", "Quy định"),
        ("Công văn số 5312/SNV-CCHC&VTLT", "5312/SNV-CCHC&VTLT", "Công văn"),
        ("Kết luận liên ngành tư pháp Trung ương số 23/KL-LNTPTW", "23/KL-LNTPTW", "Kết luận liên ngành"),
        ("Thông tư liên tịch số 05/2015/TTLT-BTC-BNV", "05/2015/TTLT-BTC-BNV", "Thông tư liên tịch"),
        ("Văn bản số 1234/TTCP-C.IV", "1234/TTCP-C.IV", "Văn bản"),
        ("Công văn số 77/TCT-P.3", "77/TCT-P.3", "Công văn"),
        ("Chương trình số 30-CTr/TU", "30-CTr/TU", "Chương trình"),
        ("Chỉ thị số 27/CTTg", "27/CTTg", "Chỉ thị"),
        ("Nghị định số 24/2014/NÐ-CP", "24/2014/NĐ-CP", "Nghị định"),
    ],
)
def test_numbers_and_symbols_are_read_as_printed(printed, number, kind):
    (found,) = cited(f"Thực hiện {printed} về một việc.")
    assert (found.number, found.kind) == (number, kind)


@pytest.mark.parametrize(
    "text", ["đạt 31/91 nhiệm vụ", "ngày 12/6/2024", "7/10 xã", "12 km/h", "2,1 con/phụ nữ", "số 15/2 đường A", "24/7", "3/TP"]
)
def test_fractions_dates_and_measures_are_no_documents(text):
    assert list(occurrences(text)) == []


def test_the_date_is_the_one_right_after_the_number():
    (one,) = cited("Theo Kế hoạch số 18/KH-UBND ngày 19 tháng 01 năm 2024 của UBND thành phố, đến ngày 30/6/2024 phải xong.")
    assert (one.date, one.issuer) == (dt.date(2024, 1, 19), "UBND thành phố")
    (two,) = cited("Theo Kế hoạch số 18/KH-UBND, đến ngày 30/6/2024 phải xong.")
    assert two.date is None


def test_spellings_of_one_document_are_joined_and_every_place_is_kept():
    (one,) = cited("1. Theo Chỉ thị số 27/CT-TTg.\n\n2. Theo Chỉ thị số 27/CT-TTG và Chỉ thị 27/CT-TTg.")
    assert one.number == "27/CT-TTg"
    assert [where.section for where, _ in one.places] == ["I.1", "I.2", "I.2"]  # every time, also twice in a sentence


def test_the_same_number_of_another_year_is_another_document():
    assert len(cited("Kế hoạch số 18/KH-UBND ngày 19/01/2024; Kế hoạch số 18/KH-UBND ngày 20/02/2023.")) == 2


def test_a_likely_slip_is_reported_and_not_corrected():
    right, wrong = cited("Chỉ thị số 27/CT-TTg ngày 15/8/2024. Chỉ thị số 27/CTTg ngày 15/7/2024.")
    assert wrong.number == "27/CTTg" and "27/CT-TTg" in wrong.remarks[0] and right.remarks == []


def test_two_dates_of_one_number_are_reported():
    (one,) = cited("Nghị quyết số 163/2024/QH15 ngày 27/11/2025. Nghị quyết số 163/2024/QH15 ngày 27/11/2024.")
    assert "27/11/2025" in one.remarks[0] and "27/11/2024" in one.remarks[0]


def test_numbers_that_share_a_symbol_are_all_read():
    assert [c.number for c in cited("Quyết định số 12, 13 và 15/QĐ-UBND.")] == ["12/QĐ-UBND", "13/QĐ-UBND", "15/QĐ-UBND"]


def test_the_number_of_the_document_itself_is_no_citation():
    text = "ỦY BAN NHÂN DÂN\nSố: 9/KH-UBND\nHà Nội, ngày 1 tháng 2 năm 2025\n\nKẾ HOẠCH\n\nLàm một việc\n\nTheo Chỉ thị số 1/CT-TTg, làm việc sau."
    assert [c.number for c in find_citations(understood(read_text(text, False)))] == ["1/CT-TTg"]
