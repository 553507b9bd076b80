"""What the form for readers asks: the fields of an update and of its source that have a title in the record type, in words for people.

The record types say which fields there are, what each is called (`title`), what it means (`description`) and whether it must be given;
here stands only how a person is asked: the order, the kind of control, the words of a choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.editing.fields import Field, fields_of
from macros.loading.dataset import Dataset
from macros.records.evidence import Evidence
from macros.records.updates import Update
from macros.records.vocabulary import Term

#: Value, words, and what they mean more exactly.
Choice = tuple[str, str, str]

#: Where a field of the source stands in a record.
SOURCE = "evidence"
#: The order in which a person is asked: the source first, then what it says. A field with a title that is not named here is asked last,
#: in the folded part.
SOURCE_ORDER = ("url", "publisher", "document_number", "published", "accessed", "excerpt", "title")
UPDATE_ORDER = ("date", "summary", "bearing", "enlarged_city", "covers", "official_status", "period", "note")
#: Asked in a folded part: most entries do without.
_EXTRA = frozenset({f"{SOURCE}.title", "covers", "official_status", "period.from", "period.to", "note"})
_LONG = frozenset({f"{SOURCE}.excerpt", "summary", "note"})
#: A day that may be known in part only is written as text.
_PARTIAL = f"{SOURCE}.published"
_VOCABULARIES = {"bearing": "bearings", "official_status": "official-statuses"}
_TRUTH: tuple[Choice, ...] = (("false", "Không", ""), ("true", "Có", ""))
#: Where yes and no have words of their own.
_TRUTHS: dict[str, tuple[Choice, ...]] = {
    "enlarged_city": (
        ("false", "Riêng việc hay nơi đã có trong báo cáo", ""),
        ("true", "Địa bàn mới, sau sáp nhập", "chỉ là bối cảnh, không đo cam kết"),
    )
}
#: What is written for people who know the files; the form shows no file and no mark of code.
_CODE = re.compile(r" ?\([^()]*data/[^()]*\)|`")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `name` is the path in the record (`evidence.url`), `control` text, area, date or choice."""

    name: str
    title: str
    hint: str
    required: bool
    control: str
    extra: bool = False
    choices: tuple[Choice, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether the answer is a day, or as much of a day as is known."""
        return self.control == "date" or self.name == _PARTIAL

    @property
    def key(self) -> str:
        """The name of the control, which the issue form and links use too: `evidence-url`."""
        return self.name.replace(".", "-").replace("_", "-")


def asked(vocabularies: Mapping[str, Mapping[str, Term]]) -> list[Asked]:
    """Every question, in the order in which it is asked."""
    source = {field.name: field for field in fields_of(Evidence) if field.title}
    update = {field.name: field for field in fields_of(Update) if field.title}
    return [
        *(_asked(f"{SOURCE}.{name}", source[name], vocabularies) for name in dict.fromkeys((*SOURCE_ORDER, *source))),
        *(one for name in dict.fromkeys((*UPDATE_ORDER, *update)) for one in _of_update(update[name], vocabularies)),
    ]


def in_file() -> list[str]:
    """Every field of an update as a path (`period.from`, `evidence.url`), in the order in which its file has them: the record type's."""
    return [
        name
        for field in fields_of(Update)
        for name in ((f"{field.name}.{inner.name}" for inner in fields_of(field.inner)) if field.inner else (field.name,))
    ]


def _of_update(field: Field, vocabularies: Mapping[str, Mapping[str, Term]]) -> Iterator[Asked]:
    """A group of fields (the period) is asked field by field, under the title of the group."""
    if field.inner is None:
        yield _asked(field.name, field, vocabularies)
        return
    for inner in fields_of(field.inner):
        label = f"{field.title}: {'từ ngày' if inner.name == 'from' else 'đến ngày'}"
        yield Asked(f"{field.name}.{inner.name}", label, _plain(field.meaning), False, "date", extra=True)


def _asked(name: str, field: Field, vocabularies: Mapping[str, Mapping[str, Term]]) -> Asked:
    choices = _choices(name, field, vocabularies)
    dated = "ngày" in field.kind and name != _PARTIAL
    control = "choice" if choices else "date" if dated else "area" if name in _LONG else "text"
    hint = "" if choices or field.meaning.rstrip(".") == field.title else _plain(field.meaning)
    extra = name in _EXTRA or (not field.required and name.rpartition(".")[2] not in (*SOURCE_ORDER, *UPDATE_ORDER))
    return Asked(name, field.title, hint, field.required, control, extra, choices)


def _choices(name: str, field: Field, vocabularies: Mapping[str, Mapping[str, Term]]) -> tuple[Choice, ...]:
    if name in _VOCABULARIES:
        terms = vocabularies.get(_VOCABULARIES[name], {}).values()
        return tuple((term.id, term.label, term.definition) for term in terms if name == "bearing" or term.bearings)
    if field.choices:
        said = dict(re.findall(r"(\w+): ([^·.|]+?)(?= ·|\.|$)", field.meaning))
        return tuple((value, f"{said[value][0].upper()}{said[value][1:]}", "") for value in field.choices if value in said)
    return _TRUTHS.get(name, _TRUTH) if field.kind == "true hoặc false" else ()


def _plain(meaning: str) -> str:
    return _CODE.sub("", meaning)


def targets(dataset: Dataset) -> list[tuple[str, list[tuple[str, str]]]]:
    """What an entry can be about: (heading, [(id, words)]), subjects first, then the commitments of each document."""
    groups = [("Vấn đề", [(subject.id, subject.name) for subject in dataset.subjects.values()])]
    for report in dataset.newest_first():
        promised = dataset.of_report(dataset.commitments, report.id)
        groups.append((f"Cam kết ở văn bản {report.number}", [(one.id, one.statement) for one in promised]))
    return [group for group in groups if group[1]]
