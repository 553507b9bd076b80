"""The head of a document: number, date, issuer, title, session. As printed; what is blank stays blank."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.letters import UPPER
from drafting.source import Paragraph
from drafting.structure.labels import label_of

_NUMBER = re.compile(
    r"^(?:Luật\s+)?Số\s*[:.]?\s*(?P<n>[\d\s.…_]*?)\s*(?P<s>[/-]\s*[A-ZĐ][\wĐđ&.-]*(?:\s?[-/]\s?[A-ZĐ][\w&]*)*|"
    r"/\s*\d{4}\s*/\s*[A-ZĐ][\w&-]*)?(?=\s|$|[;,)])",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?P<place>(?:[{UPPER}][\w.-]*\s?){{1,5}}),\s*(?:ngày|Ngày)\s*(?P<d>[\d.…_ ]*?)\s*(?:tháng|/)\s*(?P<m>[\d.…_ ]*?)\s*(?:năm|"
    rf"/)\s*(?P<y>\d{{4}}|[\d.…_ ]*)"
)
KINDS = (
    "báo cáo", "kế hoạch", "chỉ thị", "nghị quyết", "quyết định", "thông báo", "chương trình", "tờ trình", "hướng dẫn", "kết luận",
    "đề án", "phương án", "công điện", "quy chế", "quy định", "nghị định", "thông tư", "luật", "chương trình hành động", "dự thảo",
    "chương trình công tác", "công văn", "biên bản", "giấy mời", "thông tri", "báo cáo tóm tắt", "báo cáo chuyên đề", "dự án",
    "kế hoạch hành động", "kế hoạch liên tịch", "thông tư liên tịch", "quyết nghị", "nghị quyết liên tịch", "lời kêu gọi", "dự toán",
)  # fmt: skip
_MOTTOS = ("cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc", "đảng cộng sản việt nam")
_MOTTO = re.compile(
    r"cộng\s*h[òo]a\s*xã\s*hội|độc\s*lập\s*-?\s*tự\s*do|đảng\s*cộng\s*sản\s*việt\s*nam|^[\W_]+$|^chủ nghĩa việt nam$", re.IGNORECASE
)
_BODY_BEGINS = re.compile(
    r"(ủy ban(?! nhân$)|uỷ ban|ubnd|hội đồng|hđnd|sở|bộ|ban|văn phòng|công an|chi cục|cục|tổng cục|trung tâm|thanh tra|đảng ủy|đảng bộ|"
    r"thành ủy|tỉnh ủy|huyện ủy|quận ủy|phòng|trường|bệnh viện|đoàn|viện|tòa án|chính phủ|thủ tướng|quốc hội|kho bạc|bảo hiểm|ngân hàng|"
    r"liên đoàn|hội|báo|đài|tổ công tác|quỹ|tổng công ty|công ty|thường trực|thuế|hải quan|hạt|trạm|chi nhánh|đội)\b",
    re.IGNORECASE,
)
_TEXT_BEGINS = re.compile(
    r"(thực hiện (?!nhiệm vụ|công tác|chỉ|nghị|kế|các|một|kết)|căn cứ|kính gửi|ngày \d|nhằm|để |sau |theo |trong |năm |tiếp tục|xét|"
    r"qua |trên cơ sở|đến nay|phần |từ |để)",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"(?:KHÓA [IVX]+,\s*)?KỲ HỌP (?:THỨ|LẦN THỨ|CHUYÊN ĐỀ|THƯỜNG LỆ)[^.;(),]{0,60}|"
    r"[Kk]ỳ họp (?:thứ|thường lệ|lần thứ|giữa năm|cuối năm|chuyên đề|bất thường|đầu năm)[^.;,()]{0,80}(?:, khóa [^.;,()]{1,20})?"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the text. `end`: the index of the first paragraph of the text itself.

    `month_end`, `year`: what is printed of a date whose day (or month) is blank.
    """

    number: str | None
    date: dt.date | None
    place: str | None
    issuer: str | None
    kind: str | None
    title: str | None
    session: str | None
    end: int
    month_end: dt.date | None = None
    year: int | None = None


def read_head(paragraphs: Sequence[Paragraph]) -> Head:
    """The head, from the first paragraphs. Never raises; a document without a letterhead has an empty head."""
    number = date = place = month_end = year = None
    zone = _zone(paragraphs)
    numbered = zone
    for index in range(zone):
        text = paragraphs[index].text
        if number is None and (found := _number(text)):
            number, numbered = found, index
        if (match := _DATE.search(text)) and place is None:
            place = match["place"].strip()
            date = _day(match["d"], match["m"], match["y"])
            month_end, year = _month_end(match["m"], match["y"]), _numeral(match["y"])
    at, kind = _kind(paragraphs, zone)
    title, session, end = _title(paragraphs, at, kind, zone)
    before = paragraphs[: min(numbered, at if at is not None else zone)]
    issuer = _issuer([item.text for item in before]) or _issuer_in(title, place)
    session = session or _session(paragraphs, end)
    return Head(number, date, place, issuer, kind, title, session, end, month_end, year)


def _zone(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs can belong to the head: up to the first heading or long sentence."""
    for index, item in enumerate(paragraphs[:40]):
        if len(item.text) > 400 or ((label := label_of(item.text)) and label.kind in ("part", "roman", "article", "chapter")):
            return index
    return min(len(paragraphs), 40)


def _number(text: str) -> str | None:
    match = _NUMBER.match(text.strip(" *"))
    if match is None or not (match["s"] or match["n"].strip(" .…_")):
        return None
    digits = re.sub(r"[\s.…_]", "", match["n"])
    return digits + re.sub(r"\s", "", match["s"] or "")


def _day(day: str, month: str, year: str) -> dt.date | None:
    try:
        return dt.date(*(int(re.sub(r"[\s.…_]", "", part)) for part in (year, month, day)))
    except ValueError:
        return None


def _month_end(month: str, year: str) -> dt.date | None:
    first = _day("1", month, year)
    return (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1) if first and first.year < 9999 else None


def _numeral(printed: str) -> int | None:
    digits = re.sub(r"[\s.…_]", "", printed)
    return int(digits) if len(digits) == 4 and digits.isdecimal() else None


def _kind(paragraphs: Sequence[Paragraph], zone: int) -> tuple[int | None, str | None]:
    for index, item in enumerate(paragraphs[: zone + 1]):
        words = item.text.strip(" *:").casefold()
        for kind in KINDS:
            if words == kind or (words.startswith(kind + " ") and item.text[: len(kind)].isupper() and not _MOTTO.search(words)):
                return index, kind
        if re.match(r"v/v\b|về việc\b", words) and not any(p.text.strip().casefold() in KINDS for p in paragraphs[:zone]):
            return index, "công văn"
    return None, None


def _title(paragraphs: Sequence[Paragraph], at: int | None, kind: str | None, zone: int) -> tuple[str | None, str | None, int]:
    if at is None:
        return None, None, _after_letterhead(paragraphs, zone)
    first = paragraphs[at].text.strip(" *")
    if kind == "công văn" and re.match(r"v/v\b|về việc\b", first, re.IGNORECASE):
        return first, None, _after_letterhead(paragraphs, zone)
    parts = [] if first.casefold().strip(":") == kind else [first[len(kind or "") :].strip(" :")]
    session = None
    index = at + 1
    while index < len(paragraphs) and index <= at + 6:
        text = paragraphs[index].text.strip(" *")
        if not text or (_MOTTO.search(text) and len(text) < 40):
            index += 1
            continue
        if text.startswith("(") and (found := _SESSION.search(text)):
            session = found.group(0)
            index += 1
            continue
        label = label_of(text)
        if parts and (label or _TEXT_BEGINS.match(text) or text[-1] in ".;:," or len(text) > 260 or _issuing(text)):
            break
        if not parts and label and label.kind not in ("dash",):
            break
        if text.startswith("(") and text.endswith(")"):
            index += 1
            continue
        parts.append(text)
        index += 1
        if len(parts) > 1 and parts[-1].isupper() != parts[-2].isupper():
            parts.pop()
            index -= 1
            break
    while parts and index < len(paragraphs) and (_issuing(paragraphs[index].text.strip(" *")) or _session_line(paragraphs[index].text)):
        session = session or (paragraphs[index].text.strip(" *") if _session_line(paragraphs[index].text) else None)
        index += 1
    return " ".join(part for part in parts if part) or None, session, max(index, at + 1)


def _issuing(text: str) -> bool:
    """`ỦY BAN NHÂN DÂN THÀNH PHỐ` between title and text: who decides, not part of the title."""
    return text.isupper() and bool(_BODY_BEGINS.match(text))


def _session_line(text: str) -> bool:
    """`KHÓA X, KỲ HỌP THỨ 31` below the council that decides."""
    return text.isupper() and len(text) < 90 and bool(_SESSION.search(text))


def _after_letterhead(paragraphs: Sequence[Paragraph], zone: int) -> int:
    end = 0
    for index, item in enumerate(paragraphs[: min(zone, 15)]):
        text = item.text
        if _NUMBER.match(text) or _DATE.search(text) or _MOTTO.search(text) or re.match(r"v/v\b", text, re.IGNORECASE):
            end = index + 1
    return end


def _of_motto(text: str) -> bool:
    """`HỘI CHỦ NGHĨA VIỆT NAM`: the rest of a motto that a line end cut."""
    words = text.casefold().replace("hoà", "hòa")
    return len(words) > 5 and any(words in motto for motto in _MOTTOS)


def _issuer(lines: Sequence[str]) -> str | None:
    """`UBND THÀNH PHỐ CẦN THƠ` above `SỞ Y TẾ`: the last body named is the one that issues."""
    kept: list[str] = []
    for line in lines:
        text = re.sub(r"[-_*=~\s]+$", "", line.strip(" *|")).strip()
        if not text or _MOTTO.search(text) or _of_motto(text) or _DATE.search(text) or _NUMBER.match(text):
            continue
        if kept and (
            not _BODY_BEGINS.match(text) or kept[-1].casefold().endswith(("ủy", "uỷ")) or text.casefold().startswith("ban nhân dân")
        ):
            kept[-1] += f" {text}"
        else:
            kept.append(text)
    named = [text for text in kept if _BODY_BEGINS.match(text) and len(text) < 150]
    return named[-1] if named else None


def _issuer_in(title: str | None, place: str | None) -> str | None:
    """Without a letterhead: `… của Ủy ban nhân dân thành phố` in the title, and the place of signing."""
    match = re.search(r"của ((?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Ban) [^,;.]+)$", title or "")
    if match is None:
        return None
    name = match[1]
    return f"{name} {place}" if place and name.endswith(("thành phố", "tỉnh")) else name


def _session(paragraphs: Sequence[Paragraph], end: int) -> str | None:
    for item in paragraphs[: end + 3]:
        if found := _SESSION.search(item.text):
            return " ".join(found.group(0).split()[:15])
    return None
