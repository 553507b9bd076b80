"""The machine value of a figure, its printed form and the quotation say the same (rule: design/data, "Numbers")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.checks.base import Check, CheckInput
from macros.derived.series import MILESTONE
from macros.formatting.dates import date_vi
from macros.formatting.numbers import Number, number_vi
from macros.formatting.printed_dates import printed_days
from macros.formatting.printed_numbers import fits, printed_numbers, unit_scale, values_printed
from macros.loading.problems import Problem
from macros.loading.report_text import comparable
from macros.records.evidence import Evidence
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure

#: Things that are counted in whole ones: a value with a fraction is then a thousands mark taken for a decimal one.
COUNTED = frozenset(
    [
        "nhiệm vụ",
        "văn bản",
        "người",
        "hồ sơ",
        "vụ",
        "dự án",
        "hộ",
        "tổ chức",
        "cơ quan",
        "đơn vị",
        "giải pháp",
        "tờ trình",
        "báo cáo",
        "cuộc",
        "lượt",
        "lượt người",
        "lần",
        "doanh nghiệp",
        "học sinh",
        "thí sinh",
        "chỉ tiêu",
        "chỉ đạo",
        "nghị quyết",
        "quyết định",
        "kế hoạch",
        "cuộc họp",
        "thủ tục",
        "đơn",
        "ý kiến",
        "kiến nghị",
        "sản phẩm",
        "bậc",
        "đèn",
    ]
)
#: Values further apart than this are another order of magnitude: none is advised in place of the other without saying why.
_FAR = 10

Found = tuple[str, str, str, str]


def _run(given: CheckInput) -> Iterator[Problem]:
    for figure in given.dataset.figures.values():
        for field, message, advice, text in _mistakes(figure):
            yield Problem.at(figure.origin.at(field), CHECK.name, message, advice, text)
    for number in given.dataset.public_figures.values():
        if number.unit == MILESTONE:
            yield from _milestone(number)
        elif not number.computed:
            for message, advice in _quoted(number.value, number.unit, number.evidence):
                yield Problem.at(number.origin.at("value"), CHECK.name, message, advice, str(number.value))


def _milestone(number: PublicFigure) -> Iterator[Problem]:
    """Of a milestone the day is what counts: it stands in the quotation, or is the day the page was published."""
    evidence = number.evidence
    if number.date is None or number.computed or number.date == evidence.published:
        return
    if not any(day.may_be(number.date) for day in printed_days(evidence.excerpt) if day.day is not None):
        message = f"Ngày {date_vi(number.date)} không có trong đoạn trích “{evidence.excerpt}”."
        advice = "Hãy trích đúng đoạn có in ngày này; nếu đó là ngày trang được đăng, hãy ghi `published`; nếu suy ra, hãy ghi `computed`."
        yield Problem.at(number.origin.at("date"), CHECK.name, message, advice, number.date.isoformat())


def agrees(figure: Figure) -> bool:
    """Whether value, printed form and quotation say the same, as far as they can be read."""
    return next(_mistakes(figure), None) is None


def _mistakes(figure: Figure) -> Iterator[Found]:
    """At most one (field, message, advice, text): the quotation decides first, then the printed form, then the unit."""
    text, places = _places(figure)
    if not places:
        message = f"`as_printed: {figure.as_printed}` không có trong đoạn trích “{figure.source.excerpt}”."
        yield "as_printed", message, _printed_advice(figure), figure.as_printed
        return
    if wrong := unit_mistake(figure):
        yield "unit", *wrong, figure.unit
        return
    printed = list(dict.fromkeys(value for place in places for value in values_printed(text, figure.unit, place)))
    if printed and Decimal(figure.value) not in printed:
        message = f"`value: {figure.value}` là {number_vi(figure.value)}, không khớp với `as_printed`: {figure.as_printed}."
        yield "value", message, _value_advice(figure, text[places[0][0] :], printed), str(figure.value)
    elif _broken_count(figure.value, figure.unit, printed):
        message = f"`value: {figure.value}` là {number_vi(figure.value)} {figure.unit}: đơn vị này đếm số nguyên."
        yield "value", message, _value_advice(figure, text[places[0][0] :], printed), str(figure.value)


def _places(figure: Figure) -> tuple[str, list[tuple[int, int]]]:
    """The text in which the printed form stands, with what is around it, and where."""
    text = comparable(figure.as_printed if figure.computed else figure.source.excerpt)
    return text, places_in(figure.as_printed, text)


def unit_mistake(figure: Figure) -> tuple[str, str] | None:
    """(message, advice) where what is printed behind the number makes it a percentage, or none, and the unit says the contrary."""
    text, places = _places(figure)
    numbers = [number for number in printed_numbers(text) if any(start <= number.start < end for start, end in places)]
    if not numbers or any(fits(share, number, figure.unit) for number in numbers for _, share in number.units()):
        return None
    shown = text[numbers[-1].start : numbers[-1].unit_end]
    if share := numbers[-1].share:
        return (
            f"Báo cáo in “{shown}”, nên đơn vị không phải là `{figure.unit}`.",
            f'Hãy viết `unit: "{share}"`, hoặc xem lại số và đoạn trích.',
        )
    if measure := numbers[-1].measure:
        shown = f"{text[numbers[-1].start : numbers[-1].unit_end]} {measure}"
        right = f"{text[numbers[-1].end : numbers[-1].unit_end].strip()} {measure}".strip()
        advice = f'Hãy viết `unit: "{right}"` với số như báo cáo in, không quy đổi; hoặc xem lại đoạn trích.'
        return f"Báo cáo in “{shown}”, nên đơn vị không phải là `{figure.unit}`.", advice
    shown = " ".join(text[numbers[-1].start :].split()[:3])
    return (
        f"Báo cáo in “{shown}”: không có dấu % sau số này.",
        "Hãy viết `unit` theo đoạn trích; nếu bản gốc có dấu %, hãy chép cả dấu đó vào `excerpt`.",
    )


def places_in(printed: str, text: str) -> list[tuple[int, int]]:
    """Where a printed form stands in a quotation as a whole: `1.463` is not in `11.463`, nor `34,0` in `34,07`."""
    wanted, places = comparable(printed), []
    start = text.find(wanted)
    while start >= 0:
        before, after = text[:start][-2:], text[start + len(wanted) :][:2]
        if not _goes_on(before[::-1], wanted[:1]) and not _goes_on(after, wanted[-1:]):
            places.append((start, start + len(wanted)))
        start = text.find(wanted, start + 1)
    return places


def _goes_on(beyond: str, edge: str) -> bool:
    """Whether a number or word that ends at `edge` goes on with `beyond` (its first sign lies nearest)."""
    if edge.isdigit():
        return beyond[:1].isdigit() or (beyond[:1] in (".", ",") and beyond[1:2].isdigit())
    return edge.isalpha() and beyond[:1].isalpha()


def _broken_count(value: Number, unit: str, printed: list[Decimal]) -> bool:
    """Whether a part is counted of what comes in whole ones, and what is printed can be read as a whole number: `1,436 nhiệm vụ`.

    (`2,5 lần`, `4,5 người` on average: what is printed says so and nothing else.)
    """
    return unit in COUNTED and not _whole(Decimal(value)) and (not printed or any(_whole(reading) for reading in printed))


def _whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _printed_advice(figure: Figure) -> str:
    """What the quotation prints instead, when it prints one number only."""
    values = values_printed(figure.source.excerpt, figure.unit)
    near = [value for value in values if _near(value, Decimal(figure.value))]
    otherwise = "hãy chép vào `excerpt` đúng đoạn của báo cáo có in số này"
    if len(set(near)) == 1:
        right = f"hãy sửa `as_printed` theo đoạn trích và `value: {_plain(near[0])}`"
        return f"Hãy xem bản gốc. Nếu báo cáo in {number_vi(near[0])}, {right}; nếu không, {otherwise}."
    return f"Hãy xem bản gốc rồi viết `as_printed` đúng như đoạn trích in; hoặc {otherwise}."


def _value_advice(figure: Figure, found: str, readings: list[Decimal]) -> str:
    """The reading meant: the one that a whole unit allows, or the only one, or the one of the same order; else all of them."""
    value, printed = Decimal(figure.value), figure.as_printed
    allowed = [reading for reading in readings if not _broken_count(reading, figure.unit, readings)] or readings
    meant = [reading for reading in allowed if _near(reading, value)] or allowed
    if not meant:
        return f"Hãy sửa `value` theo số báo cáo in ({printed})."
    if len(meant) > 1:
        return f"Hãy sửa `value` theo số báo cáo in ({printed}): {' hoặc '.join(_plain(reading) for reading in meant)}."
    if Decimal(str(figure.value).replace(".", "")) == meant[0] != value:
        return f"Dấu chấm trong `value` là dấu thập phân. Hãy viết liền: {_plain(meant[0])}."
    number = next(iter(printed_numbers(found)), None)
    if number is not None and number.scale not in (1, unit_scale(figure.unit)[0]):
        shown = found[: number.unit_end]
        return f"Báo cáo in “{shown}”: tính theo {figure.unit}, hãy viết `value: {_plain(meant[0])}`; hoặc sửa `unit` theo đoạn trích."
    return f"Nếu báo cáo in {printed}, hãy viết `value: {_plain(meant[0])}`; nếu `value` đúng, hãy sửa `as_printed` và đoạn trích."


def _quoted(value: Number, unit: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """At most one (message, advice) for a value that must be printed in the quotation of its source."""
    printed = values_printed(evidence.excerpt, unit)
    if Decimal(value) in printed and not _broken_count(value, unit, printed):
        return
    message = f"`value: {value}` là {number_vi(value)} {unit}, không có trong đoạn trích “{evidence.excerpt}”."
    if other := next((number for number in printed_numbers(evidence.excerpt) if abs(Decimal(value)) in map(abs, number.readings)), None):
        behind = [] if other.share else evidence.excerpt[other.unit_end :].split()[:1]
        shown = " ".join([evidence.excerpt[other.start : other.unit_end], *behind])
        if Decimal(value) > 0 and not _broken_count(value, unit, printed):
            yield message, f"Đoạn trích ghi “{shown}”: hãy sửa `unit` cho khớp, hoặc tính `value` theo đơn vị {unit}."
            return
    whole = Decimal(str(value).replace(".", ""))
    near = [whole] if whole in printed and whole != Decimal(value) else [number for number in printed if _near(number, Decimal(value))]
    if near == [whole] and whole != Decimal(value):
        yield message, f"Dấu chấm trong `value` là dấu thập phân. Hãy viết liền: {_plain(whole)}."
    else:
        shown = f" (đoạn trích ghi {' và '.join(number_vi(number) for number in near[:3])})" if near else ""
        yield message, f"Hãy trích đúng đoạn có in con số này{shown}; nếu website tính ra, hãy ghi cách tính vào `computed`."


def _near(one: Decimal, other: Decimal) -> bool:
    """Whether two values are of the same sign and order."""
    return one == other or (one * other > 0 and max(abs(one), abs(other)) < min(abs(one), abs(other)) * _FAR)


def _plain(value: Decimal) -> str:
    return f"{value:f}"


CHECK = Check("printed-forms", "Giá trị cho máy, số in và đoạn trích nói cùng một điều.", _run)
