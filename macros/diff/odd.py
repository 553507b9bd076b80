"""What is allowed but odd in a change: a reviewer is asked to look twice. One function a reason; none of them stops anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlsplit

from macros.checks.evidence import evidence_of
from macros.derived.publishers import Publishers
from macros.derived.status_rule import StatusRule
from macros.derived.subjects import news_since
from macros.diff.entries import Key
from macros.formatting.alphabet import fold
from macros.formatting.dates import date_vi
from macros.loading.walking import sources_of
from macros.publication import Publication
from macros.records.base import Record
from macros.records.corrections import Correction
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure
from macros.records.updates import Background, Update

#: A summary of more words tells more than one thing; a quotation of fewer is hard to find again.
MOST_WORDS, FEWEST_WORDS = 60, 4
#: A number that grows or shrinks so many times is more often a slip of a dot than news.
TIMES = 10
#: Days between the reading of a page and its entry after which somebody should have opened it again.
LONG_AGO = 200
#: Words that judge people or guess at reasons; the site does neither (rule: design/data, "a person judged").
_JUDGING = re.compile(
    r"\b(?:yếu kém|kém cỏi|bất tài|vô trách nhiệm|thiếu trách nhiệm|cố tình|cố ý|dối trá|gian dối|lừa|bê bối|thất hứa|nuốt lời|đáng tiếc|"
    r"tệ hại|xuất sắc|tuyệt vời|thần tốc|vượt bậc|có lẽ|chắc là|hình như|nghe nói|rõ ràng là|tham nhũng|tư lợi)\b",
    re.IGNORECASE,
)
_OUTCOMES = {"progress": 1, "completion": 1, "delay": -1, "decline": -1, "not_met": -1}


@dataclass(frozen=True, slots=True)
class Odd:
    """Something to look at twice in the record `key`."""

    key: Key
    message: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the reasons look at: the data after the change, the records that were there before, and those that are new or changed."""

    after: Publication
    old: Mapping[Key, Record]
    shown: Mapping[Key, Record]

    def other_updates(self, update: Update) -> list[Update]:
        return [one for one in self.after.dataset.updates.values() if one.id != update.id]


Reason = Callable[[Seen, Key, Record], Iterator[str]]


def odd(seen: Seen) -> Iterator[Odd]:
    """Every oddity, record by record."""
    for key, record in seen.shown.items():
        for reason in REASONS:
            yield from (Odd(key, message) for message in reason(seen, key, record))


def _unknown_publisher(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    known = Publishers(seen.after.dataset)
    for _, source in evidence_of(record):
        if known.of(source.url) is None:
            yield f"nơi đăng {urlsplit(source.url).hostname} chưa có trong publishers.yml: máy không biết đó là cơ quan, báo hay trang khác"


def _front_page(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    for _, source in evidence_of(record):
        if urlsplit(source.url).path.strip("/") == "" and not urlsplit(source.url).query:
            yield "địa chỉ nguồn là trang đầu của một website, không phải một bài: ngày mai trang ấy nói điều khác"


def _whole_by_one(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    if isinstance(record, Update) and record.bearing == "completion" and record.covers == "whole" and len(record.evidence) == 1:
        yield "“hoàn thành trọn việc” chỉ dựa vào một nguồn"


def _not_counted(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    if isinstance(record, Update) and record.commitment and record.bearing != "context" and StatusRule(seen.after.dataset).unmet(record):
        yield "ghi là kết quả, nhưng không đủ điều kiện để tính vào tình trạng: có phải là bối cảnh?"


def _turned(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    """Good after bad or bad after good, of one commitment: right, or the same news read twice."""
    if not isinstance(record, Update) or not record.commitment or key in seen.old:
        return
    before = [one for one in seen.other_updates(record) if one.commitment == record.commitment and one.date <= record.date]
    last = max((one for one in before if one.bearing in _OUTCOMES), key=lambda one: one.date, default=None)
    if last and _OUTCOMES.get(record.bearing, 0) == -_OUTCOMES[last.bearing] and not record.contradicts:
        yield f"ngược với {last.id} ngày {date_vi(last.date)}: nếu cùng thước đo thì cần `contradicts` và `measure`"


def _same_page(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    if not isinstance(record, Update) or key in seen.old:
        return
    pages = {source.url for _, source in evidence_of(record)}
    for one in seen.other_updates(record):
        if one.commitment == record.commitment and pages & {source.url for _, source in evidence_of(one)}:
            yield f"{one.id} của cùng việc này đã dùng đúng trang ấy: có phải một tin ghi hai lần?"


def _alike(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    if not isinstance(record, Update) or key in seen.old:
        return
    words = set(fold(record.summary).split())
    for one in seen.other_updates(record):
        other = set(fold(one.summary).split())
        if one.commitment == record.commitment and len(words & other) > 0.8 * len(words | other):
            yield f"câu tóm tắt gần giống {one.id}"


def _old_reading(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    recorded = getattr(record, "recorded", None)
    for _, source in evidence_of(record):
        if recorded and not isinstance(source.accessed, str) and (recorded - source.accessed).days > LONG_AGO:
            yield f"trang được đọc ngày {date_vi(source.accessed)}, rất lâu trước khi ghi: nên mở lại"


def _length(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    summary = getattr(record, "summary", None)
    if isinstance(summary, str) and len(summary.split()) > MOST_WORDS:
        yield f"câu tóm tắt dài {len(summary.split())} từ: có thể là nhiều điều, mỗi điều một cập nhật"
    quotations = [*(one.excerpt for _, one in evidence_of(record)), *(one.excerpt for _, one in sources_of(record))]
    for excerpt in quotations:
        if len(excerpt.split()) < FEWEST_WORDS and key not in seen.old:
            yield f"đoạn trích “{excerpt}” rất ngắn: có tìm lại được không?"


def _judging(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    for name in ("summary", "note", "statement", "answer", "label", "title"):
        text = getattr(record, name, None)
        if isinstance(text, str) and (word := _JUDGING.search(text)):
            yield f"chữ “{word.group()}” ở `{name}` là lời phán xét hoặc phỏng đoán? Website chỉ ghi điều nguồn nói"


def _more_than_quoted(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    """A summary with a much longer claim than its quotation: few of its words stand in any."""
    if not isinstance(record, Update | Background):
        return
    said = {word for word in fold(record.summary).split() if len(word) > 1}
    quoted = {word for _, source in evidence_of(record) for word in fold(source.excerpt + " " + (source.title or "")).split()}
    if key not in seen.old and said and len(said & quoted) < 0.2 * len(said):
        yield "câu tóm tắt gần như không có chữ nào chung với đoạn trích: đoạn trích có đỡ được câu ấy không?"


def _leap(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    old = seen.old.get(key)
    if isinstance(record, Figure | PublicFigure) and isinstance(old, Figure | PublicFigure) and old.value and record.value:
        times = abs(Decimal(record.value) / Decimal(old.value))
        if times >= TIMES or times * TIMES <= 1:
            yield "con số đổi từ mười lần trở lên: có lệch dấu chấm, dấu phẩy không?"


def _same_quotation(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    """A number of a report that changes while its quotation does not: one of the two was wrong before."""
    old = seen.old.get(key)
    if isinstance(record, Figure) and isinstance(old, Figure) and old.value != record.value and old.source.excerpt == record.source.excerpt:
        yield "con số đổi mà đoạn trích không đổi: một trong hai lần đã chép sai"


def _silent(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    """Something published that reads otherwise, and no correction that tells readers."""
    old = seen.old.get(key)
    if old is None or key.kind not in ("figures", "commitments", "assessments", "subjects", "public-figures"):
        return
    told = {code for one in seen.after.dataset.corrections.values() if isinstance(one, Correction) for code in one.records}
    fields = ("value", "statement", "deadline", "target", "label") if key.kind != "subjects" else ("question",)
    changed = [name for name in fields if getattr(old, name, None) != getattr(record, name, None)]
    if changed and key.id not in told:
        yield f"`{', '.join(changed)}` đã công bố nay đổi mà chưa có lần sửa nào kể lại (corrections.yml)"


def _stale_answer(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    if not isinstance(record, Update | Background):
        return
    for subject in seen.after.subjects.of.get(record.id, ()):
        if record in news_since(seen.after.subjects, subject):
            yield f"câu trả lời của vấn đề `{subject.id}` viết trước mục này: hãy đọc lại câu ấy cùng mục này, rồi ghi `answer_date`"


def _after_merger(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    if isinstance(record, Update) and record.enlarged_city is False and key not in seen.old and record.bearing != "context":
        yield "nói về thời gian sau sáp nhập và được tính: nguồn có nói riêng về việc hay nơi của báo cáo không?"


def _dates_of_site(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    old = seen.old.get(key)
    if key.kind == "site" and old is not None and getattr(old, "as_of", None) != getattr(record, "as_of", None):
        yield "`as_of` đổi: nói rằng toàn bộ dữ liệu đã được rà soát lại, ngày ấy hiện ở mọi trang"


def _anonymous(seen: Seen, key: Key, record: Record) -> Iterator[str]:
    for _, source in evidence_of(record):
        if source.published is None and key not in seen.old:
            yield "nguồn không ghi ngày đăng: trang có ghi mà bị bỏ sót không?"


REASONS: tuple[Reason, ...] = (
    _silent,
    _leap,
    _same_quotation,
    _whole_by_one,
    _turned,
    _not_counted,
    _after_merger,
    _more_than_quoted,
    _judging,
    _same_page,
    _alike,
    _unknown_publisher,
    _front_page,
    _old_reading,
    _length,
    _stale_answer,
    _anonymous,
    _dates_of_site,
)
