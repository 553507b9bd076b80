"""Relations between figures that stand together: parts and totals, shares, fractions. Proposed and computed, never corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from drafting.document import Document
from drafting.find.figure import Figure

#: Figures of one paragraph that are looked at together; keeps the work of a paragraph bounded.
_MOST = 14
_WHOLE = re.compile(r"tổng|giao|tiếp nhận|có|gồm|phát hành|toàn|được", re.IGNORECASE)
_SHARE = re.compile(r"(?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng|tương đương|tương ứng|\()[^\d;.]*$", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:gồm|bao gồm|trong đó|cụ thể|chia ra)\b|:", re.IGNORECASE)
_TOTAL_ROW = re.compile(r"^\W*(?:tổng số|tổng cộng|cộng|tổng)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind`: sum (whole = parts), share (stated % = part / whole). `holds`: whether the printed numbers agree, rounded as printed."""

    kind: str
    stated: Figure
    whole: Figure
    parts: tuple[Figure, ...]
    computed: Decimal
    holds: bool


def find_relations(document: Document, figures: list[Figure]) -> list[Relation]:
    """Relations of every paragraph and every table."""
    groups: dict[int, list[Figure]] = {}
    cells: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.source.paragraph.cell is None:
            groups.setdefault(id(figure.source), []).append(figure)
        else:
            cells.setdefault(figure.source.paragraph.cell.table, []).append(figure)
    found: list[Relation] = []
    for group in groups.values():
        for begin in range(0, len(group), _MOST):
            near = group[begin : begin + _MOST]
            found += [*_sums(near), *_shares(near)]
    for table, group in cells.items():
        found += _column_totals([list(row) for row in document.source.tables[table].rows], group)
    return found


def _amount(figure: Figure) -> Decimal | None:
    return None if isinstance(figure.value, tuple) or figure.unit == "%" else Decimal(figure.value)


def _sums(figures: list[Figure]) -> Iterator[Relation]:
    """A total and the parts that follow it: those that make it up exactly, or all that `gồm` announces."""
    plain = [figure for figure in figures if (_amount(figure) or 0) > 0]
    for index, whole in enumerate(plain):
        total = _amount(whole) or Decimal(0)
        after = [f for f in plain[index + 1 :] if not re.search(r"\.\s", f.source.text[whole.stop : f.start]) or _alike(whole, f)]
        alike = [f for f in after if _alike(whole, f) and (_amount(f) or 0) < total]
        exact = _exact(total, alike) if total >= 10 or (alike and _PARTS.search(whole.source.text[whole.stop : alike[0].start])) else ()
        if exact:
            yield Relation("sum", whole, whole, exact, total, True)
            continue
        text = whole.source.text
        announced = [f for f in after if not re.search(r"[.;]", text[whole.stop : f.start])]
        if len(announced) >= 2 and len(announced) == len([f for f in announced if _alike(whole, f)]):
            between = text[whole.stop : announced[0].start]
            if (said := re.search(r"\b(?:gồm|bao gồm)\b(.*)$", between)) and "," not in said[1]:
                computed = sum(((_amount(f) or Decimal(0)) for f in announced), Decimal(0))
                yield Relation("sum", whole, whole, tuple(announced), computed, computed == total)


def _alike(one: Figure, other: Figure) -> bool:
    """The same unit, or people by degree and office, whose units differ by nature."""
    if one.unit and other.unit and one.unit.casefold() == other.unit.casefold():
        return True
    text = one.source.text[one.stop : other.start]
    return bool(re.search(r"\b(?:gồm|bao gồm|trong đó)\b", text)) and len(text) < 160 and not re.search(r"[.;]", text)


def _exact(total: Decimal, parts: list[Figure]) -> tuple[Figure, ...]:
    """The shortest run of parts, in order, that makes up the total; two of three may be apart."""
    for begin in range(len(parts)):
        running = Decimal(0)
        for end in range(begin, min(len(parts), begin + 8)):
            running += _amount(parts[end]) or Decimal(0)
            if running == total and end > begin:
                return tuple(parts[begin : end + 1])
            if running > total:
                break
    for first in range(len(parts)):
        for second in range(first + 1, len(parts)):
            if (_amount(parts[first]) or Decimal(0)) + (_amount(parts[second]) or Decimal(0)) == total:
                return (parts[first], parts[second])
    return ()


def _shares(figures: list[Figure]) -> Iterator[Relation]:
    for index, figure in enumerate(figures):
        if figure.unit != "%" or isinstance(figure.value, tuple) or not index:
            continue
        part = figures[index - 1]
        text = figure.source.text
        between = text[part.stop : figure.start]
        if len(between) > 60 or re.search(r"\.\s|;", between) or not _SHARE.search(between):
            continue
        if isinstance(part.value, tuple):
            yield _share(figure, part, part, Decimal(part.value[0]), Decimal(part.value[1]))
            number = Decimal(part.value[0])
        elif (amount := _amount(part)) is not None:
            number = amount
        else:
            continue
        wholes = [f for f in figures[: index - 1] if (_amount(f) or 0) >= number and _alike(f, part) and (_amount(f) or 0) > 0]
        fitting = [f for f in wholes if _share(figure, part, f, number, _amount(f) or Decimal(1)).holds]
        named = [f for f in wholes if _WHOLE.search(text[max(0, f.start - 25) : f.start])]
        chosen = fitting[-1:] or named[-1:] or wholes[-1:]
        if chosen:
            yield _share(figure, part, chosen[0], number, _amount(chosen[0]) or Decimal(1))


def _share(stated: Figure, part: Figure, whole: Figure, number: Decimal, of: Decimal) -> Relation:
    printed = Decimal(stated.value) if not isinstance(stated.value, tuple) else Decimal(0)
    exponent = printed.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    exact = number * 100 / of if of else Decimal(0)
    computed = exact.quantize(Decimal(1).scaleb(-max(places, 2)), rounding=ROUND_HALF_UP)
    return Relation(
        "share", stated, whole, (part,), computed, exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) == printed
    )


def _column_totals(rows: list[list[str]], figures: list[Figure]) -> Iterator[Relation]:
    """A row `Tổng cộng` is the sum of the other rows, column by column."""
    totals = [index for index, row in enumerate(rows) if any(_TOTAL_ROW.match(cell) for cell in row[:2])]
    if len(totals) != 1:
        return
    columns: dict[int, list[Figure]] = {}
    for figure in figures:
        cell = figure.source.paragraph.cell
        if cell is not None and _amount(figure) is not None:
            columns.setdefault(cell.column, []).append(figure)
    for group in columns.values():
        whole = [f for f in group if f.source.paragraph.cell and f.source.paragraph.cell.row == totals[0]]
        parts = [f for f in group if f not in whole]
        if len(whole) == 1 and len(parts) >= 2:
            computed = sum(((_amount(f) or Decimal(0)) for f in parts), Decimal(0))
            yield Relation("sum", whole[0], whole[0], tuple(parts), computed, computed == _amount(whole[0]))
