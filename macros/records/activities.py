"""Activities: what the report says was done, met, visited, decided, apart from its numbers."""

from __future__ import annotations

from pydantic import Field

from .base import Key, Record, RecordId, Source, Text


class Activity(Record):
    """One thing done. Files: `activities.yml` or `activities/*.yml` of a report."""

    id: RecordId = Field(description="Mã: <báo cáo>/<mục>-<điểm>-hd-<số>, ví dụ 7-2030/ii-3-c-hd-1.")
    kind: Key = Field(description="Loại hoạt động (data/vocabularies/activity-kinds.yml).")
    statement: Text = Field(description="Một câu bằng lời của chúng ta; số liệu viết bằng mã trong ngoặc nhọn.")
    topics: tuple[Key, ...] = Field(default=(), description="Mã chủ đề.")
    bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan được nêu.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản được nêu.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, nếu cần.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
