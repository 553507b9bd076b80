"""Relations: what a report's figures must satisfy. Declared here, computed by `macros/derived/audit.py`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .base import Key, Part, Record, RecordId, Source, Text

RelationKind = Literal["sum", "share", "denominator", "part_of", "equal", "list_count", "year_of_period", "not_after", "not_checkable"]


class ListedItems(Part):
    """Records that are counted: those of one list of the organisation table, or commitments, documents …"""

    list: Key | None = Field(default=None, description="Mã danh sách trong data/vocabularies/organisation-lists.yml.")
    distinct: bool = Field(default=False, description="true: đếm số cơ quan khác nhau, tên lặp lại chỉ tính một lần.")


class Relation(Record):
    """One relation. Files: `relations.yml` or `relations/*.yml` of a report."""

    id: RecordId = Field(description="Mã: 150-2024/dc-ii-4-1 (dc = đối chiếu).")
    kind: RelationKind = Field(
        description=(
            "sum: whole = tổng các parts · share: stated (%) = part/whole · denominator: mẫu số in (stated) = whole · "
            "part_of: tổng các parts ≤ whole · equal: các parts bằng nhau · list_count: stated = số mục liệt kê · "
            "year_of_period: stated = năm thứ mấy của giai đoạn · "
            "not_after: ngày sự kiện ≤ ngày báo cáo · not_checkable: báo cáo không cho đủ dữ liệu."
        )
    )
    rule: Text = Field(description="Quy tắc bằng lời: Hoàn thành + đang xử lý = tổng số giao.")
    stated: RecordId | None = Field(default=None, description="Mã số liệu mà báo cáo ghi, được đem ra kiểm tra.")
    whole: RecordId | None = Field(default=None, description="Mã số liệu tổng.")
    parts: tuple[RecordId, ...] = Field(default=(), description="Mã các số liệu thành phần.")
    items: ListedItems | None = Field(default=None, description="Danh sách được đếm (chỉ với list_count).")
    period_from: int | None = Field(default=None, description="Năm đầu giai đoạn (chỉ với year_of_period).")
    year: int | None = Field(default=None, description="Năm được nói tới (chỉ với year_of_period).")
    event_date: dt.date | None = Field(default=None, description="Ngày sớm nhất sự kiện có thể xảy ra (chỉ với not_after).")
    note: Text | None = Field(default=None, description="Một câu trung lập giải thích chênh lệch hoặc vì sao không kiểm tra được.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
