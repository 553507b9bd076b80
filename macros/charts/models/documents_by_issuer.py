"""Which authorities issued the documents that a report cites?"""

from __future__ import annotations

from collections import Counter

from macros.charts.model import ChartModel, Row, Series
from macros.formatting.alphabet import sort_key
from macros.publication import Publication


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One bar an issuer, the most cited first. None when no issuer of what the report cites is known."""
    dataset = publication.dataset
    cited = {citation.document for citation in dataset.of_report(dataset.citations, report)}
    counts = Counter(dataset.documents[key].issuer for key in cited)
    unknown = counts.pop(None, 0)
    if not counts:
        return None
    ranked = sorted(counts.items(), key=lambda item: (-item[1], sort_key(dataset.bodies[str(item[0])].name)))
    rows = [Row(dataset.bodies[str(key)].name, (count,), "accent") for key, count in ranked]
    if unknown:
        rows.append(Row("Không nêu nơi ban hành", (unknown,), "neutral"))
    name, most = rows[0].label, rows[0].total
    return ChartModel(
        id=f"{report}-van-ban-theo-co-quan",
        page="van-ban",
        kind="bars",
        title=f"{name} ban hành {most} trong {len(cited)} văn bản được viện dẫn",
        question="Các văn bản được viện dẫn do ai ban hành?",
        finding=f"Trong {len(cited)} văn bản được viện dẫn, nhiều nhất là của {name} với {most} văn bản.",
        unit="văn bản",
        series=(Series("Số văn bản", "accent"),),
        rows=tuple(rows),
        row_heading="Cơ quan ban hành",
    )
