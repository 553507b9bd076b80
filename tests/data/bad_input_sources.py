"""Mistakes in addresses of sources, in who published them, in what they are used for."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.project import REPORT

UPDATES = f"{REPORT}/updates/cn-1.yml"
PUBLISHERS = "data/publishers.yml"
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
_LIBRARY = "url: https://thuvienphapluat.vn/van-ban/ke-hoach-5.aspx"


def update(old: str = "", new: str = "") -> str:
    """A sound update with one thing changed."""
    assert old in _UPDATE
    return _UPDATE.replace(old, new, 1)


def _address(name: str, address: str, words: tuple[str, ...], rule: str = "addresses") -> BadInput:
    changed = added(update("https://bao.vidu.vn/thay-den-1.html", address))
    return BadInput(_E, name, UPDATES, changed, rule, "url:", words, f"url: {address}")


_E = "Nguồn công khai và cập nhật"

SOURCES = (
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
)
