"""What the audit page shows of one relation: each thing compared, named so that a citizen knows who says it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from macros.derived.audit import AuditResult, Quantity
from macros.formatting.dates import date_vi
from macros.formatting.numbers import Number, number_vi
from macros.pages.rendering import where
from macros.records.base import Source
from macros.records.relations import Passage, RelationKind

STATED = "Văn bản ghi"

#: kind → (label of what the report states, of what it is compared with, of the difference). What the site computes says so.
_LABELS: dict[RelationKind, tuple[str, str, str]] = {
    "sum": (STATED, "Các phần cộng lại (website tính)", "Chênh lệch"),
    "hundred": ("Các tỷ lệ cộng lại (website tính)", "Cả phần", "Chênh lệch"),
    "share": (STATED, "Tỷ lệ (website tính)", "Chênh lệch"),
    "denominator": ("Mẫu số văn bản ghi", "Tổng văn bản ghi", "Chênh lệch"),
    "part_of": ("Tổng văn bản ghi", "Các loại được nêu cộng lại (website tính)", "Phần văn bản không nêu riêng (website tính)"),
    "equal": (STATED, "Chỗ kia văn bản ghi", "Chênh lệch"),
    "list_count": (STATED, "Số mục trong danh sách (website đếm)", "Chênh lệch"),
    "year_of_period": (STATED, "Website tính", "Chênh lệch"),
    "years_in_period": (STATED, "Website tính", "Chênh lệch"),
    "year_in_number": ("Văn bản được xem", "Văn bản có hai năm giống nhau (website đếm)", "Chênh lệch"),
}
_DISTINCT = "Số tên khác nhau trong danh sách (website đếm)"

#: kind → (verdict when it holds, verdict when it does not); the rest say “Khớp” and “Không khớp”.
_VERDICTS: dict[RelationKind, tuple[str, str]] = {
    "part_of": ("Không vượt tổng", "Vượt tổng"),
    "date_order": ("Đúng thứ tự", "Ngược thứ tự"),
    "same_date": ("Giống nhau", "Khác nhau"),
    "same_words": ("Giống nhau", "Ghi khác nhau"),
}
NOT_CHECKABLE = "Chưa kiểm tra được"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is, what it says, where the report says it.

    `quoted`: as printed, in quotation marks; `told`: in our words, so that the quotation stands beside it.
    """

    label: str
    value: str
    source: Source | None = None
    quoted: bool = False
    told: bool = False


def verdict_label(result: AuditResult) -> str:
    """The verdict in words that fit what was compared."""
    if result.verdict == "not_checkable":
        return NOT_CHECKABLE
    holds, fails = _VERDICTS.get(result.relation.kind, ("Khớp", "Không khớp"))
    return holds if result.verdict == "consistent" else fails


def facts(result: AuditResult) -> list[Fact]:
    """The lines of one relation, in reading order; nothing is shown as stated that the report does not print."""
    relation = result.relation
    if relation.passages:
        lines = [_of_passage(relation.kind, passage) for passage in relation.passages]
        if result.difference:
            lines.append(Fact("Cách nhau (website tính)", shown(_size(result.difference), "ngày")))
    elif relation.printed:
        lines = list(_of_time(result))
    else:
        lines = list(_of_numbers(result))
    return [*lines, *(Fact(f"Cách hiểu: {r.says} (website tính)", shown(r.computed, r.unit)) for r in result.readings)]


def _of_passage(kind: RelationKind, passage: Passage) -> Fact:
    if passage.date:
        return Fact(passage.says or _at(passage.source), date_vi(passage.date), passage.source)
    worded = kind == "same_words"
    return Fact(_at(passage.source), str(passage.says), passage.source, quoted=worded, told=not worded)


def _at(source: Source) -> str:
    """`Trang 9`; of a document without pages, `Mục II.1, điểm a, chú thích 2`."""
    if source.page:
        return f"Trang {source.page}"
    words = where(source)
    return words[0].upper() + words[1:]


def _of_time(result: AuditResult) -> list[Fact]:
    relation = result.relation
    before = relation.kind == "not_before"
    read = "Không muộn hơn (website đọc)" if before else "Không sớm hơn (website đọc)"
    bound = "Kỳ nhiệm vụ bắt đầu" if before else "Ngày ký văn bản"
    return [
        Fact(STATED, str(relation.printed), quoted=True),
        Fact(read, shown(relation.event_date, "")),
        Fact(bound, shown(result.computed, "")),
    ]


def _of_numbers(result: AuditResult) -> list[Fact]:
    relation = result.relation
    stated, computed, difference = _LABELS.get(relation.kind, (STATED, "", ""))
    if relation.items and relation.items.distinct:
        computed = _DISTINCT
    lines = [Fact(stated, shown(result.stated, result.unit))] if result.stated is not None else []
    if result.computed is not None:
        lines.append(Fact(computed, shown(result.computed, result.unit)))
    if result.difference:
        lines.append(Fact(difference, difference_shown(_size(result.difference), result.unit)))
    return lines


def _size(value: Number) -> Number:
    return -value if value < 0 else value


def difference_shown(value: Number, unit: str) -> str:
    """A difference; that of two rates in percentage points."""
    return shown(value, "điểm phần trăm" if unit == "%" else unit)


def shown(value: Quantity | None, unit: str) -> str:
    """A quantity with its unit: `87,53%`, `60 nhiệm vụ`, `12/6/2024`; a dash for none."""
    if value is None:
        return "–"
    if isinstance(value, dt.date):
        return date_vi(value)
    return f"{number_vi(value)}%" if unit == "%" else f"{number_vi(value)} {unit}".strip()
