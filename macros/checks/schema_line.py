"""The first line of a data file names its JSON Schema: with it an editor program explains each field and offers the next."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem

START = "# yaml-language-server: $schema="


def schema_line(file: str, kind: str) -> str:
    """The first line that the data file `file` (a path from the project's folder) must have."""
    up = "../" * file.count("/")
    return f"{START}{up}schemas/{kind}.schema.json"


def _run(given: CheckInput) -> Iterator[Problem]:
    for file in given.dataset.files:
        expected = schema_line(file.name, file.kind)
        if file.first_line.rstrip() == expected:
            continue
        if file.first_line.startswith(START):
            yield Problem(file.name, 1, 1, CHECK.name, "Dòng đầu chỉ sai lược đồ.", f"Hãy viết: {expected}", file.first_line)
        else:
            advice = f"Hãy thêm một dòng ở đầu tệp, để phần mềm soạn thảo gợi ý tên trường: {expected}"
            yield Problem(file.name, 1, 1, CHECK.name, "Tệp thiếu dòng đầu chỉ tới lược đồ.", advice)


CHECK = Check("schema-line", "Dòng đầu mỗi tệp chỉ tới lược đồ để phần mềm soạn thảo gợi ý.", _run)
