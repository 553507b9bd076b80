"""Updates: what public sources say has happened since, to a commitment or to a subject. Appended, never rewritten."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from pydantic import Field

from .base import Key, Period, Record, RecordId, Text
from .evidence import Evidence

Bearing = Literal["progress", "completion", "delay", "decline", "not_met", "context"]


class Update(Record):
    """One dated entry. Files: `updates/<key>.yml` of a report. Which status it gives is computed: `derived/status_rule.py`."""

    #: Fields that old entries had, and what became of them: told to who still writes one.
    GONE: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("from", "to"), "Hãy xóa dòng này: không ai ghi tình trạng, máy tính từ `bearing`, ngày và nguồn."),
        **dict.fromkeys(
            ("official_from", "official_to"), "Hãy ghi `official_status`: cơ quan nói gì ở nguồn này; lúc trước và sau máy tính."
        ),
        "unconfirmed": "Hãy xóa dòng này và ghi `readings` ở nguồn: đã đọc mấy lần; một lần thì không ghi.",
    }

    id: RecordId = Field(description="Mã: 7-2030/cn-<ngày ghi>-<4 ký tự bất kỳ>; tên tệp là phần sau dấu gạch chéo.")
    commitment: RecordId | None = Field(default=None, description="Mã cam kết; bỏ trống nếu chỉ nói về vấn đề ghi ở `subjects`.")
    subjects: tuple[Key, ...] = Field(
        default=(), description="Mã vấn đề (data/subjects/) mà cập nhật này nói tới; không có cam kết thì không đổi tình trạng nào."
    )
    date: dt.date = Field(title="Ngày sự việc", description="Ngày sự việc hoặc ngày nguồn công bố, không sớm hơn ngày báo cáo.")
    period: Period | None = Field(
        default=None,
        title="Kết quả của khoảng thời gian nào",
        description="Thời gian mà kết quả nói tới, khi khác ngày sự việc: kết quả năm 2024 công bố năm 2025.",
    )
    summary: Text = Field(
        title="Nguồn nói gì, bằng lời của bạn",
        description="Tóm tắt bằng lời của chúng ta: ngắn, trung lập; mỗi con số phải có trong đoạn trích.",
    )
    bearing: Bearing = Field(
        title="Điều đó nói gì về việc đã hứa",
        description="progress (tiến triển) | completion (hoàn thành) | delay (chậm) | decline (giảm sút) | not_met (không đạt)"
        " | context (bối cảnh).",
    )
    covers: Literal["whole", "part"] = Field(
        default="part",
        title="Trọn việc hay một phần",
        description="whole: nói về trọn việc đã hứa · part: nói về một phần. Xong trọn việc cần whole.",
    )
    measure: Text | None = Field(
        default=None, description="Thước đo mà nguồn nêu, bắt buộc khi có `contradicts`: cùng thước đo mới so được."
    )
    official_status: Key | None = Field(
        default=None,
        title="Cơ quan nhà nước tự nói việc này đã tới đâu",
        description="Chính cơ quan nhà nước nói gì ở nguồn này (data/vocabularies/official-statuses.yml).",
    )
    recorded: dt.date = Field(description="Ngày mục này được ghi vào dữ liệu.")
    enlarged_city: bool | None = Field(
        default=None,
        title="Nói về địa bàn nào",
        description="true: nói về địa bàn sau sáp nhập – chỉ là bối cảnh. Bắt buộc ghi true hoặc false khi ngày ở sau mốc sáp nhập.",
    )
    contradicts: tuple[RecordId, ...] = Field(default=(), description="Mã các cập nhật nói khác.")
    note: Text | None = Field(default=None, title="Ghi chú", description="Ghi chú trung lập.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Các nguồn.")


class Background(Record):
    """What helps to understand a record but is no update of it: older than the report, or about a problem.

    Files: `backgrounds/<key>.yml` of a report.
    """

    id: RecordId = Field(description="Mã: 7-2030/bc-<ngày ghi>-<4 ký tự bất kỳ>; tên tệp là phần sau dấu gạch chéo.")
    about: tuple[RecordId, ...] = Field(
        default=(), description="Mã cam kết, hạn chế, vấn đề cụ thể hoặc hoạt động mà thông tin này giúp hiểu."
    )
    subjects: tuple[Key, ...] = Field(default=(), description="Mã vấn đề (data/subjects/) mà thông tin này giúp hiểu.")
    date: dt.date | None = Field(default=None, description="Ngày sự việc hoặc ngày nguồn công bố, nếu biết.")
    summary: Text = Field(description="Tóm tắt bằng lời của chúng ta.")
    recorded: dt.date = Field(description="Ngày mục này được ghi vào dữ liệu.")
    enlarged_city: bool | None = Field(default=None, description="true: nói về địa bàn sau sáp nhập.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="Các nguồn.")
