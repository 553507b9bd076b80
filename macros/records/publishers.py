"""Publishers: who stands behind an address."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Key, Record, Text


class Publisher(Record):
    """One publisher. File: `data/publishers.yml`."""

    id: Key = Field(description="Mã, không dấu.")
    name: Text = Field(description="Tên mà ô `publisher` của mọi nguồn ở các trang này bắt đầu bằng.")
    hosts: tuple[Text, ...] = Field(min_length=1, description="Tên miền; tên miền con được tính theo: nhandan.vn.")
    kind: Literal["authority", "press", "document_library", "other"] = Field(
        description="authority: cơ quan nhà nước · press: báo chí · document_library: nơi đăng bản sao văn bản · other: nơi khác."
    )
