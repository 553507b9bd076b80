"""Places of the report that a relation compares say, in their excerpt, what the relation says they say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.dates import date_vi
from macros.loading.problems import Problem
from macros.records.relations import Passage, Relation

DATED = ("same_date", "date_order")
WORDED = ("same_words",)

#: A day as reports print it: `ngày 05 tháng 01 năm 2024`, `10/6/2024`.
_DAY = re.compile(r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})")


def complete(relation: Relation) -> bool:
    """Whether the relation has all the passages that are needed to compute it."""
    if relation.kind in DATED:
        return len(relation.passages) > 1 and all(passage.date for passage in relation.passages)
    return relation.kind not in WORDED or (len(relation.passages) > 1 and all(passage.says for passage in relation.passages))


def days_printed(excerpt: str) -> list[dt.date]:
    """Every day that an excerpt names; what is no day of the calendar is left out."""
    days = []
    for day, month, year in _DAY.findall(excerpt):
        try:
            days.append(dt.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return days


def _run(given: CheckInput) -> Iterator[Problem]:
    for relation in given.dataset.relations.values():
        if relation.printed and relation.printed not in relation.source.excerpt:
            yield _not_there(relation, ("printed",), relation.printed, relation.source.excerpt)
        if relation.kind not in DATED + WORDED or not relation.passages:
            continue
        if len(relation.passages) == 1:
            advice = "Hãy thêm một chỗ nữa của báo cáo vào `passages`."
            yield Problem.at(relation.origin.at("passages"), CHECK.name, "Phải có ít nhất hai chỗ để so sánh.", advice, relation.id)
        for index, passage in enumerate(relation.passages):
            yield from _of_passage(relation, passage, index)


def _of_passage(relation: Relation, passage: Passage, index: int) -> Iterator[Problem]:
    excerpt = passage.source.excerpt
    needed = "date" if relation.kind in DATED else "says"
    if not getattr(passage, needed):
        advice = f"Hãy thêm `{needed}`: {Passage.model_fields[needed].description}"
        yield Problem.at(
            relation.origin.at("passages", index),
            CHECK.name,
            f"Phép đối chiếu `{relation.kind}` cần `{needed}` ở mỗi chỗ.",
            advice,
            excerpt,
        )
    elif relation.kind == "same_words" and str(passage.says) not in excerpt:
        yield _not_there(relation, ("passages", index, "says"), str(passage.says), excerpt)
    elif passage.date and relation.kind in DATED and passage.date not in days_printed(excerpt):
        message = f"Đoạn trích không ghi ngày {date_vi(passage.date)}."
        advice = f"Hãy sửa `date`, hoặc chọn đoạn trích có ngày đó. Đoạn trích: “{excerpt}”."
        yield Problem.at(relation.origin.at("passages", index, "date"), CHECK.name, message, advice, passage.date.isoformat())


def _not_there(relation: Relation, path: tuple[str | int, ...], words: str, excerpt: str) -> Problem:
    advice = f"Hãy chép đúng như in, hoặc chọn đoạn trích có chữ đó. Đoạn trích: “{excerpt}”."
    return Problem.at(relation.origin.at(*path), CHECK.name, "Chữ này không có trong đoạn trích.", advice, words)


CHECK = Check("relation-passages", "Chữ và ngày đem so sánh có trong đoạn trích của chính nó.", _run)
