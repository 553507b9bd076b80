"""Days are possible ones, and in a possible order: nothing was reviewed, looked up, recorded or signed after today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.walking import Path, all_records, fields_holding
from macros.records.base import Period, Record
from macros.records.documents import Document

#: No document, event or source here is older than the state that issued it; no plan reaches further.
FIRST_YEAR, LAST_YEAR = 1945, 2100
_YEAR_IN_NUMBER = re.compile(r"/((?:19|20)[0-9]{2})/")
_CENTURY = 100


def possible(day: dt.date) -> bool:
    """Whether a year is one that somebody may have meant; what is impossible is told here and nowhere else."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    for _, record in all_records(dataset):
        for path, day in _days_in(record):
            if not possible(day):
                message = f"Năm {day.year} không thể có ở đây."
                yield Problem.at(record.origin.at(*path), CHECK.name, message, _year_advice(day.year), day.isoformat())
    for document in dataset.documents.values():
        yield from _year_of(document, given.today)
    for relation in dataset.relations.values():
        for field in ("year", "period_from"):
            year = getattr(relation, field)
            if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
                yield Problem.at(relation.origin.at(field), CHECK.name, f"Năm {year} không thể có ở đây.", _year_advice(year), str(year))
    for owner, field, past in _past_days(dataset):
        if past is not None and possible(past) and past > given.today:
            advice = f"Hôm nay là {date_vi(given.today)}. Hãy xem lại năm."
            yield Problem.at(owner.origin.at(field), CHECK.name, f"Ngày {date_vi(past)} ở sau hôm nay.", advice, past.isoformat())
    for record, path, start, end in _spans(dataset):
        if start is not None and end is not None and start > end and possible(start) and possible(end):
            advice = f"Ngày đầu {date_vi(start)} ở sau ngày cuối {date_vi(end)}: hãy xem lại hai ngày."
            yield Problem.at(record.origin.at(*path), CHECK.name, "Khoảng thời gian bị ngược.", advice, f"{start} → {end}")


def _year_of(document: Document, today: dt.date) -> Iterator[Problem]:
    """At most one problem: an impossible year, one that is to come, or one that the date or the number beside it contradicts."""
    year = document.year
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        yield Problem.at(document.origin.at("year"), CHECK.name, f"Năm {year} không thể có ở đây.", _year_advice(year), str(year))
        return
    if year is not None and year > today.year:
        advice = f"Hôm nay là {date_vi(today)}: văn bản đã ban hành thì không ở sau hôm nay. Hãy xem lại năm."
        yield Problem.at(document.origin.at("year"), CHECK.name, f"Năm {year} ở sau hôm nay.", advice, str(year))
        return
    if document.date is not None and not possible(document.date):
        return
    if year is not None and document.date is not None and document.date.year != year:
        advice = f"Ngày ban hành là {date_vi(document.date)}. Hãy bỏ `year` (chỉ ghi khi không biết ngày), hoặc sửa ngày."
        yield Problem.at(document.origin.at("year"), CHECK.name, f"`year: {year}` khác với năm của `date`.", advice, str(year))
        return
    named = _YEAR_IN_NUMBER.search(document.number or "")
    known = document.date.year if document.date else year
    if named and known is not None and int(named[1]) != known and not document.note:
        advice = f"Số hiệu {document.number} là của năm {named[1]}. Hãy sửa cho khớp; nếu báo cáo in như vậy, hãy nói rõ trong `note`."
        field = "date" if document.date else "year"
        yield Problem.at(document.origin.at(field), CHECK.name, f"Năm {known} khác với năm trong số hiệu.", advice, str(known))


def _year_advice(year: int) -> str:
    if 0 < year < _CENTURY:
        meant = f"Năm viết đủ bốn chữ số: {2000 + year} hay {1900 + year}? "
    elif str(year)[:2] == "22" or f"{year:04d}"[:2] == "02":
        meant = f"Có phải bạn muốn viết năm 20{year % 100:02d}? "
    else:
        meant = ""
    return f"{meant}Hãy xem lại năm: bốn chữ số, từ {FIRST_YEAR} đến {LAST_YEAR}."


def _days_in(value: object, path: Path = ()) -> Iterator[tuple[Path, dt.date]]:
    """Every day inside a record, with its path."""
    if isinstance(value, dt.date):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, written in fields_holding(type(value), dt.date):
            inner = getattr(value, name)
            if isinstance(inner, dt.date):
                yield (*path, written), inner
            elif isinstance(inner, BaseModel | tuple):
                yield from _days_in(inner, (*path, written))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, dt.date | BaseModel):
                yield from _days_in(item, (*path, index))


def _past_days(dataset: Dataset) -> Iterator[tuple[Record, str, dt.date | None]]:
    """Days that must lie in the past. (Those of updates and of their sources have checks of their own.)"""
    if not dataset.lost.any_of("site"):
        yield dataset.site, "as_of", dataset.site.as_of
    for report in dataset.reports.values():
        yield report, "date", report.date
    for document in dataset.documents.values():
        yield document, "date", document.date
    for search in dataset.searches.values():
        yield search, "date", search.date
    for body in dataset.bodies.values():
        yield body, "valid_from", body.valid_from
    for background in dataset.backgrounds.values():
        yield background, "recorded", background.recorded
        yield background, "date", background.date


def _spans(dataset: Dataset) -> Iterator[tuple[Record, tuple[str | int, ...], dt.date | None, dt.date | None]]:
    for body in dataset.bodies.values():
        yield body, ("valid_from",), body.valid_from, body.valid_to
    periods: list[tuple[Record, tuple[str | int, ...], Period | None]] = [(f, ("period",), f.period) for f in dataset.figures.values()]
    periods += [(update, ("period",), update.period) for update in dataset.updates.values()]
    for report in dataset.reports.values():
        periods += [(report, ("period",), report.period), (report, ("next_period",), report.next_period)]
        periods += [(report, ("count_periods", index, "period"), count.period) for index, count in enumerate(report.count_periods)]
    yield from ((record, (*path, "from"), period.from_, period.to) for record, path, period in periods if period is not None)


CHECK = Check("dates", "Năm có thật; ngày đã qua không ở sau hôm nay; ngày đầu không ở sau ngày cuối.", _run)
