"""Each recipe of "How to add" in HACKING.md, followed to the letter in one copy of the code and the invented report."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from macros.charts.model import ChartModel, Row, Series
from macros.charts.svg import inline_pictures
from macros.exports.fields import column
from macros.records.bodies import Body
from tests.project import REPORT, ROOT, TODAY, Project, example_data

#: Told by the copy of itself, in one process: what every place that lists things says once the recipes were followed.
TELL = """
import datetime as dt, json, sys
from pathlib import Path
from macros.charts import charts_of
from macros.editing.fields import fields_of
from macros.exports import export
from macros.pages import contributing, data
from macros.pages.rendering import Renderer
from macros.publication import check
from macros.records.figures import Figure
from macros.search.documents import record_documents
checked = check(Path.cwd(), None, dt.date.fromisoformat(sys.argv[1]))
assert checked.publication, checked.problems
publication = checked.publication
renderer = Renderer(publication)
made = export(publication)
json.dump({
    "problems": [[p.rule, p.text] for p in checked.problems],
    "fields": [field.name for field in fields_of(Figure)],
    "figures": json.loads(made.files["api/v1/figures.json"])["data"],
    "files": sorted(made.files),
    "words": made.files["du-lieu/words.csv"].decode("utf-8-sig"),
    "data_page": data.render(renderer, "du-lieu/"),
    "forms": [form.name for form in contributing.issue_forms()],
    "charts": [chart.id for chart in charts_of(publication, "7-2030")],
    "checks": [result.relation.id for results in publication.audits.values() for result in results] if hasattr(publication, "audits") else [],
    "found": [[d.kind.label, d.title, d.address] for d in record_documents(publication)],
}, sys.stdout, ensure_ascii=False)
"""
CHECK = """
from macros.checks.base import Check
from macros.loading.problems import Problem


def _run(given):
    for figure in given.dataset.figures.values():
        if figure.value == 1313:
            yield Problem.at(figure.origin.at("value"), CHECK.name, "Số này là 1313.", "Hãy xem lại.", figure.id)


CHECK = Check("no-1313", "Không số nào là 1313.", _run)
"""
TABLE = """
from macros.exports.fields import fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Table
from macros.records.vocabulary import Abbreviation

WORDS = Table(
    name="words",
    title="Chữ tắt thử",
    description="Chữ viết tắt.",
    columns=(*fields(Abbreviation, "id"), *fields(Abbreviation, "full", refers={})),
    rows=lambda lookups: (lookups.value(entry) for entry in lookups.dataset.glossary.values()),
    group="more",
)
"""
FORMAT = """
def files(edition, made):
    yield f"du-lieu/{edition.all_tables}.txt", "\\n".join(edition.tables).encode()
"""
RELATION = """
- id: 7-2030/dc-i-77
  kind: not_checkable
  rule: Thử xem
  stated: 7-2030/iii-so-1
  note: Báo cáo không nêu gì thêm.
  source: {section: III, page: 2, excerpt: thành lập 01 ban chỉ đạo}
"""
SUBJECT = """# yaml-language-server: $schema=../../schemas/subjects.schema.json
id: den-duong
name: Đèn đường
topic: {topic}
question: Đèn đường đã thay chưa?
answer: Chưa ghi được thông tin.
answer_date: 2030-12-01
problems: [{problem}]
ask: Số đèn đường đã thay, tính đến ngày trả lời.
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Project:
    target = tmp_path_factory.mktemp("recipes")
    project = example_data(target)
    for folder in ("macros", "scripts", ".github"):
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("node_modules", ".cache", "docs"):
        (ROOT / name).mkdir(exist_ok=True)
        (target / name).symlink_to(ROOT / name)
    follow(project)
    return project


def write(project: Project, file: str, text: str) -> None:
    (project.root / file).parent.mkdir(exist_ok=True)
    (project.root / file).write_text(text, encoding="utf-8")


def follow(project: Project) -> None:
    """Every recipe, with no more than it says."""
    # a field: record type, columns of its table, data
    project.replace(
        "macros/records/figures.py",
        "    source: Source",
        '    taste: Text | None = Field(default=None, title="Vị", description="Vị thử.")\n    source: Source',
    )
    project.replace("macros/exports/tables/figures.py", '"documents", "note"),', '"documents", "note", "taste"),')
    project.replace(f"{REPORT}/figures.yml", "  label: Đèn đường chưa thay\n", "  label: Đèn đường chưa thay\n  taste: mặn\n")
    # a check: a file, two lines
    write(project, "macros/checks/no_1313.py", CHECK)
    project.replace("macros/checks/__init__.py", "    letters,\n", "    letters,\n    no_1313,\n")
    project.replace("macros/checks/__init__.py", "    letters.CHECK,\n", "    letters.CHECK,\n    no_1313.CHECK,\n")
    # a published table: a file, its line
    write(project, "macros/exports/tables/words.py", TABLE)
    tables = "macros/exports/tables/__init__.py"
    project.replace(tables, "subjects, updates\n", "subjects, updates, words\n")
    project.replace(tables, "    reports.REPORTS,\n", "    reports.REPORTS,\n    words.WORDS,\n")
    project.replace("macros/exports/headings.py", '    "id": "Mã",\n', '    "id": "Mã",\n    "full": "Viết đủ",\n')
    # a format: a file, its entry
    write(project, "macros/exports/lines.py", FORMAT)
    project.replace("macros/exports/__init__.py", "json_api, sqlite", "json_api, lines, sqlite")
    project.replace(
        "macros/exports/__init__.py",
        "    Format(json_api.files),\n",
        '    Format(json_api.files),\n    Format(lines.files, ".txt", "Dòng thử", "Mỗi dòng một bảng."),\n',
    )
    # an issue form: a file
    write(project, ".github/ISSUE_TEMPLATE/thu.yml", "name: Mẫu thử\ndescription: Một việc thử.\nbody: []\n")
    # a kind of search result: a line in kinds.py, a function and its line
    project.replace("macros/search/kinds.py", "    PAGE = (", '    TRY = ("Thử", 0.1)\n    PAGE = (')
    maker = 'def _try(publication):\n    yield SearchDocument(Kind.TRY, "Việc thử", "", "", "/cam-ket/?q=thu")\n\n\nMAKERS: tuple'
    project.replace("macros/search/documents.py", "MAKERS: tuple", maker)
    project.replace("macros/search/documents.py", "    _subjects,\n", "    _subjects,\n    _try,\n")
    # only data: a relation, a chart, a subject
    project.append(f"{REPORT}/relations.yml", RELATION)
    chart = (project.root / REPORT / "charts.yml").read_text(encoding="utf-8").split("\n", 1)[1]
    project.append(
        f"{REPORT}/charts.yml",
        chart.replace("7-2030/bd-i", "7-2030/bd-i-2").replace("Đã thay {", "Thay được {").replace("Đã thay bao", "Thay được bao"),
    )
    problem = re.search(r"- id: (\S+)", (project.root / REPORT / "problems.yml").read_text(encoding="utf-8"))
    topic = re.search(r"- id: (\S+)", (project.root / "data" / "vocabularies" / "topics.yml").read_text(encoding="utf-8"))
    assert problem
    assert topic
    write(project, "data/subjects/den-duong.yml", SUBJECT.format(problem=problem[1], topic=topic[1]))


@pytest.fixture(scope="module")
def told(copy: Project) -> dict[str, Any]:
    environment = {**os.environ, "PYTHONPATH": str(copy.root), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", TELL, TODAY.isoformat()]
    done = subprocess.run(command, cwd=copy.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(done.stdout))


def test_a_field_is_read_explained_and_published(told: dict[str, Any]) -> None:
    assert "taste" in told["fields"]
    assert [figure["taste"] for figure in told["figures"] if "taste" in figure] == ["mặn"]


def test_a_check_is_run(told: dict[str, Any], copy: Project) -> None:
    assert told["problems"] == []
    environment = {**os.environ, "PYTHONPATH": str(copy.root), "PYTHONUTF8": "1"}
    listed = "from macros.checks import CHECKS; print([check.name for check in CHECKS])"
    done = subprocess.run([sys.executable, "-c", listed], cwd=copy.root, env=environment, capture_output=True, text=True, check=True)
    assert "no-1313" in done.stdout


def test_a_table_is_published_in_every_format(told: dict[str, Any]) -> None:
    assert {"du-lieu/words.csv", "api/v1/words.json"} <= set(told["files"])
    assert told["words"].startswith("id,full\r\n")
    assert "Chữ tắt thử" in told["data_page"]


def test_a_format_is_made_and_offered(told: dict[str, Any]) -> None:
    assert [file for file in told["files"] if file.endswith(".txt") and file.startswith("du-lieu/")]
    assert "Dòng thử" in told["data_page"]
    assert "Mỗi dòng một bảng." in told["data_page"]


def test_a_form_is_listed(told: dict[str, Any]) -> None:
    assert "Mẫu thử" in told["forms"]


def test_a_kind_of_result_and_a_subject_are_found(told: dict[str, Any]) -> None:
    assert ["Thử", "Việc thử", "/cam-ket/?q=thu"] in told["found"]
    assert "/van-de/den-duong/" in [address for _, _, address in told["found"]]


def test_a_chart_and_a_relation_need_only_data(told: dict[str, Any]) -> None:
    assert "7-2030-bd-i-2" in told["charts"]
    assert [address for _, title, address in told["found"] if "Thử xem" in title] == ["/doi-chieu/7-2030/#7-2030-dc-i-77"]


def test_what_a_registry_misses_is_said_with_what_to_add() -> None:
    with pytest.raises(LookupError, match=r"`khong-co` has no Vietnamese heading: add a line to HEADINGS in macros/exports/headings\.py"):
        column("khong-co", "text", "Thử.")
    chart = ChartModel("x", "p", "rings", "t", "q?", "f", "u", (Series("s"),), (Row("a", (1,)),))  # type: ignore[arg-type]
    with pytest.raises(LookupError, match="kind `rings`: add a line to LAYOUTS"):
        inline_pictures(chart)
    with pytest.raises(LookupError, match="Body has no field colour; it has id"):
        from macros.exports.fields import fields

        fields(Body, "colour")


def test_every_file_and_name_of_a_recipe_exists() -> None:
    guide = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    recipes = guide.split("## How to add")[1].split("\n## ")[0]
    names = set(re.findall(r"`([A-Z][A-Z_]{3,})`", recipes))
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("macros", "drafting", "tests", "docs/assets/js")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".js")
    )
    assert [name for name in names if not re.search(rf"\b{name}\b[^\n]*=", code)] == []


def test_what_the_recipes_were_followed_in_is_a_copy(copy: Project) -> None:
    assert not (ROOT / "macros" / "checks" / "no_1313.py").exists()
    assert Path(copy.root) != ROOT
