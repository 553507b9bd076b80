"""Updates: what public sources say has happened to a commitment since. Appended, never rewritten."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .base import Key, Record, RecordId, Text
from .bodies import Evidence

Bearing = Literal["progress", "completion", "delay", "not_met", "context"]


class Update(Record):
    """One dated entry. Files: `updates.yml` or `updates/*.yml` of a report."""

    id: RecordId = Field(description="Mã: 150-2024/cn-<số>.")
    commitment: RecordId = Field(description="Mã cam kết.")
    date: dt.date = Field(description="Ngày sự việc hoặc ngày nguồn công bố, không sớm hơn ngày báo cáo.")
    summary: Text = Field(description="Tóm tắt bằng lời của chúng ta.")
    bearing: Bearing = Field(
        description="progress (tiến triển) | completion (hoàn thành) | delay (chậm) | not_met (không đạt) | context (bối cảnh)."
    )
    from_: Key | None = Field(default=None, alias="from", description="Tình trạng trước, nếu tình trạng thay đổi.")
    to: Key | None = Field(default=None, description="Tình trạng sau, nếu tình trạng thay đổi.")
    recorded: dt.date = Field(description="Ngày mục này được ghi vào dữ liệu.")
    enlarged_city: bool = Field(default=False, description="true: số liệu của thành phố sau sáp nhập 1/7/2025 – chỉ là bối cảnh.")
    contradicts: tuple[RecordId, ...] = Field(default=(), description="Mã các cập nhật nói khác.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Các nguồn.")
