"""Corrections: what the site had said wrongly of its source, and how it reads now. Appended, never rewritten."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import AnyId, Record, RecordId, Text


class Correction(Record):
    """One kind of mistake that was mended, with every record concerned. Files: `corrections.yml` or `corrections/*.yml` of a report."""

    id: RecordId = Field(description="Mã: 7-2030/sua-<số>.")
    date: dt.date = Field(description="Ngày sửa.")
    reason: Text = Field(description="Trước đây sai ở đâu và vì sao, một hai câu trung lập.")
    before: Text | None = Field(default=None, description="Trước khi sửa website ghi gì, nếu nói được bằng vài chữ.")
    after: Text | None = Field(default=None, description="Nay ghi gì, nếu nói được bằng vài chữ.")
    records: tuple[AnyId, ...] = Field(min_length=1, description="Mã các mục đã sửa.")
