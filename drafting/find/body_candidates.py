"""Bodies that no data file knows yet: candidates with a kind, by the words that begin and end the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.letters import LOWER, UPPER

_FIELDS = (
    "Nội vụ|Tư pháp|Kế hoạch và Đầu tư|Tài chính - Kế hoạch|Tài chính|Công Thương|Nông nghiệp và Môi trường|"
    "Nông nghiệp và Phát triển nông thôn|"
    "Nông nghiệp và PTNT|Giao thông vận tải|Giao thông Vận tải|Xây dựng|Tài nguyên và Môi trường|Thông tin và Truyền thông|"
    "Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Văn hóa, Thể thao và Du lịch|Văn hoá, Thể thao và Du lịch|"
    "Văn hóa và Thể thao|"
    "Văn hóa - Xã hội|Văn hóa và Thông tin|Kinh tế - Hạ tầng|Kinh tế, Hạ tầng và Đô thị|Kinh tế và Hạ tầng|Kinh tế|Quản lý đô thị|"
    "Khoa học và Công nghệ|Giáo dục và Đào tạo|Y tế|Ngoại vụ|Ngoại giao|Dân tộc và Tôn giáo|Dân tộc|Du lịch|Quốc phòng|Công an|"
    "Quy hoạch - Kiến trúc|An toàn thực phẩm|Chuyển đổi số|Tôn giáo"
)
_CAP = rf"[{UPPER}][\w]*"
_LOW = rf"[{LOWER}]+"
_STOP = (
    r"(?!(?:chủ|phối|hướng|tổ|thực|triển|xây|ban|theo|tại|có|đã|được|về|trong|cho|và|tham|báo|chịu|tiếp|rà|kiểm|căn|đề|thường|"
    r"giao|để|là|sẽ|"
    r"cần|phải|cùng|các|những|này|khi|do|từ|đến|trên|nhằm|với|trực|thuộc|phụ|trình|gửi|tổng|quyết|chỉ|đẩy|tăng|đảm|bảo|hoàn|nâng|"
    r"phát|đôn|"
    r"bố|công|thông|tuyên|lập|phê|yêu|khẩn|kịp|nghiên|đánh|mở|cung|quản|hỗ|ký|lấy|lồng|làm|nơi|như|hoặc|không|còn|đang|vừa|cũng|"
    r"mà|thì|nếu|"
    r"qua|bằng|trước|sau|hằng|hàng|định|một|hai|ba|mỗi|ngoài|khác|liên|vào|gồm|nhận|tạo|duy|chuẩn|thẩm|cử|chú|xem|giải|xử|phân|"
    r"đăng|nêu|rút|khu|thành|tỉnh|huyện|quận|xã|phường|thị|cấp|đặc|đơn|năm|đều|luôn|chưa|vẫn|ưu)\b)"
)
_WORD = rf"(?:Phát triển|Phòng, chống {_LOW}(?: {_LOW})?|{_CAP}(?: {_STOP}{_LOW}){{0,2}})"
_NAME = rf"{_WORD}(?:(?:,? và |, | - | – | & | ){_WORD}){{0,6}}"
_AREA = (
    rf"(?: (?:cấp )?(?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?: {_CAP}(?: {_CAP}){{0,3}})?"
    rf"(?:, (?:xã|phường|huyện|quận|thị xã))*|,? khu vực [IVXL\d]+|,? Trung ương|,? Việt Nam)?"
)
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("chinh-phu", rf"Bộ (?:{_FIELDS})"),
    ("so-nganh", rf"(?:Thanh tra )?Sở (?:{_FIELDS})"),
    ("so-nganh", r"Thanh tra (?:Chính phủ|thành phố|tỉnh|huyện|quận|Bộ|Sở)"),
    ("so-nganh", rf"Phòng (?:{_FIELDS}){_AREA}"),
    (
        "ubnd",
        rf"(?:Chủ tịch )?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)(?: các)? (?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|xã|phường|"
        rf"cấp xã|cấp huyện|đặc khu)(?: {_CAP}(?: {_CAP}){{0,3}})?(?:(?:,| và|/)\s?(?:xã|phường|huyện|quận|thị xã|thị trấn|"
        rf"thành phố|đặc khu)(?![\w]))*",
    ),
    (
        "hdnd",
        rf"(?:Thường trực )?(?:Hội đồng nhân dân|HĐND) (?:thành phố|tỉnh|huyện|quận|thị xã|xã|"
        rf"phường)(?: {_CAP}(?: {_CAP}){{0,3}})?(?:, (?:xã|phường))*",
    ),
    (
        "dang",
        rf"(?:Ban Thường vụ |Thường trực |Văn phòng |Ban Chấp hành )?(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy|"
        rf"Đảng bộ)(?: (?:tỉnh|thành phố|xã|phường|huyện|UBND|Quân sự|Công an))?(?: {_CAP}(?: {_CAP}){{0,2}})?(?:, (?:xã|phường))*",
    ),
    (
        "dang",
        r"Ban (?:Tuyên giáo và Dân vận|Tuyên giáo|Dân vận|Tổ chức|Nội chính|Kinh tế)(?: (?:Tỉnh ủy|Thành ủy|Trung ương|Đảng ủy))?|"
        r"Ủy ban Kiểm tra(?: (?:Tỉnh ủy|Thành ủy|Trung ương))?",
    ),
    ("luc-luong-vu-trang", rf"Công an (?:thành phố|tỉnh|huyện|quận|xã|phường)(?: {_CAP}(?: {_CAP}){{0,3}})?(?:, (?:xã|phường))*"),
    ("luc-luong-vu-trang", rf"(?:Bộ Chỉ huy|Ban Chỉ huy|Bộ Tư lệnh) (?:[Qq]uân sự|Bộ đội [Bb]iên phòng|Cảnh sát biển|Quân khu \d){_AREA}"),
    ("tu-phap", rf"(?:Viện kiểm sát|Viện Kiểm sát|Tòa án|Toà án) nhân dân{_AREA}|Cục Thi hành án dân sự{_AREA}|Thi hành án dân sự{_AREA}"),
    ("mat-tran-doan-the", rf"(?:Ủy ban |Uỷ ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?{_AREA}"),
    (
        "mat-tran-doan-the",
        rf"(?:Liên đoàn Lao động|Hội Nông dân|Hội Liên hiệp Phụ nữ|Hội Phụ nữ|Hội Cựu chiến binh|"
        rf"Đoàn Thanh niên(?: Cộng sản Hồ Chí Minh)?|Thành đoàn|Tỉnh đoàn|Hội Chữ thập đỏ|Hội Người cao tuổi){_AREA}(?: Cần Thơ)?",
    ),
    ("phoi-hop-lien-nganh", rf"(?:Ban Chỉ đạo|Tổ công tác|Hội đồng|Tổ giúp việc|Ban Tổ chức)(?! nhân dân| thẩm) {_NAME}{_AREA}"),
    ("chinh-phu", rf"(?:Tổng cục|Cục|Vụ|Chi cục) {_NAME}{_AREA}"),
    (
        "chinh-phu",
        rf"(?:Ngân hàng Nhà nước|Kho bạc Nhà nước|Bảo hiểm xã hội|Thuế|Hải quan){_AREA}(?: Chi nhánh khu vực \d+)?(?: (?:Cần Thơ|"
        rf"khu vực [IVXL\d]+))?",
    ),
    ("hanh-chinh-khac", rf"(?:Ban Quản lý|Văn phòng|Ban) (?!hành|đầu)(?:các |dự án )?{_NAME}{_AREA}"),
    (
        "don-vi-su-nghiep",
        rf"(?:Trung tâm|Bệnh viện|Trường|Viện|Báo|Đài|Thư viện|Bảo tàng)(?: (?:Đại học|Cao đẳng|Trung cấp|Tiểu học|Trung học|"
        rf"Chính trị|THPT|THCS))? {_NAME}{_AREA}|Báo và [Pp]hát thanh(?:,| -) [Tt]ruyền hình(?: thành phố| tỉnh)?(?: {_CAP})*",
    ),
    (
        "to-chuc-khac",
        rf"(?:Tổng công ty|Công ty|Tập đoàn|Hiệp hội|Liên minh Hợp tác xã|Quỹ|Hợp tác xã|Hội|Ngân hàng)(?: (?:Cổ phần|cổ phần|"
        rf"TNHH|một thành viên|MTV))* {_NAME}{_AREA}",
    ),
)
_ANY = re.compile("|".join(f"(?P<k{index}>(?<![\\w/-])(?:{pattern}))(?![\\wĐđ])" for index, (_, pattern) in enumerate(_PATTERNS)))
_NO_BODY = re.compile(
    r"^(?:Ban hành|Hội nghị|Quỹ đất|Trường hợp|Viện dẫn|Báo cáo|Thuế (?:giá|thu|tiêu|xuất|nhập)|Hội thảo|Hội thi|Hội chợ|Đài Loan|"
    r"Ban đêm)",
    re.IGNORECASE,
)


#: The first words of a name alone name nobody.
_HEADS = frozenset(
    ("Ban Chỉ đạo", "Ban Quản lý", "Ban Tổ chức", "Hội đồng", "Tổ công tác", "Hải quan", "Thuế", "Đảng ủy", "Đảng bộ", "Trung tâm",
     "Mặt trận Tổ quốc",
     "Hội đồng nhân dân", "Hội đồng Nhân dân", "Văn phòng", "Ban Chấp hành", "Bảo hiểm xã hội",
     "Ban Giám đốc", "Ban Thường vụ", "MTTQ")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that looks like a body's, its kind (data/vocabularies/body-kinds.yml), where it stands."""

    name: str
    kind: str
    start: int
    stop: int


def candidates(text: str) -> Iterator[Candidate]:
    """The candidates of one piece of text, from left to right, not overlapping."""
    for match in _ANY.finditer(text):
        name = match.group(0).strip(" ,")
        if _NO_BODY.match(name) or name in _HEADS:
            continue
        kind = _PATTERNS[int((match.lastgroup or "k0")[1:])][0]
        yield Candidate(name, kind, match.start(), match.start() + len(name))
