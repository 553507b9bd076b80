"""What is known of the law on asking for information: nothing is said of it on the site that no record here carries."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import Key, Record, Text
from .evidence import Evidence


class Law(Record):
    """One thing that a source says of the law. File: `data/laws.yml`. Checked by `laws`."""

    id: Key = Field(description="Mã: luat-tiep-can-thong-tin-2016.")
    statement: Text = Field(description="Điều nguồn cho biết, một hai câu bằng lời của chúng ta; con số, ngày phải có trong nguồn.")
    basis: Text | None = Field(
        default=None,
        description="Câu căn cứ đưa vào thư, không có chữ “Căn cứ”: Luật … số …; chỉ ghi khi nguồn nói văn bản đang có hiệu lực.",
    )
    checked: dt.date = Field(description="Ngày kiểm tra: không sớm hơn ngày đọc nguồn, không ở sau hôm nay.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Nguồn công khai nói điều này; ít nhất một.")
