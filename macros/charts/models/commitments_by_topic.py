"""What are the commitments about, and of which is anything known? Counted like the filter of the list: in each topic that one has."""

from __future__ import annotations

from collections import Counter

from macros.charts.model import ChartModel, Row, Series
from macros.derived.addresses import DOCUMENT_PAGE
from macros.derived.promises import STATES, state_of
from macros.publication import Publication


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One stacked bar a topic, the most frequent first; its parts say how much is known. None without commitments."""
    dataset = publication.dataset
    commitments = dataset.of_report(dataset.commitments, report)
    if not commitments:
        return None
    topics = dataset.vocabularies["topics"]
    counts = Counter(
        (topic, state_of(publication.statuses[one.id])) for one in commitments for topic in dict.fromkeys((one.topic, *one.other_topics))
    )
    totals: Counter[str] = Counter()
    for (topic, _), count in counts.items():
        totals[topic] += count
    order = list(topics)
    ranked = sorted(totals, key=lambda topic: (-totals[topic], order.index(topic)))
    first = ranked[0]
    known = {topic: sum(counts[topic, state.id] for state in STATES[:2]) for topic in ranked}
    silent = [topic for topic in ranked if not known[topic]]
    return ChartModel(
        id=f"{report}-cam-ket-theo-chu-de",
        page=DOCUMENT_PAGE,
        kind="bars",
        title=f"Ở {len(silent)} trên {len(ranked)} chủ đề, chưa cam kết nào có thông tin công khai về kết quả",
        question="Chủ đề nào đã có thông tin, chủ đề nào chưa?",
        finding=(
            f"Nhiều cam kết nhất thuộc chủ đề {topics[first].label.lower()}: {totals[first]}, trong đó {known[first]} có thông tin về "
            "kết quả. "
            "Chủ đề do website gắn; một cam kết có nhiều chủ đề được đếm ở từng chủ đề, như bộ lọc của danh sách."
        ),
        unit="cam kết",
        series=tuple(Series(state.label, state.role) for state in STATES),
        rows=tuple(Row(topics[topic].label, tuple(counts[topic, state.id] for state in STATES)) for topic in ranked),
        row_heading="Chủ đề (website gắn)",
    )
