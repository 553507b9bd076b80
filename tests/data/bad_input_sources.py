"""Mistakes in what is quoted, in addresses of sources, in updates, relations and charts."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
PROBLEMS = f"{REPORT}/problems.yml"
UPDATES = f"{REPORT}/updates/cn-1.yml"
SEARCHES = f"{REPORT}/searches/tk-1.yml"
PUBLISHERS = "data/publishers.yml"
RELATIONS = f"{REPORT}/relations.yml"
SITE = "data/site.yml"

_UPDATE = """id: 7-2030/cn-1
commitment: 7-2030/v-1-1
date: 2030-10-01
summary: Đã thay thêm 300 đèn.
bearing: progress
recorded: 2030-11-01
evidence:
  - publisher: Báo Ví Dụ
    url: https://bao.vidu.vn/thay-den-1.html
    published: 2030-10-01
    accessed: 2030-11-01
    excerpt: đã thay thêm 300 đèn
"""
_SEARCH = """id: 7-2030/tk-1
date: 2030-11-01
place: kho-luu-tru
words: [đèn đường]
commitments: [7-2030/v-1-1]
not_found: Số đèn đã thay.
"""
_LIBRARY = "url: https://thuvienphapluat.vn/van-ban/ke-hoach-5.aspx"
_CHART = """- id: 7-2030/bd-ck-1
  kind: bars
  title: Đèn đã thay
  question: Đã thay bao nhiêu đèn?
  finding: Đã thay thêm.
  unit: đèn
  series: [{name: Năm 2029, role: neutral}, {name: Năm 2030, role: done}]
  rows: [{label: Quận Một, figures: [7-2030/sl-1]}]
"""


def update(old: str = "", new: str = "") -> str:
    """A sound update with one thing changed."""
    assert old in _UPDATE
    return _UPDATE.replace(old, new, 1)


def _address(name: str, address: str, words: tuple[str, ...], rule: str = "addresses") -> BadInput:
    changed = added(update("https://bao.vidu.vn/thay-den-1.html", address))
    return BadInput(_E, name, UPDATES, changed, rule, "url:", words, f"url: {address}")


_R = "Đoạn trích và chỗ trong báo cáo"
_E = "Nguồn công khai và cập nhật"
_A = "Phép đối chiếu và biểu đồ"

SOURCES = (
    BadInput(
        _R,
        "Đoạn trích quá dài",
        FIGURES,
        instead("excerpt: cần thay 2.400 đèn đường", f"excerpt: cần thay 2.400 đèn đường {'đèn ' * 10}đường"),
        "excerpts",
        "đèn đèn",
        ("16 từ", "15"),
        "excerpt: (16 từ)",
    ),
    BadInput(
        _R,
        "Đoạn trích không có trong báo cáo",
        PROBLEMS,
        instead("excerpt: thiếu đèn", "excerpt: thiếu nến"),
        "excerpts",
        "thiếu nến",
        ("nguyên văn",),
        "excerpt: thiếu nến",
        with_text=True,
    ),
    BadInput(
        _R,
        "Đoạn trích ở trang khác",
        PROBLEMS,
        instead("page: 2", "page: 3"),
        "excerpts",
        "page: 3",
        ("trang 2",),
        "page: 3",
        with_text=True,
    ),
    BadInput(
        _R, "Trang ngoài mục", FIGURES, instead("page: 1", "page: 9"), "places", "page: 9", ("trang 1, không phải trang 9",), "page: 9"
    ),
    BadInput(
        _R, "Mục không có trong báo cáo", PROBLEMS, instead("section: IV", "section: iv"), "places", "section: iv", ("`IV`",), "section: iv"
    ),
    BadInput(
        _R, "Chú thích không có", FIGURES, instead("footnote: 1", "footnote: 7"), "places", "footnote: 7", ("1 chú thích",), "footnote: 7"
    ),
    BadInput(
        _R,
        "Chữ cái không dùng để đánh điểm",
        PROBLEMS,
        instead("point: a", "point: f"),
        "letters",
        "point: f",
        ("a b c d đ e g",),
        "point: f",
    ),
    BadInput(
        _R,
        "Điểm không theo thứ tự chữ cái",
        f"{REPORT}/assessments.yml",
        instead("point: đ\n", "point: w\n"),
        "letters",
        "point: w",
        ("a b c d đ e g",),
        "point: w",
    ),
    _address("http thay cho https", "http://bao.vidu.vn/a.html", ("https://bao.vidu.vn/a.html",)),
    _address("Địa chỉ thiếu https://", "bao.vidu.vn/a.html", ("https://bao.vidu.vn/a.html",)),
    _address("Địa chỉ chạy mã", "javascript:alert(1)", ("javascript:",)),
    _address("Địa chỉ có mật khẩu", "https://toi:matkhau@bao.vidu.vn/a.html", ("mật khẩu", "https://bao.vidu.vn/a.html")),
    _address("Địa chỉ có mã theo dõi ở một cập nhật", "https://bao.vidu.vn/a.html?id=5&utm_source=zalo", ("utm_source", "a.html?id=5")),
    _address("Địa chỉ không đọc được", "https://[bao.vidu.vn/a.html", ("không đọc được",)),
    _address("Địa chỉ trong mạng nội bộ", "https://localhost/a.html", ("công khai",)),
    _address("Nơi đăng lại", "https://m.facebook.com/a", ("đăng lại",), "evidence"),
    _address("Trang danh sách, không phải một bài", "https://bao.vidu.vn/tag/den.html", ("chính bài đó",), "evidence"),
    BadInput(
        _E,
        "Giấy phép với địa chỉ chạy mã",
        SITE,
        instead("https://opensource.org/license/mit", "javascript:alert(1)"),
        "addresses",
        "javascript",
        ("https://",),
        "url: javascript:alert(1)",
    ),
    BadInput(
        _E,
        "Kho mã nguồn không ở GitHub",
        SITE,
        instead("official: false", "official: false\nrepository: https://vidu.vn/a/b"),
        "addresses",
        "repository",
        ("github.com",),
        "repository: https://vidu.vn/a/b",
    ),
    BadInput(
        _E,
        "Ngày đọc viết ngày/tháng/năm",
        UPDATES,
        added(update("accessed: 2030-11-01", "accessed: 1/11/2030")),
        "evidence",
        "accessed:",
        ("2030-11-01",),
        "accessed: 1/11/2030",
    ),
    BadInput(
        _E,
        "Đọc trang trước khi trang được đăng",
        UPDATES,
        added(update("accessed: 2030-11-01", "accessed: 2030-09-01")),
        "evidence",
        "published:",
        ("sau ngày đọc",),
        "accessed: 2030-09-01",
    ),
    BadInput(
        _E,
        "Ghi nhận ở sau hôm nay",
        UPDATES,
        added(update("recorded: 2030-11-01", "recorded: 2031-11-01")),
        "update-history",
        "recorded:",
        ("31/12/2030",),
        "recorded: 2031-11-01",
    ),
    BadInput(
        _E,
        "Ghi trước khi việc xảy ra",
        UPDATES,
        added(update("date: 2030-10-01", "date: 2030-12-01")),
        "update-history",
        "recorded:",
        ("sớm hơn",),
        "date: 2030-12-01, recorded: 2030-11-01",
    ),
    BadInput(
        _E,
        "Cập nhật cũ hơn cam kết",
        UPDATES,
        added(update("date: 2030-10-01", "date: 2030-01-01")),
        "update-history",
        "date: 2030-01-01",
        ("backgrounds/",),
        "date: 2030-01-01",
    ),
    BadInput(
        _E,
        "Khoảng thời gian trống",
        UPDATES,
        added(update("bearing: progress", "period: {}\nbearing: progress")),
        "update-history",
        "period:",
        ("from: 2024-01-01",),
        "period: {}",
    ),
    BadInput(
        _E,
        "Tình trạng ghi bằng tay",
        UPDATES,
        added(update("bearing: progress", "bearing: progress\nto: co-hoan-thanh")),
        "unknown-field",
        "to:",
        ("máy tính",),
        "to: co-hoan-thanh",
    ),
    BadInput(
        _E,
        "Tên tệp không khớp với mã",
        UPDATES,
        added(update("id: 7-2030/cn-1", "id: 7-2030/cn-2")),
        "file-name",
        "id:",
        ("cn-2.yml",),
        "cn-1.yml: id: 7-2030/cn-2",
    ),
    BadInput(
        _E,
        "Một tệp chứa danh sách cập nhật",
        UPDATES,
        added("- id: 7-2030/cn-1\n  commitment: 7-2030/v-1-1\n"),
        "type",
        2,
        ("một mục",),
        "- id: 7-2030/cn-1",
    ),
    BadInput(
        _E,
        "Tệp updates.yml kiểu cũ",
        f"{REPORT}/updates.yml",
        added("- id: 7-2030/cn-1\n"),
        "file",
        1,
        ("tệp riêng",),
        "updates.yml",
    ),
    BadInput(
        _E,
        "Cập nhật trong thư mục con",
        f"{REPORT}/updates/2030/cn-1.yml",
        added(update()),
        "file",
        1,
        ("ngay trong",),
        "updates/2030/cn-1.yml",
    ),
    BadInput(
        _E,
        "Địa bàn mới mà không phải bối cảnh",
        UPDATES,
        added(update("recorded:", "enlarged_city: true\nrecorded:")),
        "update-bearing",
        "bearing:",
        ("bearing: context",),
        "bearing: progress, enlarged_city: true",
    ),
    BadInput(
        _E,
        "Bối cảnh nói về trọn việc",
        UPDATES,
        added(update("bearing: progress", "bearing: context\ncovers: whole")),
        "update-bearing",
        "covers:",
        ("bỏ `covers`",),
        "bearing: context, covers: whole",
    ),
    BadInput(
        _E,
        "Tình trạng công bố chỉ có báo nói",
        UPDATES,
        added(update("recorded:", "official_status: dang-thuc-hien\nrecorded:")),
        "update-bearing",
        "official_status:",
        ("chính cơ quan",),
        "official_status: dang-thuc-hien",
    ),
    BadInput(
        _E,
        "Cơ quan nói đã xong, ý nghĩa là chậm",
        UPDATES,
        added(
            update("bearing: progress", "bearing: delay\nofficial_status: da-hoan-thanh")
            .replace("bao.vidu.vn", "vidu.gov.vn")
            .replace("Báo Ví Dụ", "Cổng Ví Dụ")
        ),
        "update-bearing",
        "official_status:",
        ("completion",),
        "bearing: delay, official_status: da-hoan-thanh",
    ),
    BadInput(
        _E,
        "Nói khác mà không nêu thước đo",
        UPDATES,
        added(update("recorded:", "contradicts: [7-2030/cn-1]\nrecorded:")),
        "update-history",
        "contradicts:",
        ("cập nhật khác",),
        "contradicts: [7-2030/cn-1]",
    ),
    BadInput(
        _E,
        "Tên nơi đăng không phải của địa chỉ",
        UPDATES,
        added(update("Báo Ví Dụ", "Báo Khác")),
        "publishers",
        "publisher:",
        ("Báo Ví Dụ",),
        "publisher: Báo Khác",
    ),
    BadInput(
        _E,
        "Bản sao ở thư viện pháp luật ghi như trang gốc",
        UPDATES,
        added(update("url: https://bao.vidu.vn/thay-den-1.html", _LIBRARY).replace("Báo Ví Dụ", "Thư viện Ví Dụ")),
        "publishers",
        "url:",
        ("document_copy",),
        "url: https://thuvienphapluat.vn/… (không có kind)",
    ),
    BadInput(
        _E,
        "Bản sao văn bản không nêu số",
        UPDATES,
        added(
            update("url: https://bao.vidu.vn/thay-den-1.html", f"kind: document_copy\n    {_LIBRARY}").replace(
                "Báo Ví Dụ", "Thư viện Ví Dụ"
            )
        ),
        "publishers",
        "kind:",
        ("document_number",),
        "kind: document_copy (không có document_number)",
    ),
    BadInput(
        _E,
        "Bản dịch quá dài",
        UPDATES,
        added(update("    excerpt:", f"    translation: {'đèn ' * 25}đường\n    excerpt:")),
        "publishers",
        "translation:",
        ("25",),
        "translation: (26 từ)",
    ),
    BadInput(
        _E,
        "Tên miền viết như địa chỉ",
        PUBLISHERS,
        instead("bao.vidu.vn", "https://bao.vidu.vn/"),
        "publishers",
        "https://bao.vidu.vn/",
        ("tên miền",),
        "hosts: [https://bao.vidu.vn/]",
    ),
    BadInput(
        _E,
        "Nơi tìm chưa có trong danh mục",
        SEARCHES,
        added(_SEARCH.replace("kho-luu-tru", "google")),
        "references",
        "place:",
        ("google",),
        "place: google",
    ),
    BadInput(
        _E,
        "Lần tìm không nói tới cam kết nào",
        SEARCHES,
        added(_SEARCH.replace("commitments: [7-2030/v-1-1]\n", "")),
        "searches",
        "id:",
        ("commitments",),
        "(không có commitments)",
    ),
    BadInput(
        _E,
        "Ngày tìm ở sau hôm nay",
        SEARCHES,
        added(_SEARCH.replace("2030-11-01", "2031-11-01")),
        "dates",
        "date:",
        ("31/12/2030",),
        "date: 2031-11-01",
    ),
    BadInput(
        _E,
        "Danh mục có điều kiện mà máy không xét",
        "data/vocabularies/status-conditions.yml",
        added("- id: co-thien-chi\n  label: Có thiện chí\n  definition: Cơ quan muốn làm.\n"),
        "status-rule",
        "co-thien-chi",
        ("máy xét",),
        "id: co-thien-chi",
    ),
    BadInput(
        _A,
        "Phép đối chiếu thiếu thành phần",
        RELATIONS,
        instead("  whole: 7-2030/i-so-1\n", ""),
        "relations",
        "kind: sum",
        ("`whole`",),
        "kind: sum (không có whole)",
    ),
    BadInput(
        _A,
        "Chênh lệch không có lời giải thích",
        RELATIONS,
        instead("  note: Hai số đếm cho 50%, báo cáo ghi 55,5%.\n", ""),
        "relations",
        "rule: Tỷ lệ",
        ("note",),
        "(không có note)",
    ),
    BadInput(
        _A,
        "Biểu đồ thiếu số liệu cho một cột",
        f"{REPORT}/public-charts.yml",
        added(_CHART),
        "charts",
        "rows:",
        ("2 cột",),
        "rows: [{label: Quận Một, figures: [7-2030/sl-1]}]",
        messages=2,  # the figure that it names is not there either
    ),
)
