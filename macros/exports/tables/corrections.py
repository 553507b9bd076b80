"""What the site had said wrongly of its source, and mended."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.fields import SOURCE, fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Row
from macros.exports.tables.rows import of_report, standard
from macros.records.corrections import Correction


def _rows(lookups: Lookups) -> Iterator[Row]:
    for correction in lookups.dataset.corrections.values():
        report = lookups.dataset.reports[correction.id.split("/")[0]]
        yield standard(lookups, correction) | {"source": lookups.value(report.source)}


CORRECTIONS = of_report(
    name="corrections",
    title="Lần sửa",
    description="Chỗ website từng ghi sai so với báo cáo hay nguồn, và nay đã sửa. Chỉ thêm, không viết đè.",
    model=Correction,
    columns=(*fields(Correction, "date", "reason", "before", "after", "records"),),
    rows=_rows,
    source=SOURCE.but(description="Chỗ mở đầu của báo cáo mà các mục đã sửa thuộc về."),
    group="more",
)
