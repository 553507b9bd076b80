"""How old are the documents that a report cites?"""

from __future__ import annotations

from collections import Counter

from macros.charts.model import ChartModel, Row, Series
from macros.publication import Publication


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One bar a year of issue, the newest first; documents without a year in a bar of their own. None when nothing is cited."""
    dataset = publication.dataset
    cited = {citation.document for citation in dataset.of_report(dataset.citations, report)}
    years = Counter(d.date.year if d.date else d.year for d in (dataset.documents[key] for key in cited))
    known = sorted((year for year in years if year is not None), reverse=True)
    if not known:
        return None
    newest = years[known[0]]
    rows = [Row(str(year), (years[year],), "accent") for year in known]
    if years[None]:
        rows.append(Row("Không nêu năm", (years[None],), "neutral"))
    unknown = f" Có {years[None]} văn bản không nêu năm." if years[None] else ""
    return ChartModel(
        id=f"{report}-van-ban-theo-nam",
        page="van-ban",
        kind="bars",
        title=f"{newest} trong {len(cited)} văn bản được viện dẫn ban hành năm {known[0]}",
        question="Các văn bản được viện dẫn ban hành năm nào?",
        finding=f"{newest} trong {len(cited)} văn bản được viện dẫn ban hành năm {known[0]}; cũ nhất là năm {known[-1]}.{unknown}",
        unit="văn bản",
        series=(Series("Số văn bản", "accent"),),
        rows=tuple(rows),
        row_heading="Năm ban hành",
    )
