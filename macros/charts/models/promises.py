"""All commitments of a document in one picture: how much is known of each, in the document's own groups."""

from __future__ import annotations

from macros.charts.model import ChartModel, Row, Series
from macros.derived.promises import STATES, promise_groups
from macros.derived.statuses import NOT_FOUND, NOT_SEARCHED, not_known_words
from macros.publication import Publication


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One square a commitment. None without commitments."""
    groups = promise_groups(publication.dataset, publication.statuses, report)
    if not groups:
        return None
    dataset = publication.dataset
    statuses = [publication.statuses[commitment.id] for commitment in dataset.of_report(dataset.commitments, report)]
    totals = [sum(counts) for counts in zip(*(group.counts for group in groups), strict=True)]
    total, informed = sum(totals), totals[0] + totals[1]
    searched, never = not_known_words(statuses)
    silent = [status.evidence.id for status in statuses if not status.informed and not status.only_context]
    return ChartModel(
        id=f"{report}-cam-ket-theo-thong-tin",
        page="cam-ket",
        kind="squares",
        title=f"{informed} trên {total} cam kết có thông tin công khai về kết quả",
        question="Trong tất cả cam kết, biết được gì về cam kết nào?",
        finding=(
            f"{totals[0]} cam kết có tin tiến triển hoặc hoàn thành, {totals[1]} có tin chậm, giảm, không đạt hoặc trái chiều, "
            f"{totals[2]} chỉ có bối cảnh hoặc tin chưa đủ điều kiện, {totals[3]} chưa ghi nguồn nào "
            f"({silent.count(NOT_FOUND)}: {_lower(searched)}; "
            f"{silent.count(NOT_SEARCHED)}: {_lower(never)}). Chưa tìm thấy không có nghĩa là chưa làm."
        ),
        unit="cam kết",
        series=tuple(Series(state.label, state.role, state.mark) for state in STATES),
        rows=tuple(Row(group.record.title, group.counts) for group in groups),
        row_heading="Nhóm của văn bản",
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
