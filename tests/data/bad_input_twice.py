"""Ten of each kind: the same thing entered twice, sources that are no sources. (The rest is in `bad_input_kinds.py`.)"""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, in_files, instead
from tests.data.bad_input_kinds import BACKGROUND, BACKGROUNDS, BODIES, DOCUMENTS, FIGURES, SECOND, background, kind
from tests.project import REPORT

_W = "Viết hai lần"
OTHER_BACKGROUND = f"{REPORT}/backgrounds/bc-2.yml"


def again(file: str, entry: str, line: str, shown: str, *words: str, rule: str = "twice") -> tuple[object, ...]:
    return file, added(entry), rule, line, words, shown


_SOURCE = "  source: {section: II, page: 2, excerpt: Sở Đo lường}\n"
TWICE = kind(
    _W,
    "Một thứ được ghi hai lần",
    again("data/glossary.yml", "- id: ubnd-2\n  short: UBND\n  full: Ủy ban nhân đạo\n", "id: ubnd-2\n  short", "short: UBND", "`ubnd`"),
    again("data/glossary.yml", "- id: ubnd-2\n  short: ubnd\n  full: Ủy ban nhân đạo\n", "short: ubnd", "short: ubnd", "`ubnd`"),
    again(BODIES, "- id: vd-2\n  name: Sở Đo Lường thành phố Ví Dụ\n  kind: so-nganh\n", "Sở Đo Lường", "name: Sở Đo Lường", "`vd-so-do`"),
    again(
        DOCUMENTS,
        "- id: vb-2\n  kind: ke-hoach\n  number: 5/kh-hđnd\n  year: 2030\n  issuer: vd-hdnd\n  subject: Việc khác.\n",
        "number: 5/kh",
        "number: 5/kh-hđnd",
        "`5-kh-hdnd-vd-2030`",
    ),
    again(
        BODIES,
        "- id: vd-9\n  name: Uỷ ban nhân dân thành phố “Ví Dụ”\n  kind: ubnd\n",
        "name: Uỷ ban",
        "name: Uỷ ban nhân dân thành phố “Ví Dụ”",
        "`vd-ubnd`",
    ),
    again(
        BODIES,
        "- id: vd-9\n  name: SỞ ĐO LƯỜNG – thành phố Ví Dụ\n  kind: so-nganh\n".replace(" –", ""),
        "name: SỞ",
        "name: SỞ ĐO LƯỜNG",
        "`vd-so-do`",
    ),
    again(
        DOCUMENTS,
        "- id: vb-2\n  kind: ke-hoach\n  number: 05/KH-HĐND\n  year: 2030\n  issuer: vd-hdnd\n  subject: Việc khác.\n",
        "number: 05/KH",
        "number: 05/KH-HĐND",
        "`5-kh-hdnd-vd-2030`",
    ),
    again(
        FIGURES,
        '- id: 7-2030/i-so-9\n  label: Đèn đường đã thay\n  value: 1200\n  unit: đèn\n  as_printed: "1.200"\n'
        "  source: {section: I, page: 1, excerpt: đã thay 1.200 đèn}\n",
        "id: 7-2030/i-so-9\n  label",
        "label: Đèn đường đã thay",
        "`7-2030/i-so-2`",
    ),
    again(
        "data/vocabularies/topics.yml",
        "- id: kt-2\n  label: tăng trưởng  kinh tế\n  definition: x y.\n".replace("  kinh", " kinh"),
        "label: tăng",
        "label: tăng trưởng kinh tế",
        "`kinh-te`",
    ),
    again(
        f"{REPORT}/mentions.yml",
        f"- id: 7-2030/nd-9\n  body: vd-so-do\n  name_in_report: Sở Đo\n{_SOURCE}",
        "id: 7-2030/nd-9\n  body: vd-so-do\n  name_in_report: Sở Đo\n  source",
        "body: vd-so-do",
        "`7-2030/nd-1`",
        rule="named-places",
    ),
    again(
        f"{REPORT}/citations.yml",
        "- id: 7-2030/vd-9\n  document: 9-qd-ubnd-vd-2029\n  written: Quyết định số 9/QĐ-UBND\n"
        "  source: {section: II, page: 2, excerpt: Quyết định số 9/QĐ-UBND}\n",
        "id: 7-2030/vd-9\n  document: 9-qd-ubnd-vd-2029\n  written: Quyết định số 9/QĐ-UBND\n  source",
        "document: 9-qd-ubnd-vd-2029",
        "`7-2030/vd-2`",
        rule="named-places",
    ),
    again(
        f"{REPORT}/problems.yml",
        "- id: 7-2030/iv-a-9\n  assessment: 7-2030/iv-a\n  statement: Thiếu đèn thay thế\n  topics: [do-thi-giao-thong]\n"
        "  source: {section: IV, point: a, page: 2, excerpt: thiếu đèn}\n",
        "statement: Thiếu đèn thay thế\n",
        "statement: Thiếu đèn thay thế",
        "`7-2030/iv-a-1`",
    ),
    again(
        f"{REPORT}/commitment-groups.yml",
        "- id: 7-2030/v-9\n  title: Chiếu sáng\n  source: {section: V, page: 3, excerpt: tiếp tục thay đèn}\n",
        "id: 7-2030/v-9\n  title",
        "title: Chiếu sáng",
        "`7-2030/v-1`",
    ),
    (
        OTHER_BACKGROUND,
        in_files({BACKGROUNDS: background(), OTHER_BACKGROUND: background(("bc-1", "bc-2"))}),
        "twice",
        "summary:",
        ("`7-2030/bc-1`",),
        "summary: Đã thay thêm 300 đèn.",
    ),
    (
        f"{REPORT}/activities.yml",
        instead("bodies: [vd-so-do]", "bodies: [vd-so-do, vd-so-do]"),
        "twice",
        "bodies:",
        ("hai lần",),
        "bodies: [vd-so-do, vd-so-do]",
    ),
)

_E = "Nguồn công khai và cập nhật"
#: An address that `publishers.yml` does not know: two entries must agree by themselves.
_UNKNOWN = ("https://bao.vidu.vn/", "https://bao.chuabiet.vn/")


def _source(name: str, *changes: tuple[str, str], rule: str, line: str, words: tuple[str, ...]) -> BadInput:
    return BadInput(_E, name, BACKGROUNDS, added(background(*changes)), rule, line, words, changes[0][1])


def _address(address: str, *words: str) -> tuple[object, ...]:
    return BACKGROUNDS, added(background(("https://bao.vidu.vn/thay-den-1.html", address))), "addresses", "url:", words, f"url: {address}"


SOURCES = (
    BadInput(_E, "Cùng một nguồn hai lần", BACKGROUNDS, added(BACKGROUND + SECOND), "evidence-use", "https://www.bao", ("xóa một lần",), "url: (như trên)"),
    *kind(
        _E,
        "Địa chỉ chỉ chuyển tiếp tới trang khác",
        _address("https://www.google.com/url?q=https://bao.vidu.vn/a.html&sa=D", "`https://bao.vidu.vn/a.html`"),
        _address("https://l.facebook.com/l.php?u=https%3A%2F%2Fbao.vidu.vn%2Fa.html%3Ffbclid%3Dx", "`https://bao.vidu.vn/a.html`"),
        _address("https://t.co/abc", "t.co"),
        _address("https://bit.ly/abc", "bit.ly"),
        _address("https://www.google.com/amp/s/bao.vidu.vn/a.html", "google.com"),
        _address("https://news.google.com/articles/abc", "news.google.com"),
        _address("https://bao-vidu-vn.translate.goog/a.html", "translate.goog"),
        _address("https://www.youtube.com/redirect?q=https%3A%2F%2Fbao.vidu.vn%2Fa", "`https://bao.vidu.vn/a`"),
        _address("https://www.bing.com/ck/a?u=x", "bing.com"),
        _address("https://tinyurl.com/abc", "tinyurl.com"),
        _address("https://maps.app.goo.gl/abc", "maps.app.goo.gl"),
        _address("https://goo.su/abc", "goo.su"),
        _address("https://s.shopee.vn/abc", "s.shopee.vn"),
        _address("https://web.archive.org/web/20300701/https://bao.vidu.vn/a.html", "`https://bao.vidu.vn/a.html`", "archives.yml"),
        _address("https://archive.ph/abc", "bản lưu", "archives.yml"),
    ),
    *kind(
        _E,
        "Địa chỉ có mã theo dõi",
        *(
            _address(f"https://bao.vidu.vn/a.html?id=5&{name}=x", name, "`https://bao.vidu.vn/a.html?id=5`")
            for name in ("gidzl", "ttclid", "fbclid", "utm_source", "gclid", "zarsrc", "msclkid", "twclid", "igsh", "srsltid", "mibextid", "gad_source")
        ),
        _address("https://bao.vidu.vn/a.html#utm_source=x", "utm_source", "`https://bao.vidu.vn/a.html`"),
    ),
    *kind(
        _E,
        "Đoạn trích không trích gì",
        *(
            (BACKGROUNDS, added(background(("excerpt: đã thay thêm 300 đèn", f"excerpt: {text}"), ("thêm 300 đèn.", "thêm đèn."))), rule, "excerpt:", ("nguyên văn",), f"excerpt: {text}")
            for text, rule in (("đèn", "evidence"), ('"300"', "evidence"), ('"đèn…"', "evidence"))
        ),
    ),
    BadInput(
        _E,
        "Một địa chỉ với hai tên nơi đăng",
        OTHER_BACKGROUND,
        in_files({
            BACKGROUNDS: background(_UNKNOWN),
            OTHER_BACKGROUND: background(_UNKNOWN, ("bc-1", "bc-2"), ("Đã thay thêm 300 đèn.", "Việc khác."), ("publisher: Báo Ví Dụ", "publisher: Báo Khác")),
        }),
        "evidence-use",
        "Báo Khác",
        ("`publisher: Báo Ví Dụ`",),
        "publisher: Báo Khác",
    ),
)  # fmt: skip
