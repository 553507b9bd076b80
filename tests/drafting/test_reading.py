"""Readers: pages, notes, encodings, numbering, wrapped lines; work grows with the document and no faster."""

import sys
import unicodedata

import pytest

from drafting.document import understood
from drafting.findings import as_json, find
from drafting.readers.encoding import decoded
from drafting.readers.html import read_html
from drafting.readers.open_file import read_file
from drafting.readers.plain import read_text, split_pages
from tests.drafting import scoring
from tests.drafting.material.documents import invented
from tests.drafting.material.text_files import as_html, as_text


def test_pages_are_separated_by_three_empty_lines_or_form_feeds():
    page = "Một đoạn văn bản khá dài để trông giống một trang. " * 5
    assert len(split_pages(f"{page}\n\n\n\n{page}\n\n\n\n{page}", False)) == 3
    assert len(split_pages(f"{page}\f{page}", True)) == 2


def test_a_portal_text_with_stray_empty_lines_has_no_pages():
    source = read_text("**KẾ HOẠCH**\n\nNội dung.\n\n** **\n\n\n\n[1] Chú thích.", True)
    assert source.pages == 0 and source.paragraphs[0].page is None


def test_a_sentence_cut_by_a_page_and_its_notes_is_whole_again():
    first = "Đơn vị đã làm việc" + " rất nhiều" * 30 + " theo đúng quy định<sup>1</sup> của\n\n<sup>1</sup> Quy định năm 2020."
    second = "pháp luật và giải quyết 15 hồ sơ." + " Đơn vị tiếp tục làm việc." * 10
    source = read_text(f"{first}\n\n\n\n{second}", False)
    (whole,) = source.paragraphs
    assert "của pháp luật" in whole.text and whole.page_at(0) == 1 and whole.page_at(whole.text.index("15")) == 2
    assert [note.label for note in source.notes] == ["1"]


def test_marks_that_lost_their_raised_form_are_no_figures():
    text = (
        "Theo văn bản[1] và[2] văn bản.\n\nCác văn bản của Trung ương1 và 2 giai đoạn 2026 - 2030.\n\n[1] Văn bản một.\n\n[2] Văn bản hai."
    )
    assert "ương và" not in "".join(u.text for u in understood(read_text(text, True)).units)
    assert scoring.json.loads(as_json(find(understood(read_text(text, True)), {})))["figures"] == []


def test_text_in_nfd_is_read_like_text_in_nfc(tmp_path, bodies):
    document = invented(3, False)
    for name, data in (("a.txt", as_text(document)), ("b.txt", unicodedata.normalize("NFD", as_text(document).decode()).encode())):
        (tmp_path / name).write_bytes(data)
    assert scoring.read(tmp_path / "a.txt", bodies) == scoring.read(tmp_path / "b.txt", bodies)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1258", "windows-1252"])
def test_html_in_any_encoding_says_the_same(encoding, tmp_path, bodies):
    document = invented(4, False)
    (tmp_path / "a.html").write_bytes(as_html(document))
    (tmp_path / "b.html").write_bytes(as_html(document, encoding))
    assert scoring.read(tmp_path / "a.html", bodies) == scoring.read(tmp_path / "b.html", bodies)


def test_a_page_that_says_it_is_latin_but_is_utf8_is_read_as_utf8():
    assert "Ủy ban" in decoded('<meta charset="iso-8859-1"><p>Ủy ban'.encode())


def test_cells_of_html_keep_their_place_beside_wide_cells():
    source = read_html("<table><tr><td colspan=2>Chỉ tiêu<td>Kết quả<tr><td>1<td>Hồ sơ<td>1.436</table>")
    assert source.tables[0].rows == (("Chỉ tiêu", "", "Kết quả"), ("1", "Hồ sơ", "1.436"))


def test_superscripts_of_measures_are_no_notes():
    assert read_html("<p>Diện tích 120 m<sup>2</sup> sàn<sup>2</sup>.</p>").paragraphs[0].text == "Diện tích 120 m² sàn."


def lines_run(work) -> int:
    """How many lines of this package run: counts, never seconds."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if "drafting/" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def test_twice_the_document_is_at_most_little_more_than_twice_the_work(tmp_path, bodies):
    document = invented(0, False)
    body = [block for block in document.blocks if block.kind in ("heading", "text", "table")]
    counts = []
    for times in (1, 2, 4):
        document.blocks = body * times
        path = tmp_path / f"{times}.txt"
        path.write_bytes(as_text(document))
        counts.append(lines_run(lambda path=path: find(understood(read_file(path)), bodies)))
    assert counts[2] - counts[1] < (counts[1] - counts[0]) * 2.3


def test_a_thousand_pages_are_read(tmp_path):
    page = (
        "1. Một việc cần làm trong năm nay của đơn vị theo kế hoạch đã được phê duyệt.\n\nĐơn vị đã giải quyết 15 hồ sơ theo Quyết định số 12/QĐ-UBND.\n\n"
        * 3
    )
    path = tmp_path / "dai.txt"
    path.write_text("\n\n\n\n".join([page.strip()] * 1000))
    found = understood(read_file(path))
    assert found.source.pages == 1000 and found.units[-1].paragraph.page == 1000


@pytest.mark.parametrize(
    "hostile",
    [
        "(" * 2_000,
        "a) " * 1_500,
        "1.1." * 1_500,
        "Sở " * 1_500,
        "năm " * 1_500,
        "12/QĐ-" * 1_500,
        "“" * 2_000,
        "<sup>1</sup>" * 2_000,
        "1," * 1_500,
        " \t" * 2_000,
        "0" * 1_500,
        "Luật A " * 1_500,
        "nhóm 1, 2" * 1_500,
        "a.b@" * 1_500,
        "1.000" * 1_500,
        "|²|" * 1_500,
    ],
)
def test_strange_text_is_read_without_getting_lost(hostile, tmp_path, bodies):
    path = tmp_path / "la.txt"
    path.write_text(f"BÁO CÁO\n\nVề một việc\n\nI. MỤC\n\n{hostile}\n\nGiải quyết 15 hồ sơ.")
    found = find(understood(read_file(path)), bodies)
    assert found.figures[-1].as_printed == "15"
