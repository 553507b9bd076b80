"""Mistakes in what a commitment's words make clear, in what it is linked to, and in corrections."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, both, instead
from tests.project import REPORT

COMMITMENTS = f"{REPORT}/commitments.yml"
CORRECTIONS = f"{REPORT}/corrections.yml"
_STATED = " trước ngày 30/11/2030."
_DEADLINE = "  deadline: 2030-11-30\n"
_FIRST = "# yaml-language-server: $schema=../../../schemas/corrections.schema.json\n"


def _correction(date: str = "2030-11-01", more: str = "", records: str = "[7-2030/v-1-1]") -> str:
    return f"{_FIRST}- id: 7-2030/sua-1\n  date: {date}\n  reason: Câu cũ bỏ sót một ý.\n{more}  records: {records}\n"


_M = "Cam kết và lần sửa"
COMMITMENT_MISTAKES = (
    BadInput(
        _M,
        "Mục tiêu không có con số",
        COMMITMENTS,
        instead('target: "{7-2030/i-so-1} đèn"', "target: nhiều đèn"),
        "clarity",
        "target:",
        ("con số", "bỏ `target`"),
        "target: nhiều đèn",
    ),
    BadInput(
        _M,
        "Hai hạn cho một việc",
        COMMITMENTS,
        instead(_DEADLINE, f"{_DEADLINE}  deadline_words: Quý IV/2030\n"),
        "clarity",
        "deadline_words:",
        ("Chỉ giữ một",),
        "deadline: 2030-11-30, deadline_words: Quý IV/2030",
    ),
    BadInput(
        _M,
        "Ngày viết ở hạn bằng lời",
        COMMITMENTS,
        instead(_DEADLINE, "  deadline_words: trước ngày 30/11/2030\n"),
        "clarity",
        "deadline_words:",
        ("`deadline`",),
        "deadline_words: trước ngày 30/11/2030",
    ),
    BadInput(
        _M,
        "Thời gian chung ghi như hạn riêng",
        COMMITMENTS,
        both(instead(_STATED, "."), instead(_DEADLINE, "  deadline_words: 6 tháng cuối năm\n")),
        "clarity",
        "deadline_words:",
        ("thời gian chung",),
        "deadline_words: 6 tháng cuối năm",
    ),
    BadInput(
        _M,
        "Hạn trước ngày ký báo cáo",
        COMMITMENTS,
        instead("2030-11-30", "2003-11-30"),
        "clarity",
        "deadline:",
        ("30/11/2003", "not_ratable"),
        "deadline: 2003-11-30",
    ),
    BadInput(
        _M,
        "Văn bản được thực hiện ghi làm sản phẩm",
        COMMITMENTS,
        instead("product: Đèn đường mới", "product: Quyết định 9/QĐ-UBND"),
        "clarity",
        "product:",
        ("không phải sản phẩm",),
        "product: Quyết định 9/QĐ-UBND",
    ),
    BadInput(
        _M,
        "Cơ quan ghi hai lần trong một cam kết",
        COMMITMENTS,
        instead("  documents:", "  other_bodies: [vd-so-do]\n  documents:"),
        "clarity",
        "other_bodies:",
        ("`lead_bodies`",),
        "lead_bodies: [vd-so-do], other_bodies: [vd-so-do]",
    ),
    BadInput(
        _M,
        "Gắn vấn đề mà không gắn hạn chế",
        COMMITMENTS,
        instead("  answers: [7-2030/iv-a]\n", ""),
        "linked-problems",
        "problems:",
        ("`answers`", "7-2030/iv-a"),
        "problems: [7-2030/iv-a-1]",
    ),
    BadInput(
        _M,
        "Lần sửa trước ngày ký báo cáo",
        CORRECTIONS,
        added(_correction(date="2003-11-01")),
        "corrections",
        "date:",
        ("1/11/2003",),
        "date: 2003-11-01",
    ),
    BadInput(
        _M,
        "Lần sửa không đổi gì",
        CORRECTIONS,
        added(_correction(more="  before: một số\n  after: một số\n")),
        "corrections",
        "after:",
        ("giống nhau",),
        "before: một số, after: một số",
    ),
    BadInput(
        _M,
        "Lần sửa kể một mục hai lần",
        CORRECTIONS,
        added(_correction(records="[7-2030/v-1-1, 7-2030/v-1-1]")),
        "twice",
        "records:",
        ("hai lần",),
        "records: [7-2030/v-1-1, 7-2030/v-1-1]",
    ),
    BadInput(
        _M,
        "Lần sửa nêu mục không có",
        CORRECTIONS,
        added(_correction(records="[7-2030/v-1-2]")),
        "references",
        "records:",
        ("`7-2030/v-1-1`",),
        "records: [7-2030/v-1-2]",
    ),
)
