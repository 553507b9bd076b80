"""Invented documents of ministries, provinces, communes, departments, councils and Party bodies, as blocks with their truth."""

import datetime as dt
from dataclasses import dataclass, field

from tests.drafting.material import sentences as s
from tests.drafting.material.author import Author, Truth


@dataclass
class Block:
    """`kind`: left, right (letterhead), kind, title, heading, text, quote, table, recipients, sign, name."""

    kind: str
    text: str = ""
    label: str = ""
    rows: list = field(default_factory=list)


@dataclass
class Invented:
    name: str
    truth: Truth
    blocks: list
    numbered: bool
    blank: bool


# (letterhead lines, issuer, place, symbol of a report, of a plan, offices of who signs)
_ISSUERS = (
    (
        ("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"),
        "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
        "An Bình",
        "UBND",
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    (("BỘ XÂY DỰNG",), "BỘ XÂY DỰNG", "Hà Nội", "BXD", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
    (("UBND TỈNH AN BÌNH", "SỞ Y TẾ"), "SỞ Y TẾ", "An Bình", "SYT", ("GIÁM ĐỐC",)),
    (("ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"), "ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "Tân Hòa", "UBND", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    (("HỘI ĐỒNG NHÂN DÂN", "TỈNH AN BÌNH"), "HỘI ĐỒNG NHÂN DÂN TỈNH AN BÌNH", "An Bình", "HĐND", ("TM. THƯỜNG TRỰC HĐND", "CHỦ TỊCH")),
    (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"), "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "Cần Thơ", "UBND", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    (("UBND PHƯỜNG CÁI SÂU", "PHÒNG KINH TẾ"), "PHÒNG KINH TẾ", "Cái Sâu", "PKT", ("TRƯỞNG PHÒNG",)),
)
_NAMES = ("Lê Thị Hoài An", "Phạm Văn Đức", "Trần Quốc Bảo", "Nguyễn Thị Ngọc Yến", "Đỗ Minh Khôi", "Huỳnh Thanh Phương")
_TITLES_REPORT = (
    "Kết quả công tác cải cách hành chính năm 2025 và phương hướng năm 2026",
    "Tình hình thực hiện nhiệm vụ chín tháng đầu năm 2025",
)
_TITLES_PLAN = ("Nâng cao chất lượng dịch vụ công trên địa bàn đến năm 2030", "Phát triển hạ tầng nông thôn giai đoạn 2026 - 2030")
_HEADS = {"báo cáo": (("KẾT QUẢ THỰC HIỆN", False), ("HẠN CHẾ, NGUYÊN NHÂN", False), ("PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM", True)),
          "kế hoạch": (("MỤC ĐÍCH, YÊU CẦU", False), ("NỘI DUNG, NHIỆM VỤ", True), ("TỔ CHỨC THỰC HIỆN", True))}  # fmt: skip
_SECTIONS = (
    "Công tác chỉ đạo, điều hành",
    "Lĩnh vực kinh tế",
    "Lĩnh vực văn hóa - xã hội",
    "Cải cách thủ tục",
    "Công tác phối hợp",
    "Nguồn lực",
)
_LETTERS = "abcdđegh"


def invented(seed: int, kept: bool) -> Invented:
    """The document of a seed. Documents that are kept aside are made of other sentences than those that are tuned on."""
    a = Author(seed * 7919 + 13)
    lines, issuer, place, code, offices = _ISSUERS[seed % len(_ISSUERS)]
    kind = "báo cáo" if seed % 2 == 0 else "kế hoạch"
    blank = seed % 5 == 4
    date = dt.date(2025, a.random.randint(1, 12), a.random.randint(1, 28))
    truth = a.truth
    number = "" if blank else str(a.random.randint(2, 900))
    symbol = f"/{'BC' if kind == 'báo cáo' else 'KH'}-{code}"
    truth.number, truth.date, truth.issuer = number + symbol, None if blank else date.isoformat(), issuer
    truth.title, truth.signer = a.pick(*(_TITLES_REPORT if kind == "báo cáo" else _TITLES_PLAN)), a.pick(*_NAMES)
    blocks = [*(Block("left", line) for line in lines), Block("left", f"Số: {number or '      '}{symbol}")]
    day = f"ngày {'     ' if blank else f'{date.day:02d}'} tháng {date.month:02d} năm {date.year}"
    blocks += [
        Block("right", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Block("right", "Độc lập - Tự do - Hạnh phúc"),
        Block("right", f"{place}, {day}"),
    ]
    blocks += [Block("kind", kind.upper()), Block("title", truth.title)]
    sentence = _sentences(a, kind, kept)
    blocks.append(
        Block(
            "text",
            f"Thực hiện {a.cite('Công văn', '#/UBND-NC')}, đơn vị {'báo cáo như sau' if kind == 'báo cáo' else 'ban hành Kế hoạch với các nội dung sau'}:",
        )
    )
    for index, (head, _) in enumerate(_HEADS[kind]):
        _head(blocks, truth, f"{('I', 'II', 'III')[index]}.", head)
        for part in range(a.random.randint(2, 3)):
            _head(blocks, truth, f"{part + 1}.", a.pick(*_SECTIONS))
            form = a.random.random()
            if form < 0.4:
                for letter in _LETTERS[: a.random.randint(2, 6)]:
                    _head(blocks, truth, f"{letter})", sentence())
            elif form < 0.6:
                for sub in range(2):
                    _head(blocks, truth, f"{part + 1}.{sub + 1}.", a.pick(*_SECTIONS))
                    blocks.append(Block("text", sentence()))
            else:
                blocks.append(Block("text", f"{sentence()} {sentence()}"))
                for _ in range(2):
                    _head(blocks, truth, "-", sentence())
        if index == 0 and seed % 3 == 0:
            blocks.append(Block("text", f"Đơn vị đã quán triệt quy định sau đây của {a.cite('Luật', '#/@/QH15')}:"))
            blocks += [Block("quote", text) for text in s.QUOTED_ARTICLE]
        if index == 0:
            blocks.append(_table(a))
    blocks.append(Block("text", f"Trên đây là {kind} của đơn vị, kính gửi cơ quan có thẩm quyền xem xét./."))
    blocks += [Block("recipients", "Nơi nhận:"), Block("recipients", "- Như trên;"), Block("recipients", "- Lưu: VT.")]
    blocks += [Block("sign", office) for office in offices] + [Block("name", truth.signer)]
    return Invented(f"{seed:02d}-{kind.replace(' ', '-')}", truth, blocks, seed % 4 == 1, blank)


def _head(blocks: list, truth: Truth, label: str, text: str) -> None:
    truth.outline.append((label, text))
    blocks.append(Block("heading", text, label))


def _sentences(a: Author, kind: str, kept: bool):
    report, plan = (s.KEPT_REPORT, s.KEPT_PLAN) if kept else (s.SEEN_REPORT, s.SEEN_PLAN)
    pool = (*report, *plan) if kind == "kế hoạch" else (*report, *report, *plan)
    notes = s.NOTES_KEPT if kept else s.NOTES_SEEN

    def one() -> str:
        text = a.pick(*pool)(a)
        if a.random.random() < 0.2:
            text = f"{text[:-1]}{a.note(a.pick(*notes)(a))}."
        return text

    return one


def _table(a: Author) -> Block:
    rows = [["STT", "Nội dung chỉ tiêu được giao thực hiện", "ĐVT", "Kế hoạch", "Thực hiện"]]
    for index, (name, unit) in enumerate(
        (("Số cơ sở được kiểm tra trong kỳ báo cáo", "cơ sở"), ("Chiều dài đường được nâng cấp", "km"), ("Tỷ lệ giải quyết đúng hạn", "%")),
        1,
    ):
        values = []
        for _ in range(2):
            value = a.random.randint(11, 98) if unit == "%" else a.random.randint(110, 9800)
            printed = f"{value:,}".replace(",", ".")
            a.truth.figures.append((value, unit, printed))
            values.append(printed)
        rows.append([str(index), name, unit, *values])
    return Block("table", rows=rows)


#: 36 documents; every third is kept aside.
ALL = tuple(range(36))
KEPT = tuple(seed for seed in ALL if seed % 3 == 2)
SEEN = tuple(seed for seed in ALL if seed % 3 != 2)
