"""Mistakes in subjects: answers that say more than their records, words of two subjects, updates that belong nowhere."""

from __future__ import annotations

from tests.data.bad_input import BadInput, Change, added
from tests.data.bad_input_sources import update
from tests.project import REPORT, Project

SUBJECT = "data/subjects/den-duong.yml"
UPDATES = f"{REPORT}/updates/cn-1.yml"

_SUBJECT = """id: den-duong
name: Đèn đường
topic: do-thi-giao-thong
question: Đèn đường thay tới đâu?
answer: Báo cáo nêu còn thiếu đèn thay thế và hứa thay hết đèn đường cũ trước ngày 30/11/2030.
answer_date: 2030-12-01
other_words:
  - đèn hư
problems:
  - 7-2030/iv-a-1
commitments:
  - 7-2030/v-1-1
bodies:
  - vd-so-do
ask: Số đèn còn lại ở từng phường
"""
_BACKGROUND = """id: 7-2030/bc-1
date: 2030-05-01
summary: Đèn cũ tốn điện.
recorded: 2030-11-01
evidence:
  - publisher: Báo Ví Dụ
    url: https://bao.vidu.vn/den-cu-1.html
    published: 2030-05-01
    accessed: 2030-11-01
    excerpt: đèn cũ tốn điện
"""


def subject(old: str = "", new: str = "") -> str:
    """A sound subject with one thing changed."""
    assert old in _SUBJECT
    return _SUBJECT.replace(old, new, 1)


def beside_another(text: str) -> Change:
    """The sound subject, and a second one in the file of the case."""

    def change(project: Project, file: str) -> None:
        added(_SUBJECT)(project, SUBJECT)
        added(text)(project, file)

    return change


def newer_update(project: Project, file: str) -> None:
    """A subject, and an update of it that was recorded after its answer."""
    added(update("", ""))(project, UPDATES)
    added(subject("answer_date: 2030-12-01", "answer_date: 2030-10-20\nupdates: [7-2030/cn-1]"))(project, file)


_G = "Vấn đề"
_OTHER = "data/subjects/tru-den.yml"

SUBJECTS = (
    BadInput(
        _G,
        "Con số không có trong mục nào được nêu",
        SUBJECT,
        added(subject("thay hết đèn đường cũ", "thay 3.100 đèn")),
        "subject-answers",
        "answer:",
        ("3.100", "Hãy nêu mục"),
        "answer: … hứa thay 3.100 đèn …",
    ),
    BadInput(
        _G,
        "Ngày không có trong mục nào được nêu",
        SUBJECT,
        added(subject("30/11/2030", "31/10/2030")),
        "subject-answers",
        "answer:",
        ("31/10/2030",),
        "answer: … trước ngày 31/10/2030.",
        on_page=False,
    ),
    BadInput(
        _G,
        "Câu trả lời cũ hơn mục mà nó dựa vào",
        SUBJECT,
        newer_update,
        "subject-answers",
        "answer_date:",
        ("cũ hơn `7-2030/cn-1`", "answer_date: 2030-11-01"),
        "answer_date: 2030-10-20 (cập nhật ghi ngày 2030-11-01)",
    ),
    BadInput(
        _G,
        "Ngày trả lời ở sau hôm nay",
        SUBJECT,
        added(subject("answer_date: 2030-12-01", "answer_date: 2032-12-01")),
        "subject-answers",
        "answer_date:",
        ("sau hôm nay", "31/12/2030"),
        "answer_date: 2032-12-01",
    ),
    BadInput(
        _G,
        "Câu trả lời quá dài",
        SUBJECT,
        added(subject("30/11/2030.", "30/11/2030. Đó là một. Đó là hai. Đó là ba.")),
        "subject-answers",
        "answer:",
        ("4 câu", "nhiều nhất là 3"),
        "answer: (4 câu)",
    ),
    BadInput(
        _G,
        "Vấn đề nêu một mã không có",
        SUBJECT,
        added(subject("7-2030/iv-a-1", "7-2030/iv-a-7")),
        "references",
        "7-2030/iv-a-7",
        ("vấn đề cụ thể", "7-2030/iv-a-1"),
        "problems: [7-2030/iv-a-7]",
    ),
    BadInput(
        _G,
        "Tên tệp không khớp với mã",
        "data/subjects/den.yml",
        added(_SUBJECT),
        "file-name",
        "id: den-duong",
        ("`den.yml`", "den-duong.yml"),
        "id: den-duong (trong den.yml)",
    ),
    BadInput(
        _G,
        "Một chữ tìm của hai vấn đề",
        _OTHER,
        beside_another(
            "id: tru-den\nname: Cột đèn\nquestion: Cột đèn thế nào?\nanswer: Báo cáo nêu còn thiếu đèn.\n"
            "answer_date: 2030-12-01\nother_words:\n  - Đèn Hư\nproblems:\n  - 7-2030/iv-a-1\n"
        ),
        "subject-words",
        "Đèn Hư",
        ("`den-duong`", "Hãy để chữ này ở một vấn đề"),
        "other_words: [Đèn Hư] (vấn đề khác đã có “đèn hư”)",
    ),
    BadInput(
        _G,
        "Chữ tìm là chính tên",
        SUBJECT,
        added(subject("  - đèn hư\n", "  - đèn hư\n  - đèn đường\n")),
        "subject-words",
        "- đèn đường",
        ("hai lần", "bỏ dòng này"),
        "other_words: [đèn đường] (name: Đèn đường)",
        on_page=False,
    ),
    BadInput(
        _G,
        "Các vấn đề trong một tệp danh sách",
        "data/subjects.yml",
        added("- id: den-duong\n"),
        "file",
        1,
        ("tệp riêng", "data/subjects/<mã>.yml"),
        "data/subjects.yml",
    ),
    BadInput(
        _G,
        "Cập nhật không thuộc về đâu",
        UPDATES,
        added(update("commitment: 7-2030/v-1-1\n", "")),
        "belonging",
        "id: 7-2030/cn-1",
        ("không thuộc về đâu", "`commitment`", "`subjects`"),
        "(không có commitment, không có subjects)",
    ),
    BadInput(
        _G,
        "Bối cảnh không thuộc về đâu",
        f"{REPORT}/backgrounds/bc-1.yml",
        added(_BACKGROUND),
        "belonging",
        "id: 7-2030/bc-1",
        ("không thuộc về đâu", "`about`"),
        "(không có about, không có subjects)",
        on_page=False,
    ),
    BadInput(
        _G,
        "Cập nhật của riêng vấn đề mà ghi trọn việc",
        UPDATES,
        lambda project, file: (
            added(_SUBJECT)(project, SUBJECT),
            added(update("commitment: 7-2030/v-1-1\n", "subjects: [den-duong]\ncovers: whole\n"))(project, file),
        )[0],
        "belonging",
        "covers:",
        ("tình trạng", "`commitment`"),
        "covers: whole (không có commitment)",
    ),
)
