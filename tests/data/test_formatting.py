"""Numbers, dates and the alphabet, the Vietnamese way."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.formatting.alphabet import anchor, fold, sort_key
from macros.formatting.dates import date_long_vi, date_vi, period_vi
from macros.formatting.language import language
from macros.formatting.numbers import number_vi, rounded
from macros.formatting.printed_numbers import printed_numbers, values_printed


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (7, "7"), (1436, "1.436"), (1234567, "1.234.567"), (Decimal("34.07"), "34,07"), (Decimal("-1.53"), "−1,53")],
)
def test_number(value: int | Decimal, shown: str) -> None:
    assert number_vi(value) == shown


@given(st.integers(min_value=0, max_value=10**12))
def test_every_count_reads_back_as_itself(value: int) -> None:
    assert values_printed(number_vi(value))[0] == Decimal(value)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_every_rate_reads_back_as_itself(value: Decimal) -> None:
    assert values_printed(number_vi(value))[0] == value


def test_numbers_in_a_printed_form() -> None:
    assert [number.readings[0] for number in printed_numbers("31/60 nhiệm vụ (34,07%)")] == [31, 60, Decimal("34.07")]
    assert values_printed("05 cơ quan") == [5]


def test_rounding_is_half_up() -> None:
    assert rounded(Decimal("0.125"), 2) == Decimal("0.13")


def test_dates() -> None:
    day = dt.date(2024, 6, 2)
    assert date_vi(day) == "2/6/2024"
    assert date_long_vi(day) == "ngày 2 tháng 6 năm 2024"
    assert period_vi(dt.date(2024, 1, 1), day) == "từ 1/1/2024 đến 2/6/2024"


def test_sorting_follows_the_vietnamese_alphabet() -> None:
    words = ["ung", "đất", "dân", "ước", "an", "ăn", "âm", "xã", "ơn", "ôn", "on", "êm", "em"]
    assert sorted(words, key=sort_key) == ["an", "ăn", "âm", "dân", "đất", "em", "êm", "on", "ôn", "ơn", "ung", "ước", "xã"]
    assert sorted(["mạ", "mã ta", "má", "mã", "mả", "mà", "ma"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ", "mã ta"]
    assert sorted(["Điều 10", "điều 9", "điều 9a"], key=sort_key) == ["điều 9", "điều 9a", "Điều 10"]


def test_folding_keeps_d_with_stroke() -> None:
    assert fold("Đầu tư công ở Cần Thơ") == "dau tu cong o can tho"
    assert anchor("150-2024/iv-4-2") == "150-2024-iv-4-2"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("achieving 18.54 per cent of the target by late October", "en"),
        ("đạt 18,54% kế hoạch đến cuối tháng 10", "vi"),
        ("VTC News", "vi"),
        ("PCI 2024: 70,01", "vi"),
        ("Kế hoạch on the ground in Can Tho", "vi"),
    ],
)
def test_a_quotation_in_english_is_told_from_vietnamese(text: str, expected: str) -> None:
    assert language(text) == expected
