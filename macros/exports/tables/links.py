"""Lists as tables of pairs, for programs that join tables: one row a commitment and document, commitment and body …"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.exports.fields import text
from macros.exports.lookups import Lookups
from macros.exports.schema import Row, Table
from macros.loading.dataset import Dataset

#: (id of one record, id of the other, role of the pair)
Pairs = Callable[[Dataset], Iterator[tuple[str, str, str]]]


def _link(name: str, title: str, one: tuple[str, str], other: tuple[str, str], pairs: Pairs, roles: str = "") -> Table:
    """`one` and `other` are (column, table). `roles` describes the column `role` of pairs that differ in it."""
    columns = [
        text(one[0], f"Mã ở bảng {one[1]}.", refers=one[1]),
        text(other[0], f"Mã ở bảng {other[1]}.", refers=other[1]),
        *([text("role", roles)] if roles else []),
    ]

    def rows(lookups: Lookups) -> Iterator[Row]:
        for first, second, role in dict.fromkeys(pairs(lookups.dataset)):
            yield {one[0]: first, other[0]: second} | ({"role": role} if roles else {})

    key = tuple(column.name for column in columns)
    return Table(name, title, f"{title}: mỗi cặp một dòng.", tuple(columns), rows, group="links", key=key)


def _topics(data: Dataset) -> Iterator[tuple[str, str, str]]:
    for commitment in data.commitments.values():
        yield commitment.id, commitment.topic, "main"
        yield from ((commitment.id, key, "other") for key in commitment.other_topics)


def _bodies(data: Dataset) -> Iterator[tuple[str, str, str]]:
    for commitment in data.commitments.values():
        yield from ((commitment.id, key, "lead") for key in commitment.lead_bodies)
        yield from ((commitment.id, key, "other") for key in commitment.other_bodies)


def _documents(data: Dataset) -> Iterator[tuple[str, str, str]]:
    return ((c.id, key, "") for c in data.commitments.values() for key in c.documents)


def _answers(data: Dataset) -> Iterator[tuple[str, str, str]]:
    return ((c.id, key, "") for c in data.commitments.values() for key in c.answers)


def _problems(data: Dataset) -> Iterator[tuple[str, str, str]]:
    return ((c.id, key, "") for c in data.commitments.values() for key in c.problems)


def _assessed(data: Dataset) -> Iterator[tuple[str, str, str]]:
    return ((a.id, key, "") for a in data.assessments.values() for key in a.topics)


def _implements(data: Dataset) -> Iterator[tuple[str, str, str]]:
    return ((d.id, key, "") for d in data.documents.values() for key in d.implements)


def _successors(data: Dataset) -> Iterator[tuple[str, str, str]]:
    return ((b.id, key, "") for b in data.bodies.values() for key in b.successors)


def _figures(data: Dataset) -> Iterator[tuple[str, str, str]]:
    for relation in data.relations.values():
        named = (("stated", relation.stated), ("whole", relation.whole), *(("part", part) for part in relation.parts))
        yield from ((relation.id, key, role) for role, key in named if key)


_COMMITMENT = ("commitment", "commitments")
LINKS = (
    _link(
        "commitment_topics",
        "Cam kết và chủ đề",
        _COMMITMENT,
        ("topic", "topics"),
        _topics,
        "main (chính) | other (phụ); chủ đề do website gắn.",
    ),
    _link("commitment_bodies", "Cam kết và cơ quan", _COMMITMENT, ("body", "bodies"), _bodies, "lead (chủ trì) | other (được nêu)."),
    _link("commitment_documents", "Cam kết và văn bản", _COMMITMENT, ("document", "documents"), _documents),
    _link("commitment_answers", "Cam kết và hạn chế mà website gắn với nhau", _COMMITMENT, ("assessment", "assessments"), _answers),
    _link("commitment_problems", "Cam kết và vấn đề mà website gắn với nhau", _COMMITMENT, ("problem", "problems"), _problems),
    _link("assessment_topics", "Đánh giá và chủ đề", ("assessment", "assessments"), ("topic", "topics"), _assessed),
    _link("document_implements", "Văn bản và văn bản được thực hiện", ("document", "documents"), ("implements", "documents"), _implements),
    _link("body_successors", "Cơ quan và cơ quan kế thừa", ("body", "bodies"), ("successor", "bodies"), _successors),
    _link(
        "check_figures",
        "Phép đối chiếu và số liệu",
        ("check", "checks"),
        ("figure", "figures"),
        _figures,
        "stated (được kiểm tra) | whole (tổng) | part (thành phần).",
    ),
)
