"""Relations: what a report's figures, dates and wordings must satisfy. Declared here, computed by `macros/derived/audit.py`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .base import Key, Part, Record, RecordId, Source, Text

RelationKind = Literal[
    "sum",
    "hundred",
    "share",
    "denominator",
    "part_of",
    "equal",
    "list_count",
    "year_of_period",
    "years_in_period",
    "year_in_number",
    "same_date",
    "date_order",
    "not_after",
    "not_before",
    "same_words",
    "not_checkable",
]


class ListedItems(Part):
    """Records that are counted: those of one list of the organisation table, or commitments, documents …"""

    list: Key | None = Field(default=None, description="Mã danh sách trong data/vocabularies/organisation-lists.yml.")
    distinct: bool = Field(default=False, description="true: đếm số cơ quan khác nhau, tên lặp lại chỉ tính một lần.")


class Passage(Part):
    """One of the places of the report that are compared with each other."""

    says: Text | None = Field(
        default=None,
        description=("same_words: chữ như in, có trong đoạn trích · same_date, date_order: tên của văn bản hay việc có ngày đó, nếu cần."),
    )
    date: dt.date | None = Field(default=None, description="Ngày mà đoạn trích ghi (chỉ với same_date, date_order).")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")


class Reading(Part):
    """One way to understand a passage that can be understood in several, and the number it leads to."""

    says: Text = Field(description="Cách hiểu, bằng một vế câu: nếu 60 là tổng số được giao.")
    kind: Literal["sum", "remainder", "share", "list_count"] = Field(
        description="sum: tổng các parts · remainder: whole trừ các parts · share: part/whole (%) · list_count: số mục liệt kê."
    )
    whole: RecordId | None = Field(default=None, description="Mã số liệu tổng (với remainder, share).")
    parts: tuple[RecordId, ...] = Field(default=(), description="Mã các số liệu thành phần.")
    items: ListedItems | None = Field(default=None, description="Danh sách được đếm (chỉ với list_count).")


class Relation(Record):
    """One relation. Files: `relations.yml` or `relations/*.yml` of a report."""

    id: RecordId = Field(description="Mã: 7-2030/dc-ii-4-1 (dc = đối chiếu).")
    kind: RelationKind = Field(
        description=(
            "sum: whole = tổng các parts · hundred: các parts (%) cộng lại là 100 · share: stated (%) = part/whole · "
            "denominator: mẫu số in (stated) = whole · part_of: tổng các parts ≤ whole · equal: các parts bằng nhau · "
            "list_count: stated = số mục liệt kê · year_of_period: stated = năm thứ mấy của giai đoạn · "
            "years_in_period: stated = số năm của giai đoạn · year_in_number: năm trong số hiệu các documents = năm ký · "
            "same_date: các passages ghi cùng một ngày · date_order: ngày của các passages theo thứ tự trước sau · "
            "not_after: ngày sự kiện ≤ ngày báo cáo · not_before: ngày sự kiện ≥ ngày đầu của kỳ nhiệm vụ · "
            "same_words: các passages ghi cùng một cách · "
            "not_checkable: báo cáo không cho đủ dữ liệu."
        )
    )
    rule: Text = Field(description="Điều được hỏi, bằng một câu hỏi: Hoàn thành cộng đang xử lý có bằng tổng số giao không?")
    stated: RecordId | None = Field(default=None, description="Mã số liệu mà báo cáo ghi, được đem ra kiểm tra.")
    whole: RecordId | None = Field(default=None, description="Mã số liệu tổng.")
    parts: tuple[RecordId, ...] = Field(default=(), description="Mã các số liệu thành phần.")
    items: ListedItems | None = Field(default=None, description="Danh sách được đếm (chỉ với list_count).")
    documents: tuple[Key, ...] = Field(default=(), description="Mã các văn bản được xem (chỉ với year_in_number).")
    passages: tuple[Passage, ...] = Field(default=(), description="Các chỗ được so sánh (same_date, date_order, same_words).")
    period_from: int | None = Field(default=None, description="Năm đầu giai đoạn (với year_of_period, years_in_period).")
    period_to: int | None = Field(default=None, description="Năm cuối giai đoạn (chỉ với years_in_period).")
    year: int | None = Field(default=None, description="Năm được nói tới (chỉ với year_of_period).")
    printed: Text | None = Field(default=None, description="Chữ báo cáo in về thời gian, có trong đoạn trích (với not_after, not_before).")
    event_date: dt.date | None = Field(
        default=None, description="Ngày website đọc ra từ chữ in: sớm nhất có thể (not_after), muộn nhất có thể (not_before)."
    )
    readings: tuple[Reading, ...] = Field(default=(), description="Các cách hiểu, nếu chỗ này có thể hiểu theo nhiều cách.")
    note: Text | None = Field(default=None, description="Một câu trung lập giải thích chênh lệch hoặc vì sao không kiểm tra được.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
