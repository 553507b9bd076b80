"""The third set: documents of Party bodies, ministries, provinces, the city before and after the merger, departments, branches, police.

Reports, plans, directives, resolutions, letters and notices of conclusions, in outlines that the sets before it do not have: `I-`, `1-`;
articles; letters and notices numbered from 1; a heading whose number is printed twice. Truth first: written and committed before it was read.

36 documents in six forms each, 216 files. The first look, before anything was mended (recall / precision): citations 100 / 100 %, their places
53.4 / 55.9 %, dates 100 / 100 %, figures 96.1 / 98.9 %, units 88.4 / 91.0 %, bodies 99.8 / 100 %, their codes 97.1 / 89.2 %, footnotes 100 / 100 %,
outline 82.5 / 99.5 %, head 99.9 / 99.9 %. Three things were the truth's own mistakes: it did not know `ct-snnmt`, printed no marks of notes in
windows-1252, and let Word number documents whose numbers begin anew or are printed twice, which Word never prints so.
"""

from __future__ import annotations

import datetime as dt

from tests.drafting.material import fourth_sentences, third_sentences
from tests.drafting.material.documents import Block, Invented
from tests.drafting.material.third_author import PlacingAuthor

_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
# (letterhead, issuer, place, code, signing, kinds, whether it is the city's, whether it is the Party's)
_ISSUERS = (
    (("TỈNH ỦY TRƯỜNG SƠN", "*"), "TỈNH ỦY TRƯỜNG SƠN", "Trường Sơn", "TU", ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), ("báo cáo", "kế hoạch"), False, True),
    (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"), "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "Cần Thơ", "UBND", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("kế hoạch", "chỉ thị"), True, False),
    (("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Hà Nội", "BGDĐT", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("báo cáo", "công văn"), False, False),
    (("HỘI ĐỒNG NHÂN DÂN", "TỈNH TRƯỜNG SƠN"), "HỘI ĐỒNG NHÂN DÂN TỈNH TRƯỜNG SƠN", "Trường Sơn", "HĐND", ("CHỦ TỊCH",), ("nghị quyết",), False, False),
    (("UBND THÀNH PHỐ CẦN THƠ", "SỞ Y TẾ"), "SỞ Y TẾ", "Cần Thơ", "SYT", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("báo cáo", "công văn"), True, False),
    (("ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", "ĐẢNG ỦY PHƯỜNG LONG TUYỀN", "*"), "ĐẢNG ỦY PHƯỜNG LONG TUYỀN", "Cần Thơ", "ĐU", ("T/M ĐẢNG ỦY", "BÍ THƯ"), ("kế hoạch", "báo cáo"), True, True),
    (("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CHI CỤC THỦY LỢI"), "CHI CỤC THỦY LỢI", "Trường Sơn", "CCTL", ("CHI CỤC TRƯỞNG",), ("báo cáo", "kế hoạch"), False, False),
    (("VĂN PHÒNG CHÍNH PHỦ",), "VĂN PHÒNG CHÍNH PHỦ", "Hà Nội", "VPCP", ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"), ("thông báo",), False, False),
    (("ỦY BAN NHÂN DÂN", "PHƯỜNG HỒNG HÀ"), "ỦY BAN NHÂN DÂN PHƯỜNG HỒNG HÀ", "Hồng Hà", "UBND", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("kế hoạch", "báo cáo"), False, False),
    (("BỘ CÔNG AN", "CÔNG AN TỈNH TRƯỜNG SƠN"), "CÔNG AN TỈNH TRƯỜNG SƠN", "Trường Sơn", "CAT", ("GIÁM ĐỐC",), ("báo cáo", "kế hoạch"), False, False),
    (("HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"), "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ CẦN THƠ", "Cần Thơ", "HĐND", ("CHỦ TỊCH",), ("nghị quyết",), True, False),
    (("UBND TỈNH TRƯỜNG SƠN", "VĂN PHÒNG"), "VĂN PHÒNG", "Trường Sơn", "VP", ("CHÁNH VĂN PHÒNG",), ("thông báo", "công văn"), False, False),
)  # fmt: skip
_SYMBOLS = {"báo cáo": "BC", "kế hoạch": "KH", "chỉ thị": "CT", "nghị quyết": "NQ", "thông báo": "TB"}
_NAMES = ("Đặng Hoài Nam", "Ngô Thị Bích Thủy", "Kiều Minh Trí", "Tạ Đăng Khoa", "Phan Thị Hồng Gấm", "Lý Thường Quân")
_TITLES = {
    "báo cáo": ("Sơ kết 01 năm vận hành chính quyền địa phương 2 cấp", "Kết quả thực hiện công tác phòng, chống thiên tai năm 2025"),
    "kế hoạch": ("Phát triển khoa học, công nghệ và chuyển đổi số năm 2026", "Thực hiện chiến lược bình đẳng giới giai đoạn 2026 - 2030"),
    "chỉ thị": ("Về tăng cường bảo đảm an toàn giao thông dịp cuối năm", "Về đẩy mạnh giải ngân vốn đầu tư công"),
    "nghị quyết": ("Về nhiệm vụ phát triển kinh tế - xã hội năm 2026", "Quy định mức hỗ trợ đối với lực lượng ở cơ sở"),
    "công văn": ("V/v báo cáo kết quả rà soát thủ tục", "V/v góp ý dự thảo Đề án vị trí việc làm"),
    "thông báo": ("Kết luận tại cuộc họp về tiến độ các công trình trọng điểm", "Kết luận phiên họp chuyên đề về an toàn thực phẩm"),
}
_HEADS = (
    ("ĐẶC ĐIỂM, TÌNH HÌNH", "NHỮNG VIỆC ĐÃ LÀM", "KHÓ KHĂN, VƯỚNG MẮC", "NHIỆM VỤ THỜI GIAN TỚI", "KIẾN NGHỊ, ĐỀ XUẤT"),
    ("QUAN ĐIỂM, MỤC TIÊU", "NHIỆM VỤ, GIẢI PHÁP", "NGUỒN LỰC THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ", "CHẾ ĐỘ THÔNG TIN"),
)
_PARTS = ("Công tác quán triệt", "Xây dựng thể chế", "Phát triển nguồn nhân lực", "Bảo đảm an sinh", "Quản lý đất đai", "Hợp tác quốc tế", "Thi đua, khen thưởng")  # fmt: skip
COUNT = 36
s = third_sentences  # openings and what the Party writes are those of the third set in the fourth too


class _Writer:
    """Writes the blocks of one document; every heading tells the author where it writes."""

    def __init__(self, a: PlacingAuthor, kind: str, party: bool, fourth: bool) -> None:
        self.a, self.kind, self.blocks = a, kind, []
        self.fourth = fourth
        self.notes = fourth_sentences.NOTES if fourth else s.NOTES
        back, ahead = (fourth_sentences.LOOKING_BACK, fourth_sentences.LOOKING_AHEAD) if fourth else (s.LOOKING_BACK, s.LOOKING_AHEAD)
        of_party = s.PARTY if party and not fourth else ()
        self.pool = (*back, *of_party) if kind == "báo cáo" else (*ahead, *of_party * 2)
        if kind in ("thông báo", "công văn"):
            self.pool += back[::2]

    def sentence(self) -> str:
        text = self.a.pick(*self.pool)(self.a)
        return f"{text[:-1]}{self.a.note(self.a.pick(*self.notes))}." if self.a.random.random() < 0.18 else text

    def head(self, label: str, text, path: str, point: str = "") -> None:
        """A heading; `text` may be a sentence still to be written there."""
        self.a.here = (path, point, "")
        words = text() if callable(text) else text
        self.a.truth.outline.append((label, words))
        self.blocks.append(Block("heading", words, label))

    def text(self, count: int = 1) -> None:
        for _ in range(count):
            self.blocks.append(Block("text", self.sentence()))

    def body(self, path: str, letters: str) -> None:
        """What stands below a heading: prose, points, dashes or numbers in brackets."""
        match self.a.random.randint(0, 3):
            case 0:
                for letter in letters[: self.a.random.randint(2, len(letters))]:
                    self.head(f"{letter})", self.sentence, path, letter)
            case 1:
                self.text()
                for _ in range(3):
                    self.head("-", self.sentence, path)
            case 2:
                for number in (1, 2):
                    self.head(f"({number})", self.sentence, path)
            case _:
                self.text(2)


def third(seed: int, fourth: bool = False) -> Invented:
    """One document of the set; `fourth`: of the set after it, of other sentences, with parts, `1)` and `a/`."""
    letterhead, issuer, place, code, offices, kinds, city, party = _ISSUERS[seed % len(_ISSUERS)]
    kind = kinds[seed // len(_ISSUERS) % len(kinds)]
    late = seed // len(_ISSUERS) != 1
    a = PlacingAuthor(
        seed * 15_485_863 + 3, dt.date(2025, 8 + seed % 5, 1 + seed % 27) if late else dt.date(2024, 3 + seed % 7, 2 + seed % 25), city
    )
    blank = seed % 7 == 3
    number = "" if blank else str(a.random.randint(3, 800))
    truth = a.truth
    truth.kind, truth.issuer, truth.signer = kind, issuer, a.pick(*_NAMES)
    symbol = f"-{_SYMBOLS[kind]}/{code}" if party else f"/{_SYMBOLS[kind]}-{code}" if kind in _SYMBOLS else f"/{code}-TH"
    if kind == "nghị quyết" and seed % 2:
        symbol = f"/{a.date.year}{symbol}"
    truth.number, truth.date = number + symbol, None if blank else a.date.isoformat()
    truth.title = a.pick(*_TITLES[kind])
    printed = truth.title.upper() if seed % 4 == 0 and kind not in ("công văn",) else truth.title
    day = f"{place}, ngày {'     ' if blank else f'{a.date.day:02d}'} tháng {a.date.month:02d} năm {a.date.year}"
    w = _Writer(a, kind, party, fourth)
    w.blocks += [Block("left", line) for line in (*letterhead, f"Số{' ' if party else ': '}{number or '        '}{symbol}")]
    w.blocks += [Block("left", printed)] if kind == "công văn" else []
    w.blocks += [Block("right", line) for line in (*(_PARTY if party else _STATE), day)]
    if kind != "công văn":
        w.blocks += [Block("kind", kind.upper()), Block("title", printed)]
    _opening(w, kind, issuer)
    _outline(w, kind, party, seed)
    a.here = ("Kết", "", "")
    if kind != "nghị quyết":
        w.blocks.append(Block("text", f"Trên đây là {kind.capitalize()} của cơ quan, đề nghị các đơn vị phối hợp thực hiện./."))
    w.blocks += [Block("recipients", text) for text in ("Nơi nhận:", "- Như trên;", "- Các đơn vị trực thuộc;", "- Lưu: VT, TH.")]
    w.blocks += [Block("sign", office) for office in offices] + [Block("name", truth.signer)]
    by_word = seed % 3 == 0 and not party and kind != "nghị quyết" and seed % 5 != 1  # Word counts on where these begin anew or repeat
    return Invented(f"third-{seed:02d}", truth, w.blocks, by_word and not fourth, blank)


def _opening(w: _Writer, kind: str, issuer: str) -> None:
    if kind == "công văn":
        w.blocks.append(Block("text", f"Kính gửi: {w.a.body('Bộ Y tế')}."))
    if kind == "nghị quyết":
        w.blocks += [Block("text", f"{issuer}"), Block("text", "KHÓA X, KỲ HỌP THỨ 31")]
    w.blocks.append(Block("text", s.OPENINGS[kind](w.a)))
    if kind == "nghị quyết":
        w.blocks += [
            Block("text", f"Xét {w.a.cite('Tờ trình', '#/TTr-UBND')}; ý kiến thảo luận của đại biểu."),
            Block("text", "QUYẾT NGHỊ:"),
        ]


def _outline(w: _Writer, kind: str, party: bool, seed: int) -> None:
    a, letters = w.a, "abcd" if seed % 3 == 0 else "abcdđe"
    if kind == "nghị quyết":
        for article in range(1, 5):
            w.head(f"Điều {article}.", a.pick(*_PARTS), f"Điều {article}")
            for number in (1, 2, 3):
                w.head(f"{number}.", w.sentence, f"Điều {article}.{number}")
                if a.random.random() < 0.4:
                    for letter in letters[:3]:
                        w.head(f"{letter})", w.sentence, f"Điều {article}.{number}", letter)
            if article == 2:
                _table(w)
        return
    if kind in ("chỉ thị", "công văn", "thông báo"):
        for number in range(1, 5):
            w.head(f"{number}.", a.pick(*_PARTS) if number % 2 else w.sentence, str(number))
            w.body(str(number), letters)
            if number == 2:
                _table(w)
        return
    dash = ")" if w.fourth and not party else "-" if party else "."
    again = seed % 5 == 1  # the fourth number is printed twice
    for index, words in enumerate(_HEADS[kind == "kế hoạch"]):
        roman = ("I", "II", "III", "IV", "IV" if again else "V")[index]
        path = "IV (2)" if again and index == 4 else roman
        if w.fourth and seed % 2:
            path = f"Phần {roman}" + (" (2)" if again and index == 4 else "")
            w.head(f"Phần {roman}.", words, path)
        else:
            w.head(f"{roman}{'.' if dash == ')' else dash}", words, path)
        for part in range(1, a.random.randint(3, 4)):
            w.head(f"{part}{dash}", a.pick(*_PARTS), f"{path}.{part}")
            if not party and a.random.random() < 0.3:
                for sub in (1, 2):
                    w.head(f"{part}.{sub}.", a.pick(*_PARTS), f"{path}.{part}.{sub}")
                    w.text()
            else:
                w.body(f"{path}.{part}", letters)
        if index in (1, 3):
            _table(w, index == 3)


def _table(w: _Writer, plain: bool = False) -> None:
    """Totals and shares with units in the heads; or a list of tasks with a number here and there."""
    a = w.a

    def value(unit: str, low: int, high: int) -> str:
        number = a.random.randint(low, high)
        printed = f"{number:,}".replace(",", ".")
        a.truth.figures.append((number, unit, printed))
        return printed

    if plain:
        rows = [["Số TT", "Nội dung công việc", "Số lượng (lớp)", "Thời gian hoàn thành"]]
        rows += [[str(i), text, value("lớp", 12, 90), when] for i, (text, when) in enumerate((("Bồi dưỡng kỹ năng số", "Quý I/2026"), ("Tập huấn chuyên sâu", "Tháng 9/2026")), 1)]  # fmt: skip
    else:
        rows = [["TT", "Nguồn vốn", "Dự toán (triệu đồng)", "Đã chi (triệu đồng)", "Tỷ lệ (%)"]]
        for i, text in enumerate(("Ngân sách trung ương", "Ngân sách địa phương", "Nguồn huy động khác"), 1):
            rows.append([str(i), text, value("triệu đồng", 1_200, 98_000), value("triệu đồng", 120, 9_800), value("%", 11, 99)])
        rows.append(["", "Tổng cộng", value("triệu đồng", 100_000, 900_000), value("triệu đồng", 10_000, 90_000), value("%", 11, 99)])
    w.blocks.append(Block("table", rows=rows))
