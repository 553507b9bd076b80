"""Commitments with the answers to the three questions, and the points of the report they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from macros.derived.clarity import checkability
from macros.exports.fields import column, fields, text
from macros.exports.lookups import Lookups
from macros.exports.schema import Row
from macros.exports.tables.rows import labelled, of_report, standard
from macros.records.commitments import Commitment, CommitmentGroup

_GROUP = {"parent": "commitment_groups"}
#: Derived, each from its one field (macros/derived/clarity.py). After the heading "Rõ", a bare "số" could be any number.
_CHECKABILITY = column(
    "checkability",
    "object",
    "Câu văn của báo cáo nêu rõ những gì, theo cách đọc của website; máy suy ra từ target, deadline, lead_bodies, product.",
    parts=(
        column("number", "boolean", "Có con số phải đạt?", heading="Con số"),
        column("deadline", "boolean", "Có thời hạn riêng, rõ hơn '6 tháng cuối năm'?"),
        column("body", "boolean", "Có nêu tên cơ quan làm việc này?", heading="Cơ quan chịu trách nhiệm"),
        column("product", "boolean", "Có gọi tên sản phẩm sẽ có (văn bản, công trình, sự kiện)?"),
    ),
)


def _commitments(lookups: Lookups) -> Iterator[Row]:
    as_of = lookups.dataset.site.as_of.isoformat()
    for commitment in lookups.dataset.commitments.values():
        status = lookups.publication.statuses[commitment.id]
        yield standard(lookups, commitment) | {
            "checkability": asdict(checkability(commitment)),
            "official_status": status.official.id,
            "evidence_status": status.evidence.id,
            "evidence_status_label": status.evidence.label,
            "official_status_label": status.official.label,
            "schedule_status": status.schedule.id,
            "as_of": as_of,
            "updates": [update.id for update in status.updates],
            "searched": status.searched.isoformat() if status.searched else None,
            "searched_for": " ".join(dict.fromkeys(search.not_found for search in status.searches if search.not_found)) or None,
        }


COMMITMENT_GROUPS = of_report(
    name="commitment_groups",
    title="Nhóm cam kết",
    description="Điểm hoặc câu của báo cáo mà website tách các cam kết ra từ đó.",
    model=CommitmentGroup,
    columns=(*fields(CommitmentGroup, "title", "parent", refers=_GROUP),),
    group="more",
)

COMMITMENTS = of_report(
    name="commitments",
    title="Cam kết",
    description="Từng việc đã hứa (website tách câu, gắn chủ đề và gắn hạn chế), câu văn rõ tới đâu, và đến ngày rà soát thì biết được gì.",
    model=Commitment,
    columns=(
        *fields(Commitment, "parent", "statement", refers=_GROUP),
        *labelled(fields(Commitment, "topic")[0], "topics"),
        *fields(Commitment, "other_topics", "lead_bodies", "other_bodies", "documents", "answers", "problems", "places"),
        *fields(Commitment, "deadline", "deadline_words", "target", "product", "ask", "continues", "implied"),
        _CHECKABILITY,
        *labelled(text("official_status", "Cơ quan nhà nước tự nói gì về việc này."), "official_statuses"),
        *labelled(text("evidence_status", "Nguồn công khai nói gì. Chưa tìm thấy không có nghĩa là chưa làm."), "evidence_statuses"),
        *labelled(text("schedule_status", "Thời hạn còn hay hết; không nói việc đã làm hay chưa."), "schedule_statuses"),
        column("as_of", "date", "Ngày rà soát dữ liệu; ba tình trạng trên đúng vào ngày này."),
        column("updates", "list", "Mã các cập nhật của cam kết này.", refers="updates"),
        column("searched", "date", "Ngày gần nhất có người tìm thông tin công khai về việc này.", absence="left_out"),
        text("searched_for", "Đã tìm gì mà không thấy, nếu cần nói rõ.", absence="left_out"),
        *fields(Commitment, "not_ratable", "note"),
    ),
    rows=_commitments,
)
