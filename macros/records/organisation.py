"""Organisation: the lists of agencies, units and coordination bodies that the report prints."""

from __future__ import annotations

from pydantic import Field

from .base import Key, Record, RecordId, Source, Text


class OrganisationItem(Record):
    """One entry of such a list, in the order printed. Files: `organisation.yml` or `organisation/*.yml`."""

    id: RecordId = Field(description="Mã: 7-2030/i-2-fn13-4 (mục, chú thích, thứ tự trong danh sách).")
    list: Key = Field(description="Danh sách (data/vocabularies/organisation-lists.yml).")
    order: int = Field(ge=1, description="Thứ tự trong danh sách như in.")
    body: Key = Field(description="Mã cơ quan, tổ chức trong data/bodies.")
    detail: Text | None = Field(default=None, description="Điều báo cáo nói thêm về mục này, bằng lời của chúng ta.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản được nêu.")
    topics: tuple[Key, ...] = Field(default=(), description="Mã chủ đề.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
