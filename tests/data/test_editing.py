"""What an editor is given: field tables and skeleton files made from the record types, and friendly refusals."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import yaml

from macros.editing.beginnings import first_line
from macros.editing.fields import fields_of
from macros.editing.skeleton import item, list_file
from macros.records.kinds import KINDS, Kind
from scripts import new_report, new_update
from tests.project import REPORT, Project

#: What an editor fills in, in the order of the file, for a report of another authority; `title` stands there twice.
FILLED = {
    "number": "12/BC-HĐND",
    "title": "Hoạt động 6 tháng đầu năm 2030",
    "date": "2030-07-01",
    "place": "Ví Dụ",
    "issuer": "vd-hdnd",
    "signer": "Trần Thị Mẫu",
    "addressee": "vd-ubnd",
    "session": "kỳ họp giữa năm 2030",
    "pages": "2",
    "footnotes": "0",
    "path": "Mở đầu",
    "title ": "Mở đầu",
    "first_page": "1",
    "last_page": "2",
    "section": "Mở đầu",
    "page": "1",
    "excerpt": "Hoạt động 6 tháng",
}


def fill(project: Project, file: str, values: dict[str, str]) -> None:
    """Write a value after each blank field of that name which is not a comment."""
    path = project.root / file
    text = path.read_text(encoding="utf-8")
    for name, value in values.items():
        text, count = re.subn(rf"^( *){name.strip()}:$", rf"\g<1>{name.strip()}: {value}", text, count=1, flags=re.MULTILINE)
        assert count == 1, name
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_every_kind_is_explained(kind: Kind) -> None:
    for field in fields_of(kind.model):
        assert field.meaning, f"{kind.name}.{field.name} has no description"
        for inner in fields_of(field.inner) if field.inner else ():
            assert inner.meaning, f"{kind.name}.{field.name}.{inner.name} has no description"


def test_field_names_and_kinds_are_those_that_yaml_takes() -> None:
    update = next(kind for kind in KINDS if kind.name == "updates")
    fields = {field.name: field for field in fields_of(update.model)}
    assert "from" in fields, "the name in YAML, not the one in Python"
    assert fields["id"].kind == "mã"
    assert fields["date"].kind == "ngày"
    assert fields["bearing"].kind.startswith("một trong: progress")
    assert fields["contradicts"].kind == "danh sách mã"
    assert fields["evidence"].several
    assert [name for name, field in fields.items() if field.required] == [
        "id",
        "commitment",
        "date",
        "summary",
        "bearing",
        "recorded",
        "evidence",
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.single], ids=lambda kind: kind.name)
def test_a_list_file_is_valid_yaml_before_and_after_its_first_entry(kind: Kind) -> None:
    text = list_file(kind, {"id": "7-2031/"})
    assert yaml.safe_load(text) == []
    model = text.split("\n\n")[1]
    begun = yaml.safe_load("\n".join(line.removeprefix("# ") for line in model.splitlines()))
    assert isinstance(begun, list)
    assert {field.name for field in fields_of(kind.model) if field.required} <= begun[0].keys()


def test_a_new_report_names_exactly_what_is_still_to_fill_in(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_report.main(["12-2030", "--root", str(example.root)]) == 0
    assert "make check" in capsys.readouterr().out
    problems = example.check().problems
    report = "data/reports/12-2030/report.yml"
    assert {problem.file for problem in problems} == {report}
    lines = (example.root / report).read_text(encoding="utf-8").splitlines()
    named = [lines[problem.line - 1].strip().removesuffix(":") for problem in problems]
    assert named == [name.strip() for name in FILLED]


def test_a_filled_in_report_of_another_authority_is_publishable(example: Project) -> None:
    new_report.main(["hdnd-12-2030", "--root", str(example.root)])
    fill(example, "data/reports/hdnd-12-2030/report.yml", {"page": "ket-qua"})
    fill(example, "data/reports/hdnd-12-2030/report.yml", FILLED)
    checked = example.check()
    assert checked.problems == []
    assert checked.publication is not None
    assert checked.publication.dataset.reports["hdnd-12-2030"].issuer == "vd-hdnd"


@pytest.mark.parametrize(
    ("report", "word"), [("", "ID=151-2025"), ("12/BC-HĐND", "12-bc-hdnd"), ("12_2030", "12-2030"), ("7-2030", "đã có"), ("../x", "`x`")]
)
def test_a_report_that_cannot_be_begun_is_refused_with_advice(
    example: Project, capsys: pytest.CaptureFixture[str], report: str, word: str
) -> None:
    before = sorted(example.root.rglob("*"))
    assert new_report.main([report, "--root", str(example.root)]) == 1
    assert word in capsys.readouterr().err
    assert sorted(example.root.rglob("*")) == before


def test_a_new_update_takes_the_next_number_and_names_what_is_blank(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_update.main(["7-2030/v-1-1", "--root", str(example.root)]) == 0
    file = f"{REPORT}/updates.yml"
    assert f"{file}, từ dòng 2" in capsys.readouterr().out
    assert "- id: 7-2030/cn-1" in (example.root / file).read_text(encoding="utf-8")
    problems = example.check().problems
    assert {problem.file for problem in problems} == {file}
    fill(example, file, {"date": "2030-09-01", "summary": "Đã thay thêm đèn.", "bearing": "context", "publisher": "Báo Ví Dụ"})
    fill(example, file, {"url": "https://bao.vi.du/den", "accessed": "2030-12-01", "excerpt": "đã thay thêm"})
    example.replace(file, f"recorded: {dt.date.today()}", "recorded: 2030-12-01")
    assert example.check().problems == []
    assert new_update.main(["7-2030/v-1-1", "--root", str(example.root)]) == 0
    assert "- id: 7-2030/cn-2" in (example.root / file).read_text(encoding="utf-8")


def test_a_new_update_replaces_the_empty_list_of_a_new_file(example: Project) -> None:
    updates = next(kind for kind in KINDS if kind.name == "updates")
    path = example.root / REPORT / "updates.yml"
    path.write_text(first_line("updates") + list_file(updates, {}), encoding="utf-8")
    assert new_update.main(["7-2030/v-1-1", "--root", str(example.root)]) == 0
    assert [entry["id"] for entry in yaml.safe_load(path.read_text(encoding="utf-8"))] == ["7-2030/cn-1"]


@pytest.mark.parametrize(("commitment", "word"), [("", "COMMITMENT="), ("7-2030/v-1-2", "7-2030/v-1-1")])
def test_an_update_of_no_commitment_is_refused_with_advice(
    example: Project, capsys: pytest.CaptureFixture[str], commitment: str, word: str
) -> None:
    assert new_update.main([commitment, "--root", str(example.root)]) == 1
    assert word in capsys.readouterr().err
    assert not (example.root / REPORT / "updates.yml").exists()


def test_a_skeleton_never_holds_an_invented_value() -> None:
    for kind in KINDS:
        begun = yaml.safe_load("\n".join(item(kind.model, {})))
        assert not list(_values(begun)), kind.name


def _values(value: object) -> list[object]:
    if isinstance(value, dict):
        return [found for inner in value.values() for found in _values(inner)]
    if isinstance(value, list):
        return [found for inner in value for found in _values(inner)]
    return [] if value is None else [value]
