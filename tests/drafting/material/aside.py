"""Documents that were kept aside: invented after the reader was written, read once, never tuned on before they were scored.

The first set of 30 was scored in two forms each before anything was mended (recall / precision): citations 100 / 100 %, figures
86.8 / 98.7 %, bodies 92.2 / 100 %, footnotes 100 / 99.7 %, outline and head 100 / 100 %. What it showed was mended by kind: columns headed by years,
ranks, one institution, notes that a PDF wraps. The second set of 30 was written after that and scored once, unmended: citations 100 / 100 %,
figures 99.1 / 99.6 %, bodies, footnotes, outline and head 100 / 100 %; units 93 %. It showed sums after a stroke and a year after "số 03 của", since mended.
"""

import datetime as dt

from tests.drafting.material.aside_first import NOTES_FIRST, PLAN_FIRST, REPORT_FIRST
from tests.drafting.material.aside_second import NOTES_SECOND, PLAN_SECOND, REPORT_SECOND
from tests.drafting.material.author import Author
from tests.drafting.material.documents import Block, Invented

# (letterhead lines, issuer, place, symbol, offices of who signs)
_ISSUERS = (
    (("BỘ NỘI VỤ",), "BỘ NỘI VỤ", "Hà Nội", "BNV", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
    (("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Hà Nội", "BNNMT", ("BỘ TRƯỞNG",)),
    (
        ("ỦY BAN NHÂN DÂN", "TỈNH HÒA LỘC"),
        "ỦY BAN NHÂN DÂN TỈNH HÒA LỘC",
        "Hòa Lộc",
        "UBND",
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    (("ỦY BAN NHÂN DÂN", "XÃ PHÚ HƯNG"), "ỦY BAN NHÂN DÂN XÃ PHÚ HƯNG", "Phú Hưng", "UBND", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    (("UBND TỈNH HÒA LỘC", "SỞ TÀI CHÍNH"), "SỞ TÀI CHÍNH", "Hòa Lộc", "STC", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    (("UBND XÃ PHÚ HƯNG", "PHÒNG VĂN HÓA - XÃ HỘI"), "PHÒNG VĂN HÓA - XÃ HỘI", "Phú Hưng", "PVHXH", ("TRƯỞNG PHÒNG",)),
    (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"), "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "Cần Thơ", "UBND", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
)
_NAMES = ("Võ Thị Kim Loan", "Dương Hữu Phước", "Lâm Hoàng Nhựt", "Bùi Thị Mỹ Hạnh", "Trương Tấn Phát")
_TITLES = {
    "báo cáo": ("Tình hình kinh tế - xã hội quý III và nhiệm vụ quý IV năm 2025", "Kết quả công tác bảo vệ môi trường năm 2025"),
    "kế hoạch": ("Phòng, chống dịch bệnh trên địa bàn giai đoạn 2026 - 2030", "Chuyển đổi số ngành và địa phương đến năm 2030"),
}
_HEADS = {
    "báo cáo": ("TÌNH HÌNH VÀ KẾT QUẢ", "TỒN TẠI, KHÓ KHĂN", "NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI"),
    "kế hoạch": ("MỤC TIÊU, YÊU CẦU", "NHIỆM VỤ VÀ GIẢI PHÁP", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"),
}
_SECTIONS = ("Công tác tham mưu", "Kết quả chủ yếu", "Thông tin, truyền thông", "Thanh tra, kiểm tra", "Nhân lực", "Hạ tầng kỹ thuật")
POOLS = {"first": (REPORT_FIRST, PLAN_FIRST, NOTES_FIRST), "second": (REPORT_SECOND, PLAN_SECOND, NOTES_SECOND)}


def kept_aside(seed: int, pool: str) -> Invented:
    """One document. Outlines: I, 1, a; A, I, 1, a; parts, I, 1; 1, 1.1, a."""
    report, plan, notes = POOLS[pool]
    a = Author(seed * 104_729 + len(pool))
    lines, issuer, place, code, offices = _ISSUERS[seed % len(_ISSUERS)]
    kind = "kế hoạch" if seed % 2 else "báo cáo"
    blank = seed % 6 == 5
    date = dt.date(2025, a.random.randint(1, 12), a.random.randint(1, 28))
    truth = a.truth
    number = "" if blank else str(a.random.randint(2, 900))
    symbol = f"/{'BC' if kind == 'báo cáo' else 'KH'}-{code}"
    truth.number, truth.date, truth.issuer = number + symbol, None if blank else date.isoformat(), issuer
    truth.title, truth.signer = a.pick(*_TITLES[kind]), a.pick(*_NAMES)
    day = f"{place}, ngày {'     ' if blank else f'{date.day:02d}'} tháng {date.month:02d} năm {date.year}"
    blocks = [
        *(Block("left", line) for line in lines),
        Block("left", f"Số: {number or '       '}{symbol}"),
        Block("right", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Block("right", "Độc lập - Tự do - Hạnh phúc"),
        Block("right", day),
        Block("kind", kind.upper()),
        Block("title", truth.title),
    ]

    def sentence() -> str:
        text = a.pick(*(plan if kind == "kế hoạch" or a.random.random() < 0.25 else report))(a)
        if a.random.random() < 0.2:
            text = f"{text[:-1]}{a.note(a.pick(*notes)(a))}."
        return text

    def head(label: str, text: str) -> None:
        truth.outline.append((label, text))
        blocks.append(Block("heading", text, label))

    blocks.append(
        Block(
            "text",
            f"Căn cứ {a.cite('Nghị định', '#/@/NĐ-CP', 'Chính phủ')}, đơn vị {'báo cáo' if kind == 'báo cáo' else 'xây dựng Kế hoạch'} như sau:",
        )
    )
    for index, words in enumerate(_HEADS[kind]):
        _section(a, seed % 4, index, words, head, sentence, blocks)
        if index == 0:
            blocks.append(_table(a))
    blocks.append(
        Block(
            "text",
            f"Trên đây là {kind.capitalize()} của đơn vị; quá trình thực hiện nếu có vướng mắc, kịp thời phản ánh để được hướng dẫn./.",
        )
    )
    blocks += [Block("recipients", text) for text in ("Nơi nhận:", "- Như trên;", "- Các đơn vị liên quan;", "- Lưu: VT, KT.")]
    blocks += [Block("sign", office) for office in offices] + [Block("name", truth.signer)]
    return Invented(f"{seed:02d}", truth, blocks, seed % 4 == 0 and seed % 3 == 0, blank)


def _section(a, style: int, index: int, words: str, head, sentence, blocks) -> None:
    roman, capital = ("I", "II", "III", "IV")[index], ("A", "B", "C", "D")[index]
    top = (f"{roman}.", f"{capital}.", f"Phần thứ {('nhất', 'hai', 'ba', 'tư')[index]}.", f"{index + 1}.")[style]
    head(top, words)
    for part in range(2):
        label = (f"{part + 1}.", ("I.", "II.")[part], ("I.", "II.")[part], f"{index + 1}.{part + 1}.")[style]
        head(label, a.pick(*_SECTIONS))
        if style in (1, 2):
            head("1.", a.pick(*_SECTIONS))
        match a.random.randint(0, 3):
            case 0:
                for letter in "abcdđ"[: a.random.randint(2, 5)]:
                    head(f"{letter})", sentence())
            case 1:
                blocks.append(Block("text", sentence()))
                head("-", sentence())
                head("-", sentence())
                head("+", sentence())
            case 2:
                for number in (1, 2, 3):
                    head(f"({number})", sentence())
            case _:
                blocks.append(Block("text", f"{sentence()} {sentence()}"))
                blocks.append(Block("text", sentence()))


def _table(a) -> Block:
    rows = [["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2024", "Năm 2025"]]
    for index, (name, unit) in enumerate(
        (("Số tổ chức được cấp phép", "tổ chức"), ("Sản lượng thu hoạch", "tấn"), ("Tỷ lệ hài lòng", "%")), 1
    ):
        values = []
        for _ in range(2):
            value = a.random.randint(21, 99) if unit == "%" else a.random.randint(150, 98_000)
            printed = f"{value:,}".replace(",", ".")
            a.truth.figures.append((value, unit, printed))
            values.append(printed)
        rows.append([str(index), name, unit, *values])
    return Block("table", rows=rows)
