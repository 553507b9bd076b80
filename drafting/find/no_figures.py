"""Numbers that count nothing: dates, numbers of documents, sections and articles, ordinals, names, telephones, ages of plans."""

from __future__ import annotations

import re

from drafting.find.citations import occurrences
from drafting.find.intervals import Intervals
from drafting.find.units import counts

_YEAR = r"(?:19|20)\d{2}"
_MORE = r"(?:\s*(?:,|và|đến|-|–)\s*\d+(?:\.\d+){0,4}){0,12}"
_DATES = (
    r"(?:ngày|mùng|mồng)\s+\d{1,2}(?:\s*(?:,|và|-|–)\s*\d{1,2})*(?:\s*(?:tháng|/|-|\.)\s*\d{1,2})?(?:\s*(?:năm|/|-|"
    r"\.)\s*\d{4})?(?!\s?ngày)",
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}",
    r"tháng\s+\d{1,2}(?:\s*(?:,|và|-|–|đến tháng)\s*\d{1,2})*(?:\s*(?:năm\s+|/|-)\s*\d{4})?",
    r"quý\s+(?:[IV]+|\d)(?:\s*(?:,|và|-)\s*(?:[IV]+|\d)\b)?(?:\s*(?:năm\s+|/)\s*\d{4})?",
    rf"(?:năm|từ|đến|giai đoạn|nhiệm kỳ|thời kỳ|năm học|niên độ|hết|và|trước|sau|các năm|mùa|vụ|kỳ|khóa|khoá)\s+(?:năm\s+)?{_YEAR}"
    rf"(?:\s*(?:-|–|đến|đến năm|,|và|/)\s*(?:năm\s+)?{_YEAR})*(?!\d|[.,]\d|\s*%)",
    rf"{_YEAR}\s*[-–]\s*{_YEAR}",
    r"\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}(?:\s*phút)?(?=\s*(?:,|ngày|sáng|chiều|tối|00|\.|đến|-))",
    r"\d{1,2}\s+tháng\s+(?:đầu|cuối|năm)(?:\s+năm)?(?:\s+\d{4})?",
    rf"(?:(?:kế hoạch|chiến lược|quy hoạch|nghị quyết)[^.;,]{{0,60}}(?<!tháng)\s(?:05|5|10)\s+năm(?=\s))|(?:05|5|10)\s+năm\s+(?=(?:\(|"
    rf"giai đoạn\s+)?\(?{_YEAR})",
    rf"(?<=\()\s*{_YEAR}(?:\s*[-–]\s*{_YEAR})?\s*(?=\))",
    r"(?<![\d.,/])(?:30[/.]4|1[/.]5|01[/.]5|2[/.]9|02[/.]9|27[/.]7|26[/.]6|26[/.]3|8[/.]3|08[/.]3|20[/.]11|22[/.]12|19[/.]8|"
    r"19[/.]5|20[/.]10)(?![\d/]|,\d|\s*%)",
)
#: A number after one of these is a name whatever follows.
_ORDINAL = (
    r"(?:điều|khoản|mục|phụ lục|chương|tiết)\s+(?:số\s+)?\d+(?:\.\d+)*" + _MORE,
    r"(?:quốc lộ|tỉnh lộ|đường tỉnh|hương lộ|đường huyện|ql\.?|đt\.?|đh\.?|tl\.?|cao tốc|kênh|hẻm|thửa đất số|tờ bản đồ(?: số)?|"
    r"căn số|phòng số|nhà số|km)\s*\d+[a-zđ]?(?:/\d+)*",
    r"(?:dự án|tiểu dự án|đề án|hợp phần|tiểu hợp phần|khu phố|ấp|khóm|thôn|xóm|buôn|tiểu khu|tổ dân phố|"
    r"quân khu|quân đoàn|sư đoàn|trung đoàn|lữ đoàn|"
    r"biểu(?: số)?|mẫu(?: số)?|bảng|phụ lục|hình|trang)\s+(?:số\s+|thứ\s+)?\d+[a-zđ]?(?!\w|[.,]\d|\s*(?:%|tỷ|triệu|nghìn))" + _MORE,
    r"lớp\s+\d{1,2}(?!\s*(?:học|tập|người|%|cán|đào|bồi|tuyên|với))" + _MORE,
    r"(?:thứ|lần thứ|số thứ tự|stt)\s+\d+(?:/\d+)?(?=[\s,.;:)]|$)",
    r"(?:iso|tcvn|qcvn|covid|office|windows|nq|ocop\s+hạng)[- .]?\d+(?:[.:]\d+)*(?:[:-]\d{4})?",
    r"(?:điện thoại|đt|fax|tel|hotline|đường dây nóng|sđt|số điện thoại|tổng đài|di động|zalo)[^\d.;]{0,30}[\d .()+-]{3,20}\d",
    r"(?<![\d.,/])(?:0\d{2,3}[. -]?\d{3}[. -]?\d{3,4}|\+84[\d .-]{8,12}|1[89]00[. ]?\d{4})(?!\d)",
    r"(?:email|e-mail|website|https?:|www\.)\s*:?\s*\S{0,80}\d\S{0,80}",
    r"[\w.]{1,64}@[\w.]{1,64}",
    r"số\s*:?\s*\d+(?:/\d+)*[a-zđ]?(?=,?\s*(?:đường|phố|đại lộ|ngõ|hẻm))",
    r"\((?:\d{1,2}|[a-zđ])\)(?=\s|[^\W\d])",
    r"\(\s*\d{1,2}(?:\s*,\s*\d{1,2})+\s*\)",
    r"\(\d{1,3}\)(?=\s*:)",
    r"\d{1,2}\s?rõ\b",
    r"(?:H|h)5[nN]\d|[A-Z]{1,5}-?\d+(?:\.\d+)?(?![\d.,%])",
)
#: A number after one of these is a name when a name's end follows, else it is counted: `khu vực 2,` but `khu vực 2 xã`.
_WORDS = (
    r"nhóm|gói thầu(?: số)?|gói|khu vực|khu|tổ|cụm|vòng|đợt|giai đoạn|cấp độ|cấp|mức độ|mức|bậc|hạng(?!\s+\d{1,3}\s?/)|loại|"
    r"khối|vùng|tuyến|"
    r"tiêu chí(?: số)?|"
    r"chỉ tiêu|nhiệm vụ|nội dung|hoạt động|bước|phương án|kịch bản|đội|tiểu đoàn|công ty(?: cổ phần)?|xí nghiệp|nhà máy|cơ sở|"
    r"trường|trạm|"
    r"bến|cảng|tầng|quận|phường|đề tài|phiên họp|phiên|số nhà|bia|mã|mã số|tài khoản|điểm|mục|phần|lô|thửa|cột|dòng|hàng|lần|tập|"
    r"quyển|đường số|ca|ban|chi nhánh|ghi chú|chú thích|kỳ|học kỳ|năm thứ|số|khóa|khoá"
)
_NAME_ENDS = (
    r"(?=\s*(?:[:;.,()\"”’/–-]|$|của|về|và|thuộc|trực thuộc|tại|trên|theo|là|do|bằng|đến|từ|trở|thành phố|tỉnh|với|để|“|giai|năm|"
    r"đã|được|có|"
    r"không|sẽ|đang|cho|trong|gồm|đạt|nêu|ban hành|Điều|[A-ZĐ]))"
)
_SHORT_TITLE = (
    r"(?:nghị quyết|nghị định|quyết định|chỉ thị|kết luận|kế hoạch|thông tư|công văn|luật|đề án|chương trình|quy định|thông báo)\s+"
    rf"(?:số\s+)?\d{{1,4}}(?![\d.,]*\d|\s*(?:%|tỷ|triệu|nghìn))(?:\s*(?:,|và)\s*\d{{1,4}})*{_NAME_ENDS}"
)
_OTHERS = (
    r"kỷ niệm\s+(?:lần thứ\s+)?\d+\s+năm",
    r"xây dựng\s+\d(?=\s+thành phố|\s+tỉnh)",
    r"(?:mỗi|hàng|hằng)\s+\w+\s+một\s+lần",
    r"\d+\s+\w+\s+một\s+lần",
)
_ANY = re.compile(
    "|".join(rf"(?:(?<!\w)(?:{pattern}))" for pattern in (*_DATES, *_ORDINAL, *_OTHERS)),
    re.IGNORECASE,
)
_CASED = re.compile(rf"(?<!\w)(?:(?i:{_WORDS})\s+(?:số\s+|thứ\s+)?\d{{1,3}}(?:\.\d{{1,2}})*(?![\d.,]*\d|\s*%){_MORE}{_NAME_ENDS})")
_SHORT = re.compile(rf"(?<!\w)(?i:{_SHORT_TITLE.split(_NAME_ENDS)[0]}){_NAME_ENDS}")


#: `giai đoạn 1 vận hành`, `tổ 7 vận động`: a name, unless something counted follows (`đội 3 người`).
_PLACED = re.compile(
    r"(?<!\w)(?:giai đoạn|nhóm|tiểu ban|khu vực|khu|đợt|vòng|tuyến|khối|tổ|đội|cụm|"
    r"cấp độ|kịch bản|phương án|bước|tầng|hạng|bậc|phiên|lô|ấp|"
    r"phường|quận)"
    r"\s+(?:số\s+)?\d{1,2}(?![\d.,/]*\d|\s*%)(?=\s+\w)",
    re.IGNORECASE,
)


def spans(text: str) -> Intervals:
    """The pieces of a text whose numbers are no figures."""
    found = [(one.start, one.stop) for one in occurrences(text)]
    for pattern in (_ANY, _CASED, _SHORT):
        found += [match.span() for match in pattern.finditer(text)]
    found += [match.span() for match in _PLACED.finditer(text) if not counts(text[match.end() : match.end() + 40].lstrip())]
    return Intervals(found)
