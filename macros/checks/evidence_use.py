"""A source is used once in a record, by the name of whose page it is, and for nothing that it could not yet know."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from macros.checks.addresses import split
from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.checks.evidence import PARTIAL_DATE, evidence_of
from macros.derived.publishers import Publishers
from macros.formatting.alphabet import fold
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.report_text import comparable
from macros.loading.walking import Path, all_records
from macros.records.base import Record
from macros.records.evidence import Evidence
from macros.records.updates import Update

_MOBILE = re.compile(r"^(?:www|m|amp|mobile)\.")
_SECOND_LEVEL = frozenset({"com", "gov", "org", "net", "edu", "ac", "info", "co", "gso"})
#: Below one address many bodies of the state have pages of their own.
_SHARED = ".gov.vn"


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    known = Publishers(dataset)
    publishers: dict[str, tuple[str, Record]] = {}
    for _, record in all_records(dataset):
        seen: dict[tuple[str, str], Path] = {}
        for path, source in evidence_of(record):
            key = same_page(source)
            if key in seen:
                message = "Nguồn này đã có ở ngay trong mục này: cùng địa chỉ, cùng đoạn trích."
                yield Problem.at(record.origin.at(*path, "url"), CHECK.name, message, "Hãy xóa một lần.", source.url)
                continue
            seen[key] = path
            if known.of(source.url) is None:  # what `publishers.yml` names is told by the check `publishers`
                yield from _publisher(record, path, source, publishers)
    yield from _repeated(dataset)
    for kind, table in (("updates", dataset.updates), ("backgrounds", dataset.backgrounds)):
        for event in table.values():
            date: dt.date | None = event.date
            unordered = kind == "updates" and possible(event.recorded) and date is not None and date > event.recorded
            if date is not None and possible(date) and not unordered:  # `recorded` before `date` is told by `update-history`
                yield from _too_early(event, date, [source for _, source in evidence_of(event)])
            if isinstance(event, Update) and event.bearing != "context":
                yield from _older_than_report(dataset, event)


def same_page(source: Evidence) -> tuple[str, str]:
    """What two pieces of evidence have in common when they are one: the page, however its address is written, and the quotation."""
    parts = split(source.url)
    if parts is None:
        return source.url, comparable(source.excerpt)
    host = _MOBILE.sub("", (parts.hostname or "").lower())
    return f"{host}{parts.path.rstrip('/')}?{parts.query}", comparable(source.excerpt).casefold().strip(" .…“”\"'")


def domain(url: str) -> str:
    """The part of a host that has one owner: `amp.cand.com.vn` → `cand.com.vn`."""
    parts = split(url)
    labels = ((parts.hostname or "") if parts else "").split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else labels[-2:])


def _publisher(record: Record, path: Path, source: Evidence, publishers: dict[str, tuple[str, Record]]) -> Iterator[Problem]:
    """One address, one publisher: what stands in brackets (`bản tiếng Anh`) aside, and an abbreviation is the same name."""
    owner = domain(source.url)
    if owner.endswith(_SHARED) or owner == _SHARED[1:]:
        return
    name = re.sub(r"\s*\(.*", "", source.publisher).strip()
    known, first = publishers.setdefault(owner, (name, record))
    if known == name or _short(name) == _short(known) or fold(name) in (fold(known), _short(known)) or fold(known) == _short(name):
        return
    place = first.origin.at()
    message = f"Địa chỉ ở {owner} mà nơi đăng ghi “{name}”; ở {place.file}:{place.line} nơi đăng của {owner} là “{known}”."
    yield Problem.at(
        record.origin.at(*path, "publisher"), CHECK.name, message, f"Hãy viết `publisher: {known}`, hoặc sửa địa chỉ.", source.publisher
    )


def _short(name: str) -> str:
    """`Sài Gòn Giải Phóng` → `sggp`; of a single word, the word."""
    words = fold(name).removeprefix("bao ").split()
    return "".join(word[0] for word in words) if len(words) > 1 else "".join(words)


def _repeated(dataset: Dataset) -> Iterator[Problem]:
    """Two updates of one commitment on one day that rest on the very same quotations are one update."""
    seen: dict[object, Record] = {}
    for update in dataset.updates.values():
        about = (getattr(update, "commitment", None), getattr(update, "subjects", ()))
        first = seen.setdefault((about, update.date, frozenset(map(same_page, update.evidence))), update)
        same_words = " ".join(str(getattr(first, "summary", "")).casefold().split()) == " ".join(update.summary.casefold().split())
        if first is not update and not same_words:  # the same summary is told by the check `twice`
            place = first.origin.at()
            message = f"Cập nhật này đã có ở {place.file}:{place.line}: cùng cam kết, cùng ngày, cùng nguồn và đoạn trích."
            advice = "Hãy xóa một mục; nếu là hai việc khác nhau, mỗi việc cần một đoạn trích riêng."
            yield Problem.at(update.origin.at("id"), CHECK.name, message, advice, update.id)


def _too_early(record: Record, date: dt.date, sources: list[Evidence]) -> Iterator[Problem]:
    """An event cannot be told by pages that were published or read before it."""
    last = [_end(source.accessed if source.published is None else source.published) for source in sources]
    if last and max(last) < date.isoformat():
        advice = f"Nguồn chỉ biết đến {_shown(max(last))}. Hãy xem lại `date`, hoặc thêm nguồn đăng sau ngày đó."
        message = f"Sự việc ngày {date_vi(date)} ở sau ngày nguồn được đăng hoặc được đọc."
        yield Problem.at(record.origin.at("date"), CHECK.name, message, advice, date.isoformat())


def _end(day: dt.date | str | None) -> str:
    """The last day that a (partial) date may mean, as text that sorts: `2026-03` → `2026-03-99`; nothing known, or
    what is told elsewhere to be wrong: no limit."""
    if isinstance(day, dt.date):
        return day.isoformat() if possible(day) else "9999"
    return f"{day}-99" if day is not None and PARTIAL_DATE.match(day) else "9999"


def _shown(day: str) -> str:
    year, *rest = day.split("-")
    parts = [part.lstrip("0") for part in rest if part != "99"]
    return "/".join([*reversed(parts), year])


def _older_than_report(dataset: Dataset, update: Update) -> Iterator[Problem]:
    report = dataset.reports.get(update.id.split("/")[0])
    for path, source in evidence_of(update):
        if report and update.date >= report.date and source.published and _end(source.published) < report.date.isoformat():
            message = f"Nguồn đăng trước ngày ký báo cáo ({date_vi(report.date)}), chưa thể nói về kết quả."
            advice = "Thông tin cũ hơn báo cáo thuộc về thư mục backgrounds/; hoặc ghi `bearing: context`."
            yield Problem.at(update.origin.at(*path, "published"), CHECK.name, message, advice, str(source.published))


CHECK = Check("evidence-use", "Một nguồn chỉ dùng một lần trong một mục, đúng nơi đăng, không nói trước điều chưa xảy ra.", _run)
