"""Sentences that promise: proposed one by one, with deadline and target where they are printed. A person writes the statement."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.document import Document, Unit
from drafting.find.dates import DAY, day
from drafting.find.figure import Figure
from drafting.find.places import MOST_WORDS, Place, excerpt, place
from drafting.structure.labels import label_of

_STRONG = re.compile(
    r"phấn đấu|chậm nhất|trước ngày|trước tháng|đến hết năm|đến năm 20\d\d|hoàn thành (?:trước|trong|vào|việc)|bảo đảm (?:100|"
    r"đạt)|đảm bảo (?:100|đạt)|"
    r"cam kết|quyết tâm|xong trước|(?:hoàn thành|báo cáo|trình|gửi)[^.;]{0,60}(?:trước ngày|trong tháng|trong quý|trước tháng|"
    r"chậm nhất)|hằng năm[^.;]{0,40}(?:giảm|tăng)|"
    r"trong thời hạn",
    re.IGNORECASE,
)
#: What promises even in the part of a report that looks back.
_PLAIN = re.compile(r"phấn đấu đến|chậm nhất|trước ngày|cam kết|sẽ hoàn thành|dự kiến hoàn thành|quyết tâm", re.IGNORECASE)
_VERBS = (
    "đẩy mạnh|đẩy nhanh|tăng cường|tiếp tục|nâng cao|triển khai|thực hiện|tổ chức|hoàn thành|hoàn thiện|xây dựng|phát triển|"
    "phối hợp|tập trung|"
    "chủ trì|chủ động|rà soát|kiểm tra|hướng dẫn|đôn đốc|bảo đảm|đảm bảo|ban hành|tham mưu|chỉ đạo|củng cố|kiện toàn|bố trí|"
    "huy động|khắc phục|"
    "giải quyết|xử lý|tuyên truyền|phổ biến|thu hút|mở rộng|giảm|tăng|duy trì|đổi mới|phát huy|thúc đẩy|quản lý|giám sát|tạo|hỗ trợ|đầu tư|"
    "khẩn trương|kịp thời|quán triệt|thường xuyên|lồng ghép|nghiên cứu|đề xuất|cập nhật|theo dõi|thống kê|bám sát|cân đối|"
    "chuẩn bị|giao|yêu cầu|"
    "định kỳ|báo cáo|đề nghị|căn cứ|trên cơ sở|ứng dụng|khai thác|đưa|xác định|phát hiện|phấn đấu|vận hành|nhân rộng|khuyến khích|"
    "quan tâm|chú trọng"
)
_ACTION = re.compile(rf"(?:{_VERBS})\b", re.IGNORECASE)
_FUTURE = re.compile(
    r"phương hướng|nhiệm vụ(?! do)|giải pháp|tổ chức thực hiện|phân công|nội dung thực hiện|mục tiêu|chỉ tiêu|trọng tâm|"
    r"thời gian tới|kế hoạch công tác|"
    r"dự kiến|chương trình công tác|trách nhiệm|yêu cầu",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"kết quả|tình hình|đánh giá|hạn chế|tồn tại|nguyên nhân|ưu điểm|mục đích|phạm vi|đối tượng|căn cứ pháp lý|bài học", re.IGNORECASE
)
_PROMISING_KINDS = frozenset(
    (
        "kế hoạch",
        "chỉ thị",
        "chương trình",
        "nghị quyết",
        "đề án",
        "phương án",
        "công điện",
        "chương trình hành động",
        "quyết định",
        "công văn",
        "hướng dẫn",
        "kết luận",
        "thông báo",
    )
)
_SENTENCE = re.compile(r"[^.;]+(?:[.;](?=\d|/\.?$)[^.;]*)*[.;]?")
_BEFORE = re.compile(r"(?:trước|chậm nhất(?: là)?(?: ngày)?|xong trước|hạn cuối|đến(?: hết)?)\s+(?:ngày\s+)?", re.IGNORECASE)
_DAY_OF_YEAR = re.compile(
    r"(?:trước|chậm nhất(?: là)?|đến|hạn)\s+(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|/)(\d{1,2})(?!\s*(?:/|năm)\s*\d)", re.IGNORECASE
)
_MONTH = re.compile(
    r"(?:trước|trong|chậm nhất|hết|xong)\s+(?:hết\s+)?(?:tháng\s+(\d{1,2})|quý\s+(IV|I{1,3}))(?:\s*/\s*|\s+năm\s+|\s*[-]\s*)(\d{4})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:đến|trước|hết|trong)\s+(?:hết\s+|cuối\s+)?năm\s+(20\d\d)", re.IGNORECASE)


#: `tầm nhìn đến năm 2045`, `Chiến lược dân số đến năm 2030`: the year belongs to the name of a document.
_IN_A_NAME = re.compile(
    r"(?:tầm nhìn\s*|(?:Chương trình|Chiến lược|Quy hoạch|Đề án|Kế hoạch|Nghị quyết|Quyết định|Kết luận|Chỉ thị|Luật|phê duyệt|"
    r"ban hành|giai đoạn|về)\s[^;:]{0,130})$"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """One sentence or clause. `deadline` as printed and, when it is a day, as a date; `target` as printed."""

    where: Place
    excerpt: str
    deadline: dt.date | None
    deadline_printed: str | None
    target: str | None
    source: Unit
    start: int


def find_commitments(document: Document, figures: list[Figure]) -> list[Promise]:
    """The promises in the order of reading. In a report only the parts about what comes, and what is plainly promised elsewhere."""
    promising = document.head.kind in _PROMISING_KINDS
    by_unit: dict[int, list[Figure]] = {}
    for figure in figures:
        by_unit.setdefault(id(figure.source), []).append(figure)
    sections = [heading for heading in document.outline.headings if heading.kind not in ("letter", "dash", "bracket", "plus", "star")]
    titles = {heading.path: document.source.paragraphs[heading.paragraph].text for heading in sections}
    found: list[Promise] = []
    for unit in document.units:
        if unit.role != "text" or unit.footnote or unit.section in ("Mở đầu", "Kết") or unit.paragraph.cell is not None:
            continue
        if unit.text[-1:] not in ".;:/…" and titles.get(unit.section) == unit.text:
            continue
        future = _future(unit.section, titles, promising)
        inside = by_unit.get(id(unit), [])
        for start, sentence in _sentences(unit.text):
            if len(sentence.split()) >= 4 and _promises(sentence, future, [f for f in inside if start <= f.start < start + len(sentence)]):
                found.append(_promise(unit, start, sentence, inside, titles.get(unit.section, "")))
    return found


def _promises(sentence: str, future: bool, figures: list[Figure]) -> bool:
    if not future:
        return bool(_PLAIN.search(sentence))
    return bool(
        _ACTION.match(sentence) or _STRONG.search(sentence) or any(f.unit and f.unit not in ("ngày", "tuổi", "năm") for f in figures)
    )


def _future(section: str, titles: dict[str, str], promising: bool) -> bool:
    """Whether a section speaks of what comes. In a report its highest title tells; in a plan everything but purpose and scope."""
    parts = section.split(".")
    paths = [".".join(parts[: length + 1]) for length in range(len(parts))]
    for path in reversed(paths) if promising else paths:
        title = titles.get(path, "")[:200]
        if _FUTURE.search(title):
            return True
        if _PAST.search(title):
            return False
    return promising


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    label = label_of(text)
    begin = label.words_at if label else 0
    for match in _SENTENCE.finditer(text, begin):
        lead = len(match.group(0)) - len(match.group(0).lstrip(" ,"))
        sentence = match.group(0).strip(" ,")
        if sentence.strip(" .;"):
            yield match.start() + lead, sentence


def _promise(unit: Unit, start: int, sentence: str, figures: list[Figure], title: str) -> Promise:
    stop = start + len(sentence)
    inside = [figure for figure in figures if start <= figure.start < stop]
    printed, deadline = deadline_of(sentence)
    if printed is None and inside and re.search(r"chỉ tiêu|mục tiêu", title, re.IGNORECASE):
        printed, deadline = deadline_of(title)
    counted = [figure for figure in inside if figure.unit != "ngày" and any(sign.isdigit() for sign in figure.as_printed)]
    words, at = _opening(unit, start, stop), start
    if counted and any(_printed(figure) not in words for figure in counted):  # what is quoted holds what must be reached
        words, at = excerpt(unit, counted[0].start, min(counted[0].stop, stop)), counted[0].start
    targets = [_printed(figure) for figure in counted if _printed(figure) in words]
    return Promise(place(unit, at), words, deadline, printed, "; ".join(dict.fromkeys(targets)) or None, unit, start)


def _printed(figure: Figure) -> str:
    return figure.source.text[figure.start : figure.stop].strip()


def _opening(unit: Unit, start: int, stop: int) -> str:
    """The first words of the sentence, of one page and without a mark between them."""
    walls = [at for at, _ in (*unit.paragraph.marks, *unit.paragraph.breaks) if start < at < stop]
    words = unit.text[start : min([stop, *walls])].split()[:MOST_WORDS]
    return " ".join(words).rstrip(" ;,.:")


def deadline_of(sentence: str) -> tuple[str | None, dt.date | None]:
    """(`trước ngày 15 tháng 12`, None): a deadline as printed; a date when the year is printed too."""
    for before in _BEFORE.finditer(sentence):
        match = DAY.match(sentence, before.end())
        if match and (date := day(match)):
            return sentence[before.start() : match.end()], date
    if match := _DAY_OF_YEAR.search(sentence):
        again = re.match(r"\s*(?:hằng|hàng|mỗi) năm", sentence[match.end() :])
        return match.group(0) + (again.group(0) if again else ""), None
    if match := _MONTH.search(sentence):
        month = int(match[1]) if match[1] else {"I": 3, "II": 6, "III": 9, "IV": 12}[match[2].upper()]
        return match.group(0), _last_day(int(match[3]), month)
    if (match := _YEAR.search(sentence)) and not _IN_A_NAME.search(sentence[max(0, match.start() - 140) : match.start()]):
        return match.group(0), dt.date(int(match[1]), 12, 31)
    if match := re.search(r"trong (?:thời hạn )?\d{1,3} ngày(?: làm việc)?", sentence, re.IGNORECASE):
        return match.group(0), None
    return None, None


def _last_day(year: int, month: int) -> dt.date | None:
    if not 1 <= month <= 12:
        return None
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
