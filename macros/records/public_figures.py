"""Numbers that public sources state about what has happened since, and the charts made of them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pydantic import Field

from .base import Key, Period, Record, RecordId, Text
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
    target: bool = Field(default=False, description="true: số này là mục tiêu, dự toán hay hạn đã định, không phải kết quả.")
    computed: Text | None = Field(default=None, description="Cách tính, nếu website tính ra từ điều nguồn nêu.")
    unconfirmed: bool = Field(default=False, description="true: nguồn mới được đọc một lần và chưa tìm lại được.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
    evidence: Evidence = Field(description="Nguồn công khai: nơi đăng, địa chỉ, ngày đọc, đoạn trích.")


class PublicChart(Record):
    """One chart over time. Files: `public-charts.yml` of a report. Its points are all figures of its indicators: none is named here."""

    id: RecordId = Field(description="Mã: 7-2030/bd-ck-<số>.")
    question: Text = Field(description="Câu hỏi mà biểu đồ trả lời; câu trả lời do máy viết từ các số.")
    indicators: tuple[Key, ...] = Field(
        min_length=1, max_length=4, description="Mã các chỉ số cùng đơn vị, mỗi chỉ số một đường; mọi số thuộc chỉ số tự vào biểu đồ."
    )
    commitments: tuple[RecordId, ...] = Field(default=(), description="Mã các cam kết mà biểu đồ giúp hiểu.")
