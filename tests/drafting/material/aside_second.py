"""Sentences of the second set kept aside, written after the first one was mended."""


def _range(a) -> str:
    """`từ 3,5% lên 7,25%`."""
    return f"từ {a.percent()} lên {a.percent()}"


def _share_of(a) -> str:
    part, whole = a.random.randint(11, 99), a.random.randint(100, 180)
    a._figure([part, whole], "đơn vị", f"{part}/{whole}")
    return f"{part}/{whole} đơn vị"


REPORT_SECOND = (
    lambda a: (
        f"Trong 9 tháng đầu năm 2025, tổng sản phẩm trên địa bàn tăng {a.percent()}; khu vực dịch vụ tăng {a.percent()}, đóng góp {a.measure('điểm phần trăm')}."
    ),
    lambda a: f"Kim ngạch xuất khẩu đạt {a.measure('triệu USD')}; thu hút {a.count('dự án', 60)} mới với vốn đăng ký {a.money()}.",
    lambda a: (
        f"{a.body('Sở Xây dựng')} cấp {a.count('giấy phép')} xây dựng, xử phạt {a.count('trường hợp', 80)} với số tiền {a.money()} theo {a.cite('Nghị định', '#/@/NĐ-CP', 'Chính phủ')}."
    ),
    lambda a: (
        f"Thực hiện {a.cite('Quyết định', '#/QĐ-BYT', 'Bộ Y tế')}, đã khám sàng lọc cho {a.count('người cao tuổi')}, phát hiện {a.count('ca', 900)} bệnh không lây nhiễm."
    ),
    lambda a: (
        f"Số vụ tai nạn giao thông giảm {_range(a)}; làm chết {a.count('người', 90)}, bị thương {a.count('người', 90)} trên Quốc lộ 91 và Đường tỉnh 922."
    ),
    lambda a: (
        f"Công tác tiếp công dân: tiếp {a.count('lượt')}, nhận {a.count('đơn', 700)}; tồn {a.count('đơn', 30)} do {a.body('Thanh tra tỉnh')} đang thẩm tra."
    ),
    lambda a: (
        f"Có {_share_of(a)} hoàn thành sắp xếp theo {a.cite('Kết luận', '#-KL/TW', 'Bộ Chính trị')} và {a.cite('Công văn', '#-CV/BCĐ')}."
    ),
    lambda a: (
        f"Toàn tỉnh có {a.count('trường học', 900)}, {a.count('lớp')} và {a.count('học sinh')}; còn thiếu {a.count('giáo viên', 900)} so với {a.cite('Thông tư', '#/@/TT-BGDĐT', 'Bộ Giáo dục và Đào tạo')}."
    ),
    lambda a: (
        f"Đã bàn giao {a.words('căn nhà')} tình nghĩa, mỗi căn trị giá {a.money()}; thăm, tặng quà {a.count('gia đình')} chính sách dịp 27/7."
    ),
    lambda a: (
        f"Tỷ lệ sử dụng nước sạch ở nông thôn là {a.percent()} (kế hoạch là {a.percent()}); nạo vét {a.measure('km')} kênh mương nội đồng."
    ),
    lambda a: (
        f"Tại phiên họp thứ 51 ngày 12/11/2025, {a.body('Ủy ban Thường vụ Quốc hội')} cho ý kiến về {a.cite('Tờ trình', '#/TTr-CP')}."
    ),
    lambda a: (
        f"Đợt 2 của chiến dịch diễn ra từ 7 giờ 30 phút ngày 03/10 đến ngày 05/10/2025, thu gom {a.measure('tấn')} rác thải, có {a.count('đoàn viên')} tham gia."
    ),
    lambda a: (
        f"Kinh phí giải ngân {a.money()}/{a.money()} kế hoạch vốn; {a.body('Sở Tài chính')} đôn đốc theo {a.cite('Thông báo', '#/TB-VPCP')}."
    ),
)
PLAN_SECOND = (
    lambda a: (
        f"Trên {a.percent()} cơ sở kinh doanh ký cam kết; {a.percent()} vụ việc được xử lý theo {a.cite('Pháp lệnh', '#/@/UBTVQH15')}."
    ),
    lambda a: (
        f"Giai đoạn 2026 - 2030, mở mới {a.count('tuyến xe buýt', 20)}, lắp {a.count('trạm sạc', 900)}; giảm {a.percent()} phát thải so với năm 2025."
    ),
    lambda a: (
        f"{a.body('Sở Tư pháp')} tham mưu sửa đổi {a.cite('Nghị quyết', '#/@/NQ-HĐND', 'Hội đồng nhân dân tỉnh')}, trình trong tháng 3 năm 2026."
    ),
    lambda a: (
        f"Trước ngày 15 tháng 12 hằng năm, {a.body('Sở Dân tộc và Tôn giáo')} báo cáo theo mẫu số 03 của {a.cite('Kế hoạch', '#/KH-BDTTG')}."
    ),
    lambda a: (
        f"Đào tạo {a.count('cán bộ')}, tuyển dụng {a.count('bác sĩ', 300)} cho {a.count('trạm y tế', 120)}; kinh phí {a.money()} từ ngân sách tỉnh."
    ),
    lambda a: (
        f"Quý I năm 2026 khởi công {a.count('công trình', 15)}; quý IV hoàn thành {a.percent()} khối lượng, chiều dài {a.measure('km')}."
    ),
    lambda a: (
        f"Thực hiện {a.cite('Chỉ thị', '#/CT-UBND')}, vận động {a.count('hộ kinh doanh')} đăng ký hóa đơn điện tử, đạt ít nhất {a.percent()}."
    ),
)
NOTES_SECOND = (
    lambda a: f"Theo {a.cite('Công văn', '#/STC-QLNS')} của cơ quan tài chính.",
    lambda a: "Thời điểm chốt số liệu: ngày 30 tháng 9 năm 2025.",
    lambda a: f"Cùng kỳ năm 2024 là {a.count('lượt')}, bằng {a.percent()}.",
    lambda a: f"Gồm: {a.count('phường', 30)} và {a.count('xã', 70)} sau sắp xếp.",
)
