"""How many commitments does any public source speak about?"""

from __future__ import annotations

from collections import Counter

from macros.charts.model import ChartModel, Row, Series
from macros.derived.statuses import EVIDENCE, NOT_FOUND, NOT_SEARCHED, not_known_words
from macros.publication import Publication
from macros.records.charts import Role

#: Tone of a status → colour of its bar; no tone is red.
_ROLES: dict[str, Role] = {"ok": "done", "info": "accent", "note": "ongoing", "neutral": "neutral"}


def chart(publication: Publication, report: str) -> ChartModel | None:
    """One bar a status that occurs, in the order of the vocabulary. None without commitments."""
    dataset = publication.dataset
    commitments = dataset.of_report(dataset.commitments, report)
    if not commitments:
        return None
    statuses = [publication.statuses[commitment.id] for commitment in commitments]
    counts = Counter(status.evidence.id for status in statuses)
    informed = sum(status.informed for status in statuses)
    context = sum(status.only_context for status in statuses)
    total = len(commitments)
    searched, never = not_known_words(statuses)
    return ChartModel(
        id=f"{report}-cam-ket-theo-thong-tin",
        page="cam-ket",
        kind="bars",
        title=f"{informed} trên {total} cam kết có thông tin công khai về kết quả",
        question="Bao nhiêu cam kết đã có thông tin công khai?",
        finding=(
            f"{informed} trên {total} cam kết có nguồn công khai nói về kết quả; {counts[NOT_FOUND]}: {_lower(searched)}; "
            f"{counts[NOT_SEARCHED]}: {_lower(never)}. Trong hai nhóm sau, {context} cam kết có nguồn chỉ nêu bối cảnh hoặc chưa đủ điều "
            "kiện. Chưa tìm thấy không có nghĩa là chưa làm."
        ),
        unit="cam kết",
        series=(Series("Số cam kết", "accent"),),
        rows=tuple(
            Row(searched if key == NOT_FOUND else term.label, (counts[key],), _ROLES[term.tone])
            for key, term in dataset.vocabularies[EVIDENCE].items()
            if counts[key]
        ),
        row_heading="Thông tin công khai",
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
