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
from pydantic import create_model

from macros.charts.model import ChartModel, Row, Series
from macros.charts.outputs.svg import inline_pictures
from macros.derived.audit import rule_of
from macros.editing.fields import fields_of
from macros.exports.fields import column, fields
from macros.loading.dataset import require_tables
from macros.records.bodies import Body
from scripts.node import node
from tests.project import ROOT, TODAY, Project, copy_code, example_data
from tests.setup.recipes import RECIPES, data, drafts, published, site

BOOKS = (data, drafts, published, site)
#: Recipes that are followed elsewhere, and where; of some there is nothing to do.
ELSEWHERE = {
    "a report": "tests/drafting/test_drafts.py",
    "a field in the review page": "tests/drafting/test_review.py",
    "another city": "tests/site/test_documents.py",
    "a step of a workflow": "tests/setup/test_workflows.py",
    "a page of a body": "tests/site/test_subject_pages.py",
    "a search that must work": "tests/browser/test_search.py",
}
#: Told by the copy of itself, in one process: what every place that lists things says once the recipes were followed.
TELL = (ROOT / "tests" / "setup" / "recipes" / "told.py").read_text(encoding="utf-8")
ASK = """
const [words, query, rulesFile] = process.argv.slice(1);
require(words); require(query); require(rulesFile);
const { rules, values, about } = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify({
  words: siteSearch.query("đèn đường nhỉ bà con").map((word) => word.plain),
  file: new contribution.Entry(rules, values, about, "2030-12-31").file("cn-x")[1],
}));
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Project:
    target = tmp_path_factory.mktemp("recipes")
    project = example_data(target)
    copy_code(target, "macros", "scripts", "drafting", "docs", ".github")
    shutil.copy(ROOT / "mkdocs.yml", target)
    for name in ("node_modules", ".cache"):
        (ROOT / name).mkdir(exist_ok=True)
        (target / name).symlink_to(ROOT / name)
    for follow in dict.fromkeys(RECIPES.values()):
        follow(project)
    return project


@pytest.fixture(scope="module")
def told(copy: Project) -> dict[str, Any]:
    environment = {**os.environ, "PYTHONPATH": str(copy.root), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", TELL, TODAY.isoformat()]
    done = subprocess.run(command, cwd=copy.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(done.stdout))


def recipes_of_the_guide() -> str:
    guide = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    return guide.split("## How to add")[1].split("\n## ")[0]


def test_every_recipe_is_followed() -> None:
    named = re.findall(r"(?:^- |\. )\*\*([^*]+)\*\*", recipes_of_the_guide(), re.MULTILINE)
    assert sorted(named) == sorted([*RECIPES, *ELSEWHERE])
    assert {follow.__module__ for follow in RECIPES.values()} == {book.__name__ for book in BOOKS}
    assert [place for place in ELSEWHERE.values() if not (ROOT / place).is_file()] == []


def test_nothing_that_was_followed_is_a_mistake(told: dict[str, Any]) -> None:
    assert told["problems"] == []
    assert told["page_problems"] == []


def test_a_field_is_read_explained_and_published(told: dict[str, Any]) -> None:
    assert "taste" in told["fields"]
    assert [figure["taste"] for figure in told["figures"] if "taste" in figure] == ["mặn"]


def test_a_check_is_run(told: dict[str, Any]) -> None:
    assert "no-1313" in told["checks"]


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


def test_charts_and_a_relation_need_only_data(told: dict[str, Any]) -> None:
    assert {"7-2030-bd-i-2", "7-2030-bd-ck-1"} <= told["charts"].keys()
    assert "1.200" in told["charts"]["7-2030-bd-ck-1"]
    assert [address for _, title, address in told["found"] if "Thử xem" in title] == ["/doi-chieu/7-2030/#7-2030-dc-i-77"]


def test_a_kind_of_relation_is_computed_and_shown(told: dict[str, Any]) -> None:
    verdict, page = told["audit"]
    assert verdict == "consistent"
    assert "Có ban nào không?" in page


def test_a_chart_over_a_table_is_drawn_in_a_kind_of_its_own(told: dict[str, Any]) -> None:
    assert "vạch: Đèn đường cần thay" in told["charts"]["7-2030-thu"]


def test_a_letter_asks_what_the_data_asks_under_the_law_that_holds(told: dict[str, Any]) -> None:
    assert "Số đèn đường đã thay, tính đến ngày trả lời" in told["subject_page"]
    assert "Luật Thử số 104/2029/QH16" in told["subject_page"]


def test_a_condition_decides_and_is_told_in_words(told: dict[str, Any]) -> None:
    assert told["unmet"] == ["co-ghi-chu"]
    assert "Mục phải có ghi chú." in told["conditions"]


def test_an_oddity_is_told(told: dict[str, Any]) -> None:
    assert ["7-2030/cn-1", "lạ để thử"] in told["odd"]


def test_a_kind_of_record_is_read_described_and_has_its_addresses(told: dict[str, Any]) -> None:
    assert told["award"] == ["Đèn sáng.", "/khen/#7-2030-lk-1", "/khen/7-2030-lk-1/"]
    assert "Khen gì." in told["award_schema"]


def test_a_page_and_its_page_of_one_document_say_what_the_data_has(told: dict[str, Any]) -> None:
    assert told["praise"] == ["<p>Khen: 1</p>", "<p>Khen văn bản 7-2030: 1</p>"]
    assert told["praise_page"][0] == "khen/7-2030.md"
    assert '{{ praise("7-2030") }}' in told["praise_page"][1]
    assert ["Lời khen", "/khen/7-2030/"] in told["pages_of_document"]


def test_prepared_choices_are_offered(told: dict[str, Any]) -> None:
    assert "chon=thu-co-tin" in told["session"]
    assert "thu=x" in told["session"]


def test_a_kind_of_document_is_read_and_a_kind_of_finding_told(told: dict[str, Any]) -> None:
    assert told["telephones"] == ["1900 1234"]
    assert "vd-so-do" in told["bodies"]
    assert ".thu" in told["unknown"]


def test_a_question_is_asked_written_and_left_out_of_a_search(told: dict[str, Any], copy: Project) -> None:
    assert "Ai thấy" in told["asked"]
    assert "Ai thấy" in told["issue_form"]
    assert 'witness: "bà Tư"' in told["file"]
    scripts = copy.root / "docs" / "assets" / "js"
    files = [scripts / name for name in ("search/words.js", "search/query.js", "form/rules.js")]
    given = json.dumps({"rules": told["rules"], "values": told["values"], "about": {"report": "7-2030", "commitment": "7-2030/v-1-1"}})
    done = subprocess.run([node(), "-e", ASK, *map(str, files)], input=given, capture_output=True, text=True, check=True, encoding="utf-8")
    made = json.loads(done.stdout)
    assert made["words"] == ["den", "duong"]
    assert made["file"].splitlines()[1:] == told["file"].splitlines()[1:]


def test_what_a_registry_misses_is_said_with_what_to_add() -> None:
    with pytest.raises(LookupError, match=r"column `khong-co` has no entry: add a line to HEADINGS in macros/exports/headings\.py"):
        column("khong-co", "text", "Thử.")
    chart = ChartModel("x", "p", "rings", "t", "q?", "f", "u", (Series("s"),), (Row("a", (1,)),))
    with pytest.raises(LookupError, match="kind of chart `rings` has no entry: add a line to LAYOUTS"):
        inline_pictures(chart)
    with pytest.raises(LookupError, match="Body has no field colour; it has id"):
        fields(Body, "colour")
    with pytest.raises(LookupError, match=r"`awards` has no table: add a field to Dataset in macros/loading/dataset\.py"):
        require_tables(["figures", "awards"])
    with pytest.raises(LookupError, match=r"kind of relation `twice` has no entry: add a line to RULES in macros/derived/audit\.py"):
        rule_of("twice")
    with pytest.raises(LookupError, match=r"type of field `<class 'bytes'>` has no entry: add a line to _PLAIN"):
        list(fields_of(create_model("Odd", scan=(bytes, ...))))


def test_every_file_and_name_of_a_recipe_exists() -> None:
    names = set(re.findall(r"`([A-Z][A-Z_]{3,})`", recipes_of_the_guide()))
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
