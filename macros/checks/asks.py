"""What is asked is a document or a figure, courteously: no question that accuses, none that presumes that something was not done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem
from macros.records.commitments import Commitment
from macros.records.subjects import Subject

#: A letter has two lines for what is asked; who needs more asks two things.
LONGEST = 200
#: Words that ask for a justification, or take for granted that a thing was not done (rule: design/asking, "Tone").
_ACCUSING = re.compile(
    r"\b(?:vì sao|tại sao|sao chưa|sao không|giải trình|kiểm điểm|lý do (?:chưa|không|chậm)|chưa (?:làm|thực hiện|hoàn thành|xong)|"
    r"không (?:làm|thực hiện|hoàn thành)|chậm trễ|bao giờ mới|chừng nào mới|thất hứa|lỗi của ai|ai chịu trách nhiệm)\b",
    re.IGNORECASE,
)


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    asking: list[Commitment | Subject] = [*dataset.commitments.values(), *dataset.subjects.values()]
    for record in asking:
        for message, advice, text in _mistakes(record.ask or ""):
            yield Problem.at(record.origin.at("ask"), CHECK.name, message, advice, text)


def _mistakes(ask: str) -> Iterator[tuple[str, str, str]]:
    """(what is wrong, what to write instead, the words)."""
    if accusing := _ACCUSING.search(ask):
        advice = "Hãy hỏi một văn bản, một con số hay tình trạng đến nay, ví dụ “Tỷ lệ giải ngân đến ngày …”."
        yield f"“{accusing.group()}” nghe như trách hoặc coi như việc đã không làm.", advice, accusing.group()
    if "?" in ask:
        yield "Điều hỏi có dấu hỏi.", "Hãy viết điều muốn nhận, không viết câu hỏi: “Danh sách …”, “Số …”, “Tiến độ …”.", ask
    if len(ask) > LONGEST:
        yield f"Điều hỏi dài {len(ask)} chữ cái, nhiều nhất là {LONGEST}.", "Hãy chọn một hai văn bản hay con số cụ thể.", ask


CHECK = Check("asks", "Điều hỏi cơ quan là một văn bản hay con số, không trách và không coi như việc đã không làm.", _run)
