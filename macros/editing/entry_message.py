"""An entry as a message: a heading a question, under it what a person wrote. The issue form writes it, `make new-update FROM=` reads it.

Every word is data. A heading counts only where it is exactly one of the questions, and each question is answered once: a text that brings
headings of its own is refused, not guessed at.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from macros.checks.schema_line import schema_line
from macros.derived.publishers import Publishers
from macros.editing.beginnings import CannotBeginError
from macros.editing.entry_fields import SOURCE, Asked, asked, in_file
from macros.formatting.alphabet import fold
from macros.loading.characters import is_forbidden
from macros.loading.dataset import Dataset
from macros.records.site import Site

#: What the entry is about: the id of a commitment or subject.
ABOUT_TITLE = "Thông tin này nói về"
#: The same in an issue form, whose fields are named by ids.
ABOUT_KEY = "cho"
#: What GitHub writes where somebody left a field of a form blank, and what stands for "not chosen".
BLANK = ("_No response_", "None", "–", "")
#: A day as people write it; of one that is not known exactly, month and year.
_DAY = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")
_HEADING = re.compile(r"^###[ \t]+(.+?)[ \t]*$", re.MULTILINE)


def greeting(site: Site) -> str:
    """The first line of every message."""
    return f"Thêm thông tin cho {site.name}"


def blank_message(site: Site, questions: Iterable[Asked]) -> str:
    """The message to copy and fill in, for who has no script; choices are named."""
    parts = [f"### {ABOUT_TITLE}\n\n"]
    for one in questions:
        options = f"(một trong: {'; '.join(label for _, label, _ in one.choices)})" if one.choices else ""
        parts.append(f"### {one.title}\n\n{options}")
    return "\n\n".join([greeting(site), *parts])


def read_message(text: str, questions: Iterable[Asked]) -> dict[str, str]:
    """Question (`evidence.url`, `cho`) → the answer, on one line. Raises CannotBeginError for a message that is not clear."""
    titles = {_alike(ABOUT_TITLE): ABOUT_KEY} | {_alike(one.title): one.name for one in questions}
    answers: dict[str, str] = {}
    marks = [match for match in _HEADING.finditer(text.replace("\r\n", "\n")) if _alike(match[1]) in titles]
    if not marks:
        raise CannotBeginError(f"Không thấy ô nào của mẫu trong văn bản này. Mỗi ô bắt đầu bằng một dòng như “### {ABOUT_TITLE}”.")
    ends = [*(match.start() for match in marks[1:]), len(text)]
    for match, end in zip(marks, ends, strict=True):
        name = titles[_alike(match[1])]
        if name in answers:
            raise CannotBeginError(f"Ô “{match[1]}” có hai lần trong văn bản này. Hãy bỏ một lần, rồi chạy lại.")
        answer = clean(text.replace("\r\n", "\n")[match.end() : end])
        answers[name] = "" if answer in BLANK or answer.startswith("(một trong: ") else answer
    return answers


def clean(text: str) -> str:
    """Letters in one form, one line, nothing that cannot be seen: what the form does in the browser."""
    line = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
    return " ".join("".join(" " if unicodedata.category(sign) == "Zs" else "" if is_forbidden(sign) else sign for sign in line).split())


def _alike(title: str) -> str:
    return fold(clean(title)).strip(" :*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry belongs: the report in whose folder it lies, and what it is about."""

    report: str
    commitment: str = ""
    subject: str = ""


def place_of(dataset: Dataset, about: str) -> Place:
    """The place of what a message is about. Raises CannotBeginError for an id that is none: no part of a path comes from the message."""
    if about in dataset.commitments:
        return Place(about.split("/")[0], commitment=about)
    if about in dataset.subjects:
        subject = dataset.subjects[about]
        named = [*subject.commitments, *subject.problems, *subject.updates, *subject.backgrounds]
        newest = next((report.id for report in dataset.newest_first()), "")
        return Place(named[0].split("/")[0] if named else newest, subject=about)
    raise CannotBeginError(f"“{about[:80]}” không phải mã của một cam kết hay một vấn đề. Hãy sửa ô “{ABOUT_TITLE}”.")


def file_text(dataset: Dataset, place: Place, key: str, today: str, answers: dict[str, str]) -> tuple[str, str]:
    """(file, content) of the update that a message gives. Values that are wrong stay as they are, for `make check` to tell.

    A text is quoted in a spelling that YAML and JSON read alike; a day and a word of ours stand plain. As `file` of `form/rules.js`.
    """
    file = f"data/reports/{place.report}/updates/{key}.yml"
    publisher = Publishers(dataset).of(answers.get(f"{SOURCE}.url", ""))
    written = {name: json.dumps(value, ensure_ascii=False) for name, value in answers.items() if value}
    written |= _chosen(dataset, answers)
    written |= {"id": f"{place.report}/{key}", "recorded": today}
    written |= {"commitment": place.commitment} if place.commitment else {"subjects": f"[{json.dumps(place.subject)}]"}
    if publisher and publisher.kind == "document_library":
        written[f"{SOURCE}.kind"] = "document_copy"
    lines = [schema_line(file, "updates")]
    group = ""
    for name in in_file():
        head, _, inner = name.partition(".")
        if name not in written:
            continue
        if inner and head != group:
            lines.append(f"{head}:")
        indent = "" if not inner else "  " if head != SOURCE else "    " if group == head else "  - "
        lines.append(f"{indent}{inner or head}: {written[name]}")
        group = head if inner else ""
    return file, "\n".join([*lines, ""])


def _chosen(dataset: Dataset, answers: dict[str, str]) -> dict[str, str]:
    """As a file has them: the value of a choice whose words were given, a day that was written as people do; no other answers."""
    result = {}
    for one in asked(dataset.vocabularies):
        value = answers.get(one.name, "")
        named = {_alike(label): key for key, label, _ in one.choices} | {key: key for key, _, _ in one.choices}
        if value in named or _alike(value) in named:
            result[one.name] = named.get(value) or named[_alike(value)]
        elif one.dated and (match := _DAY.fullmatch(value)):
            day = "-".join(part.zfill(2) for part in (match[3], match[2], match[1]) if part)
            result[one.name] = day if match[1] else json.dumps(day)
        elif one.dated and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            result[one.name] = value
    return result
