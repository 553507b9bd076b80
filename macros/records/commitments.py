"""Commitments: what the committee says it will do, split until each can be checked by itself."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, RecordId, Source, Text


class CommitmentGroup(Record):
    """A numbered point of the report, or a sentence with several actions, that single commitments belong to."""

    id: RecordId = Field(description="Mã: 7-2030/iv-4 cho một nhóm, 7-2030/iv-4-2 cho một câu có nhiều việc.")
    title: Text = Field(description="Nhan đề ngắn bằng lời của chúng ta.")
    parent: RecordId | None = Field(default=None, description="Mã nhóm lớn hơn, nếu đây là một câu trong nhóm.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")


class Commitment(Record):
    """One commitment. Files: `commitments.yml` or `commitments/*.yml` of a report.

    What its words make clear is told by four fields and nothing else (macros/derived/clarity.py): `target`, `deadline` or
    `deadline_words`, `lead_bodies`, `product`.
    """

    id: RecordId = Field(description="Mã: 7-2030/iv-4-2; việc tách từ cùng một câu thêm chữ: 7-2030/iv-4-2-a.")
    parent: RecordId = Field(description="Mã nhóm trong commitment-groups.yml.")
    statement: Text = Field(
        description="Lời hứa trong một câu của chúng ta, bắt đầu bằng động từ; báo cáo không có động từ thì không thêm."
    )
    topic: Key = Field(description="Mã chủ đề chính.")
    other_topics: tuple[Key, ...] = Field(default=(), description="Mã chủ đề phụ.")
    lead_bodies: tuple[Key, ...] = Field(
        default=(),
        description="Mã cơ quan mà câu văn nêu là bên làm việc này, không phải bên cùng phối hợp.",
    )
    other_bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan khác được nêu: phối hợp, nhận, hay là đối tượng của việc.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản mà việc này thực hiện.")
    answers: tuple[RecordId, ...] = Field(default=(), description="Mã hạn chế mà website gắn với việc này: câu văn nói về cùng một chuyện.")
    problems: tuple[RecordId, ...] = Field(
        default=(), description="Mã vấn đề cụ thể mà website gắn với việc này: câu văn nhắc đúng điều đó."
    )
    places: tuple[Text, ...] = Field(default=(), description="Địa điểm được nêu.")
    deadline: dt.date | None = Field(
        default=None, description="Hạn mà câu văn nêu cho riêng việc này; hạn là một năm hay kỳ thì ghi ngày cuối."
    )
    deadline_words: Text | None = Field(
        default=None,
        description="Hạn riêng mà không phải một ngày: kỳ họp giữa năm 2024, quý III/2024. “6 tháng cuối năm” không phải hạn riêng.",
    )
    target: Text | None = Field(default=None, description="Con số phải đạt mà câu văn nêu, kèm điều được đếm.")
    product: Text | None = Field(
        default=None,
        description="Văn bản, công trình hay sự kiện sẽ có, nếu câu văn gọi tên; văn bản mà việc này thực hiện không phải sản phẩm.",
    )
    ask: Text | None = Field(
        default=None,
        description="Điều hỏi cơ quan nhà nước để biết việc này tới đâu: một văn bản hay con số cụ thể, không có dấu hỏi."
        " Bỏ trống thì máy viết từ target, product, deadline.",
    )
    continues: RecordId | None = Field(
        default=None,
        description="Mã cam kết ở một văn bản trước mà việc này làm tiếp; website nối hai việc, văn bản không nhất thiết tự nối.",
    )
    implied: bool = Field(
        default=False, description="true: báo cáo không viết thẳng là sẽ làm; hiểu câu đó là lời hứa là cách đọc của website."
    )
    not_ratable: Text | None = Field(default=None, description="Vì sao không thể đánh giá việc này như việc của kỳ tới, nếu có lý do.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, nếu cần.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
