"""Mistakes in what is asked of an authority, and in what is said of the law."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.data.bad_input_subjects import SUBJECT, subject
from tests.project import REPORT

_G = "Điều hỏi cơ quan, và luật"
_COMMITMENTS = f"{REPORT}/commitments.yml"
_LAWS = "data/laws.yml"
_ASK = "ask: Số đèn còn lại ở từng phường"

_LAW = """- id: luat-hoi-dap
  statement: Luật Hỏi đáp số 12/L-QH có từ ngày 1/3/2029.
  checked: 2030-11-02
  evidence:
    - publisher: Báo Ví Dụ
      url: https://bao.vidu.vn/luat-hoi-dap-1.html
      published: 2029-03-01
      accessed: 2030-11-01
      excerpt: ban hành Luật Hỏi đáp số 12/L-QH
"""


def law(old: str, new: str) -> str:
    """A sound record of the law with one thing changed."""
    assert old in _LAW
    return _LAW.replace(old, new, 1)


def asking(words: str, told: str) -> BadInput:
    """A commitment that asks in these words, of which `told` are refused."""
    return BadInput(
        _G,
        f"Điều hỏi nghe như trách: {words}",
        _COMMITMENTS,
        instead("  topic: ", f"  ask: {words} đèn đường\n  topic: "),
        "asks",
        "ask:",
        (told, "một văn bản"),
        f"ask: {words} đèn đường",
        on_page=words == "Vì sao chưa thay",
    )


ASKING = (
    asking("Vì sao chưa thay", "Vì sao"),
    asking("Giải trình về", "Giải trình"),
    asking("Bao giờ mới thay", "Bao giờ mới"),
    asking("Lý do chậm thay", "Lý do chậm"),
    BadInput(
        _G,
        "Điều hỏi có dấu hỏi",
        SUBJECT,
        added(subject(_ASK, "ask: Còn bao nhiêu đèn?")),
        "asks",
        "ask:",
        ("dấu hỏi", "Danh sách"),
        "ask: Còn bao nhiêu đèn?",
    ),
    BadInput(
        _G,
        "Điều hỏi coi như việc đã không làm",
        SUBJECT,
        added(subject(_ASK, "ask: Danh sách tuyến đường chưa thực hiện")),
        "asks",
        "ask:",
        ("chưa thực hiện", "tình trạng đến nay"),
        "ask: Danh sách tuyến đường chưa thực hiện",
        on_page=False,
    ),
    BadInput(
        _G,
        "Điều hỏi quá dài",
        SUBJECT,
        added(subject(_ASK, f"ask: {'Số đèn ở từng phường, ' * 10}từng xã")),
        "asks",
        "ask:",
        ("nhiều nhất là 200",),
        "ask: (hơn 200 chữ cái)",
    ),
    BadInput(
        _G,
        "Luật nêu một số mà nguồn không in",
        _LAWS,
        added(law("có từ ngày 1/3/2029", "cho 15 ngày để trả lời")),
        "laws",
        "statement:",
        ("15", "bỏ số"),
        "statement: Luật … cho 15 ngày để trả lời.",
    ),
    BadInput(
        _G,
        "Câu căn cứ nêu một số khác nguồn",
        _LAWS,
        added(law("  checked:", "  basis: Luật Hỏi đáp số 13/L-QH\n  checked:")),
        "laws",
        "basis:",
        ("13/L-QH",),
        "basis: Luật Hỏi đáp số 13/L-QH",
        on_page=False,
    ),
    BadInput(
        _G,
        "Ngày kiểm tra sớm hơn ngày đọc nguồn",
        _LAWS,
        added(law("checked: 2030-11-02", "checked: 2030-10-02")),
        "laws",
        "checked:",
        ("sớm hơn", "2030-11-01"),
        "checked: 2030-10-02 (nguồn đọc ngày 2030-11-01)",
    ),
    BadInput(
        _G,
        "Ngày kiểm tra luật ở sau hôm nay",
        _LAWS,
        added(law("checked: 2030-11-02", "checked: 2032-11-02")),
        "laws",
        "checked:",
        ("sau hôm nay", "31/12/2030"),
        "checked: 2032-11-02",
        on_page=False,
    ),
)
