"""Bodies: every institution named, and the places where a report names it."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, RecordId, Source, Text, Url
from .evidence import Evidence


class Body(Record):
    """One institution, kept as long as the site exists. Files: `data/bodies/*.yml`."""

    id: Key = Field(description="Mã theo chữ viết tắt quen dùng, không đổi dù tên đổi: ct-syt.")
    name: Text = Field(description="Tên đầy đủ tại thời điểm valid_from hoặc khi báo cáo nêu.")
    kind: Key = Field(description="Loại (data/vocabularies/body-kinds.yml).")
    parent: Key | None = Field(default=None, description="Mã cơ quan trực tiếp quản lý, nếu báo cáo nêu.")
    valid_from: dt.date | None = Field(default=None, description="Ngày bắt đầu, nếu có nguồn.")
    valid_to: dt.date | None = Field(default=None, description="Ngày chấm dứt, nếu có nguồn.")
    successors: tuple[Key, ...] = Field(default=(), description="Mã cơ quan kế thừa, nếu có nguồn.")
    later: Text | None = Field(
        default=None, description="Sau khi báo cáo ra, nguồn công khai cho biết gì về cơ quan này, một câu bằng lời của chúng ta."
    )
    collective: bool = Field(default=False, description="true: tên gọi chung nhiều cơ quan hay nhiều người, không phải nơi nhận thư.")
    website: Url | None = Field(
        default=None, description="Trang của chính cơ quan, nếu đã đọc một bài trên trang ấy và ghi bài ấy làm nguồn."
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="Nguồn công khai cho các mốc trên.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, nếu cần.")


class Mention(Record):
    """A report names a body: once for each section, point, footnote and page. Files: `mentions.yml` or `mentions/*.yml` of a report."""

    id: RecordId = Field(description="Mã: 7-2030/nd-<số>.")
    body: Key = Field(description="Mã cơ quan.")
    name_in_report: Text = Field(description="Tên đúng như báo cáo in ở chỗ này, kể cả chữ in sai; phần lược bớt ghi bằng dấu ba chấm.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập khi chữ in khác tên đúng.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
