"""Sentences of the third set: other subjects, symbols and habits than in the sets before it."""


def _both(a, unit: str) -> str:
    """`03 (ba) mô hình`: one number, printed twice."""
    value, words = a.pick((3, "ba"), (4, "bốn"), (6, "sáu"), (8, "tám"))
    a._figure(value, unit, f"{value:02d}")
    return f"{value:02d} ({words}) {unit}"


def _fall(a) -> str:
    value = a.random.randint(11, 89)
    a._figure(
        value / 10 if value % 10 else value // 10, "điểm phần trăm", f"{value // 10},{value % 10}" if value % 10 else f"{value // 10}"
    )
    return f"giảm {f'{value // 10},{value % 10}' if value % 10 else value // 10} điểm phần trăm"


def _income(a) -> str:
    value = a.random.randint(31, 99)
    a._figure(value, "triệu đồng/người/năm", str(value))
    return f"{value} triệu đồng/người/năm"


def _area(a) -> str:
    value = a.random.randint(1_050, 98_000)
    printed = f"{value:,}".replace(",", ".")
    a._figure(value, "m2", printed)
    return f"{printed} m2"


LOOKING_BACK = (
    lambda a: (
        f"Thực hiện Đề án 06, {a.seat('Công an tỉnh')} đã thu nhận {a.count('hồ sơ')} định danh mức độ 2, kích hoạt đạt {a.percent()}."
    ),
    lambda a: (
        f"{a.body('Bộ Y tế')} ban hành {a.cite('Công văn', '#/BYT-DP')} về phòng, chống COVID-19; cả tỉnh ghi nhận {a.count('ca mắc', 400)}, không có ca tử vong."
    ),
    lambda a: (
        f"Xây dựng {_both(a, 'mô hình')} điểm theo {a.cite('Hướng dẫn', '#-HD/BTGDVTU', dated=False)}, nhân rộng tại {a.count('xã', 60)} trong tháng 8/2025."
    ),
    lambda a: f"Thu nhập bình quân đầu người ước {_income(a)}; tỷ lệ hộ cận nghèo {_fall(a)} so với đầu nhiệm kỳ 2020 - 2025.",
    lambda a: f"Giải phóng mặt bằng {_area(a)} đất dọc Quốc lộ 1A đoạn Km 12+300, chi trả {a.money()} cho {a.count('hộ dân', 700)}.",
    lambda a: (
        f"Sau hợp nhất theo {a.cite('Nghị quyết', '#/@/QH15', 'Quốc hội')} và {a.cite('Nghị quyết', '#/NQ-UBTVQH15', 'Ủy ban Thường vụ Quốc hội')}, bộ máy còn {a.count('phòng', 30)} và {a.count('đơn vị sự nghiệp', 40)}."
    ),
    lambda a: (
        f"{a.seat('Thanh tra tỉnh')} kết luận {a.count('cuộc thanh tra', 50)}, kiến nghị thu hồi {a.money()}, xử lý kỷ luật {a.count('cá nhân', 70)} tại các cơ sở, ngành nghề kinh doanh có điều kiện."
    ),
    lambda a: f"Mạng 5G phủ {a.percent()} khu dân cư; {a.of('trạm')} thu phát sóng hoạt động ổn định theo TCVN 8700:2011.",
    lambda a: (
        f"Theo {a.cite('Báo cáo', '#/BC-TTPVHCC')}, Trung tâm tiếp nhận {a.count('lượt hồ sơ')}, trong đó {a.percent()} trực tuyến; so với {a.cite('Báo cáo', '#/BC-VPUB')} cao hơn {a.percent()}."
    ),
    lambda a: (
        f"Căn cứ {a.again()}, đội ngũ cán bộ, ngành y tế và người dân đã hưởng ứng; {a.again()} được phổ biến đến {a.count('chi bộ', 300)}."
    ),
    lambda a: (
        f"Đã thi hành {a.listed('Quyết định', '#/QĐ-XPHC')} với tổng số tiền phạt {a.money()}; còn {a.words('trường hợp')} chưa chấp hành."
    ),
    lambda a: f"Vận động Quỹ “Vì người nghèo” được {a.money()}, xây {a.count('căn nhà', 200)} Đại đoàn kết tại ấp Hòa Phụng và khóm 2.",
    lambda a: (
        f"Kỳ thi ngày 26 và 27/6/2025 có {a.count('thí sinh')} dự thi tại {a.count('điểm thi', 60)}; {a.body('Bộ Giáo dục và Đào tạo')} đánh giá nghiêm túc, đúng quy chế."
    ),
    lambda a: (
        f"Sản xuất vụ Hè Thu 2025 đạt năng suất {a.measure('tấn/ha')}, thả nuôi {a.measure('ha')} thủy sản, tiêm phòng {a.count('con')} gia súc."
    ),
)
LOOKING_AHEAD = (
    lambda a: (
        f"Đến hết quý II năm 2026, {a.seat('Sở Nội vụ')} hoàn thành {a.percent()} hồ sơ theo {a.cite('Quyết định', '#/QĐ-BCĐTKNQ18')}."
    ),
    lambda a: f"Phấn đấu tăng trưởng bình quân {a.percent()}; cấp nước sạch cho {a.count('hộ')} nông thôn trước ngày 30 tháng 11 năm 2027.",
    lambda a: (
        f"Giao {a.seat('Sở Nông nghiệp và Môi trường')} chủ trì trình {a.cite('Tờ trình', '#/TTr-SNN&MT')}, gửi {a.seat('Sở Tư pháp')} thẩm định chậm nhất ngày 15/12/2026."
    ),
    lambda a: (
        f"Đầu tư {a.count('công trình', 20)} chống sạt lở dài {a.measure('km')}, tổng mức đầu tư {a.money()} theo {a.cite('Luật', '#/@/QH15', 'Quốc hội')}."
    ),
    lambda a: (
        f"Thực hiện {a.cite('Chương trình phối hợp', '#/CTrPH-MTTQ-UBND')} và {a.again()}; mỗi quý tổ chức ít nhất {_both(a, 'buổi')} đối thoại."
    ),
    lambda a: (
        f"Bảo đảm {a.percent()} cán bộ cấp xã được tập huấn theo {a.cite('Kế hoạch', '#-KH/BCĐTW')}; {a.seat('Sở Khoa học và Công nghệ')} cấp {a.count('tài khoản')}."
    ),
    lambda a: (
        f"Hằng năm giảm từ {a.percent()} số vụ tai nạn; lắp đặt {a.count('camera', 900)} trên Đường tỉnh 918, hoàn thành trong năm 2027."
    ),
    lambda a: (
        f"Thí điểm chính quyền số tại {a.count('phường', 15)}, tổng kết trước tháng 6/2028; báo cáo {a.body('Văn phòng Chính phủ')} theo {a.cite('Công điện', '#/CĐ-TTg', 'Thủ tướng Chính phủ')}."
    ),
    lambda a: f"Đấu giá {a.count('thửa đất', 90)} rộng {_area(a)}, thu {a.money()}; thủ tục theo {a.cite('Nghị định', '#/@/NĐ-CP')}.",
)
PARTY = (
    lambda a: (
        f"Quán triệt {a.cite('Nghị quyết', '#-NQ/TW', 'Bộ Chính trị')}, {a.cite('Chỉ thị', '#-CT/TW', 'Ban Bí thư')}; kết nạp {a.count('đảng viên', 900)}, đạt {a.percent()} chỉ tiêu đại hội."
    ),
    lambda a: (
        f"Kiểm tra {a.count('tổ chức đảng', 60)}, thi hành kỷ luật {a.count('đảng viên', 90)} theo {a.cite('Quy định', '#-QĐ/TW', 'Bộ Chính trị')} và {a.cite('Hướng dẫn', '#-HD/UBKTTW')}."
    ),
    lambda a: (
        f"Trả lời {a.cite('Công văn', '#-CV/VPTU', dated=False)}, cấp ủy đã chỉ đạo {a.of('chi bộ')} sinh hoạt chuyên đề; {a.again()} được đưa vào nội dung."
    ),
    lambda a: (
        f"Thực hiện {a.cite('Quyết định', '#-QĐNS/TW')}, bố trí {a.count('cán bộ', 80)}; nữ chiếm {a.percent()}, trẻ tuổi chiếm {a.percent()}."
    ),
    lambda a: (
        f"Khảo sát {a.count('chi bộ', 120)} theo {a.cite('Kết luận', '#-KL/TW')} và {a.cite('Thông báo', '#-TB/BTCTU', dated=False)} của cấp trên."
    ),
)
NOTES = (
    lambda a: f"Gồm {a.cite('Quyết định', '#/QĐ-UBND')}, {a.cite('Quyết định', '#/QĐ-UBND')} và {a.cite('Công văn', '#/UBND-KT')}.",
    lambda a: f"Lũy kế đến ngày 31/8/2025; riêng tháng 8 phát sinh {a.count('vụ', 90)}.",
    lambda a: f"{a.again()} quy định tại Điều 4, khoản 2 Điều 9.",
    lambda a: f"Năm 2024 đạt {a.percent()}, tương đương {a.money()}.",
    lambda a: f"{a.cite('Thông tư', '#/@/TT-BNV')} có hiệu lực từ ngày 01 tháng 3 năm 2025.",
)
OPENINGS = {
    "báo cáo": lambda a: f"Thực hiện {a.cite('Công văn', '#/VPCP-TH', 'Văn phòng Chính phủ')}, cơ quan báo cáo kết quả cụ thể như sau:",
    "kế hoạch": lambda a: (
        f"Triển khai {a.cite('Quyết định', '#/QĐ-TTg', 'Thủ tướng Chính phủ')}; thực hiện {a.cite('Chỉ thị', '#/CT-TTg')}, cơ quan ban hành Kế hoạch với các nội dung sau:"
    ),
    "chỉ thị": lambda a: (
        f"Thời gian qua, việc thực hiện {a.cite('Luật', '#/@/QH15')} đạt nhiều kết quả; tuy nhiên còn {a.count('vụ việc', 90)} tồn đọng. Để khắc phục, yêu cầu:"
    ),
    "nghị quyết": lambda a: f"Căn cứ {a.cite('Luật Tổ chức chính quyền địa phương', '#/@/QH15')};",
    "công văn": lambda a: f"Phúc đáp {a.cite('Công văn', '#/BNV-CQĐP')} về việc cung cấp số liệu, cơ quan có ý kiến như sau:",
    "thông báo": lambda a: (
        f"Ngày 14 tháng 10 năm 2025, lãnh đạo đã chủ trì họp rà soát việc thực hiện {a.cite('Thông báo', '#/TB-UBND')}. Sau khi nghe báo cáo, lãnh đạo kết luận:"
    ),
}
