"""Where does the committee see strengths, and where limitations?"""

from __future__ import annotations

from collections import Counter

from macros.charts.model import ChartModel, Row, Series
from macros.publication import Publication
from macros.records.assessments import AssessmentKind
from macros.records.charts import Role

_KINDS: tuple[tuple[AssessmentKind, str, Role], ...] = (
    ("strength", "Ưu điểm", "done"),
    ("limitation", "Hạn chế", "ongoing"),
    ("cause", "Nguyên nhân", "neutral"),
    ("lesson", "Bài học", "accent"),
)


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One stacked bar a topic; a point that has several topics counts in each. None without assessments."""
    dataset = publication.dataset
    points = dataset.of_report(dataset.assessments, report)
    if not points:
        return None
    topics = dataset.vocabularies["topics"]
    counts: Counter[tuple[str, str]] = Counter((topic, point.kind) for point in points for topic in point.topics)
    totals = Counter(topic for point in points for topic in point.topics)
    order = list(topics)
    ranked = sorted(totals, key=lambda topic: (-totals[topic], order.index(topic)))
    first = ranked[0]
    return ChartModel(
        id=f"{report}-danh-gia-theo-chu-de",
        page="danh-gia",
        kind="bars",
        title=f"Theo cách xếp của website, bản tự đánh giá nói nhiều nhất về {topics[first].label.lower()}",
        question="Website xếp ưu điểm, hạn chế, nguyên nhân và bài học vào lĩnh vực nào?",
        finding=(
            f"{totals[first]} trong {len(points)} điểm tự đánh giá có nói tới {topics[first].label.lower()}. "
            "Lĩnh vực do website gắn; một điểm nói tới nhiều lĩnh vực được đếm ở từng lĩnh vực."
        ),
        unit="điểm",
        series=tuple(Series(name, role) for _, name, role in _KINDS),
        rows=tuple(Row(topics[topic].label, tuple(counts[topic, kind] for kind, _, _ in _KINDS)) for topic in ranked),
        row_heading="Chủ đề (website gắn)",
    )
