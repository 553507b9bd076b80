"""What is right although it looks odd is accepted: stray files, ordinary text with signs, figures of real reports."""

from __future__ import annotations

import json
import string

import pytest

from tests.data.bad_input import added
from tests.data.bad_input_kinds import BACKGROUNDS, background
from tests.project import REPORT, Project

STRAY = [
    ".DS_Store", "Thumbs.db", "thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", ".glossary.yml.swp", ".glossary.yml.swo", "glossary.yml~",
    "._glossary.yml", "glossary.yml.orig", "glossary.yml.rej", "glossary.yml.bak", "~$glossary.yml", "#glossary.yml#", ".~lock.glossary.yml#",
    "glossary.yml.crswap", "glossary.yml.bak1", "glossary.yml.save.1", "glossary.yml.mine", "glossary.yml.r123", "glossary.yml.filepart", "core",
    "glossary.yml.sb-1a2b-xyz", "nohup.out", "glossary.yml.icloud", "~WRL0001.tmp", ".goutputstream-ABC", "glossary.yml.partial", "sync.ffs_db",
    ".directory", "4913", ".nfs0000012", "glossary.yml:Zone.Identifier", "glossary.yml.tmp", ".gitkeep", "Icon\r", "glossary.yml.part", ".localized",
]  # fmt: skip
FOLDERS = ["__MACOSX", ".idea", ".git", ".Trashes", "__pycache__", "@eaDir"]


def test_what_programs_leave_behind_is_passed_over(example: Project) -> None:
    for name in STRAY:
        for folder in ("data", REPORT):
            (example.root / folder / name).write_bytes(b"\0\0")
    assert example.check().problems == []


def test_so_are_their_folders(example: Project) -> None:
    for name in FOLDERS:
        (example.root / "data" / name).mkdir()
        (example.root / "data" / name / "x.yml").write_bytes(b"\0\0")
    assert example.check().problems == []


def test_the_lock_of_an_editor_points_nowhere(example: Project) -> None:
    (example.root / "data" / ".#glossary.yml").symlink_to("nobody@nowhere.1")
    assert example.check().problems == []


def test_a_data_file_with_a_wrong_name_is_not_passed_over(example: Project) -> None:
    names = ["figures (1).yml", "figures.YML", "figures.yaml", ".figures.yml", "ghi-chu.txt", "figures.yml.txt"]
    for name in names:
        (example.root / REPORT / name).write_text("- id: x\n", encoding="utf-8")
    assert sorted(problem.file for problem in example.check().problems) == sorted(f"{REPORT}/{name}" for name in names)


TEXTS = [
    "Quỹ R&D; đổi mới công nghệ", "Mức a<b được giữ nguyên", "A & B", "x > y", "a * b * c", "Ngôn ngữ C#", "Nhóm {…} còn lại", "tên_tệp_mẫu", "a<b và c>d",
    "AT&T; VNPT", "a ** b ** c", "Từ <tên> đến <ngày>", "C++", "Q&A; hỏi đáp", "Ngôn ngữ JavaScript: dùng cho web", "Phụ lục [sic](tr. năm)", "*ghi chú",
    "H&M; thời trang", "Tập {a, b}", "<3", "a => b", "50 % > 40 %", "Dấu ` lẻ", "R&D&I", "~ năm phần",
]  # fmt: skip


#: A document with a subject, for each of many: number and subject.
DOCUMENT = """- id: {0}-qd-ubnd-vd-2029
  kind: quyet-dinh
  number: {0}/QĐ-UBND
  date: 2029-11-20
  issuer: vd-ubnd
  subject: {1}
  topics: [do-thi-giao-thong]
"""


def with_subjects(example: Project, texts: list[str]) -> dict[str, str]:
    """Write a document for each text; its id and the text."""
    documents = {str(number): text for number, text in enumerate(texts, 101)}
    example.append("data/documents/vi-du.yml", "".join(DOCUMENT.format(number, json.dumps(text)) for number, text in documents.items()))
    return {f"{number}-qd-ubnd-vd-2029": text for number, text in documents.items()}


def test_ordinary_text_is_no_markup(example: Project) -> None:
    subjects = with_subjects(example, TEXTS)
    checked = example.check()
    assert checked.problems == []
    assert checked.publication is not None
    written = checked.publication.dataset.documents
    assert {key: written[key].subject for key in subjects} == subjects


def test_markup_is_still_refused_once(example: Project) -> None:
    subjects = with_subjects(
        example, [
        "<script>alert(1)</script>", "<b>x</b>", "</p>", "<br/>", "<img src=x onerror=alert(1)", "<svg/onload=x>", "&nbsp;", "&#60;", "&#x3c;", "&aacute;",
        "**đậm**", "__đậm__", "`mã`", "[x](https://vi.du)", "![](a.png)", "# Tựa", "- mục", "> trích", "{{ x }}", "{% if x %}", "javascript:alert",
        ],
    )  # fmt: skip
    assert [(problem.rule, problem.text) for problem in example.check().problems] == [("markup", text) for text in subjects.values()]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD\n", ">>>>>>> x\n", "||||||| abc\n"])
def test_a_page_with_marks_of_a_merge_is_refused(example: Project, mark: str) -> None:
    page = example.root / "docs" / "phuong-phap.md"
    page.parent.mkdir()
    page.write_text(f"# Phương pháp\n\n{mark}", encoding="utf-8")
    [problem] = example.check().problems
    assert (problem.file, problem.line, problem.rule) == ("docs/phuong-phap.md", 3, "conflict")


def test_a_heading_underlined_with_seven_signs_is_a_heading(example: Project) -> None:
    page = example.root / "docs" / "x.md"
    page.parent.mkdir()
    page.write_text("Tựa\n=======\n", encoding="utf-8")
    assert example.check().problems == []


#: As reports print them: over 100 %, below nothing, with English marks, with a blank between thousands.
AS_PRINTED = [
    ("105.3", "%", "105,3%"),
    ("-2.3", "%", "-2,3%"),
    ("1436", "nhiệm vụ", "1,436"),
    ("1436", "nhiệm vụ", "1 436"),
    ("34.07", "%", "34.07%"),
    ("34.07", "%", "34,07 phần trăm"),
    ("12500", "tỷ đồng", "12,5 nghìn tỷ đồng"),
    ("1234.5", "tỷ đồng", "1.234 tỷ 500 triệu đồng"),
    ("150000", "ha", "15 vạn ha"),
    ("0.12", "%", "1,2‰"),
    ("2.5", "lần", "gấp 2,5 lần"),
    ("4.5", "người", "4,5 người"),
    ("2.5", "ha", "2½ ha"),
    ("7.5", "%", "7,5 - 8%"),
    ("10", "nghìn đồng", "10.000 đồng"),
    ("1.2", "điểm %", "1,2 điểm phần trăm"),
    ("6032", "tỷ đồng", "VND 6,032 billion"),
    ("1500", "kg", "1.500 kg"),
    ("34", "km²", "34 km2"),
    ("3", "tỷ USD", "3 tỷ USD"),
    ("10000", "đồng", "10.000đ"),
    ("12", "tháng", "12 tháng"),
]

#: (what we say, what the source prints): the same number in other words.
SAID = [
    ("Đã chi 12.500 tỷ đồng.", "đã chi thêm 12,5 nghìn tỷ đồng"),
    ("Đã chi 1,5 tỷ đồng.", "đã chi thêm 1.500 triệu đồng"),
    ("Đạt 85,0%.", "đạt được 85 phần trăm kế hoạch"),
    ("Đạt 7,5–8%.", "đạt được 7,5 - 8% kế hoạch"),
    ("Tăng 7,5%.", "đạt được 7,5 - 8% kế hoạch"),
    ("Đã thay trên 300 đèn.", "đã thay thêm hơn 300 đèn"),
    ("Đã thu 6.032 tỷ đồng.", "reached VND 6,032 billion by the end of May"),
    ("Tăng 1,2 điểm phần trăm.", "tăng thêm 1,2% so với năm trước"),
    ("Đã thay 300 đèn trên 12 tuyến đường.", "thay 300 đèn trên 12 tuyến đường"),
    ("Lần lượt đạt 12, 15 và 20%.", "lần lượt đạt 12, 15 và 20% kế hoạch"),
    ("Giảm 5 bậc.", "xếp hạng thứ 40, giảm 5 bậc"),
    ("Thu hồi 34 km².", "thu hồi thêm 34 km2 đất"),
    ("Thu hồi 34 ha.", "đã thu hồi thêm được 34"),
    ("Hơn 300 đèn đã thay.", "300 đèn đã được thay"),
    ("Năm hẻm, tức 5 hẻm, có đèn.", "năm hẻm đã có đèn mới"),
]


def test_a_number_may_be_said_in_other_words(example: Project) -> None:
    for number, (said, excerpt) in enumerate(SAID, 1):
        code = ("id: 7-2030/bc-1", f"id: 7-2030/bc-{number}")
        text = background(code, ("Đã thay thêm 300 đèn.", said), ("excerpt: đã thay thêm 300 đèn", f"excerpt: {excerpt}"))
        added(text)(example, BACKGROUNDS.replace("bc-1", f"bc-{number}"))
    assert example.check().problems == []


def test_a_figure_is_recorded_as_it_is_printed(example: Project) -> None:
    for code, (value, unit, printed) in zip(string.ascii_lowercase, AS_PRINTED, strict=False):
        source = f'source: {{section: "I", page: 1, excerpt: "đạt {printed} kế hoạch"}}'
        known = f'id: 7-2030/i-so-{code}\n  label: Số thử {code}\n  value: {value}\n  unit: "{unit}"\n  as_printed: "{printed}"'
        example.append(f"{REPORT}/figures.yml", f"- {known}\n  {source}\n")
        if unit == "%":
            relation = f"id: 7-2030/dc-i-{code}\n  kind: not_checkable\n  rule: Thử {code}\n  stated: 7-2030/i-so-{code}"
            example.append(f"{REPORT}/relations.yml", f"- {relation}\n  note: Báo cáo không nêu tử số, mẫu số.\n  {source}\n")
    checked = example.check()
    assert checked.problems == []
    assert checked.publication is not None
    recorded = [(str(figure.value), figure.unit, figure.as_printed) for figure in checked.publication.dataset.figures.values()]
    assert recorded[-len(AS_PRINTED) :] == AS_PRINTED


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n"])
def test_lines_may_end_as_any_program_ends_them(example: Project, end: str) -> None:
    path = example.root / REPORT / "figures.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    assert example.check().problems == []
