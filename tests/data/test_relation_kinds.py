"""Relations between dates, wordings and statements: what holds, what does not, and what is shown as stated."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from macros.derived.audit import AuditResult
from macros.derived.periods import period_of
from macros.pages.audit_rows import facts, verdict_label
from tests.data.bad_input_kinds import figure
from tests.data.test_audit import publication_of
from tests.project import REPORT, Project

FIGURES = f"{REPORT}/figures.yml"
RELATIONS = f"{REPORT}/relations.yml"
SOURCE = "source: {section: I, page: 1, excerpt: "


def added(example: Project, text: str) -> None:
    path = example.root / RELATIONS
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def of_kind(example: Project, kind: str, fields: str, note: str | None = "Hai chỗ khác nhau.") -> AuditResult:
    """The result of one more relation, `7-2030/dc-x`, in the example report."""
    told = f"  note: {note}\n" if note else ""
    added(example, f"- id: 7-2030/dc-x\n  kind: {kind}\n  rule: Có khớp không?\n{fields}{told}  {SOURCE}cần thay 2.400 đèn đường}}\n")
    return publication_of(example).audit["7-2030/dc-x"]


def passages(*pairs: tuple[str, str], field: str = "date") -> str:
    lines = [f"    - {field}: {said}\n      {SOURCE}{excerpt}}}\n" for said, excerpt in pairs]
    return "  passages:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("first", "second", "verdict", "days"), [(3, 11, "consistent", 8), (11, 3, "inconsistent", -8), (3, 3, "consistent", 0)]
)
def test_what_carries_out_is_not_older(example: Project, first: int, second: int, verdict: str, days: int) -> None:
    given = [(f"2022-01-{day:02}", f"ngày {day:02} tháng 01 năm 2022") for day in (first, second)]
    result = of_kind(example, "date_order", passages(*given))
    assert (result.verdict, result.difference) == (verdict, days)
    assert (result.stated, result.computed) == (dt.date(2022, 1, second), dt.date(2022, 1, first))


@pytest.mark.parametrize(("day", "verdict"), [("5", "consistent"), ("6", "inconsistent")])
def test_one_thing_has_one_date(example: Project, day: str, verdict: str) -> None:
    given = [("2020-08-05", "ngày 05 tháng 8 năm 2020"), (f"2020-08-0{day}", f"ngày {day} tháng 8 năm 2020")]
    assert of_kind(example, "same_date", passages(*given)).verdict == verdict


@pytest.mark.parametrize(("words", "verdict"), [("Kế hoạch 5", "consistent"), ("kế hoạch 5", "inconsistent")])
def test_one_thing_has_one_name(example: Project, words: str, verdict: str) -> None:
    result = of_kind(
        example, "same_words", passages(("Kế hoạch 5", "theo Kế hoạch 5 của"), (words, f"thực hiện {words} ngày"), field="says")
    )
    assert (result.verdict, result.stated, result.computed) == (verdict, None, None)
    assert [(f.value, f.quoted) for f in facts(result)] == [("Kế hoạch 5", True), (words, True)]


@pytest.mark.parametrize(("date", "verdict"), [("2030-12-31", "inconsistent"), ("2030-01-31", "consistent")])
def test_nothing_is_stated_where_the_report_prints_words(example: Project, date: str, verdict: str) -> None:
    result = of_kind(example, "not_after", f"  printed: đèn đường\n  event_date: {date}\n")
    assert (result.verdict, result.stated, result.difference) == (verdict, None, None)
    labels = {f.label: f.value for f in facts(result)}
    assert labels["Văn bản ghi"] == "đèn đường"
    assert [label for label, value in labels.items() if value == f"31/{int(date[5:7])}/2030"] == ["Không sớm hơn (website đọc)"]


@pytest.mark.parametrize(("date", "verdict"), [("2030-02-28", "inconsistent"), ("2030-07-01", "consistent")])
def test_what_is_planned_is_not_over(example: Project, date: str, verdict: str) -> None:
    result = of_kind(example, "not_before", f"  printed: đèn đường\n  event_date: {date}\n")
    assert (result.verdict, result.computed) == (verdict, dt.date(2030, 7, 1))


@pytest.mark.parametrize(("first", "verdict"), [(2031, "inconsistent"), (2030, "consistent")])
def test_years_of_a_period(example: Project, first: int, verdict: str) -> None:
    fields = f"  stated: 7-2030/iii-so-1\n  period_from: {first}\n  period_to: {2030 if first == 2030 else 2035}\n"
    assert of_kind(example, "years_in_period", fields).verdict == verdict


def test_rates_of_all_parts_make_a_hundred(example: Project) -> None:
    rate = figure("55.5", "%", "55,5%", "đạt 55,5% kỳ")
    (example.root / FIGURES).write_text((example.root / FIGURES).read_text(encoding="utf-8") + rate, encoding="utf-8")
    added(
        example,
        "- id: 7-2030/dc-y\n  kind: not_checkable\n  rule: Tỷ lệ không có tử số\n  stated: 7-2030/i-so-9\n"
        f"  note: Không nêu tử số.\n  {SOURCE}đạt 55,5% kỳ}}\n".replace("đạt 55,5% kỳ", '"đạt 55,5% kỳ"'),
    )
    result = of_kind(example, "hundred", "  parts: [7-2030/i-so-3, 7-2030/i-so-9]\n")
    assert (result.stated, result.computed, result.verdict) == (Decimal("111.0"), 100, "inconsistent")


def test_readings_are_computed_side_by_side(example: Project) -> None:
    readings = (
        "  readings:\n"
        "    - {says: nếu tính cả, kind: sum, parts: [7-2030/i-so-2, 7-2030/i-so-4]}\n"
        "    - {says: nếu trừ ra, kind: remainder, whole: 7-2030/i-so-1, parts: [7-2030/i-so-2]}\n"
        "    - {says: nếu chia, kind: share, whole: 7-2030/i-so-1, parts: [7-2030/i-so-4]}\n"
        "    - {says: nếu đếm, kind: list_count, items: {list: phoi-hop-thanh-lap}}\n"
    )
    result = of_kind(example, "not_checkable", f"  stated: 7-2030/iii-so-1\n{readings}", note="Hiểu được nhiều cách.")
    assert [(r.computed, r.unit) for r in result.readings] == [(2400, "đèn"), (1200, "đèn"), (50, "%"), (1, "tổ chức")]
    assert [f.value for f in facts(result)[1:]] == ["2.400 đèn", "1.200 đèn", "50,00%", "1 tổ chức"]


def test_less_than_the_whole_is_never_called_a_match(example: Project) -> None:
    result = of_kind(example, "part_of", "  whole: 7-2030/i-so-1\n  parts: [7-2030/i-so-2]\n", note=None)
    assert (result.verdict, verdict_label(result)) == ("consistent", "Không vượt tổng")


def test_a_figure_takes_its_days_from_its_section(example: Project) -> None:
    example.replace(f"{REPORT}/figures.yml", "  period: {from: 2030-01-01, to: 2030-06-10}\n", "")
    publication = publication_of(example)
    days = {key: period_of(publication.dataset, figure) for key, figure in publication.dataset.figures.items()}
    assert {key for key, period in days.items() if period and period.to == dt.date(2030, 6, 10)} == {
        f"7-2030/i-so-{n}" for n in range(1, 5)
    }
    assert days["7-2030/iii-so-1"] is None
