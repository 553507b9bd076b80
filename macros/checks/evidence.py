"""A public source is the publisher's own page, quoted shortly, with the day somebody read it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from macros.checks.addresses import sends_on, split
from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.checks.excerpts import TWO_WORDS, too_short
from macros.formatting.dates import date_vi
from macros.loading.hints import date_advice
from macros.loading.problems import Problem
from macros.loading.walking import Path, all_records, parts_of
from macros.records.base import EXCERPT_MAX_WORDS
from macros.records.evidence import Evidence

TAG_PAGE = re.compile(r"/(?:tags?|chu-de|topic|tim-kiem|search)(?:/|\.|\?|$)", re.IGNORECASE)
PARTIAL_DATE = re.compile(r"^(?:19[4-9]\d|20\d\d)(?:-(?:0[1-9]|1[0-2]))?$")


def evidence_of(value: object, path: Path = ()) -> Iterator[tuple[Path, Evidence]]:
    """Every piece of evidence inside a value, with its path."""
    return parts_of(value, Evidence, path)


def _run(given: CheckInput) -> Iterator[Problem]:
    reposts = {term.label for term in given.dataset.vocabularies.get("repost-hosts", {}).values()}
    for _, record in all_records(given.dataset):
        for path, source in evidence_of(record):
            for field, message, advice, text in _mistakes(source, reposts, given.today):
                yield Problem.at(record.origin.at(*path, field), CHECK.name, message, advice, text)


def _mistakes(source: Evidence, reposts: set[str], today: dt.date) -> Iterator[tuple[str, str, str, str]]:
    yield from ((("url"), message, advice, source.url) for message, advice in address_mistakes(source.url, reposts))
    words = len(source.excerpt.split())
    if words > EXCERPT_MAX_WORDS:
        yield "excerpt", f"Đoạn trích dài {words} từ, giới hạn là {EXCERPT_MAX_WORDS}.", "Hãy chọn đoạn ngắn hơn.", source.excerpt
    yield from (("excerpt", message, advice, source.excerpt) for message, advice in too_short(source.excerpt, TWO_WORDS))
    if isinstance(source.accessed, str):
        if not PARTIAL_DATE.match(source.accessed):
            yield "accessed", "Ngày đọc viết chưa đúng.", _day_advice(source.accessed, "viết 2026-11 nếu chỉ biết tháng"), source.accessed
        elif source.accessed > today.isoformat()[: len(source.accessed)]:
            yield "accessed", "Ngày đọc ở sau hôm nay.", f"Hôm nay là {date_vi(today)}. Hãy xem lại năm.", source.accessed
    elif source.accessed > today and possible(source.accessed):
        yield "accessed", "Ngày đọc ở sau hôm nay.", f"Hôm nay là {date_vi(today)}. Hãy xem lại năm.", str(source.accessed)
    if _sound(source.published) and _sound(source.accessed) and str(source.published)[: len(str(source.accessed))] > str(source.accessed):
        yield "published", "Ngày đăng ở sau ngày đọc.", "Hãy xem lại hai ngày.", str(source.published)
    if isinstance(source.published, str) and not PARTIAL_DATE.match(source.published):
        advice = _day_advice(source.published, "viết 2024-07 hoặc 2024 nếu không rõ ngày; bỏ trống nếu trang không ghi")
        yield "published", "Ngày đăng viết chưa đúng.", advice, source.published


def _sound(day: dt.date | str | None) -> bool:
    """Whether a day can be compared: what is written wrongly is told by itself."""
    return possible(day) if isinstance(day, dt.date) else day is not None and PARTIAL_DATE.match(day) is not None


def _day_advice(written: str, otherwise: str) -> str:
    return f"{date_advice(written, partial=True).removesuffix('.')}; {otherwise}."


def address_mistakes(url: str, reposts: set[str]) -> Iterator[tuple[str, str]]:
    """(what is wrong, what to write instead) for an address that is sound but not the publisher's own article."""
    parts = split(url)
    host = (parts.hostname or "") if parts else ""
    if parts and sends_on(parts):
        return
    if any(host == repost or host.endswith(f".{repost}") for repost in reposts):
        yield f"{host} là nơi đăng lại.", "Hãy dùng trang của chính nơi đăng đầu tiên."
    if parts and TAG_PAGE.search(parts.path):
        yield "Đây là trang danh sách hay trang tìm kiếm, không phải một bài.", "Hãy dùng địa chỉ của chính bài đó."


CHECK = Check("evidence", "Nguồn công khai là trang gốc, có địa chỉ sạch, ngày hợp lý và đoạn trích ngắn.", _run)
