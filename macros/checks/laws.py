"""What the site says of the law stands in a source that somebody read, and says on which day it was checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.dates import possible
from macros.derived.quoted_numbers import Named, unquoted
from macros.formatting.dates import date_vi
from macros.loading.problems import Problem
from macros.records.laws import Law


def _run(given: CheckInput) -> Iterator[Problem]:
    for law in given.dataset.laws.values():
        if possible(law.checked) and law.checked > given.today:
            advice = f"Hôm nay là {date_vi(given.today)}. Hãy xem lại năm."
            yield Problem.at(law.origin.at("checked"), CHECK.name, "Ngày kiểm tra ở sau hôm nay.", advice, law.checked.isoformat())
        read = max((str(source.accessed) for source in law.evidence), default="")
        if read > law.checked.isoformat():
            advice = f"Có nguồn đọc ngày {read}: ngày kiểm tra không sớm hơn ngày đó."
            yield Problem.at(law.origin.at("checked"), CHECK.name, "Ngày kiểm tra sớm hơn ngày đọc nguồn.", advice, law.checked.isoformat())
        named = _named_by(law)
        for field, text in (("statement", law.statement), ("basis", law.basis or "")):
            if missing := ", ".join(dict.fromkeys(unquoted(text, named))):
                advice = "Hãy thêm nguồn với đoạn trích có in số đó, hoặc bỏ số khỏi câu."
                yield Problem.at(law.origin.at(field), CHECK.name, f"Không đoạn trích nào ghi: {missing}.", advice, missing)


def _named_by(law: Law) -> Named:
    """The numbers, days and document numbers that the sources of a record give."""
    named = Named()
    for source in law.evidence:
        named.add_text(f"{source.excerpt} {source.translation or ''}")
        named.documents |= {source.document_number.casefold()} if source.document_number else set()
        named.add_dates([source.published] if isinstance(source.published, dt.date) else [])
    return named


CHECK = Check("laws", "Điều nói về luật có nguồn, ngày kiểm tra, và không nêu số nào mà nguồn không in.", _run)
