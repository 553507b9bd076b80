"""What to write instead: numbers, dates and codes the way they were probably meant."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from decimal import Decimal
from typing import Any

from macros.formatting.dates import date_vi
from macros.formatting.printed_dates import printed_days
from macros.formatting.printed_numbers import printed_numbers

_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+\Z")
_THOUSANDS_AND_DECIMALS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+\Z")
_ENGLISH = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+\Z")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]?([0-9]{1,2})[/.-]?([0-9]{1,2})(?:[Tt ].*)?\Z")
_DAY_FIRST = re.compile(
    r"(?:(?:thứ \w+|chủ nhật),?\s*)?(?:ngày\s*)?([0-9]{1,2})\s*(?:[/.-]|tháng|thg\.?)\s*([0-9]{1,2})\s*(?:[/.,-]|năm)\s*([0-9]{4})\Z",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2})\Z")
_MONTH_ONLY = re.compile(r"(?:tháng\s*)?([0-9]{1,2})\s*(?:[/.-]|năm)\s*([0-9]{4})\Z|([0-9]{4})[/.-]([0-9]{1,2})\Z", re.IGNORECASE)
_YEAR_ONLY = re.compile(r"(?:năm\s*)?((?:19|20)[0-9]{2})\Z", re.IGNORECASE)
_MONTHS, _LONGEST_MONTH = 12, 31

_DATE_FORM = "Viết năm-tháng-ngày, không có ngoặc kép: 2024-06-12."
_WHOLE_FORM = "Viết một số nguyên, chỉ bằng chữ số, không có ngoặc kép: 5."
_NUMBER_FORM = "Viết chỉ bằng chữ số, dấu chấm là dấu thập phân, không có ngoặc kép: 1436 hoặc 34.07."


def number_advice(value: Any, whole: bool = False) -> str:
    """How to write a number that was written the Vietnamese way. `whole`: the field wants a whole number."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return f"Hãy viết {int(value)}: trường này chỉ nhận số nguyên."
    if isinstance(value, Decimal):
        return f"Nếu dấu chấm là dấu hàng nghìn, hãy viết liền: {str(value).replace('.', '')}. Trường này chỉ nhận số nguyên."
    text = re.sub(r"[\s%]", "", value) if isinstance(value, str) and len(value) < 60 else ""
    form = _WHOLE_FORM if whole else _NUMBER_FORM
    if not text:
        return form
    if year := _YEAR_ONLY.match(value.strip()) if whole else None:
        return f"Hãy viết {year[1]}: chỉ chữ số, không có ngoặc kép."
    text = re.sub("[−–]", "-", text)
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
    numbers = list(printed_numbers(value))
    if len(numbers) == 1 and len(numbers[0].readings) == 1 and not numbers[0].loose:
        meant = numbers[0].readings[0] * numbers[0].scale
        if meant == meant.to_integral_value() or not whole:
            return f"Hãy viết {meant.normalize():f}; chữ đi kèm thuộc về trường khác (đơn vị ở `unit`, cách in ở `as_printed`)."
    return form


def date_advice(value: Any, year_field: bool = False, partial: bool = False) -> str:
    """How to write a day that was written another way: `12/6/2024` → 2024-06-12.

    `year_field`: the record has a field for a year alone. `partial`: a month or a year is enough here.
    """
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    text = re.sub("[–—−]", "-", text.strip().rstrip("."))[:60]
    if match := _DAY_FIRST.match(text):
        day, month, year = map(int, match.groups())
    elif match := _SHORT_YEAR.match(text):
        return f"Năm viết đủ bốn chữ số. {_DATE_FORM}"
    elif partial and (match := _MONTH_ONLY.match(text)) and 1 <= int(match[1] or match[4]) <= _MONTHS:
        return f'Hãy viết "{match[2] or match[3]}-{int(match[1] or match[4]):02d}".'
    elif partial and (match := _YEAR_ONLY.match(text)):
        return f'Hãy viết "{match[1]}".'
    elif partial and _MONTH_ONLY.match(text):
        return f"Một năm có 12 tháng. {_DATE_FORM}"
    elif match := _MONTH_ONLY.match(text):
        return f"Trường này cần cả ngày, tháng, năm.{_year_only(match[2] or match[3], year_field)} {_DATE_FORM}"
    elif match := _YEAR_ONLY.match(text):
        return f"Trường này cần cả ngày, tháng, năm.{_year_only(match[1], year_field)} {_DATE_FORM}"
    elif match := _YEAR_FIRST.match(text):
        year, month, day = map(int, match.groups())
    else:
        return _written_out(text)
    try:
        meant = dt.date(year, month, day)
    except ValueError:
        return f"{no_such_day(year, month, day)} {_DATE_FORM}"
    return f"Hãy viết {meant.isoformat()} (ngày {date_vi(meant)}), không có ngoặc kép."


def _year_only(year: str, year_field: bool) -> str:
    return f" Nếu chỉ biết năm, hãy bỏ dòng này và ghi `year: {year}`." if year_field else ""


def _written_out(text: str) -> str:
    """A day in words inside a longer text (`May 2, 2030`), where there is exactly one whole one."""
    days = [day for day in printed_days(text) if day.day and day.month and day.year]
    if len(days) == 1 and days[0].day and days[0].month and days[0].year:
        return date_advice(f"{days[0].year:04d}-{days[0].month:02d}-{days[0].day:02d}")
    return _DATE_FORM


def no_such_day(year: int, month: int, day: int) -> str:
    """Why a day is in no calendar, and which one may have been meant."""
    if month > _MONTHS >= day >= 1 and month <= _LONGEST_MONTH:
        return f"Ngày này không có trong lịch. Có lẽ ngày và tháng bị viết ngược: {year:04d}-{day:02d}-{month:02d}."
    if 1 <= month <= _MONTHS and 1 <= year <= dt.MAXYEAR and day > 0:
        return f"Ngày này không có trong lịch: tháng {month}/{year} có {monthrange(year, month)[1]} ngày."
    return "Ngày này không có trong lịch."


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
