"""The reports."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.fields import REPORT, SOURCE, URL, fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import standard
from macros.records.report import Report


def _rows(lookups: Lookups) -> Iterator[Row]:
    for report in lookups.dataset.reports.values():
        yield standard(lookups, report)


REPORTS = Table(
    name="reports",
    title="Báo cáo",
    description="Các báo cáo mà website ghi lại: ai báo cáo với ai, ngày nào, về khoảng thời gian nào.",
    columns=(
        *fields(Report, "id"),
        REPORT.but(description="Mã báo cáo, trùng cột id; có để mọi bảng giống nhau.", refers=None),
        URL,
        *fields(Report, "kind", "number", "title", "date", "place", "issuer", "signer"),
        *(column.but(absence="null") for column in fields(Report, "addressee", "session")),
        *fields(Report, "answers_plan"),
        fields(Report, "period")[0].but(absence="null"),
        *fields(Report, "next_period"),
        fields(Report, "pages")[0].but(absence="null"),
        *fields(Report, "footnotes", "territory_until"),
        SOURCE,
    ),
    rows=_rows,
)
