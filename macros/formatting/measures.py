"""Units of measure and money behind a number, by every way in which they are written: two of them never count the same."""

from __future__ import annotations

import re

#: In one spelling → as written, as regular expressions.
MEASURES: dict[str, tuple[str, ...]] = {
    "kg": ("kg", "ki-lô-gam", "kilogam", "kilograms?"),
    "tấn": ("tấn", "tonnes?", "tons?"),
    "tạ": ("tạ",),
    "g": ("g", "gam"),
    "ha": ("ha", "héc-ta", "hecta", "hectares?"),
    "m²": ("m2", "m²", "mét vuông"),
    "km²": ("km2", "km²"),
    "km": ("km", "ki-lô-mét", "kilomet", "kilomet(?:er|re)s?"),
    "m": ("m", "mét"),
    "cm": ("cm",),
    "m³": ("m3", "m³", "mét khối"),
    "lít": ("lít",),
    "đồng": ("đồng", "đ", "vnđ", "vnd"),
    "USD": ("usd", "đô la", "đô-la"),
    "EUR": ("eur", "euro"),
    "MW": ("mw",),
    "kW": ("kw",),
    "kWh": ("kwh",),
    "MWh": ("mwh",),
    "giờ": ("giờ", "hours?"),
    "ngày": ("ngày", "days?"),
    "tuần": ("tuần", "weeks?"),
    "tháng": ("tháng", "months?"),
}
_BEHIND = re.compile("|".join(rf"(\s*(?:{'|'.join(written)})(?![\w²³]))" for written in MEASURES.values()), re.IGNORECASE)


def measure_of(text: str, start: int = 0) -> str:
    """The unit of measure or money that a text goes on with at `start`, in one spelling; "" for any other word."""
    match = _BEHIND.match(text, start)
    return list(MEASURES)[match.lastindex - 1] if match and match.lastindex else ""
