"""An update or background belongs to something; an update that belongs to subjects only says nothing about the status of a promise."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem
from macros.records.updates import Update


def _run(given: CheckInput) -> Iterator[Problem]:
    for update in given.dataset.updates.values():
        if update.commitment is None:
            yield from _without_commitment(update)
    for background in given.dataset.backgrounds.values():
        if not background.about and not background.subjects:
            advice = "Hãy ghi `about` (mã cam kết, hạn chế, vấn đề cụ thể, hoạt động) hoặc `subjects` (mã vấn đề trong data/subjects/)."
            yield Problem.at(background.origin.at("id"), CHECK.name, "Bối cảnh này không thuộc về đâu.", advice, background.id)


def _without_commitment(update: Update) -> Iterator[Problem]:
    if not update.subjects:
        advice = "Hãy ghi `commitment` (mã cam kết) hoặc `subjects` (mã vấn đề trong data/subjects/)."
        yield Problem.at(update.origin.at("id"), CHECK.name, "Cập nhật này không thuộc về đâu.", advice, update.id)
    elif update.official_status or update.covers == "whole":
        name = "official_status" if update.official_status else "covers"
        advice = f"Hãy bỏ `{name}`, hoặc ghi `commitment` nếu nguồn nói về đúng việc đã hứa."
        message = "Cập nhật không thuộc cam kết nào thì không nói về tình trạng của cam kết."
        yield Problem.at(update.origin.at(name), CHECK.name, message, advice, str(getattr(update, name)))


CHECK = Check("belonging", "Cập nhật và bối cảnh thuộc về một cam kết, một vấn đề hay một mục của báo cáo.", _run)
