"""Institutions, and every place where a report names one."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.fields import REPORT, SOURCE, URL, fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import labelled, of_report, standard
from macros.records.bodies import Body, Mention


def _bodies(lookups: Lookups) -> Iterator[Row]:
    for body in lookups.dataset.bodies.values():
        report, source = lookups.source_of_body(body.id)
        mention = lookups.first_mention.get(body.id)
        yield standard(lookups, body) | {
            "report": report,
            "source": lookups.value(source),
            "name_in_report": lookups.value(mention.name_in_report) if mention else None,
        }


BODIES = Table(
    name="bodies",
    title="Cơ quan, tổ chức",
    description="Mọi cơ quan, đơn vị, tổ chức được nêu tên; mã giữ nguyên khi tên đổi.",
    columns=(
        *fields(Body, "id"),
        REPORT.but(description="Mã báo cáo cũ nhất có nêu tên cơ quan này.", absence="null"),
        URL,
        *fields(Body, "name"),
        *labelled(fields(Body, "kind")[0], "body_kinds"),
        *fields(Body, "parent", "valid_from", "valid_to", "successors", "later", "website", "collective", refers={"parent": "bodies"}),
        fields(Mention, "name_in_report")[0].but(
            description="Tên như báo cáo gọi ở lần nêu đầu tiên; trống nếu báo cáo không nêu.", absence="null"
        ),
        *fields(Body, "evidence", "note"),
        SOURCE.but(description="Chỗ báo cáo nêu tên lần đầu; với cơ quan lập sau báo cáo, chỗ nêu cơ quan mà nó kế thừa.", absence="null"),
    ),
    rows=_bodies,
)

MENTIONS = of_report(
    name="mentions",
    title="Lần nêu tên cơ quan",
    description="Từng chỗ báo cáo nêu tên một cơ quan.",
    model=Mention,
    columns=(*fields(Mention, "body", "name_in_report", "note"),),
    group="more",
)
