"""Sentences in the manner of administrative documents, invented. `SEEN` is tuned on; `KEPT` belongs to documents kept aside."""

_UNITS = ("hồ sơ", "trường hợp", "nhiệm vụ", "văn bản", "dự án", "hộ", "lượt người", "doanh nghiệp", "cuộc")

SEEN_REPORT = (
    lambda a: f"Trong kỳ, {a.body('Sở Nội vụ')} tiếp nhận {a.count('hồ sơ')}, đã giải quyết {a.count('hồ sơ')} (đạt {a.percent()}).",
    lambda a: f"Thực hiện {a.cite('Quyết định', '#/QĐ-UBND', 'UBND tỉnh')} về giao chỉ tiêu, các đơn vị đã hoàn thành {a.of('nhiệm vụ')}.",
    lambda a: f"Tổng vốn giải ngân đạt {a.money()}, bằng {a.percent()} kế hoạch; tăng {a.percent()} so với cùng kỳ năm 2024.",
    lambda a: f"Đã tổ chức {a.count('cuộc', 300)} kiểm tra, nhắc nhở {a.count('trường hợp', 300)}, xử lý {a.glued('hồ sơ')} quá hạn.",
    lambda a: (
        f"Toàn địa bàn có {a.words('hộ')} mới thoát nghèo, {a.count('lao động')} được tạo việc làm theo Chương trình giai đoạn 2021 - 2025."
    ),
    lambda a: f"Lần thứ 3 trong năm, {a.body('Sở Y tế')} làm việc với lãnh đạo phường 5, đường số 12, khu vực 4 về tiến độ Dự án 2.",
    lambda a: (
        f"Triển khai {a.cite('Nghị định', '#/@/NĐ-CP', 'Chính phủ')} và {a.cite('Thông tư', '#/@/TT-BTC', 'Bộ Tài chính')}, ngày 02/9 hằng năm đơn vị rà soát lại."
    ),
    lambda a: (
        f"Diện tích gieo trồng {a.measure('ha')}, năng suất bình quân {a.measure('tạ/ha')}, mưa lớn từ ngày 12 đến ngày 15/10/2025 làm ngập {a.measure('km')} đường."
    ),
    lambda a: (
        f"Theo {a.cite('Nghị quyết', '#-NQ/TW', 'Bộ Chính trị')} và {a.cite('Kế hoạch', '#-KH/ĐU', dated=False)}, Đảng ủy xã đã họp bàn; kỳ họp thứ 14 thông qua các nội dung."
    ),
    lambda a: (
        f"Số liên hệ: điện thoại 0292.3812345, email vanphong@vidu.gov.vn; {a.body('Văn phòng Chính phủ')} đã phản hồi tại {a.cite('Công văn', '#/VPCP-KGVX')}."
    ),
)
SEEN_PLAN = (
    lambda a: f"Phấn đấu đến năm 2030 có ít nhất {a.percent()} xã, phường hoàn thành chỉ tiêu; giao {a.body('Sở Tài chính')} chủ trì.",
    lambda a: (
        f"Chậm nhất ngày 30 tháng 6 năm 2026, {a.body('Sở Tư pháp')} trình ban hành {a.count('văn bản', 40)} hướng dẫn theo {a.cite('Luật', '#/@/QH15')}."
    ),
    lambda a: (
        f"Xây dựng mới {a.count('phòng học', 400)} và sửa chữa {a.count('trạm y tế', 60)} trước ngày 31/12/2027 với tổng kinh phí {a.money()}."
    ),
    lambda a: (
        f"Đẩy mạnh thực hiện {a.cite('Chỉ thị', '#-CT/TW', 'Ban Bí thư')}; {a.cite('Kết luận', '#-KL/TW', 'Bộ Chính trị')} trên địa bàn."
    ),
    lambda a: (
        f"Căn cứ {a.cite('Nghị quyết', '#/@/NQ-HĐND', 'HĐND tỉnh')}, {a.body('Sở Giáo dục và Đào tạo')} mở {a.count('lớp', 90)} bồi dưỡng cho {a.count('giáo viên')}."
    ),
    lambda a: (
        f"Hằng quý, {a.body('Sở Công Thương')} báo cáo theo {a.cite('Công văn', '#/SNV-CCHC&VTLT')}; tỷ lệ hài lòng đạt trên {a.percent()}."
    ),
)
KEPT_REPORT = (
    lambda a: f"Tính đến hết quý III/2025, đơn vị đã cấp {a.count('giấy phép')}, thu ngân sách {a.money()}, đạt {a.percent()} dự toán năm.",
    lambda a: (
        f"Kết quả {a.cite('Quyết định', '#/QĐ-TTg', 'Thủ tướng Chính phủ')}: có {a.of('xã')} đạt chuẩn, còn {a.count('xã', 60)} chưa đạt; bình quân {a.measure('tiêu chí/xã')}."
    ),
    lambda a: (
        f"Tại Điều 7 và khoản 2 Điều 15 của {a.cite('Luật', '#/@/QH15', 'Quốc hội')} đã quy định rõ; {a.body('Sở Xây dựng')} kiểm tra {a.count('công trình', 500)}."
    ),
    lambda a: (
        f"Qua {a.count('đợt', 30)} ra quân, lực lượng chức năng phát hiện {a.count('vụ', 900)}, bắt giữ {a.count('đối tượng', 900)}, phạt {a.money()}."
    ),
    lambda a: (
        f"Có {a.words('doanh nghiệp')} đăng ký mới, vốn đăng ký {a.measure('triệu USD')}; khu công nghiệp số 2, giai đoạn 1 vận hành từ tháng 5 năm 2024."
    ),
    lambda a: (
        f"Thực hiện {a.cite('Kế hoạch', '#/KH-BCĐ', dated=False)}, nhiệm kỳ 2021 - 2026, đội 3 và tổ 7 đã vận động {a.glued('hộ')} di dời khỏi Quốc lộ 61C."
    ),
    lambda a: (
        f"{a.body('Sở Văn hóa, Thể thao và Du lịch')} đón {a.measure('triệu lượt khách')}, tăng {a.percent()}; lễ hội lần thứ VI năm 2025 diễn ra lúc 19 giờ 30 phút."
    ),
    lambda a: (
        f"Trong tổng số {a.count('đơn thư', 800)} tiếp nhận, đã giải quyết {a.count('đơn thư', 800)}; còn lại chuyển {a.body('Thanh tra tỉnh')} theo {a.cite('Thông báo', '#/TB-UBND')}."
    ),
)
KEPT_PLAN = (
    lambda a: (
        f"Đến hết năm 2028, tối thiểu {a.percent()} thủ tục được thực hiện toàn trình theo {a.cite('Đề án', '#/ĐA-UBND', dated=False)}."
    ),
    lambda a: (
        f"{a.body('Sở Khoa học và Công nghệ')} hoàn thành {a.count('nhiệm vụ', 60)} trong quý II năm 2026; bố trí {a.money()} theo {a.cite('Nghị quyết', '#/NQ-CP', 'Chính phủ')}."
    ),
    lambda a: f"Trồng mới {a.measure('ha')} rừng, nạo vét {a.measure('km')} kênh, lắp {a.count('điểm', 90)} quan trắc trước tháng 9/2027.",
    lambda a: (
        f"Giao {a.body('Sở Nông nghiệp và Môi trường')} tham mưu sửa {a.cite('Quyết định', '#/@/QĐ-UBND')}, bảo đảm {a.percent()} chất thải được thu gom."
    ),
    lambda a: (
        f"Tiếp tục quán triệt {a.cite('Chương trình', '#-CTr/TU', 'Tỉnh ủy')}; mỗi năm kết nạp từ {a.count('đảng viên', 90)} trở lên."
    ),
)
QUOTED_ARTICLE = (
    "“Điều 9. Trách nhiệm của cơ quan quản lý",
    "1. Cơ quan quản lý có trách nhiệm công khai kết quả giải quyết.",
    "2. Người đứng đầu chịu trách nhiệm trước cấp trên trực tiếp.”",
)
NOTES_SEEN = (
    lambda a: f"Theo {a.cite('Báo cáo', '#/BC-SNV')} của cơ quan chuyên môn.",
    lambda a: "Tính từ ngày 01/01/2025 đến ngày 15/10/2025.",
    lambda a: f"Gồm {a.count('đơn vị', 30)} sự nghiệp công lập và các cơ quan trực thuộc.",
)
NOTES_KEPT = (
    lambda a: f"Ban hành kèm theo {a.cite('Quyết định', '#/QĐ-BNV', 'Bộ Nội vụ')}.",
    lambda a: "Số liệu tổng hợp đến ngày 20 tháng 9 năm 2025.",
    lambda a: f"Trong đó {a.count('cơ sở', 90)} ngoài công lập đang hoạt động.",
)
