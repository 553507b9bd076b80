"""Subjects: what a resident would name – flooding, the hospital, the sidewalks – with the answer that the records allow."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, RecordId, Text


class Subject(Record):
    """One thing people ask about. Files: `data/subjects/<id>.yml`: it may rest on several reports.

    Its updates and backgrounds are those that it names and those that name it (`derived/subjects.py`).
    """

    id: Key = Field(description="Mã, không dấu, cũng là tên tệp: ngap; không đổi sau khi đã công bố.")
    name: Text = Field(description="Tên người dân quen gọi: Ngập nước.")
    topic: Key | None = Field(default=None, description="Mã chủ đề để xếp nhóm ở trang Vấn đề; bỏ trống thì xếp vào nhóm Khác.")
    question: Text = Field(description="Câu hỏi đúng như người dân sẽ hỏi, kết thúc bằng dấu hỏi.")
    answer: Text = Field(
        description="Trả lời trong một đến ba câu bằng lời thường; mỗi con số, mỗi ngày phải có trong một mục mà vấn đề này nêu;"
        " số liệu viết bằng mã trong ngoặc nhọn."
    )
    answer_date: dt.date = Field(
        description="Ngày viết hoặc xem lại câu trả lời: không sớm hơn ngày ghi của mục nào mà câu trả lời dựa vào."
    )
    other_words: tuple[Text, ...] = Field(default=(), description="Những chữ khác mà người dân gõ khi tìm; mỗi chữ chỉ thuộc một vấn đề.")
    problems: tuple[RecordId, ...] = Field(default=(), description="Mã vấn đề cụ thể mà báo cáo nêu.")
    commitments: tuple[RecordId, ...] = Field(default=(), description="Mã cam kết nói về việc này.")
    updates: tuple[RecordId, ...] = Field(default=(), description="Mã cập nhật nói về việc này.")
    backgrounds: tuple[RecordId, ...] = Field(default=(), description="Mã bối cảnh giúp hiểu việc này.")
    figures: tuple[RecordId, ...] = Field(default=(), description="Mã số liệu của báo cáo.")
    public_figures: tuple[RecordId, ...] = Field(default=(), description="Mã số liệu công khai.")
    activities: tuple[RecordId, ...] = Field(default=(), description="Mã hoạt động mà báo cáo nêu.")
    assessments: tuple[RecordId, ...] = Field(default=(), description="Mã đánh giá của báo cáo: hạn chế, nguyên nhân, ưu điểm, bài học.")
    bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan phụ trách hoặc được nêu trong việc này.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản nói về việc này.")
    ask: Text | None = Field(default=None, description="Điều có thể hỏi cơ quan nhà nước: một điều cụ thể, không có dấu hỏi.")
