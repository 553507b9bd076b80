"""Mistakes in what is quoted, in addresses of sources, in updates, relations and charts."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
PROBLEMS = f"{REPORT}/problems.yml"
UPDATES = f"{REPORT}/updates.yml"
RELATIONS = f"{REPORT}/relations.yml"
SITE = "data/site.yml"

_UPDATE = """- id: 7-2030/cn-1
  commitment: 7-2030/v-1-1
  date: 2030-10-01
  summary: Đã thay thêm 300 đèn.
  bearing: progress
  from: chua-tim-thay
  to: co-tien-trien
  recorded: 2030-11-01
  evidence:
    - publisher: Báo Ví Dụ
      url: https://bao.vidu.vn/thay-den-1.html
      published: 2030-10-01
      accessed: 2030-11-01
      excerpt: đã thay thêm 300 đèn
"""
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
    BadInput(_R, "Trang ngoài mục", FIGURES, instead("page: 1", "page: 9"), "places", "page: 9", ("trang 1–1",), "page: 9"),
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
    _address("Địa chỉ có mã theo dõi", "https://bao.vidu.vn/a.html?id=5&utm_source=zalo", ("utm_source", "a.html?id=5")),
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
        "Ghi nhận ở sau ngày rà soát",
        UPDATES,
        added(update("recorded: 2030-11-01", "recorded: 2031-11-01")),
        "update-history",
        "recorded:",
        ("as_of",),
        "recorded: 2031-11-01",
    ),
    BadInput(
        _E,
        "Cập nhật cũ hơn cam kết",
        UPDATES,
        added(update("date: 2030-10-01", "date: 2030-01-01")),
        "update-history",
        "date: 2030-01-01",
        ("backgrounds.yml",),
        "date: 2030-01-01",
    ),
    BadInput(
        _E,
        "Tình trạng trước đó ghi sai",
        UPDATES,
        added(update("from: chua-tim-thay", "from: co-cham")),
        "update-history",
        "from:",
        ("chua-tim-thay",),
        "from: co-cham",
    ),
    BadInput(
        _E,
        "Ý nghĩa không dẫn tới tình trạng đó",
        UPDATES,
        added(update("to: co-tien-trien", "to: co-hoan-thanh")),
        "update-bearing",
        "to:",
        ("completion",),
        "bearing: progress, to: co-hoan-thanh",
    ),
    BadInput(
        _E,
        "Bối cảnh đổi tình trạng",
        UPDATES,
        added(update("bearing: progress", "bearing: context")),
        "update-bearing",
        "to:",
        ("Bối cảnh",),
        "bearing: context, to: co-tien-trien",
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
