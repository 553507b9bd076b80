"""Edits that people really make and that mean something else than they wanted: what a form cannot stop, for they are made in the files."""

from __future__ import annotations

from dataclasses import replace

from tests.data.bad_input import BadInput, added, instead
from tests.data.bad_input_kinds import kind
from tests.data.bad_input_sources import UPDATES, update
from tests.data.bad_input_subjects import SUBJECT, subject
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
COMMITMENTS = f"{REPORT}/commitments.yml"
SITE = "data/site.yml"
_E = "Nguồn công khai và cập nhật"
_S = "đã thay thêm 300 đèn"

WORDS = kind(
    _E,
    "Con số viết bằng chữ không có trong đoạn trích",
    *(
        (UPDATES, added(update("Đã thay thêm 300 đèn.", said)), "quoted-numbers", "summary:", (words,), f"summary: {said}")
        for said, words in (
            ("Đã thay ba mươi bảy đèn.", "ba mươi bảy"),
            ("Thêm hai mươi tuyến đường có đèn.", "hai mươi"),
            ("Gần một trăm linh năm hẻm có đèn.", "một trăm linh năm"),
            ("Mười hai phường đã xong.", "Mười hai"),
            ("Chín mươi phần trăm đèn đã thay.", "Chín mươi"),
        )
    ),
)
NUMBERS = kind(
    _E,
    "Con số trong câu tóm tắt khác đoạn trích",
    *(
        (UPDATES, added(update("Đã thay thêm 300 đèn.", said)), "quoted-numbers", "summary:", (words,), f"summary: {said}")
        for said, words in (
            ("Đã thay thêm 3.000 đèn.", "3.000"),
            ("Đã thay thêm 30 đèn.", "30"),
            ("Đã thay thêm 300 đèn, đạt 95%.", "95"),
            ("Đã thay 300 đèn trên 17 tuyến đường.", "17"),
            ("Ngày 3/10/2030 đã thay thêm 300 đèn.", "3/10/2030"),
            ("Đã thay 300 đèn, tốn 2,5 tỷ đồng.", "2,5"),
            ("Từ năm 2027 đã thay 300 đèn.", "2027"),
            ("Đã thay 300 đèn theo Quyết định 77/QĐ-XYZ.", "77/QĐ-XYZ"),
        )
    ),
)
MEANING = kind(
    _E,
    "Ý nghĩa viết bằng chữ khác",
    *(
        (UPDATES, added(update("bearing: progress", f"bearing: {said}")), "type", "bearing:", words, f"bearing: {said}")
        for said, words in (
            ("tiến triển", ("progress",)),
            ("Progress", ("progress",)),
            ("done", ("completion",)),
            ("completed", ("completion",)),
            ("late", ("delay",)),
            ("not met", ("not_met",)),
            ("bối cảnh", ("context",)),
        )
    ),
)
DAYS = kind(
    _E,
    "Ngày viết theo lối thường",
    *(
        (UPDATES, added(update("date: 2030-10-01", f"date: {said}")), rule, "date:", words, f"date: {said}")
        for said, rule, words in (
            ("1/10/2030", "type", ("2030-10-01",)),
            ("01-10-2030", "type", ("2030-10-01",)),
            ("2030/10/01", "type", ("2030-10-01",)),
            ("ngày 1 tháng 10 năm 2030", "type", ("2030-10-01",)),
            ("2030-10", "type", ("năm-tháng-ngày",)),
            ("2030-02-30", "date", ("lịch",)),
        )
    ),
)
ADDRESSES = kind(
    _E,
    "Địa chỉ chép từ chỗ khác",
    *(
        (UPDATES, added(update("https://bao.vidu.vn/thay-den-1.html", said)), rule, "url:", words, f"url: {said}")
        for said, rule, words in (
            ("https://www.google.com/url?q=https://bao.vidu.vn/a.html", "addresses", ("https://bao.vidu.vn/a.html",)),
            ("https://bao.vidu.vn/a.html?fbclid=IwAR0", "addresses", ("fbclid",)),
            ("https://bao.vidu.vn/a.html#ttclid=1", "addresses", ("ttclid",)),
            ("https://zalo.me/s/123", "evidence", ("đăng lại",)),
            ("https://www.tiktok.com/@ai/video/1", "evidence", ("đăng lại",)),
            ("https://bao.vidu.vn/tim-kiem?q=den", "evidence", ("chính bài đó",)),
            ("https://bao.vidu.vn/chu-de/den.html", "evidence", ("chính bài đó",)),
            ("file:///C:/den.html", "addresses", ("https://",)),
            ("https://bit.ly/3xY", "addresses", ("chuyển tiếp",)),
        )
    ),
)
QUOTATIONS = kind(
    _E,
    "Đoạn trích không dùng được",
    *(
        (UPDATES, added(update(f"excerpt: {_S}", f"excerpt: {said}")), "evidence", "excerpt:", words, f"excerpt: {said}")
        for said, words in (
            (f"{_S} {' '.join(['nữa'] * 12)}", ("15",)),
            ("đã thay thêm 300 đèn trên nhiều tuyến đường, theo đó mọi hẻm lớn nhỏ đều có", ("15",)),
        )
    ),
)
_WORDS = "Đã thay thêm đèn."
SHORT = kind(
    _E,
    "Đoạn trích không có gì để tìm",
    *(
        (UPDATES, added(update(f"excerpt: {_S}", f"excerpt: {said}").replace("Đã thay thêm 300 đèn.", _WORDS)), "evidence", "excerpt:", words, said)
        for said, words in (('"…"', ("không có chữ",)), ("đèn", ("hai từ",)), ('"- - -"', ("không có chữ",)))
    ),
)  # fmt: skip
FORMS = (
    BadInput(
        "Thiết lập",
        "Cách mở kho mã trỏ ra ngoài kho",
        SITE,
        instead("official: false", 'official: false\nrepository_links: {new_file: "https://khac.vi.du/{content}"}'),
        "type",
        "repository_links",
        ("repository",),
        'new_file: "https://khac.vi.du/{content}"',
    ),
    BadInput(
        "Vấn đề",
        "Vấn đề nêu một cập nhật mới hơn câu trả lời",
        SUBJECT,
        lambda project, file: (
            added(update("", ""))(project, UPDATES),
            added(subject("answer_date: 2030-12-01", "answer_date: 2030-10-31\nupdates: [7-2030/cn-1]"))(project, file),
        )[0],
        "subject-answers",
        "answer_date:",
        ("answer_date: 2030-11-01",),
        on_page=False,
    ),
)
#: Each kind has its like on the page of mistakes already.
EDITS = tuple(replace(case, on_page=False) for case in (*WORDS, *NUMBERS, *MEANING, *DAYS, *ADDRESSES, *QUOTATIONS, *SHORT, *FORMS))
