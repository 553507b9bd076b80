"""The numbers that reports state, and the checks of how they fit together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from macros.derived.audit import Verdict
from macros.derived.periods import period_of
from macros.exports.fields import column, fields, text
from macros.exports.lookups import Lookups
from macros.exports.schema import Row
from macros.exports.tables.rows import of_report, standard
from macros.records.figures import Figure
from macros.records.relations import Relation


def _figures(lookups: Lookups) -> Iterator[Row]:
    for figure in lookups.dataset.figures.values():
        period = period_of(lookups.dataset, figure)
        yield standard(lookups, figure) | {"period": lookups.value(period) if period else {}}


def _checks(lookups: Lookups) -> Iterator[Row]:
    for result in lookups.publication.audit.values():
        relation = result.relation
        figures = {"stated_figure": relation.stated, "whole_figure": relation.whole}
        yield standard(lookups, relation) | {
            "stated": lookups.value(result.stated),
            "computed": lookups.value(result.computed),
            "difference": lookups.value(result.difference),
            "unit": result.unit or None,
            "verdict": result.verdict,
            "readings": [{"says": r.says, "computed": lookups.value(r.computed), "unit": r.unit} for r in result.readings],
            "part_figures": list(relation.parts),
            **{name: figure for name, figure in figures.items() if figure},
        }


FIGURES = of_report(
    name="figures",
    title="Số liệu",
    description="Mọi con số mà báo cáo nêu, đúng như in, kèm giá trị cho máy.",
    model=Figure,
    columns=(
        *fields(Figure, "label", "value", "unit", "as_printed"),
        fields(Figure, "period")[0].but(absence="never", description="Khoảng thời gian số này tính; để trống nếu báo cáo không nêu."),
        fields(Figure, "computed")[0].but(heading="Do website tính"),
        *fields(Figure, "indicator", "topics", "bodies", "documents", "note"),
    ),
    rows=_figures,
)

_READING = (
    text("says", "Cách hiểu, bằng lời."),
    column("computed", "number", "Số tính ra theo cách hiểu này."),
    text("unit", "Đơn vị của số đó."),
)

CHECKS = of_report(
    name="checks",
    title="Đối chiếu",
    description="Các phép đối chiếu: số, ngày và lời văn của báo cáo có khớp với nhau không.",
    model=Relation,
    columns=(
        *fields(Relation, "kind", "rule"),
        column(
            "stated",
            "quantity",
            "Số hoặc ngày mà báo cáo ghi; trống nếu báo cáo không ghi, hoặc ghi bằng chữ (xem `printed`).",
            absence="null",
        ),
        column(
            "computed",
            "quantity",
            "Số tính lại từ số liệu của báo cáo, hoặc số, ngày được đem ra so sánh; trống nếu không có.",
            absence="null",
        ),
        column("difference", "number", "Số báo cáo ghi trừ số tính lại; với ngày là số ngày lệch.", absence="null"),
        text("unit", "Đơn vị của ba cột trước, nếu có số.", absence="left_out"),
        text(
            "verdict",
            "Kết luận: consistent (khớp) | inconsistent (không khớp) | not_checkable (chưa kiểm tra được).",
            choices=get_args(Verdict),
        ),
        fields(Relation, "note")[0].but(absence="null"),
        *fields(Relation, "printed", "passages"),
        column("readings", "objects", "Các cách hiểu, và số tính ra theo mỗi cách.", parts=_READING),
        text("stated_figure", "Mã số liệu mà báo cáo ghi, được đem ra kiểm tra.", absence="left_out", refers="figures"),
        text("whole_figure", "Mã số liệu tổng.", absence="left_out", refers="figures"),
        column("part_figures", "list", "Mã các số liệu thành phần.", refers="figures"),
    ),
    rows=_checks,
)
