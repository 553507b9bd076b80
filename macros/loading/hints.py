"""What to write instead: numbers, dates and codes the way they were probably meant."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from macros.formatting.dates import date_vi

_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+\Z")
_THOUSANDS_AND_DECIMALS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+\Z")
_ENGLISH = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+\Z")
_DAY_FIRST = re.compile(r"(?:ngày\s*)?([0-9]{1,2})\s*(?:[/.-]|tháng)\s*([0-9]{1,2})\s*(?:[/.-]|năm)\s*([0-9]{4})\Z", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?:[Tt ].*)?\Z")
_MONTHS = 12

_DATE_FORM = "Viết năm-tháng-ngày, không có ngoặc kép: 2024-06-12."
_NUMBER_FORM = "Viết chỉ bằng chữ số, dấu chấm là dấu thập phân, không có ngoặc kép: 1436 hoặc 34.07."


def number_advice(value: Any, whole: bool = False) -> str:
    """How to write a number that was written the Vietnamese way. `whole`: the field wants a whole number."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return f"Hãy viết {int(value)}: trường này chỉ nhận số nguyên."
    if isinstance(value, Decimal):
        return f"Nếu dấu chấm là dấu hàng nghìn, hãy viết liền: {str(value).replace('.', '')}. Trường này chỉ nhận số nguyên."
    text = re.sub(r"[\s%]", "", value) if isinstance(value, str) and len(value) < 60 else ""
    if not text:
        return _NUMBER_FORM
    percent = " Dấu % viết ở trường `unit`." if "%" in value else ""
    if _THOUSANDS.match(text):
        return f"Hãy viết liền, không có dấu chấm hàng nghìn: {text.replace('.', '')}.{percent}"
    if _THOUSANDS_AND_DECIMALS.match(text):
        return f"Hãy viết {text.replace('.', '').replace(',', '.')} (bỏ dấu chấm hàng nghìn, dấu chấm là dấu thập phân).{percent}"
    if _ENGLISH.match(text) and text.count(",") == 1 and "." not in text:
        point, plain = text.replace(",", "."), text.replace(",", "")
        return f"Nếu dấu phẩy là dấu thập phân, hãy viết {point}; nếu là dấu hàng nghìn, hãy viết liền {plain}.{percent}"
    if _ENGLISH.match(text):
        return f"Hãy viết {text.replace(',', '')}, không có dấu phẩy hàng nghìn.{percent}"
    if _DECIMAL_COMMA.match(text):
        if whole:
            return f"Trường này chỉ nhận số nguyên, không nhận {text}."
        return f"Hãy viết dấu chấm thay dấu phẩy: {text.replace(',', '.')}.{percent}"
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return f"Hãy viết số không có ngoặc kép, dấu cách hay dấu %: {text}.{percent}"
    return _NUMBER_FORM


def date_advice(value: Any) -> str:
    """How to write a day that was written another way: `12/6/2024` → 2024-06-12."""
    text = value.strip() if isinstance(value, str) and len(value) < 60 else ""
    if match := _DAY_FIRST.match(text):
        day, month, year = map(int, match.groups())
    elif match := _YEAR_FIRST.match(text):
        year, month, day = map(int, match.groups())
    else:
        return _DATE_FORM
    try:
        meant = dt.date(year, month, day)
    except ValueError:
        swapped = f" Có lẽ ngày và tháng bị viết ngược: {year:04d}-{day:02d}-{month:02d}." if month > _MONTHS >= day else ""
        return f"Ngày này không có trong lịch.{swapped} {_DATE_FORM}"
    return f"Hãy viết {meant.isoformat()} (ngày {date_vi(meant)}), không có ngoặc kép."


def ambiguous_advice(text: str) -> tuple[str, str]:
    """(message, advice) for a plain text that YAML readers take for something else."""
    quoted = f'nếu là chữ, hãy đặt trong ngoặc kép: "{text}"'
    alone = f"N{quoted[1:]}."
    if _YEAR_FIRST.match(text):
        return f"Ngày `{text}` viết chưa đúng.", f"{date_advice(text)} Hoặc {quoted}."
    if text[0].isalpha() or text == "~":
        yes = text.lower() in ("y", "yes", "on", "true")
        word = "null hoặc để trống" if text.lower() in ("null", "~") else "true" if yes else "false"
        return f"`{text}` không rõ là chữ hay là có/không.", f"Hãy viết {word}; {quoted}."
    if ":" in text:
        return f"`{text}` bị máy hiểu là giờ.", alone
    plain = re.sub(r"[_+]", "", text)
    if re.fullmatch(r"-?0+[0-9]+", plain):
        return f"Số `{text}` bắt đầu bằng số 0.", f"Nếu là số, hãy viết {int(plain)}; {quoted}."
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain) and plain != text:
        return f"Số `{text}` viết chưa đúng.", f"Nếu là số, hãy viết {plain}; {quoted}."
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain):
        return f"Số này quá dài ({len(text)} ký tự).", f"Số có tối đa 18 chữ số; {quoted}."
    return f"`{text}` không rõ là số hay là chữ.", f"{_NUMBER_FORM} {alone}"
