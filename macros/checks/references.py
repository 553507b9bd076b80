"""Every code that points to another record points to one that exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.checks.walking import Path, all_records
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem

Table = Callable[[Dataset], Mapping[str, object]]

_TOPICS: tuple[str, Table] = ("chủ đề", lambda d: d.vocabularies.get("topics", {}))
_BODIES: tuple[str, Table] = ("cơ quan", lambda d: d.bodies)
_DOCUMENTS: tuple[str, Table] = ("văn bản", lambda d: d.documents)
_FIGURES: tuple[str, Table] = ("số liệu", lambda d: d.figures)
_LIMITATIONS: tuple[str, Table] = ("hạn chế", lambda d: {k: v for k, v in d.assessments.items() if v.kind == "limitation"})

_EVIDENCE: tuple[str, Table] = ("tình trạng bằng chứng", lambda d: d.vocabularies.get("evidence-statuses", {}))
_OFFICIAL: tuple[str, Table] = ("tình trạng công bố", lambda d: d.vocabularies.get("official-statuses", {}))

#: (kind of record, field) → what the code names; `*` stands for any kind. The most particular entry wins.
_TARGETS: dict[tuple[str, str], tuple[str, Table]] = {
    ("*", "topics"): _TOPICS,
    ("*", "topic"): _TOPICS,
    ("*", "other_topics"): _TOPICS,
    ("*", "body"): _BODIES,
    ("*", "bodies"): _BODIES,
    ("*", "lead_bodies"): _BODIES,
    ("*", "other_bodies"): _BODIES,
    ("*", "issuer"): _BODIES,
    ("*", "addressee"): _BODIES,
    ("*", "successors"): _BODIES,
    ("*", "document"): _DOCUMENTS,
    ("*", "documents"): _DOCUMENTS,
    ("*", "implements"): _DOCUMENTS,
    ("*", "answers_plan"): _DOCUMENTS,
    ("*", "figure"): _FIGURES,
    ("*", "stated"): _FIGURES,
    ("*", "whole"): _FIGURES,
    ("*", "parts"): _FIGURES,
    ("*", "of"): _FIGURES,
    ("*", "share"): _FIGURES,
    ("bodies", "parent"): _BODIES,
    ("bodies", "kind"): ("loại cơ quan", lambda d: d.vocabularies.get("body-kinds", {})),
    ("documents", "kind"): ("loại văn bản", lambda d: d.vocabularies.get("document-kinds", {})),
    ("activities", "kind"): ("loại hoạt động", lambda d: d.vocabularies.get("activity-kinds", {})),
    ("organisation", "list"): ("danh sách", lambda d: d.vocabularies.get("organisation-lists", {})),
    ("relations", "list"): ("danh sách", lambda d: d.vocabularies.get("organisation-lists", {})),
    ("commitment-groups", "parent"): ("nhóm cam kết", lambda d: d.commitment_groups),
    ("commitments", "parent"): ("nhóm cam kết", lambda d: d.commitment_groups),
    ("commitments", "answers"): _LIMITATIONS,
    ("commitments", "problems"): ("vấn đề cụ thể", lambda d: d.problems),
    ("problems", "assessment"): _LIMITATIONS,
    ("updates", "commitment"): ("cam kết", lambda d: d.commitments),
    ("updates", "contradicts"): ("cập nhật", lambda d: d.updates),
    ("updates", "from"): _EVIDENCE,
    ("updates", "to"): _EVIDENCE,
    ("updates", "official_from"): _OFFICIAL,
    ("updates", "official_to"): _OFFICIAL,
    ("vocabularies", "bearings"): ("ý nghĩa", lambda d: d.vocabularies.get("bearings", {})),
    ("backgrounds", "about"): ("cam kết, hạn chế hay vấn đề", lambda d: {**d.commitments, **d.assessments, **d.problems}),
    ("public-charts", "commitments"): ("cam kết", lambda d: d.commitments),
    ("public-charts", "figures"): ("số liệu công khai", lambda d: d.public_figures),
}


def _references(kind: str, value: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """(path, field, code) for every reference inside a record."""
    for name, field in type(value).model_fields.items():
        written = field.alias or name
        inner = getattr(value, name)
        if isinstance(inner, BaseModel):
            yield from _references(kind, inner, (*path, written))
        elif isinstance(inner, tuple):
            for index, item in enumerate(inner):
                if isinstance(item, BaseModel):
                    yield from _references(kind, item, (*path, written, index))
                elif isinstance(item, str):
                    yield (*path, written, index), written, item
        elif isinstance(inner, str):
            yield (*path, written), written, inner


def _run(given: CheckInput) -> Iterator[Problem]:
    tables: dict[int, Mapping[str, object]] = {}
    for kind, record in all_records(given.dataset):
        if kind == "glossary":
            continue
        for path, name, code in _references(kind, record):
            target = _TARGETS.get((kind, name)) or _TARGETS.get(("*", name))
            if target is None:
                continue
            label, table_of = target
            table = tables.setdefault(id(table_of), table_of(given.dataset))
            if code not in table:
                near = get_close_matches(code, table, n=1)
                advice = f"Có phải bạn muốn viết `{near[0]}`?" if near else f"Hãy thêm {label} này vào dữ liệu trước."
                yield Problem.at(record.origin.at(*path), CHECK.name, f"Không có {label} nào mang mã `{code}`.", advice, code)


CHECK = Check("references", "Mọi mã đều trỏ tới một mục có thật.", _run)
