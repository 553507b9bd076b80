"""Sentences of the fourth set, written after the third was mended: what the reader makes of words it was never fitted to.

36 documents, each in one of the six forms, scored once before anything was mended (recall / precision): citations 94.0 / 94.0 % (one form of
symbol, `TTCP-C.IV`), their places 93.9 / 93.9 %, dates 93.4 / 100 %, figures 100 / 97.3 %, units 83.2 / 81.0 %, bodies 100 / 100 %, codes
100 / 85.6 %, footnotes 100 / 100 %, outline 99.3 / 100 %, head 100 / 100 %. The truth's own mistakes: two codes it did not know (all of what
was wrong in codes), and numbers left to Word in two documents (all that was missed of the outline).
"""


def _whole(a, value: int, unit: str, printed: str = "") -> str:
    a._figure(value, unit, printed or str(value))
    return f"{printed or value} {unit}"


def _between(a) -> str:
    return f"từ {a.percent()} đến {a.percent()}"


LOOKING_BACK = (
    lambda a: (
        f"Tòa án hai cấp thụ lý {a.count('vụ việc')}, giải quyết {a.count('vụ việc')}, tỷ lệ {a.percent()}; hòa giải thành {a.of('vụ việc')}."
    ),
    lambda a: (
        f"Qua rà soát theo {a.cite('Văn bản', '#/TTCP-C.IV')}, {a.seat('Thanh tra tỉnh')} phát hiện {a.count('sai phạm', 40)} về đất đai với diện tích {a.measure('ha')}."
    ),
    lambda a: (
        f"{a.body('Bộ Công an')} tặng bằng khen cho {a.count('tập thể', 20)}, {a.count('cá nhân', 60)} có thành tích theo {a.cite('Quyết định', '#/QĐ-X05')}."
    ),
    lambda a: (
        f"Tàu cá cập cảng {a.count('lượt')}, sản lượng bốc dỡ {a.measure('tấn')}; lắp thiết bị giám sát cho {a.of('tàu')} dài từ {_whole(a, 15, 'mét')} trở lên."
    ),
    lambda a: f"Ngày hội hiến máu thu {a.count('đơn vị máu', 900)}; {a.body('Bộ Y tế')} đánh giá tốt tại {a.cite('Báo cáo', '#/BC-BYT')}.",
    lambda a: f"Lãi suất cho vay bình quân {_between(a)}/năm; dư nợ tín dụng {a.money()}, nợ xấu chiếm {a.percent()}.",
    lambda a: (
        f"Thực hiện {a.cite('Nghị quyết', '#/NQ-CP', 'Thủ tướng Chính phủ')}, cắt giảm {a.count('thủ tục hành chính', 300)} (đạt {a.percent()}), tiết kiệm {a.money()} mỗi năm."
    ),
    lambda a: (
        f"Trong số {a.count('ý kiến cử tri', 300)}, đã trả lời {a.count('ý kiến', 200)}; số còn lại thuộc thẩm quyền {a.body('Quốc hội')}, gửi kèm {a.cite('Công văn', '#/ĐĐBQH-VP')}."
    ),
    lambda a: (
        f"Hệ thống camera AI tại {a.words('nút giao')} ghi nhận {a.count('lỗi vi phạm')}, xử phạt {a.money()} theo {a.cite('Nghị định', '#/@/NĐ-CP', 'Chính phủ')}."
    ),
)
LOOKING_AHEAD = (
    lambda a: (
        f"Tối thiểu {a.percent()} trường phổ thông dạy học {_whole(a, 2, 'buổi/ngày')}; xóa {a.count('phòng học', 90)} tạm, mượn trong năm học 2026 - 2027."
    ),
    lambda a: (
        f"Khởi công tuyến đường dài {a.measure('km')}, rộng {a.measure('m')}, chậm nhất trong quý III/2026; bố trí {a.money()} theo {a.cite('Nghị quyết', '#/NQ-HĐND', 'HĐND tỉnh')}."
    ),
    lambda a: (
        f"{a.seat('Sở Công Thương')} phối hợp {a.seat('Sở Tài chính')} kiểm tra {a.count('cây xăng', 90)}, hoàn thành trước 31/3/2027, báo cáo theo {a.cite('Công văn', '#/BCT-TTTN')}."
    ),
    lambda a: (
        f"Mỗi ấp, khu phố có ít nhất {_whole(a, 1, 'tổ', '01')} hòa giải; bồi dưỡng {a.count('hòa giải viên', 900)} theo {a.cite('Thông tư', '#/@/TT-BTP')}."
    ),
    lambda a: (
        f"Giảm {a.percent()} lượng nước thất thoát, trồng {a.count('cây xanh')}; phủ xanh {a.measure('héc-ta')} đất trống đến năm 2028."
    ),
    lambda a: f"Sơ kết 6 tháng một lần; tổng kết {a.cite('Đề án', '#/ĐA-UBND', dated=False)} và {a.again()} vào cuối năm 2030.",
)
NOTES = (
    lambda a: f"Không bao gồm {a.count('trường hợp', 60)} đã rút đơn.",
    lambda a: f"Khoản 3 Điều 12 {a.cite('Nghị định', '#/@/NĐ-CP')}.",
    lambda a: f"{a.cite('Hướng dẫn', '#/HD-SNV')} và {a.again()}.",
    lambda a: "Tính theo giá so sánh năm 2010.",
)
