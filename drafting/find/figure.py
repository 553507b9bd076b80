"""One figure, and how its number is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from drafting.document import Unit
from drafting.find.dates import Span
from drafting.find.places import Place

Value = int | Decimal


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as printed. `value` is a pair for a/b. `start`, `stop`: where it stands in its unit, for relations."""

    value: Value | tuple[Value, Value]
    unit: str | None
    as_printed: str
    period: Span | None
    where: Place
    excerpt: str
    source: Unit
    start: int
    stop: int


def number(printed: str) -> Value:
    """`1.436` → 1436, `34,07` → 34.07, `05` → 5."""
    if "," in printed or re.fullmatch(r"\d+\.\d{1,2}", printed):
        plain = printed.replace(".", "").replace(",", ".") if "," in printed else printed
        exact = Decimal(plain)
        return int(exact) if exact == exact.to_integral_value() and "," not in printed else exact
    return int(printed.replace(".", ""))
