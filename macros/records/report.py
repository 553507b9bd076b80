"""The report itself: who says it, to whom, when, about which period."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from .base import ALWAYS_PUBLISHED, Key, Page, Part, Period, Record, RecordId, Source, Text


class Recipient(Part):
    """One line of the list of recipients."""

    name: Text = Field(description="Nơi nhận, viết đủ tên.")
    note: Text | None = Field(default=None, description="Chỗ bản in khác tên viết đủ, nếu có: vài chữ.")
    body: Key | None = Field(default=None, description="Mã cơ quan trong data/bodies, nếu có.")


class CountPeriod(Part):
    """The days that the counts of a section, or of one of its points, cover (rule: `macros/derived/periods.py`)."""

    label: Text = Field(description="Số liệu nào được đếm trong khoảng này.")
    period: Period = Field(description="Từ ngày nào đến ngày nào.", json_schema_extra=ALWAYS_PUBLISHED)
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")


class Section(Part):
    """One heading of the report and the page of the site that carries it."""

    path: Text = Field(description="Đường dẫn mục như in: II.4.")
    title: Text = Field(description="Tên mục bằng lời của chúng ta.")
    page: Page | None = Field(
        default=None, description="Trang của website có nội dung mục này (ket-qua, nhiem-vu, bo-may, danh-gia, cam-ket)."
    )
    first_page: int | None = Field(
        default=None, ge=1, description="Trang đầu của mục trong bản gốc; bỏ trống nếu văn bản không chia trang."
    )
    last_page: int | None = Field(
        default=None, ge=1, description="Trang cuối của mục trong bản gốc; bỏ trống nếu văn bản không chia trang."
    )

    @property
    def pages(self) -> str:
        """`9`, `9–11`; empty for a document without pages."""
        if self.first_page is None or self.last_page is None:
            return ""
        return f"{self.first_page}–{self.last_page}" if self.last_page > self.first_page else f"{self.first_page}"


class Headline(Part):
    """One of the three or four figures of the first screen."""

    figure: RecordId = Field(description="Mã số liệu được đặt lớn.")
    of: RecordId | None = Field(default=None, description="Mã số liệu tổng, hiện sau chữ 'trên'.")
    label: Text = Field(description="Số này đếm gì, vài chữ.")
    share: RecordId | None = Field(default=None, description="Mã số liệu tỷ lệ mà báo cáo ghi.")
    page: Page = Field(description="Trang của website để xem tiếp.")


class PageAnswer(Part):
    """The one or two sentences a page begins with."""

    page: Page = Field(description="Trang của website.")
    text: Text = Field(description="Câu trả lời, một hai câu; số liệu viết bằng mã trong ngoặc nhọn: {7-2030/ii-4-so-1}.")


class Report(Record):
    """One report. File: `data/reports/<id>/report.yml`."""

    id: Key = Field(description="Mã văn bản, trùng tên thư mục: loại, số, năm như kh-9-2030; trùng với cơ quan khác thì hdnd-kh-9-2030.")
    draft: bool = Field(
        default=False, description="true: nháp, chưa trang nào đọc thư mục này; xóa dòng này khi văn bản đã đủ và đã đối chiếu."
    )
    kind: Key = Field(
        default="bao-cao", description="Loại văn bản: bao-cao, ke-hoach, chi-thi, nghi-quyet… (data/vocabularies/document-kinds.yml)."
    )
    number: Text = Field(description="Số và ký hiệu: 7/BC-UBND.")
    title: Text = Field(description="Tên báo cáo.")
    date: dt.date = Field(description="Ngày ký.")
    place: Text = Field(description="Nơi ký.")
    issuer: Key = Field(description="Mã cơ quan ban hành.")
    signer: Text = Field(description="Họ tên người ký.")
    addressee: Key | None = Field(
        default=None, description="Mã cơ quan nhận văn bản, nếu văn bản gửi riêng một cơ quan.", json_schema_extra=ALWAYS_PUBLISHED
    )
    session: Text | None = Field(
        default=None,
        json_schema_extra=ALWAYS_PUBLISHED,
        description="Kỳ họp mà báo cáo trình, nếu có.",
    )
    answers_plan: Key | None = Field(default=None, description="Mã văn bản mà báo cáo thực hiện.")
    period: Period | None = Field(
        default=None,
        description="Khoảng thời gian đã qua mà văn bản nói tới; bỏ trống nếu văn bản chỉ nói việc sắp làm.",
        json_schema_extra=ALWAYS_PUBLISHED,
    )
    next_period: Period | None = Field(default=None, description="Khoảng thời gian của phần nhiệm vụ sắp tới.")
    pages: int | None = Field(
        default=None,
        ge=1,
        description="Số trang của bản gốc, kể cả trang chữ ký; bỏ trống nếu chỉ có bản chữ không chia trang.",
        json_schema_extra=ALWAYS_PUBLISHED,
    )
    footnotes: int = Field(default=0, ge=0, description="Số chú thích cuối trang.")
    recipients: tuple[Recipient, ...] = Field(default=(), description="Nơi nhận.")
    count_periods: tuple[CountPeriod, ...] = Field(
        default=(), description="Các mốc thời gian của số liệu, mỗi mốc cho một mục (hay một điểm): mục ghi ở `source`."
    )
    territory_until: dt.date | None = Field(
        default=None,
        description="Ngày cuối cùng địa bàn còn như lúc báo cáo; thông tin sau ngày này phải nói rõ có phải địa bàn mới không.",
    )
    sections: tuple[Section, ...] = Field(default=(), description="Các mục của báo cáo.")
    headlines: tuple[Headline, ...] = Field(default=(), description="Số liệu đặt ở màn hình đầu của trang chủ.")
    answers: tuple[PageAnswer, ...] = Field(default=(), description="Câu mở đầu của từng trang.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
