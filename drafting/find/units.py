"""What a figure counts or measures: the words after the number."""

from __future__ import annotations

import re

#: Units of measure, longest first; they follow a number with or without a space.
_COIN = r"(?:đồng|VNĐ|VND|USD|đô la(?: Mỹ)?|EUR|Euro|euro)"
_MONEY = rf"(?:(?:nghìn|ngàn|triệu|trăm triệu|tỷ|tỉ)\s+{_COIN}|{_COIN})"
_SCALE = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
#: `điểm` counts marks, but `điểm thi`, `điểm dân cư` are places.
_POINTS = r"điểm(?! (?:thi|trường|cầu|dân cư|bán|sạt|nóng|tuyển|bỏ phiếu|tiêm|du lịch|quan trắc)\b)"
_MEASURE = (
    r"(?:km²|km2|m²|m2|m³|m3|km|ha|héc[- ]?ta|hecta|cm|mm|m(?=[\s,.;)]|$)|tấn|tạ|kg|gam|lít|MWh|kWh|MW|kW|GWh|MWp|kV|kVA|dB|độ C|°C|"
    rf"điểm phần trăm|điểm %|%o|‰|{_POINTS}|lần|giờ|phút|giây|tuổi|bậc|hải lý|mét khối|mét vuông|mét|ki[- ]?lô[- ]?mét|GB|TB|MB|Mbps|Gbps)"
)
_MEASURED = re.compile(
    rf"(?:{_MONEY}|{_SCALE}(?:\s+(?:{_MEASURE}|lượt(?: \w+)?|người|khách|hộ|dân|con|cây|sản phẩm))?|{_MEASURE})(?![\wđ])"
)
_PER = re.compile(r"\s?/\s?(?:\d+\s)?(?!\d)[\w²³]+(?: (?:nữ|gái|dân|bàn|viên|sinh|lao động))?(?:\s?/\s?(?:năm|tháng|ngày|người|vụ|ha))?")
#: Words of two syllables that are counted; a noun of one syllable is found by `_SINGLE`.
_PAIRS = (
    "lỗi vi phạm|đơn vị máu|sai phạm|vụ việc|thủ tục hành chính|ý kiến cử tri|"
    "chi bộ|đảng bộ|tổ chức đảng|tổ dân phố|hội thi|khu dân cư|nhà máy|nhà ở|máy bay|đội viên|kỳ thi|câu hỏi|phần mềm|xe buýt|bộ phận|"
    "phòng khám|ban quản lý|trường mầm non|đơn vị sự nghiệp|cuộc thanh tra|cuộc kiểm tra|cuộc giám sát|điểm thi|mô hình|ca mắc|điểm dân cư|"
    "phó chủ tịch|phó giám đốc|ủy viên|uỷ viên|phó trưởng ban|nhiệm vụ|văn bản|cơ quan|đơn vị|giải pháp|tờ trình|báo cáo|"
    "công văn|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|hồ sơ|"
    "trường hợp|doanh nghiệp|dự án|công trình|sản phẩm|mô hình|học sinh|sinh viên|giáo viên|cán bộ|công chức|viên chức|đảng viên|"
    "chỉ tiêu|mục tiêu|tiêu chí|nội dung|thủ tục|dịch vụ|hộ dân|hộ nghèo|hộ gia đình|gia đình|lao động|hợp tác xã|tổ hợp tác|trang trại|"
    "tổ chức|cá nhân|tập thể|đề án|chương trình|hội nghị|cuộc họp|phiên họp|kỳ họp|đoàn viên|hội viên|thành viên|ủy viên|đại biểu|"
    "phường|trạm y tế|bệnh viện|trường học|phòng học|"
    "cơ sở dữ liệu|cơ sở|khu công nghiệp|cụm công nghiệp|khu vực|địa phương|địa bàn|tuyến đường|"
    "ý kiến|kiến nghị|phản ánh|đơn thư|khiếu nại|tố cáo|vụ việc|vụ án|đối tượng|bị can|bị cáo|tin, bài|tin bài|trang tài liệu|"
    "vị trí việc làm|chữ ký số|tác phẩm|giải thưởng|huy chương|"
    "người dân|người lao động|trẻ em|phụ nữ|thanh niên|bệnh nhân|bác sĩ|giường bệnh|di tích|lễ hội|thửa đất|căn nhà|nền tái định cư|"
    "giấy chứng nhận|giấy phép|chứng chỉ|bài viết|lớp tập huấn|khóa đào tạo|khoá đào tạo|nhóm nhiệm vụ|lĩnh vực|chuyên đề|hạng mục|"
    "gói thầu|hợp đồng|nhà đầu tư|tỉnh thành|thành phố|quốc gia|chi nhánh|cửa hàng|siêu thị|ngôi nhà|công dân|cử tri|hộ kinh doanh|"
    "phương tiện|tàu cá|thiết bị|máy tính|tài khoản|giao dịch|phiếu|chứng thư|nghệ nhân|câu lạc bộ|thiết chế|điểm cầu|điểm trường|"
    "loại bệnh|bệnh bẩm sinh|bé trai|bé gái|số cặp|phần trăm|người khuyết tật|người cao tuổi|người nghiện|lượt người|lượt khách|"
    "lượt hồ sơ|tỷ suất|ngày làm việc|ngày công|đề tài|sáng kiến|giải pháp|dân tộc|làng nghề"
)
_SINGLE = (
    "người|hộ|vụ|lượt|cuộc|buổi|đợt|lớp|bài|tin|cái|chiếc|căn|con|cây|xã|phường|huyện|quận|ấp|khu|tuyến|cầu|trường|trạm|điểm|nhà|phòng|"
    "ca|đoàn|đội|tổ|nhóm|ban|sở|khách|suất|phần|giải|hội|quỹ|đơn|thư|ngày|tháng|năm|tuần|quý|giường|máy|tàu|xe|bộ|bản|mẫu|loại|cặp|em|trẻ|"
    "cháu|cụ|mẹ|chợ|lần|công|mũi|liều|chỗ|việc|đề|bậc|hồ|đập|cống|kênh|giếng|sào|công|bao|thùng|hạng|kỳ|khóa|câu|trang|tiết|môn|chi"
)
_NOUN = re.compile(rf"(?:{_PAIRS})(?![\wđ])|(?:{_SINGLE})(?![\wđ])", re.IGNORECASE)
_STOP = frozenset(
    [
        "và",
        "của",
        "trong",
        "cho",
        "với",
        "tại",
        "ở",
        "từ",
        "đến",
        "là",
        "được",
        "bị",
        "theo",
        "trên",
        "dưới",
        "để",
        "khi",
        "do",
        "về",
        "nếu",
        "mà",
        "thì",
        "hoặc",
        "hay",
        "như",
        "đã",
        "đang",
        "sẽ",
        "đạt",
        "chiếm",
        "so",
        "tăng",
        "giảm",
        "còn",
        "gồm",
        "có",
        "không",
        "cũng",
        "nên",
        "vào",
        "ra",
        "lên",
        "này",
        "đó",
        "các",
        "những",
        "mỗi",
        "một",
        "nhưng",
        "trở",
        "thuộc",
        "ngoài",
        "hơn",
    ]
)


def unit_after(text: str, at: int) -> tuple[str | None, int]:
    """The unit that begins at `at` (after white space) and where it ends; (None, at) when no word follows.

    `%` and measures as printed (`tỷ đồng`, `con/phụ nữ`); else the noun that is counted, in one or two words.
    """
    begun = at + 1 if text[at : at + 1] == " " else at
    if text[begun : begun + 1] == "%":
        return "%", begun + 1
    measure = _MEASURED.match(text, begun)
    if measure is not None:
        per = _PER.match(text, measure.end())
        end = per.end() if per else measure.end()
        return text[begun:end], end
    noun = _NOUN.match(text, begun)
    if noun is not None:
        per = _PER.match(text, noun.end())
        return text[begun : per.end() if per else noun.end()], per.end() if per else noun.end()
    words = re.match(r"([^\W\d]+)(?:[  ]([^\W\d]+))?", text[begun : begun + 60])
    if words is None or words[1].casefold() in _STOP:
        return None, at
    if words[2] is None or words[2].casefold() in _STOP:
        return words[1], begun + words.end(1)
    return words.group(0), begun + words.end()


def counts(word: str) -> bool:
    """Whether these words begin with something that is counted or measured."""
    return bool(_NOUN.match(word) or _MEASURED.match(word))
