"""Searches: what was looked for, where and when. "Not found" is said only where one is recorded."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, RecordId, Text


class Search(Record):
    """One search of one day on one topic. Files: `searches/<key>.yml` of a report."""

    id: RecordId = Field(description="Mã: 7-2030/tk-<ngày tìm>-<chủ đề hoặc vài ký tự>.")
    date: dt.date = Field(description="Ngày tìm.")
    place: Key = Field(description="Mã nơi đã tìm (data/vocabularies/search-places.yml).")
    words: tuple[Text, ...] = Field(min_length=1, description="Đã hỏi gì: từ khóa hoặc chủ đề, mỗi dòng một điều.")
    commitments: tuple[RecordId, ...] = Field(default=(), description="Mã các cam kết mà chính điều được hỏi nói tới.")
    found: tuple[RecordId, ...] = Field(default=(), description="Mã các cập nhật ghi điều đã tìm thấy.")
    queries: int | None = Field(default=None, ge=1, description="Số lượt hỏi, nếu biết.")
    not_found: Text | None = Field(default=None, description="Điều đã tìm mà chưa thấy.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
