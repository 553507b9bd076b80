"""Evidence: one public source, where it stands, and how it was read."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from .base import Part, Text, Url

#: A translation of ours may have at most this many words: an excerpt has 15, and Vietnamese needs more words than English.
TRANSLATION_MAX_WORDS = 25


class Evidence(Part):
    """A public source: the publisher's own page, or a law library's copy of a numbered document. Never a repost."""

    publisher: Text = Field(title="Nơi đăng", description="Nơi đăng.")
    kind: Literal["page", "document_copy"] = Field(
        default="page",
        description="page: trang của chính nơi đăng · document_copy: bản sao một văn bản có số, đăng ở thư viện pháp luật.",
    )
    document_number: Text | None = Field(
        default=None, title="Số, ký hiệu văn bản", description="Số, ký hiệu của văn bản được sao: 101/KH-UBND."
    )
    title: Text | None = Field(default=None, title="Tên bài", description="Tên bài, nếu biết.")
    url: Url = Field(title="Địa chỉ trang gốc", description="Địa chỉ trang gốc của nơi đăng.")
    published: Text | dt.date | None = Field(
        default=None,
        title="Ngày đăng",
        description="Ngày đăng (2024-07-30 hoặc 2024-10); bỏ trống nếu trang không ghi – website hiện 'không rõ'.",
    )
    accessed: dt.date | Text = Field(title="Ngày bạn đọc trang", description="Ngày đọc trang; 2026-03 nếu chỉ biết tháng.")
    readings: Annotated[int, Field(ge=1)] = Field(
        default=1, description="Đoạn trích đã được đọc hay tìm lại mấy lần, độc lập với nhau: khác ngày hoặc khác câu hỏi tìm."
    )
    not_found_again: dt.date | None = Field(
        default=None, description="Ngày đã tìm lại mà không thấy trang hay đoạn trích nữa; bỏ trống nếu chưa tìm lại, hoặc tìm lại được."
    )
    excerpt: Text = Field(title="Đoạn trích nguyên văn", description="Trích nguyên văn, tối đa 15 từ.")
    translation: Text | None = Field(
        default=None, description="Đoạn trích dịch ra tiếng Việt bằng lời của chúng ta, tối đa 25 từ, nếu nguồn viết tiếng khác."
    )
