"""What are the commitments about? Each is counted once, under its main topic: with its other topics the filter of the list gives more."""

from __future__ import annotations

from collections import Counter

from macros.charts.model import ChartModel, Row, Series
from macros.publication import Publication


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One bar a topic, the most frequent first. None without commitments."""
    dataset = publication.dataset
    commitments = dataset.of_report(dataset.commitments, report)
    if not commitments:
        return None
    topics = dataset.vocabularies["topics"]
    counts = Counter(commitment.topic for commitment in commitments)
    order = list(topics)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0])))
    first, most = ranked[0]
    return ChartModel(
        id=f"{report}-cam-ket-theo-chu-de",
        page="cam-ket",
        kind="bars",
        title=f"Theo cách xếp của website, nhiều cam kết nhất là về {topics[first].label.lower()}: {most} trên {len(commitments)}",
        question="Website xếp các cam kết vào chủ đề nào?",
        finding=(
            f"Chủ đề do website gắn, mỗi cam kết một chủ đề chính ({len(counts)} chủ đề); nhiều nhất: {topics[first].label.lower()}, "
            f"{most} cam kết."
        ),
        unit="cam kết",
        series=(Series("Số cam kết", "accent"),),
        rows=tuple(Row(topics[key].label, (count,), "accent") for key, count in ranked),
        row_heading="Chủ đề chính (website gắn)",
    )
