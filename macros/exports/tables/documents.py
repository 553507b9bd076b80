"""Documents that reports cite, and every place where one is cited."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.fields import REPORT, SOURCE, URL, column, fields
from macros.exports.lookups import Lookups, report_of
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import labelled, of_report, standard
from macros.records.base import Source
from macros.records.documents import Citation, Document


def _documents(lookups: Lookups) -> Iterator[Row]:
    for document in lookups.dataset.documents.values():
        citations = lookups.citations.get(document.id, [])
        first = citations[0] if citations else None
        row = standard(lookups, document) | {
            "report": report_of(first.id) if first else None,
            "source": lookups.value(first.source) if first else None,
            "cited_at": [{"report": report_of(c.id)} | lookups.value(c.source) for c in citations],
        }
        yield row | ({"official_url": document.url} if document.url else {})


DOCUMENTS = Table(
    name="documents",
    title="Văn bản",
    description="Luật, nghị quyết, nghị định, quyết định, kế hoạch mà báo cáo viện dẫn; mỗi văn bản một dòng.",
    columns=(
        *fields(Document, "id"),
        REPORT.but(description="Mã báo cáo cũ nhất có viện dẫn văn bản này.", absence="null"),
        URL,
        *labelled(fields(Document, "kind")[0], "document_kinds"),
        *fields(Document, "number", "name", "date", "year", "issuer", "subject"),
        column("cited_at", "objects", "Mọi chỗ báo cáo viện dẫn văn bản này.", parts=(REPORT.but(refers=None), *fields(Source))),
        *fields(Document, "topics", "implements"),
        column("official_url", "url", "Địa chỉ bản công bố chính thức, nếu có.", absence="left_out"),
        *fields(Document, "note"),
        SOURCE.but(description="Chỗ báo cáo viện dẫn lần đầu.", absence="null"),
    ),
    rows=_documents,
)

CITATIONS = of_report(
    name="citations",
    title="Lần viện dẫn văn bản",
    description="Từng chỗ báo cáo viện dẫn một văn bản, và cách báo cáo viết.",
    model=Citation,
    columns=(*fields(Citation, "document", "written", "note"),),
    group="more",
)
