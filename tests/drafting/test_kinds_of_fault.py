"""Faults that were seen when the first two plans were published, each with others of its kind."""

import datetime as dt

import pytest

from drafting.document import understood
from drafting.find.body_patterns import KnownBodies
from drafting.findings import find
from drafting.readers.plain import read_text
from drafting.write.letter_case import LetterCase
from tests.samples import now

_HEAD = (
    "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\n\nSố: 5/BC-UBND\n\nCần Thơ, ngày {day} năm {year}\n\nBÁO CÁO\n\nVề một việc\n\nI. MỤC\n\n{text}\n"
)
OLD, NEW = (  # whatever they are called today
    [now(key) for key in ("ct-ubnd", "ct-hdnd", "ct-thanh-uy", "ct-tt-quy-dat")],
    [now(key) for key in ("ct-ubnd-2025", "ct-hdnd-2025", "ct-thanh-uy-2025", "ct-tt-quy-dat-2025")],
)
NAMES = "UBND thành phố, HĐND thành phố, Thành ủy Cần Thơ và Trung tâm Phát triển quỹ đất thành phố cùng họp."


def codes(text: str, bodies, day: str = "10 tháng 9", year: str = "2025") -> dict:
    found = find(understood(read_text(_HEAD.format(day=day, year=year, text=text), False)), bodies)
    return {body.code or body.name: len(body.places) for body in found.bodies}


@pytest.mark.parametrize(
    ("day", "year", "meant"),
    [
        ("10 tháng 9", "2025", NEW),
        ("01 tháng 7", "2025", NEW),
        ("30 tháng 6", "2025", OLD),
        ("10 tháng 9", "2024", OLD),
        ("    tháng 8", "2025", NEW),  # the day is blank, the month is printed
        ("     tháng 6", "2025", OLD),
        ("      tháng     ", "2026", NEW),
    ],
)
def test_one_name_before_and_after_the_merger_means_the_body_of_the_day(day, year, meant, bodies):
    assert set(codes(NAMES, bodies, day, year)) == set(meant)


def test_a_blank_date_is_guessed_from_the_newest_document_cited(bodies):
    later = "Theo Công văn số 12/UBND-KT ngày 05/8/2025, UBND thành phố đã họp."
    assert now("ct-ubnd-2025") in codes(later, bodies, "     tháng    ")
    assert now("ct-ubnd") in codes(later.replace("8/2025", "3/2025"), bodies, "     tháng    ")


def test_who_issued_an_older_document_is_the_body_of_that_day(bodies):
    """`Quyết định … ngày 3/4/2019 của UBND thành phố` was of the city before the merger, in a plan of after it."""
    found = codes("Theo Quyết định số 12/QĐ-UBND ngày 03/4/2019 của UBND thành phố, nay UBND thành phố sửa đổi.", bodies)
    assert set(found) == {now("ct-ubnd"), now("ct-ubnd-2025")}


def test_what_has_ended_may_be_spoken_of_and_what_has_not_begun_may_not(bodies):
    past = "Nhận bàn giao từ UBND tỉnh Hậu Giang, UBND tỉnh Sóc Trăng và UBND quận, huyện."
    assert set(codes(past, bodies)) == {now("hg-ubnd"), now("st-ubnd"), now("ct-ubnd-quan-huyen")}
    assert now("ct-ubnd-xa-phuong") not in codes("Giao UBND xã, phường thực hiện.", bodies, "10 tháng 9", "2024")
    assert KnownBodies(bodies, dt.date(2024, 5, 1), True).find("Bộ Tài chính") is None


@pytest.mark.parametrize(
    "words",
    [
        "tại các cơ sở, ngành nghề có điều kiện",
        "bố trí trụ sở, ban hành quy chế",
        "đội ngũ cán bộ, ngành y tế",
        "trong nội bộ, ngành giáo dục",
        "của cơ sở ban ngành học",
    ],
)
def test_a_piece_of_a_longer_word_is_no_body(words, bodies):
    assert codes(f"Rà soát {words} và báo cáo.", bodies) == {}


@pytest.mark.parametrize("words", ["Các sở, ban, ngành", "các sở, ngành", "Giao sở, ban ngành"])
def test_departments_together_are_a_body(words, bodies):
    assert codes(f"{words} thực hiện việc này.", bodies) == {now("ct-so-nganh"): 1}


def test_what_ends_a_list_of_two_councils_holds_for_both(bodies):
    assert set(codes("Theo chỉ đạo của Hội đồng nhân dân, Ủy ban nhân dân thành phố.", bodies)) == {
        now("ct-hdnd-2025"),
        now("ct-ubnd-2025"),
    }


@pytest.mark.parametrize(
    ("printed", "paths"),
    [
        ("III. A\n\n1. B\n\nIV. C\n\n1. D\n\nIV. E\n\n1. F\n\nV. G", "III III.1 IV IV.1 IV (2) IV (2).1 V"),
        ("III. A\n\n1. B\n\n2. C\n\n2. D\n\n2.1. E\n\n3. F", "III III.1 III.2 III.2 (2) III.2.1 III.3"),
        ("A. X\n\nI. Y\n\nB. Z\n\nI. W\n\nB. V\n\nI. U", "A A.I B B.I B (2) B (2).I"),
        ("I- A\n\n1- B\n\n1.1- C\n\na- D\n\n2- E\n\nI- F", "I I.1 I.1.1 I.1.1 I.2 I (2)"),
    ],
)
def test_headings_that_are_printed_twice_are_two_sections(printed, paths):
    document = understood(read_text(f"BÁO CÁO\n\nVề một việc\n\n{printed}\n\nLời cuối.\n", False))
    assert " ".join(heading.path for heading in document.outline.headings) == paths


def test_articles_hold_numbers_that_hold_letters():
    text = "NGHỊ QUYẾT\n\nVề một việc\n\nĐiều 1. Nội dung\n\n1. Một\n\na) Điểm\n\n2. Hai\n\nĐiều 2. Thi hành\n\n1. Ba\n"
    headings = understood(read_text(text, False)).outline.headings
    assert [(h.label, h.path) for h in headings] == [
        ("Điều 1.", "Điều 1"), ("1.", "Điều 1.1"), ("a)", "Điều 1.1"), ("2.", "Điều 1.2"), ("Điều 2.", "Điều 2"), ("1.", "Điều 2.1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ", "Thực hiện Chỉ thị số 27/CT-TTg của Thủ tướng Chính phủ"),
        ("VỀ TĂNG CƯỜNG QUẢN LÝ NƯỚC TRÊN ĐỊA BÀN THÀNH PHỐ CẦN THƠ", "Về tăng cường quản lý nước trên địa bàn thành phố Cần Thơ"),
        ("KẾT QUẢ QUÝ III NĂM 2025 CỦA UBND THÀNH PHỐ", "Kết quả quý III năm 2025 của UBND thành phố"),
        ("CẢI CÁCH HÀNH CHÍNH NĂM 2026 - 2030", "Cải cách hành chính năm 2026 - 2030"),
        ("Về một việc của Cần Thơ", "Về một việc của Cần Thơ"),
    ],
)
def test_a_title_in_capitals_is_written_as_the_document_writes_its_words(printed, written):
    text = "Căn cứ Chỉ thị số 27/CT-TTg của Thủ tướng Chính phủ, việc quản lý nước trên địa bàn thành phố Cần Thơ được tăng cường."
    names = ("UBND", "Ban Chỉ đạo Cải cách hành chính thành phố Cần Thơ")
    assert LetterCase([text], names).of_title(printed) == written


def test_a_number_said_twice_is_one_figure(bodies):
    text = _HEAD.format(day="10 tháng 9", year="2025", text="Có 03 (ba) mô hình, 15% (mười lăm phần trăm) hộ và 12 (mười ba) xã.")
    found = find(understood(read_text(text, False)), bodies).figures
    assert [(figure.value, figure.unit) for figure in found][:2] == [(3, "mô hình"), (15, "%")]
