"""Every number of a sentence stands in a quotation of its record, or in a record that it names.

(rule: design/data, "Every number in a sentence is in a quotation".) Days of the record itself (`date`, `published`, `deadline`, the period
of the report) count as named; so do a document's number, a figure in braces and everything that a record refers to by its code.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.checks.evidence import evidence_of
from macros.derived.placeholders import PLACEHOLDER
from macros.derived.quoted_numbers import COMPOUND, Named, unquoted
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.walking import sources_of, texts_of, written_fields
from macros.records.base import Record
from macros.records.commitments import Commitment

#: Kind → the fields that are sentences of ours about what a source says.
SENTENCES: dict[str, tuple[str, ...]] = {
    "activities": ("statement", "note"),
    "assessments": ("title", "statement", "note"),
    "problems": ("statement",),
    "figures": ("label", "note"),
    "commitment-groups": ("title",),
    "commitments": ("statement", "target", "note"),
    "updates": ("summary", "note"),
    "backgrounds": ("summary", "note"),
    "public-figures": ("label", "note"),
    "public-charts": ("question",),
}
#: Kind → the fields of a record that tell what it is about, for the records that name it.
_TOLD = ("number", "name", "subject", "statement", "title", "target", "summary", "as_printed", "value", "label", "date", "year", "deadline")
#: What tells when something happened or was said. (`accessed` and `recorded` are ours, and still no claim of the source.)
_DAYS = ("date", "published", "accessed", "recorded", "deadline", "searched", "from_", "to", "signed", "readings")


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    shared = {report: _of_report(dataset, report) for report in dataset.reports}
    numbers = frozenset(str(document.number).casefold() for document in dataset.documents.values() if document.number)
    for kind, record in dataset.records():
        fields = SENTENCES.get(kind)
        report = shared.get(str(getattr(record, "id", "")).split("/")[0])
        if fields is None or report is None or _deadline_is_wrong(dataset, record):
            continue
        named: Named | None = None
        for path, text in texts_of(record):
            if path[0] not in fields or "figures" in path or not (any(map(str.isdigit, text)) or COMPOUND.search(text)):
                continue
            named = named or _named_by(dataset, record, report, numbers)
            if missing := list(dict.fromkeys(unquoted(text, named))):
                listed = ", ".join(missing)
                message = f"Không đoạn trích nào của mục này ghi con số: {listed}."
                yield Problem.at(record.origin.at(*path), CHECK.name, message, _ADVICE, listed)


def _deadline_is_wrong(dataset: Dataset, record: Record) -> bool:
    """Whether a deadline lies before its report, which `clarity` or `dates` tells: the day in the sentence may be the right one."""
    if not isinstance(record, Commitment) or record.deadline is None or record.not_ratable:
        return False
    return not possible(record.deadline) or record.deadline < dataset.reports[record.id.split("/")[0]].date


_ADVICE = "Hãy thêm nguồn với đoạn trích có in số đó, nêu mã của mục có số đó, hoặc bỏ số khỏi câu."


def _of_report(dataset: Dataset, report_id: str) -> Named:
    """The days that every record of a report may name: when the report was signed, and the periods it speaks of."""
    report = dataset.reports[report_id]
    named = Named()
    named.add_dates(_days_of(report))
    if report.territory_until:
        named.add_dates([report.territory_until, report.territory_until + dt.timedelta(days=1)])
    named.add_text(report.session or "")
    named.documents.add(report.number.casefold())
    return named


def _named_by(dataset: Dataset, record: Record, report: Named, numbers: frozenset[str]) -> Named:
    named = report.copy()
    named.registered = numbers
    _add(named, record)
    for code in _codes(record):
        for table in (dataset.documents, dataset.commitments, dataset.commitment_groups, dataset.figures, dataset.public_figures):
            if code in table:
                _add_told(named, table[code])
        for events in (dataset.updates, dataset.backgrounds, dataset.problems, dataset.assessments):
            if code in events:
                _add_told(named, events[code])
    return named


def _add(named: Named, record: Record) -> None:
    """The quotations of a record, and its days."""
    for _, source in sources_of(record):
        named.add_text(source.excerpt)
    for _, evidence in evidence_of(record):
        named.add_text(evidence.excerpt)
        named.documents.add(str(getattr(evidence, "document_number", "")).casefold())
    named.add_dates(_days_of(record))
    named.add_text(getattr(record, "deadline_words", None) or "")
    value = getattr(record, "value", None)
    if isinstance(value, int | Decimal):
        named.add_value(Decimal(value))
    if isinstance(getattr(record, "computed", None), str):  # what follows from a quotation may be about the year before
        named.years |= {year - 1 for year in named.years}


def _add_told(named: Named, record: Record) -> None:
    """A record that another names by its code."""
    _add(named, record)
    for told in map(vars(record).get, _TOLD):
        if isinstance(told, str):
            named.add_text(told)
        elif isinstance(told, int):
            named.years.add(told)


def _codes(record: Record) -> Iterator[str]:
    for path, text in texts_of(record):
        yield from PLACEHOLDER.findall(text) if "{" in text else [text] if " " not in text and path[-1] not in ("url", "id") else []


def _days_of(value: BaseModel) -> Iterator[dt.date]:
    """Every day in the fields that tell one, inner parts included; of a partial date (`2026-03`) its first day."""
    for name, _ in written_fields(type(value)):
        inner = getattr(value, name)
        if isinstance(inner, dt.date):
            yield inner
        elif isinstance(inner, str) and name in _DAYS:
            year, _, month = inner.partition("-")
            if year.isdigit() and (month.isdigit() or not month) and 1 <= int(year) <= dt.MAXYEAR and 1 <= int(month or 1) <= 12:
                yield dt.date(int(year), int(month or 1), 1)
        elif isinstance(inner, tuple):
            for item in inner:
                yield from [item] if isinstance(item, dt.date) else _days_of(item) if isinstance(item, BaseModel) else []
        elif isinstance(inner, BaseModel):
            yield from _days_of(inner)


CHECK = Check("quoted-numbers", "Mọi con số trong một câu đều có trong đoạn trích hay trong mục được nêu mã.", _run)
