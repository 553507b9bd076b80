"""Ten of each kind: numbers with another unit, scale or direction than the source prints; documents' numbers; half days; copied files."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.data.bad_input_kinds import BACKGROUNDS, DOCUMENTS, FIGURES, background, figure, kind

_N = "Số và tỷ lệ"
_SAID = "Đã thay thêm 300 đèn."


def _unit(value: str, unit: str, printed: str, excerpt: str, *words: str, field: str = "value") -> tuple[object, ...]:
    written = {"value": f"value: {value}\n", "unit": f'value: {value}\n  unit: "{unit}"'}[field]
    return (
        FIGURES,
        added(figure(value, unit, printed, excerpt)),
        "printed-forms",
        written,
        words,
        f"value: {value}, unit: {unit} (in: {excerpt})",
    )


def _sentence(said: str, excerpt: str, *words: str) -> tuple[object, ...]:
    text = background((_SAID, said), ("excerpt: đã thay thêm 300 đèn", f'excerpt: "{excerpt}"'))
    return BACKGROUNDS, added(text), "quoted-numbers", "summary:", words, f"summary: {said} (nguồn: {excerpt})"


NUMBERS = (
    *kind(
        _N,
        "Số đúng nhưng đơn vị lớn, nhỏ hơn nghìn lần",
        _unit("12.5", "tỷ đồng", "12,5", "đã chi 12,5 triệu đồng", "0.0125", "unit"),
        _unit("12.5", "tấn", "12,5", "đạt 12,5 triệu tấn", "12500000"),
        _unit("12.5", "tỷ đồng", "12,5 nghìn tỷ đồng", "đã chi 12,5 nghìn tỷ đồng", "12500"),
        _unit("15", "ha", "15 vạn", "trồng được 15 vạn ha", "150000"),
        _unit("1.2", "‰", "1,2%", "tăng tự nhiên 1,2% một năm", "12"),
        _unit("1234", "tỷ đồng", "1.234 tỷ 500 triệu", "đã chi 1.234 tỷ 500 triệu đồng", "1234.5"),
        _unit("10", "nghìn đồng", "10.000 nghìn", "đã chi 10.000 nghìn đồng mỗi hộ", "10000"),
        _unit("3", "triệu USD", "3", "thu hút hơn 3 tỷ USD vốn", "3000"),
        _unit("7.5", "tỷ đồng", "7,5", "cần 7,5 - 8 triệu đồng mỗi nhà", "0.0075"),
        _unit("500", "người", "500", "có 500 nghìn người dân", "500000"),
    ),
    *kind(
        _N,
        "Tỷ lệ phần trăm và số đếm lẫn nhau",
        *(
            _unit(value, unit, printed, excerpt, *words, field="unit")
            for value, unit, printed, excerpt, *words in (
                ("85", "%", "85", "đạt 85 điểm xếp loại", "%", "85 điểm"),
                ("85", "điểm", "85%", "đạt 85% kế hoạch năm", '"%"'),
                ("85", "điểm", "85", "đạt 85% kế hoạch năm", '"%"'),
                ("7.5", "điểm", "7,5", "tăng 7,5 - 8% mỗi năm", '"%"'),
                ("3", "hộ", "3", "giảm 3 phần trăm số hộ", '"%"'),
                ("12", "%", "12", "tăng 12 bậc so với năm trước", "12 bậc"),
                ("1.2", "người", "1,2", "tăng tự nhiên 1,2‰ một năm", '"‰"'),
                ("300", "%", "300", "đã thay thêm 300 đèn", "300 đèn"),
                ("5", "%", "5", "tăng 5 điểm phần trăm", "điểm %"),
                ("20", "việc", "20", "giảm 15 - 20 % số vụ", '"%"'),
                ("1500", "tấn", "1.500", "thu được 1.500 kg lúa", '"kg"'),
                ("34", "ha", "34", "thu hồi 34 km2 đất", '"km²"'),
                ("3", "tỷ USD", "3", "thu hút 3 tỷ đồng vốn", '"tỷ đồng"'),
            )
        ),
    ),
    *kind(
        _N,
        "Câu ghi con số với đơn vị khác nguồn",
        _sentence("Đã chi 12,5 tỷ đồng.", "đã chi thêm 12,5 triệu đồng", "12,5 tỷ"),
        _sentence("Đã thay 300 nghìn đèn.", "đã thay thêm 300 đèn", "300 nghìn"),
        _sentence("Đã thay 300% số đèn.", "đã thay thêm 300 đèn", "300%"),
        _sentence("Đã thay 85 đèn.", "đã thay được 85% số đèn", "85"),
        _sentence("Đạt 85%.", "đạt được 85 điểm trong kỳ", "85%"),
        _sentence("Tăng 1,436 điểm.", "tăng thêm 1.436 điểm kỳ này", "1,436"),
        _sentence("Đã thu 6,032 tỷ đồng.", "reached VND 6,032 billion by the end of May", "6,032 tỷ"),
        _sentence("Tăng 1,2%.", "tăng thêm 1,2 điểm phần trăm", "1,2%"),
        _sentence("Tăng 1,2%.", "tăng tự nhiên 1,2‰ một năm", "1,2%"),
        _sentence("Cần 8 tỷ đồng.", "cần khoảng 7,5 - 8 triệu đồng", "8 tỷ"),
        _sentence("Tăng 5%.", "đã thay đèn ngày 5/7 như kế hoạch", "5%"),
        _sentence("Đã thay 12 đèn.", "Kế hoạch 12/KH-UBND nêu đã thay thêm", "12"),
        _sentence("Tăng 5%.", "so với cùng kỳ năm trước đã tăng", "5%"),
        _sentence("Thu hồi 34 ha.", "thu hồi thêm 34 km2 đất", "34"),
        _sentence("Thu hút 3 tỷ USD.", "thu hút thêm 3 tỷ đồng vốn", "3 tỷ"),
    ),
    *kind(
        _N,
        "Câu đổi chiều hay đổi mức của con số",
        _sentence("Giảm 5%.", "tăng 5% so với năm ngoái", "Giảm 5%"),
        _sentence("Tăng 5%.", "giảm khoảng 5% so với năm ngoái", "Tăng 5%"),
        _sentence("Đã thay hơn 300 đèn.", "đã thay thêm 300 đèn", "hơn 300"),
        _sentence("Đã thay gần 300 đèn.", "đã thay hơn 300 đèn", "gần 300"),
        _sentence("Đạt ít nhất 80%.", "đạt dưới 80% kế hoạch năm", "ít nhất 80%"),
        _sentence("Chưa đến 300 đèn được thay.", "đã thay thêm 300 đèn", "Chưa đến 300"),
        _sentence("Không quá 300 đèn.", "ít nhất 300 đèn đã thay", "Không quá 300"),
        _sentence("Thấp hơn 3 điểm.", "cao hơn 3 điểm so với năm trước", "Thấp hơn 3"),
        _sentence("Vượt 12%.", "hụt 12% so với kế hoạch", "Vượt 12%"),
        _sentence("Tối đa 300 đèn.", "đã thay thêm 300 đèn", "Tối đa 300"),
        _sentence("Giảm 5%.", "rose by 5% from the year before", "Giảm 5%"),
    ),
)

PUBLISHED = kind(
    "Nguồn công khai và cập nhật",
    "Ngày đăng chỉ biết tháng hay năm, viết theo lối khác",
    *(
        (
            BACKGROUNDS,
            added(background(("published: 2030-07-01", f"published: {said}"))),
            "evidence",
            "published:",
            words,
            f"published: {said}",
        )
        for said, words in (
            ("9/2030", ('"2030-09"',)),
            ("tháng 9 năm 2030", ('"2030-09"',)),
            ("2030-9", ('"2030-09"',)),
            ("năm 2030", ('"2030"',)),
            ("2030-13", ("12 tháng",)),
            ("30/9/2030", ("2030-09-30",)),
        )
    ),
)
_D = "Ngày"


def _day(said: str, *words: str, rule: str = "type") -> tuple[object, ...]:
    return DOCUMENTS, instead("date: 2030-05-02", f"date: {said}"), rule, f"date: {said}", words, f"date: {said}"


DATES = kind(
    _D,
    "Ngày chỉ biết một phần, hay viết theo lối khác",
    _day("5/2030", "`year: 2030`"),
    _day("2030-05", "`year: 2030`"),
    _day("tháng 5 năm 2030", "`year: 2030`"),
    _day("2030", "`year: 2030`"),
    _day("2/5/30", "bốn chữ số"),
    _day("20300502", "2030-05-02"),
    _day("2 thg 5, 2030", "2030-05-02"),
    _day("Thứ Năm, 2/5/2030", "2030-05-02"),
    _day("May 2, 2030", "2030-05-02"),
    _day("2030–05–02", "2030-05-02"),
    _day("31/4/2030", "tháng 4/2030 có 30 ngày"),
    _day("2030-02-29", "Tháng 2/2030 có 28 ngày", rule="date"),
    _day("2030-31-12", "2030-12-31", rule="date"),
)

_B = "Cơ quan và văn bản"


def _number(said: str, *words: str) -> tuple[object, ...]:
    return DOCUMENTS, instead("number: 5/KH-HĐND", f'number: "{said}"'), "document-numbers", f'number: "{said}"', words, f"number: {said}"


def _kind(said: str, *words: str) -> tuple[object, ...]:
    return (
        DOCUMENTS,
        instead("number: 5/KH-HĐND", f"number: {said}"),
        "document-numbers",
        "kind: ke-hoach",
        words,
        f"kind: ke-hoach, number: {said}",
    )


DOCUMENT_NUMBERS = (
    *kind(
        _B,
        "Số hiệu có chữ, ngày hay dấu thừa",
        _number("Số 5/KH-HĐND", "`5/KH-HĐND`"),
        _number("Kế hoạch số 5/KH-HĐND", "`5/KH-HĐND`"),
        _number("5/KH-HĐND ngày 2/5/2030", "`5/KH-HĐND`"),
        _number("5 /KH - HĐND", "`5/KH-HĐND`"),
        _number("5/KH–HĐND", "`5/KH-HĐND`"),
        _number("5/KH-HĐND.", "`5/KH-HĐND`"),
        _number("KH-HĐND", "`name`"),
        _number("5", "589/QĐ-TTg"),
        _number("số 5", "589/QĐ-TTg"),
        _number("5/KH-HĐND; 6/KH-HĐND", "`5/KH-HĐND`"),
    ),
    *kind(
        _B,
        "Ký hiệu của loại văn bản khác",
        _kind("5/NQ-HĐND", "`kind: nghi-quyet`"),
        _kind("5/QĐ-UBND", "`kind: quyet-dinh`"),
        _kind("5/2030/NĐ-CP", "`kind: nghi-dinh`"),
        _kind("5/2030/TT-BYT", "`kind: thong-tu`"),
        _kind("5-CT/TU", "`kind: chi-thi`"),
        _kind("5-KL/TW", "`kind: ket-luan`"),
        _kind("5/BC-UBND", "`kind: bao-cao`"),
    ),
)

READINGS: tuple[BadInput, ...] = (*NUMBERS, *DATES, *PUBLISHED, *DOCUMENT_NUMBERS)
