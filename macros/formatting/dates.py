"""Dates the Vietnamese way: 12/6/2024, ngày 12 tháng 6 năm 2024."""

from __future__ import annotations

import datetime as dt


def date_vi(date: dt.date) -> str:
    """`2024-06-12` → `12/6/2024`."""
    return f"{date.day}/{date.month}/{date.year}"


def date_long_vi(date: dt.date) -> str:
    """`2024-06-12` → `ngày 12 tháng 6 năm 2024`."""
    return f"ngày {date.day} tháng {date.month} năm {date.year}"


def partial_date_vi(text: str) -> str:
    """A date of which only a part is known: `2026-03` → `3/2026`, `2026` → `2026`."""
    year, _, month = text.partition("-")
    return f"{int(month)}/{year}" if month else year


def period_vi(start: dt.date | None, end: dt.date | None) -> str:
    """`từ 1/1/2024 đến 10/6/2024`, or the half that is known."""
    if start and end:
        return f"từ {date_vi(start)} đến {date_vi(end)}"
    if end:
        return f"đến {date_vi(end)}"
    return f"từ {date_vi(start)}" if start else ""
