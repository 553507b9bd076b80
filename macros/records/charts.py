"""Charts of one report: which figures answer which question."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Page, Part, Record, RecordId, Text

Role = Literal["done", "ongoing", "neutral", "accent"]


class ChartRow(Part):
    """One bar, or one part of the whole."""

    label: Text = Field(description="Nhãn của thanh.")
    figure: RecordId = Field(description="Mã số liệu.")
    role: Role = Field(default="neutral", description="done (đã xong) | ongoing (đang làm) | accent | neutral – quyết định màu.")


class Chart(Record):
    """One chart. Files: `charts.yml` of a report. Charts over whole tables (documents, commitments …) are in `macros/charts/models/`."""

    id: RecordId = Field(description="Mã: 7-2030/bd-ii-4.")
    page: Page = Field(description="Trang của website.")
    section: Text = Field(description="Đường dẫn mục của báo cáo mà biểu đồ thuộc về: II.4.")
    kind: Literal["parts", "bars"] = Field(description="parts: các phần của một tổng, một thanh xếp chồng · bars: các thanh ngang.")
    title: Text = Field(description="Câu trả lời bằng lời; số liệu viết bằng mã trong ngoặc nhọn.")
    question: Text = Field(description="Câu hỏi mà biểu đồ trả lời.")
    finding: Text = Field(description="Điều chính thấy được, cho người không nhìn thấy biểu đồ.")
    unit: Text = Field(description="Đơn vị.")
    whole: RecordId | None = Field(default=None, description="Mã số liệu tổng (chỉ với parts).")
    rows: tuple[ChartRow, ...] = Field(min_length=1, description="Các thanh, theo thứ tự hiện.")
