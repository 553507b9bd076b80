"""Documents: every law, resolution, decree, decision, plan cited, and the places where a report cites it."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, RecordId, Source, Text, Url


class Document(Record):
    """One document, once, however often and in whatever spelling it is cited. Files: `data/documents/*.yml`."""

    id: Key = Field(description="Mã theo số hiệu: 589-qd-ttg-2024, 43-2022-qh15.")
    kind: Key = Field(description="Loại văn bản (data/vocabularies/document-kinds.yml).")
    number: Text | None = Field(description="Số và ký hiệu đúng như viết: 589/QĐ-TTg; null nếu báo cáo không nêu.")
    name: Text | None = Field(default=None, description="Tên gọi ngắn, khi văn bản không có số hoặc báo cáo không nêu số.")
    date: dt.date | None = Field(default=None, description="Ngày ký, nếu báo cáo hoặc nguồn khác nêu.")
    year: int | None = Field(default=None, description="Năm ban hành, khi chỉ biết năm.")
    issuer: Key | None = Field(description="Mã cơ quan ban hành; null nếu báo cáo không nêu.")
    subject: Text = Field(description="Văn bản nói về việc gì, bằng lời của chúng ta.")
    topics: tuple[Key, ...] = Field(default=(), description="Mã chủ đề.")
    implements: tuple[Key, ...] = Field(default=(), description="Mã văn bản mà văn bản này thực hiện hoặc sửa đổi, nếu báo cáo nêu.")
    url: Url | None = Field(default=None, description="Địa chỉ bản công bố chính thức, nếu có.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, ví dụ báo cáo viết hai cách.")

    @property
    def title(self) -> str:
        """How a page names the document: its number, else its short name, else its subject."""
        return self.number or self.name or self.subject


class Citation(Record):
    """One place where a report names a document; named twice in a paragraph, it is two. Files: `citations.yml` or `citations/*.yml`."""

    id: RecordId = Field(description="Mã: 7-2030/vd-<số>.")
    document: Key = Field(description="Mã văn bản.")
    written: Text = Field(description="Số hiệu hoặc cách gọi đúng như báo cáo in ở chỗ này; phần lược bớt ghi bằng dấu ba chấm.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập: báo cáo gọi theo tên mà không ghi số, gọi tắt, hay in sai.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích chỉ có một lần trên trang.")
