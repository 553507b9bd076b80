"""Vocabularies: the words a field may take, with label, definition and order. Adding a term needs no code."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Key, Record, Text

#: How a status is coloured. It is never told by colour alone: label and sign say the same.
Tone = Literal["neutral", "info", "ok", "note"]


class Term(Record):
    """One term of a vocabulary file `data/vocabularies/<name>.yml`; the order in the file is the order on the site."""

    id: Key = Field(description="Mã của mục từ, không dấu, không đổi sau khi đã công bố.")
    label: Text = Field(description="Tên hiện trên trang.")
    definition: Text = Field(description="Giải thích trong một câu, người dân đọc hiểu ngay.")
    unit: Text | None = Field(default=None, description="Với một chỉ số: đơn vị của mọi số thuộc chỉ số này.")
    sign: Text | None = Field(default=None, description="Dấu hiệu trước nhãn của một tình trạng, một ký tự.")
    tone: Tone = Field(default="neutral", description="Sắc của nhãn: neutral | info | ok | note. Không dùng đỏ cho việc của người khác.")
    bearings: tuple[Key, ...] = Field(default=(), description="Với một tình trạng: ý nghĩa nào của cập nhật đi cùng tình trạng này.")


class Abbreviation(Record):
    """An abbreviation that is explained wherever it stands on a page (`data/glossary.yml`)."""

    id: Key = Field(description="Mã, không dấu.")
    short: Text = Field(description="Chữ viết tắt đúng như viết: UBND.")
    full: Text = Field(description="Viết đầy đủ: Ủy ban nhân dân.")
    meaning: Text | None = Field(default=None, description="Giải thích thêm bằng lời thường, nếu cần.")
