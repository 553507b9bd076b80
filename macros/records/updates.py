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
    unconfirmed: bool = Field(
        default=False, description="true: nguồn mới được đọc một lần và chưa tìm lại được – được hiện, nhưng không đổi tình trạng."
    )
    from_: Key | None = Field(default=None, alias="from", description="Tình trạng bằng chứng trước đó, nếu tình trạng thay đổi.")
    to: Key | None = Field(default=None, description="Tình trạng bằng chứng sau đó, nếu tình trạng thay đổi.")
    official_from: Key | None = Field(default=None, description="Tình trạng cơ quan công bố trước đó, nếu thay đổi.")
    official_to: Key | None = Field(default=None, description="Tình trạng cơ quan công bố sau đó, nếu thay đổi.")
    recorded: dt.date = Field(description="Ngày mục này được ghi vào dữ liệu.")
    enlarged_city: bool | None = Field(
        default=None,
        description="true: nói về địa bàn sau sáp nhập – chỉ là bối cảnh. Bắt buộc ghi true hoặc false khi ngày ở sau mốc sáp nhập.",
    )
    contradicts: tuple[RecordId, ...] = Field(default=(), description="Mã các cập nhật nói khác.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Các nguồn.")


class Background(Record):
    """What helps to understand a record but is no update of it: older than the report, or about a problem. Files: `backgrounds.yml`."""

    id: RecordId = Field(description="Mã: 150-2024/bc-<số>.")
    about: tuple[RecordId, ...] = Field(min_length=1, description="Mã cam kết, hạn chế hoặc vấn đề mà thông tin này giúp hiểu.")
    date: dt.date | None = Field(default=None, description="Ngày sự việc hoặc ngày nguồn công bố, nếu biết.")
    summary: Text = Field(description="Tóm tắt bằng lời của chúng ta.")
    recorded: dt.date = Field(description="Ngày mục này được ghi vào dữ liệu.")
    enlarged_city: bool | None = Field(default=None, description="true: nói về địa bàn sau sáp nhập.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Các nguồn.")
