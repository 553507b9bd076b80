"""Numbers that public sources state about what has happened since, and the charts made of them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from pydantic import Field

from .base import Key, Part, Period, Record, RecordId, Text
from .charts import Role
from .evidence import Evidence


class PublicFigure(Record):
    """One number from a public source. Files: `public-figures/<key>.yml` of a report."""

    id: RecordId = Field(description="Mã: 7-2030/sl-<ngày ghi>-<4 ký tự bất kỳ>; tên tệp là phần sau dấu gạch chéo.")
    label: Text = Field(description="Số này đo cái gì, của thời gian nào.")
    value: int | Decimal = Field(description="Giá trị cho máy.")
    unit: Text = Field(description="Đơn vị.")
    date: dt.date | None = Field(default=None, description="Ngày mà số này nói tới, nếu là một mốc thời gian.")
    period: Period | None = Field(default=None, description="Khoảng thời gian mà số này đo, nếu nguồn nêu.")
    indicator: Key | None = Field(default=None, description="Mã chỉ số (data/vocabularies/indicators.yml), nếu số này đo đúng chỉ số đó.")
    computed: Text | None = Field(default=None, description="Cách tính, nếu website tính ra từ điều nguồn nêu.")
    unconfirmed: bool = Field(default=False, description="true: nguồn mới được đọc một lần và chưa tìm lại được.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
    evidence: Evidence = Field(description="Nguồn công khai: nơi đăng, địa chỉ, ngày đọc, đoạn trích.")


class Band(Part):
    """A target range that a chart shows behind its bars."""

    low: int | Decimal = Field(description="Mức thấp của mục tiêu.")
    high: int | Decimal = Field(description="Mức cao của mục tiêu.")
    label: Text = Field(description="Mục tiêu gì.")
    evidence: Evidence = Field(description="Nguồn công khai: nơi đăng, địa chỉ, ngày đọc, đoạn trích.")


class PublicRow(Part):
    """One row of a chart: one figure a series; for a timeline, one dated figure."""

    label: Text = Field(description="Nhãn.")
    figures: tuple[RecordId, ...] = Field(min_length=1, description="Mã số liệu công khai, mỗi cột một mã.")


class PublicSeries(Part):
    """One column of the chart."""

    name: Text = Field(description="Tên cột.")
    role: Role = Field(description="done | ongoing | accent | neutral – quyết định màu.")


class PublicChart(Record):
    """One chart of public figures. Files: `public-charts.yml` of a report."""

    id: RecordId = Field(description="Mã: 7-2030/bd-ck-<số>.")
    kind: Literal["bars", "ranks", "timeline"] = Field(
        description="bars: thanh ngang · ranks: thứ hạng, bên phải tốt hơn · timeline: mốc thời gian."
    )
    title: Text = Field(description="Câu trả lời bằng lời.")
    question: Text = Field(description="Câu hỏi mà biểu đồ trả lời.")
    finding: Text = Field(description="Điều chính thấy được, cho người không nhìn thấy biểu đồ.")
    unit: Text = Field(description="Đơn vị.")
    series: tuple[PublicSeries, ...] = Field(min_length=1, description="Các cột.")
    band: Band | None = Field(default=None, description="Khoảng mục tiêu, nếu có.")
    commitments: tuple[RecordId, ...] = Field(default=(), description="Mã các cam kết mà biểu đồ giúp hiểu.")
    rows: tuple[PublicRow, ...] = Field(min_length=1, description="Các dòng.")
