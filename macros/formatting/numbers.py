"""Numbers the Vietnamese way: 1.436 and 34,07 (rule: design/data, "Numbers")."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

Number = int | Decimal


def number_vi(value: Number, decimals: int | None = None) -> str:
    """`1436` → `1.436`, `Decimal("34.07")` → `34,07`; with `decimals`, rounded half up to that many."""
    quantity = Decimal(value)
    if decimals is not None:
        quantity = quantity.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(quantity):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "−" if quantity < 0 else ""
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


def decimals_of(value: Number) -> int:
    """How many digits stand behind the decimal mark."""
    exponent = Decimal(value).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded half up, as schools and statistics offices do."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
