"""Recipes for what others take: tables, formats, forms of the repository."""

from __future__ import annotations

from tests.project import Project
from tests.setup.recipes import recipe, write


@recipe("a published table")
def table(project: Project) -> None:
    write(
        project,
        "macros/exports/tables/words.py",
        """
from macros.exports.fields import fields
from macros.exports.schema import Table
from macros.records.vocabulary import Abbreviation

WORDS = Table(
    name="words",
    title="Chữ tắt thử",
    description="Chữ viết tắt.",
    columns=(*fields(Abbreviation, "id"), *fields(Abbreviation, "full")),
    rows=lambda lookups: (lookups.value(entry) for entry in lookups.dataset.glossary.values()),
    group="more",
)
""",
    )
    tables = "macros/exports/tables/__init__.py"
    project.replace(tables, "subjects, updates\n", "subjects, updates, words\n")
    project.replace(tables, "    reports.REPORTS,\n", "    reports.REPORTS,\n    words.WORDS,\n")
    project.replace("macros/exports/headings.py", '    "id": "Mã",\n', '    "id": "Mã",\n    "full": "Viết đủ",\n')


@recipe("a format to download")
def format_(project: Project) -> None:
    code = 'def files(edition, made):\n    yield f"du-lieu/{edition.all_tables}.txt", "\\n".join(edition.tables).encode()\n'
    write(project, "macros/exports/lines.py", code)
    formats = "macros/exports/__init__.py"
    project.replace(formats, "json_api, sqlite", "json_api, lines, sqlite")
    entry = '    Format(lines.files, ".txt", "Dòng thử", "Mỗi dòng một bảng."),\n'
    project.replace(formats, "    Format(json_api.files),\n", f"    Format(json_api.files),\n{entry}")


@recipe("an issue form")
def form(project: Project) -> None:
    write(project, ".github/ISSUE_TEMPLATE/thu.yml", "name: Mẫu thử\ndescription: Một việc thử.\nbody: []\n")
