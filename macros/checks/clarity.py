"""The four fields that tell what a commitment's words make clear say what they are for (rule: data/vocabularies/clarity.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.derived.placeholders import PLACEHOLDER
from macros.formatting.alphabet import fold
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.commitments import Commitment

#: A day in numbers or in words: it belongs in `deadline`.
_DAY = re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\bngày \d{1,2} tháng \d{1,2}\b", re.IGNORECASE)
#: The time that every commitment of a report has, folded.
_GENERAL = re.compile(
    r"\b(?:\d+|sau|nhung|cac) thang (?:con lai|cuoi nam|dau nam)\b|\bnua (?:cuoi|dau) nam\b|\A(?:som|kip thoi|cuoi nam|trong nam)\W*\Z"
)
_NUMBER = re.compile(r"\d")


def _run(given: CheckInput) -> Iterator[Problem]:
    for commitment in given.dataset.commitments.values():
        yield from _target(commitment)
        yield from _deadline(given.dataset, commitment)
        yield from _product(given.dataset, commitment)
        for index, key in enumerate(commitment.other_bodies):
            if key in commitment.lead_bodies:
                advice = "Cơ quan làm việc này chỉ ghi ở `lead_bodies`; hãy bỏ nó khỏi `other_bodies`."
                yield Problem.at(commitment.origin.at("other_bodies", index), CHECK.name, "Cơ quan được ghi hai lần.", advice, key)


def _target(commitment: Commitment) -> Iterator[Problem]:
    target = commitment.target
    if target is not None and not PLACEHOLDER.search(target) and not _NUMBER.search(target):
        advice = "Hãy viết con số phải đạt, hoặc mã số liệu trong ngoặc nhọn; câu văn không nêu con số thì bỏ `target`."
        yield Problem.at(commitment.origin.at("target"), CHECK.name, "Mục tiêu không có con số nào.", advice, target)


def _deadline(dataset: Dataset, commitment: Commitment) -> Iterator[Problem]:
    words, day = commitment.deadline_words, commitment.deadline
    report = dataset.reports.get(commitment.id.split("/")[0])
    if day is not None and possible(day) and report is not None and day < report.date and not commitment.not_ratable:
        advice = "Hãy xem lại năm; nếu việc đã qua khi ký báo cáo thì viết lý do ở `not_ratable`."
        message = f"Hạn {date_vi(day)} ở trước ngày ký báo cáo {date_vi(report.date)}."
        yield Problem.at(commitment.origin.at("deadline"), CHECK.name, message, advice, day.isoformat())
    if words is None:
        return
    place = commitment.origin.at("deadline_words")
    if day is not None:
        yield Problem.at(
            place, CHECK.name, "Việc này có hai hạn.", "Chỉ giữ một: `deadline` cho ngày, `deadline_words` cho hạn bằng lời.", words
        )
    elif _DAY.search(words):
        yield Problem.at(place, CHECK.name, "Hạn này là một ngày.", "Hãy viết ở `deadline`, dạng năm-tháng-ngày: 2024-12-31.", words)
    elif _GENERAL.search(fold(words)):
        advice = "Hãy nêu hạn mà câu văn đặt cho riêng việc này, ví dụ một quý hay một kỳ họp; không có thì bỏ `deadline_words`."
        yield Problem.at(place, CHECK.name, "Lời này là thời gian chung của cả phần, không phải hạn riêng.", advice, words)


def _product(dataset: Dataset, commitment: Commitment) -> Iterator[Problem]:
    product = commitment.product
    if product is None:
        return
    numbers = [d.number for key in commitment.documents if (d := dataset.documents.get(key)) and d.number]
    if named := next((number for number in numbers if number in product), None):
        advice = "Hãy viết văn bản, công trình hay sự kiện sẽ có; câu văn không gọi tên thì bỏ `product`."
        message = f"{named} là văn bản mà việc này thực hiện, không phải sản phẩm."
        yield Problem.at(commitment.origin.at("product"), CHECK.name, message, advice, product)


CHECK = Check("clarity", "Con số, hạn, cơ quan, sản phẩm của một cam kết được ghi đúng trường của mình.", _run)
