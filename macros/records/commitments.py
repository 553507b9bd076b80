"""Commitments: what the committee says it will do, split until each can be checked by itself."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Part, Record, RecordId, Source, Text


class CommitmentGroup(Record):
    """A numbered point of the report, or a sentence with several actions, that single commitments belong to."""

    id: RecordId = Field(description="Mã: 150-2024/iv-4 cho một nhóm, 150-2024/iv-4-2 cho một câu có nhiều việc.")
    title: Text = Field(description="Nhan đề ngắn bằng lời của chúng ta.")
    parent: RecordId | None = Field(default=None, description="Mã nhóm lớn hơn, nếu đây là một câu trong nhóm.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")


class Checkability(Part):
    """Which of the marks of a checkable commitment the text itself gives ("6 rõ")."""

    number: bool = Field(description="Có con số phải đạt?")
    deadline: bool = Field(description="Có thời hạn riêng, rõ hơn '6 tháng cuối năm'?")
    body: bool = Field(description="Có nêu tên cơ quan chịu trách nhiệm?")
    product: bool = Field(description="Có nêu sản phẩm cụ thể (văn bản, công trình, sự kiện)?")


class Commitment(Record):
    """One commitment. Files: `commitments.yml` or `commitments/*.yml` of a report."""

    id: RecordId = Field(description="Mã: 150-2024/iv-4-2; việc tách từ cùng một câu thêm chữ: 150-2024/iv-4-2-a.")
    parent: RecordId = Field(description="Mã nhóm trong commitment-groups.yml.")
    statement: Text = Field(description="Lời hứa trong một câu của chúng ta, bắt đầu bằng động từ.")
    topic: Key = Field(description="Mã chủ đề chính.")
    other_topics: tuple[Key, ...] = Field(default=(), description="Mã chủ đề phụ.")
    lead_bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan chủ trì mà báo cáo nêu tên cho việc này.")
    other_bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan khác được nêu.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản mà việc này thực hiện.")
    answers: tuple[RecordId, ...] = Field(default=(), description="Mã hạn chế mà việc này đáp lại.")
    problems: tuple[RecordId, ...] = Field(default=(), description="Mã vấn đề cụ thể mà việc này đáp lại.")
    places: tuple[Text, ...] = Field(default=(), description="Địa điểm được nêu.")
    deadline: dt.date | None = Field(default=None, description="Hạn riêng của việc này, nếu báo cáo nêu.")
    target: Text | None = Field(default=None, description="Mục tiêu phải đạt, nếu báo cáo nêu.")
    checkability: Checkability = Field(description="Lời văn của cam kết có nêu: con số, thời hạn, cơ quan, sản phẩm?")
    not_ratable: Text | None = Field(default=None, description="Vì sao không thể đánh giá việc này như việc của kỳ tới, nếu có lý do.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, nếu cần.")
    searched_for: Text | None = Field(default=None, description="Đã tìm gì mà không thấy, nếu cần nói rõ.")
    searched: dt.date | None = Field(default=None, description="Ngày gần nhất có người tìm thông tin công khai về việc này.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
