"""Figures: every number the report states."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from macros.formatting.numbers import number_vi

from .base import Key, Period, Record, RecordId, Source, Text


class Figure(Record):
    """One number as the report states it. Files: `figures.yml` or `figures/*.yml` of a report."""

    id: RecordId = Field(description="Mã: <báo cáo>/<mục>-so-<số thứ tự>, ví dụ 7-2030/ii-4-so-1.")
    label: Text = Field(description="Số này đếm hay đo cái gì, bằng lời thường, không kèm con số.")
    value: int | Decimal = Field(
        description="Giá trị cho máy: 1436 hoặc 34.07 – không dấu chấm hàng nghìn, dấu chấm thập phân.", examples=[1436, 34.07]
    )
    unit: Text = Field(description="Đơn vị: nhiệm vụ, văn bản, người, %.", examples=["nhiệm vụ", "%"])
    as_printed: Text = Field(description='Đúng như in trong báo cáo, đặt trong ngoặc kép: "1.436", "34,07%".', examples=["1.436", "34,07%"])
    period: Period | None = Field(
        default=None,
        description="Khoảng thời gian số này tính, nếu báo cáo nêu riêng cho nó; của cả mục thì ghi ở `count_periods`.",
    )
    computed: bool = Field(default=False, description="true nếu số do website tính, không phải báo cáo nêu.")
    indicator: Key | None = Field(
        default=None,
        description="Mã chỉ số (data/vocabularies/indicators.yml), nếu nhiều văn bản hay nguồn công khai cùng đo đúng điều này.",
    )
    topics: tuple[Key, ...] = Field(default=(), description="Mã chủ đề.")
    bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan liên quan.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản liên quan.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, nếu cần.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")

    @property
    def shown(self) -> str:
        """As printed; the machine value the Vietnamese way where the report prints a word instead of digits."""
        return self.as_printed if any(c.isdigit() for c in self.as_printed) else number_vi(self.value)

    @property
    def unit_shown(self) -> str:
        """The unit to write after `shown`: none where what is printed has it already (“34,07%”, “năm thứ 4”)."""
        return "" if self.unit == "%" or self.unit in self.shown.split() else self.unit
