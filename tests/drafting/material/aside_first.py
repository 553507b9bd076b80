"""Sentences of the first set kept aside."""


def _listed(a, kind: str, symbol: str, count: int) -> str:
    """`Nghị quyết số 57-NQ/TW, số 59-NQ/TW và số 66-NQ/TW`."""
    numbers = sorted(a.random.sample(range(10, 90), count))
    printed = [symbol.replace("#", str(number)) for number in numbers]
    a.truth.citations += [(number, None) for number in printed]
    return f"các {kind} số {', số '.join(printed[:-1])} và số {printed[-1]}"


def _times(a) -> str:
    value = a.random.randint(11, 49) / 10
    printed = f"{value}".replace(".", ",")
    a._figure(int(value) if value == int(value) and "," not in printed else value, "lần", printed)
    return f"gấp {printed} lần"


def _rank(a) -> str:
    place, whole = a.random.randint(2, 30), a.pick(34, 63)
    a._figure([place, whole], "tỉnh", f"{place}/{whole}")
    return f"xếp hạng {place}/{whole} tỉnh, thành phố"


REPORT_FIRST = (
    lambda a: f"Tổng thu ngân sách trên địa bàn ước đạt {a.money()}, đạt {a.percent()} dự toán và {_times(a)} so với cùng kỳ.",
    lambda a: f"Chỉ số cải cách hành chính {_rank(a)}; chỉ số hài lòng đạt {a.percent()}.",
    lambda a: (
        f"{a.body('Công an tỉnh')} đã triệt phá {a.count('vụ', 200)}, khởi tố {a.count('bị can', 400)} theo {a.cite('Kế hoạch', '#/KH-BCA')}."
    ),
    lambda a: (
        f"Ban hành {a.count('văn bản', 90)}, trong đó có {a.count('quyết định', 40)} và {a.count('công văn', 40)}; thực hiện {_listed(a, 'Nghị quyết', '#-NQ/TW', 3)}."
    ),
    lambda a: f"Lũy kế từ đầu năm đến ngày 15/9/2025, toàn ngành đã gieo sạ được {a.measure('ha')}, sản lượng ước {a.measure('tấn')}.",
    lambda a: (
        f"Có {a.words('xã')} đạt chuẩn nông thôn mới nâng cao; bình quân mỗi xã đạt {a.measure('tiêu chí')} theo {a.cite('Quyết định', '#/QĐ-TTg', 'Thủ tướng Chính phủ')}."
    ),
    lambda a: (
        f"{a.body('Kho bạc Nhà nước')} từ chối thanh toán {a.count('khoản', 90)} với số tiền {a.money()} do không đúng {a.cite('Thông tư', '#/@/TT-BTC', 'Bộ Tài chính')}."
    ),
    lambda a: (
        f"Tổ chức {a.count('lớp tập huấn', 60)} cho {a.count('lượt người')}; phát {a.count('tờ rơi')}; đăng {a.count('tin, bài', 900)} trên Cổng thông tin điện tử."
    ),
    lambda a: (
        f"Theo {a.cite('Công điện', '#/CĐ-TTg', 'Thủ tướng Chính phủ')} và {a.cite('Văn bản', '#/BNV-CCVC')}, {a.body('Sở Nội vụ')} đã rà soát {a.count('vị trí việc làm', 500)}."
    ),
    lambda a: (
        f"Tỷ lệ hộ nghèo còn {a.percent()}, giảm {a.percent()} so với đầu kỳ; đã hỗ trợ xây dựng {a.count('căn nhà', 900)} tại ấp 4 và khu phố 7."
    ),
    lambda a: (
        f"Giải quyết đúng hạn {a.of('hồ sơ')}; trễ hạn {a.glued('hồ sơ')}; hồ sơ trực tuyến đạt {a.percent()}, vượt {a.percent()} so với chỉ tiêu."
    ),
    lambda a: (
        f"Quá trình thực hiện {a.cite('Luật', '#/@/QH15', 'Quốc hội')} còn vướng tại khoản 3 Điều 24 và điểm b khoản 1 Điều 8; {a.body('Bộ Tư pháp')} đã hướng dẫn tại {a.cite('Công văn', '#/BTP-PLHSHC')}."
    ),
    lambda a: (
        f"Nhiệm kỳ 2021 - 2026, Hội đồng nhân dân xã khóa XII đã tổ chức kỳ họp thứ 18, thông qua {a.count('nghị quyết', 60)}; nhóm 2 giám sát {a.count('cuộc', 30)}."
    ),
)
PLAN_FIRST = (
    lambda a: (
        f"Đến năm 2030, phấn đấu {a.percent()} người dân được quản lý sức khỏe; giảm ít nhất {a.percent()} số ca mắc so với năm 2025."
    ),
    lambda a: (
        f"{a.body('Sở Y tế')} chủ trì, phối hợp với {a.body('Sở Giáo dục và Đào tạo')} tiêm chủng cho {a.count('trẻ')} trước ngày 30/9/2026 theo {a.cite('Hướng dẫn', '#-HD/BTGTU')}."
    ),
    lambda a: (
        f"Bố trí {a.money()} từ nguồn sự nghiệp; huy động xã hội hóa {a.money()} theo {a.cite('Nghị quyết', '#/@/NQ-HĐND', 'HĐND tỉnh')}."
    ),
    lambda a: (
        f"Mỗi xã thành lập ít nhất {a.count('tổ', 20)} công nghệ số cộng đồng; cấp {a.count('chữ ký số')} cho công dân trong quý IV năm 2026."
    ),
    lambda a: (
        f"Hoàn thành số hóa {a.count('trang tài liệu')} và kết nối {a.count('cơ sở dữ liệu', 40)} chậm nhất vào tháng 11 năm 2027 theo {a.cite('Tờ trình', '#/TTr-STC')}."
    ),
    lambda a: (
        f"Quán triệt {a.cite('Thông báo', '#-TB/TU', 'Tỉnh ủy')}; {a.body('Mặt trận Tổ quốc Việt Nam tỉnh')} giám sát {a.count('chuyên đề', 12)} mỗi năm."
    ),
    lambda a: (
        f"Giao {a.body('Ủy ban nhân dân các xã, phường')} rà soát theo {a.cite('Quyết định', '#/@/QĐ-UBND')}, gửi kết quả về {a.body('Sở Khoa học và Công nghệ')} trước ngày 20 hằng tháng."
    ),
)
NOTES_FIRST = (
    lambda a: f"Gồm: {a.cite('Quyết định', '#/QĐ-UBND')} và {a.cite('Kế hoạch', '#/KH-UBND')}.",
    lambda a: "Kỳ báo cáo tính từ ngày 15/12/2024 đến ngày 14/9/2025.",
    lambda a: f"Tương ứng {a.count('hộ dân')} tại {a.count('xã', 40)} ven biển.",
    lambda a: f"Trong đó vốn ngân sách trung ương là {a.money()}.",
)
