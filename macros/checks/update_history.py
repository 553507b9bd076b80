"""The days of an update are in a possible order, and a contradiction is one about the same measure (rule: design/data, "History")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.updates import Update


def _run(given: CheckInput) -> Iterator[Problem]:
    for update in given.dataset.updates.values():
        yield from _dates(given.dataset, update, given.today)
        yield from _contradictions(given.dataset, update)


def _dates(dataset: Dataset, update: Update, today: dt.date) -> Iterator[Problem]:
    if not (possible(update.date) and possible(update.recorded)):
        return
    report = dataset.reports.get(update.id.split("/")[0])
    if report and update.date < report.date:
        advice = f"Báo cáo ký ngày {date_vi(report.date)}. Thông tin cũ hơn thuộc về thư mục backgrounds/."
        yield Problem.at(update.origin.at("date"), CHECK.name, "Cập nhật cũ hơn chính cam kết.", advice, str(update.date))
    if update.recorded > today:
        advice = f"Hôm nay là {date_vi(today)}. `recorded` là ngày bạn ghi mục này."
        yield Problem.at(update.origin.at("recorded"), CHECK.name, "Ngày ghi ở sau hôm nay.", advice, str(update.recorded))
    elif update.date > update.recorded:
        advice = "Ngày ghi vào dữ liệu không thể sớm hơn ngày sự việc."
        yield Problem.at(update.origin.at("recorded"), CHECK.name, "`recorded` sớm hơn `date`.", advice, str(update.recorded))
    if update.period and update.period.from_ is None and update.period.to is None:
        advice = "Hãy ghi `period: {from: 2024-01-01, to: 2024-12-31}`, hoặc bỏ `period`."
        yield Problem.at(update.origin.at("period"), CHECK.name, "`period` trống.", advice, update.id)


def _contradictions(dataset: Dataset, update: Update) -> Iterator[Problem]:
    for number, key in enumerate(update.contradicts):
        other = dataset.updates.get(key)
        if other is None:
            continue
        place = update.origin.at("contradicts", number)
        if other is update or not _about_the_same(other, update):
            advice = "Chỉ hai cập nhật khác nhau của cùng một cam kết (hay cùng một vấn đề) mới nói khác nhau được. Hãy bỏ mã này."
            yield Problem.at(place, CHECK.name, f"`{key}` không phải một cập nhật khác của cam kết này.", advice, key)
        elif update.measure is None:
            advice = "Hãy ghi `measure`: hai nguồn nói khác nhau về số đo nào. Khác thước đo thì không phải nói khác nhau."
            yield Problem.at(place, CHECK.name, "Chưa ghi thước đo mà hai nguồn nói khác nhau.", advice, key)
        elif other.measure != update.measure:
            said = f"`{key}` ghi `measure: {other.measure}`" if other.measure else f"`{key}` chưa ghi `measure`"
            advice = f"{said}. Cùng thước đo thì viết giống nhau ở cả hai; khác thước đo thì bỏ `contradicts`."
            yield Problem.at(place, CHECK.name, "Hai cập nhật không nói về cùng một thước đo.", advice, key)


def _about_the_same(one: Update, other: Update) -> bool:
    if one.commitment is None and other.commitment is None:
        return not set(one.subjects).isdisjoint(other.subjects)
    return one.commitment == other.commitment


CHECK = Check("update-history", "Các ngày của cập nhật hợp lý; chỉ nói khác nhau khi cùng một thước đo.", _run)
