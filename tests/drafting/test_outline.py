"""The outline: every level, and nothing that only looks like one."""

import pytest

from drafting.document import understood
from drafting.readers.plain import read_text


def outline(text: str, kind: str = "BÁO CÁO"):
    return understood(read_text(f"{kind}\n\nVề một việc\n\n{text}\n", False)).outline.headings


def test_every_level_is_a_heading_with_its_path_and_point():
    found = outline(
        "Phần I\n\nKẾT QUẢ\n\nI. CHUNG\n\n1. Kinh tế\n\n1.1. Công nghiệp\n\na) Một việc;\n\nđ) Việc khác;\n\n(1) Ý nhỏ\n\n- Gạch\n\n+ Cộng\n\n* Sao"
    )
    assert [h.label for h in found] == ["Phần I", "I.", "1.", "1.1.", "a)", "đ)", "(1)", "-", "+", "*"]
    assert [h.path for h in found[:4]] == ["Phần I", "Phần I.I", "Phần I.I.1", "Phần I.I.1.1"]
    assert found[5].point == "đ"


@pytest.mark.parametrize("label", ["1/", "1)", "1-", "1."])
def test_labels_are_written_in_several_ways(label):
    assert [h.path for h in outline(f"I/ CHUNG\n\n{label} Kinh tế\n\n{label.replace('1', '2')} Xã hội")] in (["I", "I.1", "I.2"], ["I"])


def test_letters_follow_the_vietnamese_alphabet():
    text = "1. Việc\n\n" + "\n\n".join(f"{letter}) Việc {letter};" for letter in "abcdđeghiklm")
    assert [h.point for h in outline(text)[1:]] == list("abcdđeghiklm")


def test_a_quoted_article_opens_no_section():
    text = "1. Quy định\n\nLuật quy định:\n\n“Điều 9. Trách nhiệm\n\n1. Công khai.\n\n2. Giải trình.”\n\n2. Việc sau"
    assert [h.text_start for h in outline(text)] == ["Quy định", "Việc sau"]


def test_an_article_quoted_without_marks_opens_no_section_either():
    text = "I. QUY ĐỊNH\n\n1. Luật\n\nĐiều 12. Trách nhiệm\n\n1. Công khai.\n\n2. Giải trình.\n\nII. VIỆC SAU\n\n1. Một việc"
    assert [h.path for h in outline(text)] == ["I", "I.1", "I.2", "II", "II.1"] or [h.path for h in outline(text)] == [
        "I",
        "I.1",
        "II",
        "II.1",
    ]
    assert not any(h.kind == "article" for h in outline(text))


def test_articles_of_a_decision_are_its_sections():
    assert [h.path for h in outline("Điều 1. Ban hành kèm theo.\n\nĐiều 2. Hiệu lực.", "QUYẾT ĐỊNH")] == ["Điều 1", "Điều 2"]


def test_a_number_at_the_beginning_of_a_line_is_no_label():
    assert outline("1.436 hồ sơ đã giải quyết.\n\n34,07% đạt chuẩn.\n\n2024 là năm bản lề.") == []


def test_a_hyphen_of_a_wrapped_line_is_no_bullet():
    text = "a) Thực hiện các mục tiêu phát triển kinh tế của thành phố và các chương trình về kinh tế\n- xã hội của thành phố theo đúng kế hoạch đã được phê duyệt trong năm qua."
    (only,) = [h for h in outline(f"1. Việc\n\n{text}\n\nb) Việc thứ hai.\n\nc) Việc thứ ba.") if h.point == "a"]
    assert only.kind == "letter"


def test_a_label_alone_on_its_line_belongs_to_the_next_line():
    assert [h.text_start for h in outline("**1.\nCông tác tham mưu**\n\nNội dung thứ nhất của công tác.\n\n**2. Sở Tài\nchính**")] == [
        "Công tác tham mưu",
        "Sở Tài chính",
    ]


def test_the_close_is_no_section():
    document = understood(
        read_text(
            "BÁO CÁO\n\nVề một việc\n\nI. CHUNG\n\nNội dung.\n\nTrên đây là báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An",
            False,
        )
    )
    assert document.outline.places[-1] == ("Kết", None)
    assert document.ending.signer == "Lê Văn An" and document.ending.recipients == ("Như trên", "Lưu: VT")
