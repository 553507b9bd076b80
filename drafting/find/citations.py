"""Documents cited: numbers and symbols as printed, spelling variants joined, broken symbols mended, typing errors reported."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from drafting.document import Document, Unit
from drafting.find.dates import DAY, day
from drafting.find.places import Place, excerpt, place

#: One part of a symbol; offices of inspectorates and police end in a point and a number: `TTCP-C.IV`, `TCT-P.3`.
_PART = r"[A-ZĐ][A-Za-zĐđƯưƠơÂâÊêÔô]*\d{0,2}(?:\.(?:[IVX]{1,4}|\d{1,2})(?!\w|\.\w))?"
_DASH = r"\s?[-–]\s?"
#: `82/2025/NQ-HĐND`, `43/2022/QH15` · `117/QĐ-UBND`, `5312/SNV-CCHC&VTLT` · `21-KH/ĐU` · `27/CTTg` after "số".
_NUMBER = re.compile(
    rf"(?<![\w/.-])(?P<n>\d{{1,6}})(?:"
    rf"(?P<year>\s?/\s?(?:19|20)\d{{2}}\s?/\s?)(?P<s1>{_PART}(?:[&]{_PART})*(?:(?:{_DASH}|\s?/\s?){_PART}(?:[&]{_PART})*)*)"
    rf"|\s?/\s?(?P<s2>{_PART}(?:[&]{_PART})*(?:(?:{_DASH}|/){_PART}(?:[&]{_PART})*)+)"
    rf"|(?P<d>{_DASH})(?P<s3>[A-ZĐ][A-Za-zĐđ]{{1,4}}\s?/\s?{_PART}(?:{_DASH}{_PART})*)"
    rf"|\s?/\s?(?P<s4>(?:QĐ|NQ|KH|CT|BC|TB|TT|NĐ|CV|TTr|HD|KL|CTr|QH)[A-ZĐ][A-Za-zĐđ]*\d{{0,2}}|UBND|HĐND|TTr|BC|KH|QĐ|TB|CV|HD)"
    rf")(?![\w])"
)
_SHARED = re.compile(r"(?:[Ss]ố\s+)((?:\d{1,6}\s*(?:,|và|;)\s*)+)$")
KINDS = (
    "Thông tư liên tịch", "Nghị quyết liên tịch", "Kế hoạch liên tịch", "Kế hoạch liên ngành", "Quy chế phối hợp",
    "Kết luận liên ngành", "Chương trình hành động",
    "Chương trình công tác", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Kết luận", "Kế hoạch", "Thông tư", "Thông báo",
    "Công văn",
    "Báo cáo", "Chương trình", "Tờ trình", "Hướng dẫn", "Luật", "Bộ luật", "Pháp lệnh", "Công điện", "Quy định", "Quy chế", "Đề án",
    "Phương án", "Thông tri", "Văn bản", "Giấy mời", "Lệnh", "Biên bản", "Hợp đồng", "Giấy phép", "Công bố", "Sắc lệnh", "Phiếu", "Dự án",
)  # fmt: skip
_KIND = re.compile(rf"\b({'|'.join(KINDS)})\b", re.IGNORECASE)
_OF_SYMBOL = {
    "NQ": "Nghị quyết", "NĐ": "Nghị định", "QĐ": "Quyết định", "CT": "Chỉ thị", "KL": "Kết luận", "KH": "Kế hoạch", "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch", "TB": "Thông báo", "CV": "Công văn", "BC": "Báo cáo", "CTr": "Chương trình", "TTr": "Tờ trình",
    "HD": "Hướng dẫn", "CĐ": "Công điện", "QH": "Luật", "ĐA": "Đề án", "PA": "Phương án", "QC": "Quy chế", "QyĐ": "Quy định",
    "VBHN": "Văn bản",
}  # fmt: skip
_ISSUER = re.compile(r"^[\s,]*(?:\([^)]{0,60}\)\s*)?(?:do|của)\s+")
_MAKERS = {"CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "VPCP": "Văn phòng Chính phủ"}


@dataclass(slots=True)
class Citation:
    """One document however often and in whatever spelling it is cited. `remarks`: what looks like a typing error, in Vietnamese."""

    number: str
    kind: str | None
    date: dt.date | None
    issuer: str | None
    written: list[str] = field(default_factory=list)
    places: list[tuple[Place, str]] = field(default_factory=list)  # every time it is cited, also twice in one sentence
    remarks: list[str] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    known: set[tuple[Place, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One printed number with what stands around it. `day_ends`: where the date after it ends, or the number itself."""

    number: str
    written: str
    kind: str | None
    date: dt.date | None
    issuer: str | None
    start: int
    stop: int
    day_ends: int


def occurrences(text: str) -> Iterator[Occurrence]:
    """Every number of a document in one piece of text."""
    earlier: str | None = None
    last_end = 0
    for match in _NUMBER.finditer(text):
        number = normal(match)
        if number is None or (match["s4"] and not re.search(r"[Ss]ố\s*:?\s*$", text[max(0, match.start() - 6) : match.start()])):
            continue
        before = text[max(0, match.start() - 90) : match.start()]
        kind = _kind(before, number, earlier if re.fullmatch(r"[\s,;]*(?:và|số)?\s*(?:số\s*)?", text[last_end : match.start()]) else None)
        if shared := _SHARED.search(before):
            for digits in re.findall(r"\d{1,6}", shared[1]):
                at = match.start() - len(shared[0]) + shared[0].index(digits)
                yield Occurrence(digits + number[len(match["n"]) :], f"{digits}", kind, None, None, at, at + len(digits), at + len(digits))
        date, after = _date_after(text, match.end())
        yield Occurrence(number, match.group(0), kind, date, _issuer(text, after, number), match.start(), match.end(), after)
        earlier, last_end = kind, match.end()


def normal(match: re.Match[str]) -> str | None:
    """`117/QĐ- UBND` → `117/QĐ-UBND`; None when it is a fraction or a unit (`12/TP`, `3/Km`)."""
    symbol = match["s1"] or match["s2"] or match["s3"] or match["s4"]
    symbol = re.sub(r"\s", "", symbol).replace("–", "-")
    if match["year"]:
        return f"{match['n']}/{re.sub(r'[^0-9]', '', match['year'])}/{symbol}"
    return f"{match['n']}{'-' if match['d'] else '/'}{symbol}"


def find_citations(document: Document) -> list[Citation]:
    """The documents cited in the order of their first place; the document's own number in its letterhead is none."""
    found: list[Citation] = []
    by_number: dict[str, list[Citation]] = {}
    for unit in document.units:
        if unit.role == "end":
            continue
        for one in occurrences(unit.text):
            if unit.role == "head" and same_number(one.number, document.head.number or ""):
                continue
            citation = _entry(one, by_number, found)
            _place(citation, unit, one)
    for citation in found:
        citation.number = max(citation.spellings, key=lambda spelling: (citation.spellings[spelling], not spelling.isupper()))
    _report_near(found)
    return found


def same_number(one: str, other: str) -> bool:
    """Whether two spellings are the same number: capital letters, leading zeros, strokes and dashes aside."""
    return _key(one) == _key(other)


def _key(number: str) -> str:
    """`18-NQ/TW`, `18/NQ-TW` and `18/NQ-Tw` are one; so are NĐ-CP and ND-CP."""
    return re.sub(r"^0+(?=\d)", "", re.sub(r"[\s/–-]", "", number.casefold()).replace("đ", "d"))


def _entry(one: Occurrence, by_number: dict[str, list[Citation]], found: list[Citation]) -> Citation:
    """The entry this occurrence belongs to. The same number with a date of another year, or another kind, is another document."""
    key = _key(one.number)
    for citation in by_number.get(key, []):
        if one.date is None or citation.date is None or one.date == citation.date or _slip(one.date, citation.date, one.number):
            if one.date and citation.date and one.date != citation.date:
                remark = f"ghi hai ngày khác nhau: {citation.date:%d/%m/%Y} và {one.date:%d/%m/%Y}"
                citation.remarks += [remark] if remark not in citation.remarks else []
            citation.date = citation.date or one.date
            citation.kind = citation.kind or one.kind
            citation.issuer = citation.issuer or one.issuer
            citation.spellings[one.number] += 1
            return citation
    citation = Citation(one.number, one.kind, one.date, one.issuer, spellings=Counter((one.number,)))
    by_number.setdefault(key, []).append(citation)
    found.append(citation)
    return citation


def _slip(one: dt.date, other: dt.date, number: str) -> bool:
    """Two dates of one number are a slip of the pen when the number carries its year, or only one part of the date differs."""
    differing = sum((one.year != other.year, one.month != other.month, one.day != other.day))
    return bool(re.search(r"/(?:19|20)\d{2}/", number)) or (differing == 1 and one.year == other.year)


def _place(citation: Citation, unit: Unit, one: Occurrence) -> None:
    if one.written not in citation.written:
        citation.written.append(one.written)
    start = one.start - (
        len(one.kind) + 4
        if one.kind and unit.text[max(0, one.start - 60) : one.start].rstrip().casefold().endswith(f"{one.kind.casefold()} số")
        else 0
    )
    found = place(unit, one.start), excerpt(unit, max(0, start), one.stop, before=3, after=6)
    if found not in citation.known:  # the same words at the same place would be the same record
        citation.known.add(found)
        citation.places.append(found)


def _kind(before: str, number: str, earlier: str | None) -> str | None:
    """The kind printed just before, else that of the number before in a list, else what the symbol says."""
    near = re.split(r"[.;:]\s", before)[-1]
    matches = list(_KIND.finditer(near))
    if matches and len(near) - matches[-1].end() <= 40 and not re.search(r"\d/", near[matches[-1].end() :]):
        printed = matches[-1][1]
        return printed[:1].upper() + printed[1:].lower()
    if earlier:
        return earlier
    for part in re.split(r"[/\-&]", re.sub(r"\d+$", "", number))[1:]:
        if part in _OF_SYMBOL:
            return _OF_SYMBOL[part]
    return "Công văn" if re.match(r"^\d+/[A-ZĐ]+-", number) else None


def _date_after(text: str, at: int) -> tuple[dt.date | None, int]:
    """The date printed right after a number, and where it ends."""
    match = re.compile(r"\s*,?\s*(?:(?:được\s+)?(?:ký|ban hành)\s+)?").match(text, at)
    found = DAY.match(text, match.end() if match else at)
    return (day(found), found.end()) if found else (None, at)


def _issuer(text: str, at: int, number: str) -> str | None:
    """Who issued it, as printed after "của", else what the symbol says beyond doubt."""
    match = _ISSUER.match(text[at : at + 80])
    if match:
        words = re.split(
            r"\s(?:về|ban hành|quy định|phê duyệt|hướng dẫn|thực hiện|triển khai|tại|trong|để|và|là|có|đã|sửa đổi|tiếp|khóa|Khóa|"
            r"thí điểm|cụ thể|yêu cầu|giao|trình|thành lập|nêu|được|công bố|do|nhằm|trên)\b|[,;:.()“\"]",
            text[at + match.end() : at + match.end() + 100],
            maxsplit=1,
        )[0].strip()
        if words and words[0].isupper():
            return words
    last = re.split(r"[/-]", number)[-1]
    return "Quốc hội" if re.fullmatch(r"QH\d+", last) else _MAKERS.get(last)


def _report_near(citations: list[Citation]) -> None:
    """`27/CTTg` beside `27/CT-TTg`: reported as a likely slip, never corrected."""
    alike: dict[str, list[Citation]] = {}
    for citation in citations:
        alike.setdefault(re.split(r"[/-]", citation.number)[0].lstrip("0"), []).append(citation)
    for one in citations:
        if _regular(one.number):
            continue
        for other in alike[re.split(r"[/-]", one.number)[0].lstrip("0")]:
            if _key(one.number) != _key(other.number) and SequenceMatcher(None, _key(one.number), _key(other.number)).ratio() > 0.8:
                one.remarks.append(f"gần giống {other.number}, có thể do gõ sai")


def _regular(number: str) -> bool:
    """A number formed as the rules want it: two that both are regular and differ in year, kind or issuer are two documents."""
    return bool(
        re.fullmatch(
            r"\d+/(?:\d{4}/)?(?:[A-ZĐ][A-Za-zĐđ]{1,4}-[A-ZĐ][\w&-]+|QH\d+)|"
            r"\d+-[A-ZĐ][A-Za-zĐđ]{1,4}/[A-ZĐ]{2,}",
            number,
        )
    )
