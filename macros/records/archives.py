"""Copies of sources in public archives. Evidence itself is never rewritten: what becomes of an address is kept here, by address."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, Text, Url


class ArchivedSource(Record):
    """One address of the data and the copy of it. File: `data/archives.yml`; the weekly job proposes what to add."""

    id: Key = Field(description="Mã: lt- và mười chữ đầu mã băm của địa chỉ; máy ghi, không đặt tay.")
    url: Url = Field(description="Địa chỉ của nguồn, đúng như ở `evidence`, không có phần sau dấu #.")
    address: Url | None = Field(default=None, description="Địa chỉ bản lưu ở kho lưu trữ công khai; bỏ trống nếu chưa có bản nào.")
    taken: dt.date | None = Field(default=None, description="Ngày kho lưu trữ chụp bản đó; có khi và chỉ khi có `address`.")
    gone: dt.date | None = Field(
        default=None, description="Ngày thấy trang gốc không còn; trang của website khi đó dẫn tới bản lưu. Trang trở lại thì xóa dòng này."
    )
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
