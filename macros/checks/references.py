"""Every code that points to another record points to one that exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from macros.checks.base import Check, CheckInput
from macros.loading.dataset import Dataset
from macros.loading.near import did_you_mean, nearest_record
from macros.loading.problems import Problem
from macros.loading.walking import Path, all_records, fields_holding, written_fields
from macros.records.evidence import Evidence
from macros.records.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Target:
    """What a code names: the word for it, and the kinds of record it may be one of (`vocabularies/topics` for a term)."""

    label: str
    kinds: tuple[str, ...]
    only: str = ""

    def table(self, dataset: Dataset) -> Mapping[str, object]:
        """The records that may be named, by code."""
        found: dict[str, object] = {}
        for kind in self.kinds:
            place, _, vocabulary = kind.partition("/")
            table = dataset.vocabularies.get(vocabulary, {}) if vocabulary else getattr(dataset, place.replace("-", "_"))
            found.update({key: record for key, record in table.items() if not self.only or getattr(record, "kind", "") == self.only})
        return found

    def unknown(self, dataset: Dataset, code: str) -> bool:
        """Whether it can be said at all that a code names nothing: not where what it names could not be read."""
        if any(dataset.lost.may_hold(kind, code) for kind in self.kinds):
            return False
        return not any(kind.startswith("vocabularies/") and kind.split("/")[1] not in dataset.vocabularies for kind in self.kinds)


def _term(label: str, vocabulary: str) -> Target:
    return Target(label, (f"vocabularies/{vocabulary}",))


_TOPICS = _term("chủ đề", "topics")
_BODIES = Target("cơ quan", ("bodies",))
_DOCUMENTS = Target("văn bản", ("documents",))
_FIGURES = Target("số liệu", ("figures",))
_GROUPS = Target("nhóm cam kết", ("commitment-groups",))
_COMMITMENTS = Target("cam kết", ("commitments",))
_UPDATES = Target("cập nhật", ("updates",))
_SUBJECTS = Target("vấn đề", ("subjects",))
_PROBLEMS = Target("vấn đề cụ thể", ("problems",))
_PUBLIC_FIGURES = Target("số liệu công khai", ("public-figures",))
_LIMITATIONS = Target("hạn chế", ("assessments",), only="limitation")
#: What a correction may be about: any record of a report, or one that outlives it; one that was withdrawn since.
_CORRECTED = Target("mục", tuple(kind.name for kind in KINDS if kind.name not in ("site", "report", "vocabularies", "glossary")))

#: (kind of record, field) → what the code names; `*` stands for any kind. The most particular entry wins.
TARGETS: dict[tuple[str, str], Target] = {
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
    ("bodies", "kind"): _term("loại cơ quan", "body-kinds"),
    ("documents", "kind"): _term("loại văn bản", "document-kinds"),
    ("activities", "kind"): _term("loại hoạt động", "activity-kinds"),
    ("organisation", "list"): _term("danh sách", "organisation-lists"),
    ("relations", "list"): _term("danh sách", "organisation-lists"),
    ("commitment-groups", "parent"): _GROUPS,
    ("commitments", "parent"): _GROUPS,
    ("commitments", "continues"): _COMMITMENTS,
    ("*", "indicator"): _term("chỉ số", "indicators"),
    ("commitments", "answers"): _LIMITATIONS,
    ("commitments", "problems"): _PROBLEMS,
    ("problems", "assessment"): _LIMITATIONS,
    ("updates", "commitment"): _COMMITMENTS,
    ("site", "subjects"): _SUBJECTS,
    ("updates", "subjects"): _SUBJECTS,
    ("updates", "contradicts"): _UPDATES,
    ("updates", "official_status"): _term("tình trạng công bố", "official-statuses"),
    ("searches", "place"): _term("nơi tìm", "search-places"),
    ("searches", "commitments"): _COMMITMENTS,
    ("searches", "found"): _UPDATES,
    ("vocabularies", "bearings"): _term("ý nghĩa", "bearings"),
    ("backgrounds", "about"): Target("cam kết, hạn chế, vấn đề hay hoạt động", ("commitments", "assessments", "problems", "activities")),
    ("backgrounds", "subjects"): _SUBJECTS,
    ("subjects", "problems"): _PROBLEMS,
    ("subjects", "commitments"): _COMMITMENTS,
    ("subjects", "updates"): _UPDATES,
    ("subjects", "backgrounds"): Target("bối cảnh", ("backgrounds",)),
    ("subjects", "figures"): _FIGURES,
    ("subjects", "public_figures"): _PUBLIC_FIGURES,
    ("subjects", "activities"): Target("hoạt động", ("activities",)),
    ("subjects", "assessments"): Target("đánh giá", ("assessments",)),
    ("corrections", "records"): _CORRECTED,
    ("public-charts", "commitments"): _COMMITMENTS,
    ("public-charts", "indicators"): _term("chỉ số", "indicators"),
}


@cache
def _naming(kind: str, model: type[BaseModel]) -> tuple[tuple[str, str, Target | None], ...]:
    """(attribute, name as written, what its codes name) of every field of a record of this kind, or of a part of it, that may name one."""
    fields = ((name, written, TARGETS.get((kind, written)) or TARGETS.get(("*", written))) for name, written in written_fields(model))
    parts = {name for name, _ in fields_holding(model, BaseModel)}
    return tuple(field for field in fields if field[2] or field[0] in parts)


def _references(kind: str, value: BaseModel, path: Path = ()) -> Iterator[tuple[Path, Target, str]]:
    """(path, what is named, code) for every reference inside a record. Evidence names no record."""
    if isinstance(value, Evidence):
        return
    for name, written, target in _naming(kind, type(value)):
        inner = getattr(value, name)
        if isinstance(inner, BaseModel):
            yield from _references(kind, inner, (*path, written))
        elif isinstance(inner, tuple):
            for index, item in enumerate(inner):
                if isinstance(item, BaseModel):
                    yield from _references(kind, item, (*path, written, index))
                elif target and isinstance(item, str):
                    yield (*path, written, index), target, item
        elif target and isinstance(inner, str):
            yield (*path, written), target, inner


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    tables: dict[Target, Mapping[str, object]] = {}
    near: dict[tuple[Target, str], str | None] = {}
    for kind, record in all_records(dataset):
        if kind == "glossary":
            continue
        for path, target, code in _references(kind, record):
            table = tables[target] if target in tables else tables.setdefault(target, target.table(dataset))
            if code in table or not target.unknown(dataset, code):
                continue
            if (target, code) not in near:
                near[target, code] = nearest_record(code, table)
            advice = did_you_mean(near[target, code], f"Hãy thêm {target.label} này vào dữ liệu trước.")
            yield Problem.at(record.origin.at(*path), CHECK.name, f"Không có {target.label} nào mang mã `{code}`.", advice, code)


CHECK = Check("references", "Mọi mã đều trỏ tới một mục có thật.", _run)
