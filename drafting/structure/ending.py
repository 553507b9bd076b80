"""The end of a document: where it begins, who is told, who signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.letters import LOWER, UPPER
from drafting.source import Paragraph

_RECIPIENTS = re.compile(r"^\W*nơi\s+nhận\b", re.IGNORECASE)
_SIGNING = re.compile(
    r"^\W*(?:(?:TM|KT|TL|TUQ|Q|TUN)\s?\.|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|chánh|phó chánh|trưởng|phó trưởng|bộ trưởng|"
    r"thứ trưởng|thủ tướng|phó thủ tướng|cục trưởng|chi cục trưởng|tổng giám đốc|viện trưởng|hiệu trưởng|bí thư|phó bí thư|thường trực|"
    r"chỉ huy trưởng|tổng cục trưởng|phó cục trưởng|người đứng đầu)",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|Ths|BS|CKI{1,2}|KS|Dr|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|Đại tướng|Thiếu tá)\.?\s*)+"
)
_NAME_WORD = re.compile(rf"[{UPPER}][{LOWER}]*$")
_NO_NAME = re.compile(
    r"\b(?:Ủy|Uỷ|Sở|Ban|Hội|Đồng chí|Văn phòng|Phòng|Công|Thành phố|Tỉnh|Xã|Phường|Chủ tịch|Giám đốc|Nơi|Lưu|Như|Trung|Bộ|Độc|"
    r"Cộng|Ký|Đã)\s"
)
_OFFICE = re.compile(
    r"\b(?:NHÂN DÂN|BAN|TỊCH|ĐỐC|PHÒNG|SỞ|BỘ|HỘI|ĐỒNG|THÀNH PHỐ|TỈNH|XÃ|PHƯỜNG|TRƯỞNG|CỤC|ỦY|UBND|HĐND|VIỆT NAM|"
    r"KẾ HOẠCH|BÁO CÁO)\b"
)
_CLOSING = re.compile(r"\.\s?/\.?\s*$|\.\s?/\.")
_LAST_WORDS = re.compile(r"^(?:Trên đây là|Trên đây|Yêu cầu (?:Thủ trưởng|các)|Nơi nhận)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ending:
    """`closing`: index of the paragraph with the last words; `after`: index of the first that is no text any more."""

    closing: int
    after: int
    recipients: tuple[str, ...]
    signer: str | None


def read_ending(paragraphs: Sequence[Paragraph]) -> Ending:
    """The end, looked for from the back. What follows it (an appendix) is not part of it."""
    at = next((index for index in reversed(range(len(paragraphs))) if _RECIPIENTS.match(paragraphs[index].text)), None)
    signing = at if at is not None else _signing(paragraphs)
    if signing is None:
        return Ending(_closing(paragraphs, len(paragraphs)), len(paragraphs), (), _bare_name(paragraphs))
    begin = signing
    while begin > 0 and (_SIGNING.match(paragraphs[begin - 1].text) or person(paragraphs[begin - 1].text)):
        begin -= 1
    return Ending(_closing(paragraphs, begin), begin, _recipients(paragraphs, at), _signer(paragraphs, begin))


def person(text: str) -> str | None:
    """The name of a person that a line is, without academic or military rank; None when it is something else."""
    name = _TITLES.sub("", re.sub(r"^\(?(?:đã ký|ký tên|ký|đã kí)\)?[.:\s]*", "", text.strip(" *|"), flags=re.IGNORECASE)).strip()
    words = name.split()
    if not 2 <= len(words) <= 6 or any(c in name for c in ".,;:()/0123456789-") or _NO_NAME.match(name + " "):
        return None
    if name.isupper():
        return None if _SIGNING.match(name) or len(words) > 5 or _OFFICE.search(name) else name
    return name if all(_NAME_WORD.match(word) for word in words) else None


def _signing(paragraphs: Sequence[Paragraph]) -> int | None:
    for index in range(len(paragraphs) - 1, max(-1, len(paragraphs) - 30), -1):
        text = paragraphs[index].text
        if _SIGNING.match(text) and len(text) < 80 and text[:6].isupper():
            return index
    return None


def _bare_name(paragraphs: Sequence[Paragraph]) -> str | None:
    """A name that stands alone at the very end."""
    return person(paragraphs[-1].text) if paragraphs else None


def _closing(paragraphs: Sequence[Paragraph], before: int) -> int:
    for index in range(before - 1, max(-1, before - 12), -1):
        if _LAST_WORDS.match(paragraphs[index].text):
            return index
    if before and _CLOSING.search(paragraphs[before - 1].text) and not paragraphs[before - 1].text[:1].isdecimal():
        return before
    return before


def _recipients(paragraphs: Sequence[Paragraph], at: int | None) -> tuple[str, ...]:
    if at is None:
        return ()
    found: list[str] = []
    first = re.sub(_RECIPIENTS, "", paragraphs[at].text).strip(" :*")
    texts = [first] if first.startswith("-") else []
    texts += [item.text for item in paragraphs[at + 1 : at + 40]]
    for text in texts:
        if re.match(r"^[-–+•]\s*\S", text):
            for part in re.split(r"(?<=[;.])\s(?=[-–]\s)", text):
                found.append(re.sub(r"^[-–+•]\s*", "", part).rstrip(" ;.,"))
            if re.match(r"^[-–+•]\s*Lưu\b", text):
                break
        elif _SIGNING.match(text) or person(text):
            continue
        elif found and text[:1].islower():
            found[-1] += f" {text.rstrip(' ;.,')}"
    return tuple(item for item in found if item)


def _signer(paragraphs: Sequence[Paragraph], begin: int) -> str | None:
    """The name after the office of who signs, before an appendix begins. A name in capitals counts when there is no other."""
    seen = False
    found: list[str] = []
    for item in paragraphs[begin : begin + 60]:
        if re.match(r"^\W*phụ lục", item.text, re.IGNORECASE):
            break
        if _SIGNING.match(item.text):
            seen = True
            tail = re.search(rf"(?:TỊCH|ĐỐC|TRƯỞNG|BÍ THƯ|VĂN PHÒNG|PHÒNG)\s+((?:[{UPPER}][{LOWER}]+\s?){{2,5}})$", item.text)
            found += [name for name in [person(tail[1]) if tail else None] if name]
        elif (name := person(item.text)) and (seen or item is paragraphs[-1]):
            found.append(name)
    if not found and not seen and paragraphs:
        return person(paragraphs[-1].text)
    mixed = [name for name in found if not name.isupper()]
    return mixed[-1] if mixed else found[-1] if found else None
