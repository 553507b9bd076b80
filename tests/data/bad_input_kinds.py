"""Ten of each kind of mistake: the page of mistakes shows the first of a kind, the tests try all."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
BACKGROUNDS = f"{REPORT}/backgrounds/bc-1.yml"
PUBLIC = f"{REPORT}/public-figures/sl-1.yml"
COMMITMENTS = f"{REPORT}/commitments.yml"
DOCUMENTS = "data/documents/vi-du.yml"
BODIES = "data/bodies/vi-du.yml"
LABEL = "label: Đèn đường cần thay"

BACKGROUND = """id: 7-2030/bc-1
about: [7-2030/v-1-1]
date: 2030-07-01
summary: Đã thay thêm 300 đèn.
recorded: 2030-11-01
evidence:
  - publisher: Báo Ví Dụ
    url: https://bao.vidu.vn/thay-den-1.html
    published: 2030-07-01
    accessed: 2030-11-01
    excerpt: đã thay thêm 300 đèn
"""
SECOND = """  - publisher: Báo Ví Dụ
    url: https://www.bao.vidu.vn/thay-den-1.html/
    accessed: 2030-11-02
    excerpt: Đã thay thêm 300 đèn
"""
_PUBLIC = """id: 7-2030/sl-1
label: Đèn đã thay
value: 300
unit: đèn
evidence: {publisher: Báo Ví Dụ, url: "https://bao.vidu.vn/a.html", accessed: 2030-11-01, excerpt: đã thay thêm 300 đèn}
"""


def background(*changes: tuple[str, str]) -> str:
    """A sound background with some things changed."""
    text = BACKGROUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def kind(group: str, name: str, *cases: tuple[object, ...], **about: object) -> tuple[BadInput, ...]:
    """The cases of one kind: (file, change, rule, line, words, shown)."""
    return tuple(
        BadInput(group, name if not number else f"{name} ({number + 1})", *case, on_page=not number, **about)  # type: ignore[arg-type, misc]
        for number, case in enumerate(cases)
    )


def figure(value: str, unit: str, printed: str, excerpt: str) -> str:
    return (
        f'- id: 7-2030/i-so-9\n  label: Việc thử\n  value: {value}\n  unit: "{unit}"\n  as_printed: "{printed}"\n'
        f'  source: {{section: I, page: 1, excerpt: "{excerpt}"}}\n'
    )


def _misprint(value: str, printed: str, excerpt: str, *words: str, unit: str = "việc") -> tuple[object, ...]:
    return (
        FIGURES,
        added(figure(value, unit, printed, excerpt)),
        "printed-forms",
        f'as_printed: "{printed}"',
        words,
        f"as_printed: {printed}",
    )


_N = "Số và tỷ lệ"
NUMBERS = (
    *kind(
        _N,
        "Số in không có trong đoạn trích",
        _misprint("1463", "1.463", "có 1.436 việc", "1.436", "value: 1436"),
        _misprint("463", "463", "có 1.463 việc", "1.463"),
        _misprint("34", "34", "có 34,07 việc", "34,07"),
        _misprint("12", "12", "có 112 việc", "112"),
        _misprint("7.5", "7.5", "đạt 7,5 điểm", "7,5"),
        _misprint("-2.3", "-2,3", "giảm 2,3 điểm", "2,3"),
        _misprint("1436", "1436", "có 1.436 việc", "1.436"),
        _misprint("20", "hai mươi", "có hai mốt việc", "hai mốt"),
        _misprint("60", "31/60", "có 31/61 việc", "31/61"),
        _misprint("5", "05", "có 50 việc", "50"),
    ),
    *kind(
        _N,
        "Số khác với số báo cáo in",
        (FIGURES, instead("value: 2400", "value: 2401"), "printed-forms", "value: 2401", ("2400", "as_printed"), "value: 2401"),
        *(
            (
                FIGURES,
                added(figure(value, unit, printed, f"có {printed} việc")),
                "printed-forms",
                f"value: {value}\n",
                (right,),
                f"value: {value}",
            )
            for value, unit, printed, right in (
                ("1.437", "nhiệm vụ", "1,436", "1436"),
                ("1.436", "nhiệm vụ", "1,436", "1436"),
                ("1.435", "việc", "1.435", "1435"),
                ("34.7", "điểm", "34,07", "34.07"),
                ("2.3", "điểm", "-2,3", "-2,3"),
                ("21", "việc", "hai mươi", "20"),
                ("13", "hạng", "12/63", "12"),
                ("9.6", "điểm", "9,49/9,5", "9.49"),
                ("8.5", "điểm", "7,5–8", "7.5"),
                ("1436000", "việc", "1.436", "1436"),
            )
        ),
    ),
    *kind(
        _N,
        "Số liệu công khai không có trong đoạn trích",
        *(
            (PUBLIC, added(_PUBLIC.replace("value: 300", f"value: {value}")), "printed-forms", "value:", words, f"value: {value}")
            for value, words in (("305", ("300",)), ("3", ("đoạn trích",)), ("30.5", ("đoạn trích",)), ("-300", ("đoạn trích",)))
        ),
    ),
    *kind(
        _N,
        "Con số trong câu không có trong đoạn trích nào",
        *(
            (BACKGROUNDS, added(background(("Đã thay thêm 300 đèn.", text))), "quoted-numbers", "summary:", words, f"summary: {text}")
            for text, words in (
                ("Đã thay thêm 300 đèn, đạt 98,8%.", ("98,8",)),
                ("Đã thay thêm 301 đèn.", ("301",)),
                ("Ngày 5/7/2030 đã thay thêm 300 đèn.", ("5/7/2030",)),
                ("Đã thay thêm 300 đèn theo Kế hoạch 101/KH-UBND.", ("101/KH-UBND",)),
                ("Đã thay thêm 300 đèn từ năm 2019.", ("2019",)),
                ("Đã thay thêm 300 đèn trong hai mươi ngày.", ("hai mươi",)),
                ("Đã thay thêm 300 đèn, xếp hạng 12/63.", ("12, 63",)),
                ("Đã thay thêm 300 đèn trong 9 tháng.", ("9",)),
                ("Đã thay thêm 300 đèn, chi 7.850 tỷ đồng.", ("7.850",)),
                ("Đã thay thêm 300 đèn, tăng 7,5–8%.", ("7,5, 8",)),
            )
        ),
        (COMMITMENTS, instead("Thay hết đèn", "Thay hết 500 đèn"), "quoted-numbers", "statement:", ("500",), "statement: Thay hết 500 đèn"),
    ),
)

_D = "Ngày"
_YEARS = (
    ("date: 2030-05-02", "date: 0230-05-02", "date: 0230", ("Năm 230",)),
    ("date: 2030-05-02", "date: 2203-05-02", "date: 2203", ("2203",)),
    ("date: 2030-05-02", "date: 1930-05-02", "date: 1930", ("1945",)),
    ("date: 2030-05-02", "date: 2031-05-02", "date: 2031", ("hôm nay",)),
    ("date: 2030-05-02", "year: 30", "year: 30", ("2030",)),
    ("date: 2030-05-02", "year: 2203", "year: 2203", ("2003",)),
    ("date: 2030-05-02", "year: 2031", "year: 2031", ("hôm nay",)),
    ("date: 2030-05-02", "date: 2030-05-02\n  year: 2029", "year: 2029", ("2/5/2030",)),
    ("date: 2030-05-02", "year: 20300", "year: 20300", ("bốn chữ số",)),
    ("number: 5/KH-HĐND", "number: 5/2029/KH-HĐND", "date: 2030-05-02", ("năm 2029",)),
)
DATES = (
    *kind(
        _D,
        "Năm không thể có",
        *((DOCUMENTS, instead(old, new), "dates", line, words, new.split("\n  ")[-1]) for old, new, line, words in _YEARS),
    ),
    *kind(
        _D,
        "Sự việc ở sau ngày nguồn được đăng",
        *(
            (BACKGROUNDS, added(background(change)), "evidence-use", "\ndate:", words, change[1])
            for change, words in (
                (("date: 2030-07-01", "date: 2030-07-02"), ("1/7/2030",)),
                (("published: 2030-07-01", 'published: "2030-06"'), ("6/2030",)),
                (("published: 2030-07-01", 'published: "2029"'), ("2029",)),
            )
        ),
    ),
)

_T = "Chữ và ký tự"


def _letters(new: str, *words: str, rule: str = "character") -> tuple[object, ...]:
    return FIGURES, instead(LABEL, f"label: {new}"), rule, 3, words, f"label: {new}"


TEXTS = (
    *kind(
        _T,
        "Chữ của bảng chữ khác trông giống chữ Việt",
        _letters("Сần thay đèn", "U+0421", "`Cần`"),
        _letters("Đèn đường сần thay", "`c`"),
        _letters("Ɖèn đường", "`Đèn`"),
        _letters("ðèn đường", "`đèn`"),
        _letters("Đèn ＵＢＮＤ", "`UBND`"),
        _letters("Đèn ТР", "`TP`"),
        _letters("Đèn Αn Bình", "`An`"),
        _letters("𝐀n Bình", "`An`"),
        _letters("Đèn quận １２", "`12`"),
        _letters("Đèn ﬁnal", "`final`"),
        _letters("Đèn kinh tế‑xã hội", "`tế-xã`"),
        _letters("Đèn quậnı một", "`quậni`"),
    ),
    *kind(
        _T,
        "Dấu cách thừa, xuống dòng trong câu",
        *(
            _letters(new, *words, rule="loose-text")
            for new, words in (
                ('"Đèn đường "', ('"Đèn đường"',)),
                ('" Đèn đường"', ('"Đèn đường"',)),
                ('"Đèn  đường"', ("hai dấu cách",)),
                ("Đèn  đường", ("hai dấu cách",)),
                ('"Đèn đường\\n"', ("xuống dòng",)),
                ('"Đèn\\nđường"', ("ngắt dòng",)),
                (">\n    Đèn đường", ("xuống dòng",)),
                ("|\n    Đèn\n    đường", ("ngắt dòng",)),
                ('"Đèn\\tđường"', ('"Đèn đường"',)),
            )
        ),
        (FIGURES, instead('unit: "%"', 'unit: "% "'), "loose-text", 'unit: "% "', ('"%"',), 'unit: "% "'),
    ),
    *kind(
        _T,
        "Câu chỉ có dấu cách",
        _letters('"   "', "bỏ trống", rule="type"),
        _letters('""', "bỏ trống", rule="type"),
        _letters("''", "bỏ trống", rule="type"),
        _letters('"\\n"', "bỏ trống", rule="type"),
        (DOCUMENTS, instead("subject: Thay đèn đường cũ.", 'subject: "  "'), "type", 'subject: "  "', ("bỏ trống",), 'subject: "  "'),
    ),
    *kind(
        _T,
        "Câu chỉ có dấu câu",
        *(_letters(new, "chữ", rule="empty-text") for new in ('"…"', '"-"', "–", '"."', '"?"', '"()"', '"***"', '"“”"')),
    ),
)
