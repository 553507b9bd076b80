"""What a reviewer must judge of a record that is new or changed: what it says, word for word what it rests on, and what it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.evidence import evidence_of
from macros.derived.placeholders import PLACEHOLDER
from macros.derived.status_rule import VOCABULARY, StatusRule
from macros.diff.entries import Entry, Key
from macros.diff.escaping import LONGEST
from macros.formatting.dates import date_vi, partial_date_vi
from macros.formatting.numbers import number_vi
from macros.loading.walking import sources_of, texts_of
from macros.publication import Publication
from macros.records.base import Record
from macros.records.commitments import Commitment
from macros.records.evidence import Evidence
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure
from macros.records.relations import Relation
from macros.records.searches import Search
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

#: Kinds in the order of what a mistake in them does to readers; the others follow in the order of the files.
WEIGHT = (
    "updates",
    "commitments",
    "figures",
    "public-figures",
    "subjects",
    "assessments",
    "problems",
    "relations",
    "backgrounds",
    "searches",
)


#: What an audited relation comes to, in words; None: it is new.
VERDICTS: dict[str | None, str] = {None: "mới", "consistent": "khớp", "inconsistent": "không khớp", "not_checkable": "chưa kiểm tra được"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to judge: what it is, the words of the data, an address where there is one."""

    name: str
    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A record with everything that a reviewer must judge. `new`: it was not there before."""

    entry: Entry
    new: bool
    facts: tuple[Fact, ...]


def judge(publication: Publication, entry: Entry, record: Record, new: bool) -> Judged:
    """The record in words. Order: what is said, what it rests on, what it does."""
    return Judged(entry, new, (*_said(publication, entry, record), *_rests_on(publication, record), *_does(publication, record)))


def weight(key: Key) -> int:
    """The place of a kind in the order of weight."""
    return WEIGHT.index(key.kind) if key.kind in WEIGHT else len(WEIGHT)


def _said(publication: Publication, entry: Entry, record: Record) -> Iterator[Fact]:
    dataset = publication.dataset
    if len(entry.title) > LONGEST:
        yield Fact("cả câu", entry.title)
    match record:
        case Figure() | PublicFigure():
            printed = getattr(record, "as_printed", None)
            yield Fact("giá trị", f"{number_vi(record.value)} {record.unit}" + (f" (in là {printed})" if printed else ""))
        case Commitment():
            clear = [name for name in ("target", "deadline", "deadline_words", "product") if getattr(record, name)]
            yield Fact(
                "nêu rõ", ", ".join(f"{name}: {_words(publication, str(getattr(record, name)))}" for name in clear) or "không điều nào"
            )
            yield Fact("cơ quan làm", ", ".join(record.lead_bodies) or "không nêu")
        case Update():
            yield Fact("ngày", date_vi(record.date))
            covered = "; trọn việc" if record.covers == "whole" else ""
            yield Fact("ý nghĩa", dataset.vocabularies["bearings"][record.bearing].label + covered)
            if record.official_status:
                yield Fact("lời của cơ quan", dataset.vocabularies["official-statuses"][record.official_status].label)
            if record.enlarged_city is not None:
                yield Fact("địa bàn", "sau sáp nhập" if record.enlarged_city else "riêng việc hay nơi đã có trong báo cáo")
        case Search():
            yield Fact("ngày", date_vi(record.date))
            yield Fact("nơi tìm", record.place)
        case Subject():
            yield Fact("câu hỏi", record.question)
            yield Fact("câu trả lời", f"{_words(publication, record.answer)} (ngày {date_vi(record.answer_date)})")
        case Background():
            yield Fact("ngày", date_vi(record.date) if record.date else "không rõ")
    if note := getattr(record, "note", None):
        yield Fact("ghi chú", _words(publication, note))


def _rests_on(publication: Publication, record: Record) -> Iterator[Fact]:
    for _, source in sources_of(record):
        place = (
            f"mục {source.section}" + (f", điểm {source.point}" if source.point else "") + (f", trang {source.page}" if source.page else "")
        )
        proof = "chưa đối chiếu với bản gốc" if id(source) in publication.unproved else "đã đối chiếu"
        yield Fact(f"trích {place}", f"{source.excerpt} ({proof})")
    for _, evidence in evidence_of(record):
        yield Fact("nguồn", _source(evidence), evidence.url)
        yield Fact("trích nguồn", evidence.excerpt)


def _source(evidence: Evidence) -> str:
    copy = f", bản sao {evidence.document_number}" if evidence.kind == "document_copy" else ""
    published = f"đăng {_day(evidence.published)}" if evidence.published else "không rõ ngày đăng"
    return f"{evidence.publisher}{copy}, {published}, đọc {_day(evidence.accessed)}, {evidence.readings} lần đọc"


def _day(day: dt.date | str) -> str:
    return partial_date_vi(day) if isinstance(day, str) else date_vi(day)


def _does(publication: Publication, record: Record) -> Iterator[Fact]:
    dataset = publication.dataset
    if isinstance(record, Update):
        if record.commitment:
            yield Fact("nói về", f"{record.commitment} – {_words(publication, dataset.commitments[record.commitment].statement)}")
            unmet = StatusRule(dataset).unmet(record)
            terms = dataset.vocabularies.get(VOCABULARY, {})
            why = "; ".join(terms[key].label if key in terms else key for key in unmet)
            status = publication.statuses[record.commitment]
            rests = f"tình trạng nay: {status.evidence.label}"
            yield Fact("với tình trạng", f"không được tính, vì chưa đủ điều kiện: {why}" if unmet else f"được tính; {rests}")
        if record.contradicts:
            yield Fact("nói khác", ", ".join(record.contradicts))
    if isinstance(record, Background) and record.about:
        yield Fact("giúp hiểu", ", ".join(record.about))
    named = getattr(record, "subjects", ())
    for key in named if isinstance(record, Update | Background) else ():
        if key in dataset.subjects:
            yield Fact(
                "vấn đề", f"{dataset.subjects[key].name}: câu trả lời hiện nay là “{_words(publication, dataset.subjects[key].answer)}”"
            )
    if isinstance(record, Relation):
        result = publication.audit.get(record.id)
        if result is not None:
            yield Fact("kết quả", VERDICTS[result.verdict])
    if isinstance(record, Figure):
        report = record.id.split("/")[0]
        for result in publication.audit_of_report.get(report, []):
            if record.id in (text for _, text in texts_of(result.relation)):
                yield Fact("phép đối chiếu dùng số này", f"{result.relation.id}: {VERDICTS[result.verdict]}")
    if isinstance(record, Search) and record.commitments:
        yield Fact("tìm cho", ", ".join(record.commitments))


def _words(publication: Publication, text: str) -> str:
    """The text with numbers in place of the codes of figures."""
    figures = publication.dataset.figures
    return PLACEHOLDER.sub(lambda code: number_vi(figures[code[1]].value) if code[1] in figures else code[0], text)
