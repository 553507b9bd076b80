"""What an editor is given: field tables and skeleton files made from the record types, and friendly refusals."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from macros.editing.beginnings import CHARACTERS, new_key
from macros.editing.fields import fields_of
from macros.editing.skeleton import item, list_file
from macros.records.kinds import KINDS, Kind
from scripts import new_report, new_update
from scripts.schemas import name_schemas
from tests.project import REPORT, TODAY, Project

#: What an editor fills in, in the order of the file, for a report of another authority; `title` stands there twice.
FILLED = {
    "number": "12/BC-HĐND",
    "title": "Hoạt động 6 tháng đầu năm 2030",
    "date": "2030-07-01",
    "place": "Ví Dụ",
    "issuer": "vd-hdnd",
    "signer": "Trần Thị Mẫu",
    "path": "Mở đầu",
    "title ": "Mở đầu",
    "section": "Mở đầu",
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
    period = fields["period"].inner
    assert period is not None
    assert [field.name for field in fields_of(period)] == ["from", "to"], "the names in YAML, not those in Python"
    assert fields["id"].kind == "mã"
    assert fields["date"].kind == "ngày"
    assert fields["bearing"].kind.startswith("một trong: progress")
    assert fields["contradicts"].kind == "danh sách mã"
    assert fields["evidence"].several
    assert [name for name, field in fields.items() if field.required] == [
        "id",
        "date",
        "summary",
        "bearing",
        "recorded",
        "evidence",
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.mapping], ids=lambda kind: kind.name)
def test_a_list_file_is_valid_yaml_before_and_after_its_first_entry(kind: Kind) -> None:
    text = list_file(kind, {"id": "7-2031/"})
    assert yaml.safe_load(text) == []
    model = text.split("\n\n")[1]
    begun = yaml.safe_load("\n".join(line.removeprefix("# ") for line in model.splitlines()))
    assert isinstance(begun, list)
    assert {field.name for field in fields_of(kind.model) if field.required} <= begun[0].keys()


def test_a_new_report_is_a_draft_that_changes_nothing(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = example.check()
    assert new_report.main(["bc-12-2030", "--root", str(example.root)]) == 0
    assert "make check" in capsys.readouterr().out
    checked = example.check()
    assert checked.problems == []
    assert checked.drafts == {"bc-12-2030": {}}
    assert (checked.records, checked.unverified) == (before.records, before.unverified)
    assert name_schemas(example.root) == []


def begun(project: Project, report: str) -> str:
    """Begin a report and say that it is no draft any more; the name of its first file."""
    new_report.main([report, "--root", str(project.root)])
    file = f"data/reports/{report}/report.yml"
    project.replace(file, "draft: true\n", "")
    return file


def test_a_report_that_is_no_draft_any_more_names_exactly_what_is_still_to_fill_in(example: Project) -> None:
    report = begun(example, "bc-12-2030")
    problems = example.check().problems
    assert {problem.file for problem in problems} == {report}
    lines = (example.root / report).read_text(encoding="utf-8").splitlines()
    named = [lines[problem.line - 1].strip().removesuffix(":") for problem in problems]
    assert named == [name.strip() for name in FILLED]


def test_a_filled_in_report_of_another_authority_is_publishable(example: Project) -> None:
    report = begun(example, "hdnd-bc-12-2030")
    fill(example, report, FILLED)
    checked = example.check()
    assert checked.problems == []
    assert checked.publication is not None
    assert checked.publication.dataset.reports["hdnd-bc-12-2030"].issuer == "vd-hdnd"


@pytest.mark.parametrize("written", ["draft:  true", "draft: true # chưa xong", '"draft": true'])
def test_a_draft_is_never_published_however_it_is_written(example: Project, written: str) -> None:
    file = f"{REPORT}/report.yml"
    example.replace(file, "id: 7-2030\n", f"id: 7-2030\n{written}\n")
    checked = example.check()
    assert "7-2030" in checked.drafts or [problem.rule for problem in checked.problems] == ["drafts"]


@pytest.mark.parametrize(
    ("report", "word"), [("", "ID=kh-9-2030"), ("12/BC-HĐND", "12-bc-hdnd"), ("12_2030", "12-2030"), ("7-2030", "đã có"), ("../x", "`x`")]
)
def test_a_report_that_cannot_be_begun_is_refused_with_advice(
    example: Project, capsys: pytest.CaptureFixture[str], report: str, word: str
) -> None:
    before = sorted(example.root.rglob("*"))
    assert new_report.main([report, "--root", str(example.root)]) == 1
    assert word in capsys.readouterr().err
    assert sorted(example.root.rglob("*")) == before


def new_file(project: Project) -> str:
    """Begin an update of the one commitment; the name of the file that this made."""
    before = set((project.root / REPORT).glob("updates/*"))
    assert new_update.main(["7-2030/v-1-1", "--root", str(project.root)]) == 0
    [made] = set((project.root / REPORT).glob("updates/*")) - before
    return made.relative_to(project.root).as_posix()


def test_a_new_update_is_right_but_for_what_only_a_person_knows(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    settings = (example.root / "data/site.yml").read_bytes()
    file = new_file(example)
    assert file in capsys.readouterr().out
    assert re.fullmatch(rf"{REPORT}/updates/cn-20301231-[a-hjkmnp-z2-9]{{4}}\.yml", file)
    assert f"recorded: {TODAY}" in (example.root / file).read_text(encoding="utf-8")
    problems = example.check().problems
    assert {problem.file for problem in problems} == {file}
    lines = (example.root / file).read_text(encoding="utf-8").splitlines()
    known_by_people = {"date": "2030-09-01", "summary": "Đã thay thêm đèn.", "bearing": "progress", "publisher": "Báo Ví Dụ"}
    known_by_people |= {"url": "https://bao.vi.du/den", "accessed": "2030-12-01", "excerpt": "đã thay thêm"}
    assert [lines[problem.line - 1].strip(" -").removesuffix(":") for problem in problems] == list(known_by_people)
    fill(example, file, known_by_people)
    assert example.check().problems == []
    assert (example.root / "data/site.yml").read_bytes() == settings, "as_of is the day of a review of all data"


def test_a_new_update_after_the_merger_asks_which_city_it_speaks_of(example: Project) -> None:
    example.replace(f"{REPORT}/report.yml", "pages: 3\n", "pages: 3\nterritory_until: 2030-10-31\n")
    assert "\nenlarged_city:\n" in (example.root / new_file(example)).read_text(encoding="utf-8")


def test_ids_are_not_chosen_twice() -> None:
    given = iter("aaaa" + "aaab")
    assert new_key("7-2030", "cn", TODAY, {"7-2030/cn-20301231-aaaa"}, lambda _: next(given)) == "cn-20301231-aaab"
    assert not set("ilo01") & set(CHARACTERS), "signs that look alike are not used"


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    who = ["-c", "user.name=Thử", "-c", "user.email=thu@vi.du", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *who, *arguments], cwd=root, capture_output=True, text=True, check=False)


def test_two_branches_that_each_add_an_update_merge_and_pass(example: Project) -> None:
    """Both on the same day, of the same commitment: neither git nor the check has anything to say."""
    root = example.root
    for arguments in (("init", "--quiet", "--initial-branch=main"), ("add", "-A"), ("commit", "--quiet", "-m", "Bắt đầu")):
        assert git(root, *arguments).returncode == 0
    for branch, bearing in (("mot", "progress"), ("hai", "delay")):
        assert git(root, "checkout", "--quiet", "-b", branch, "main").returncode == 0
        file = new_file(example)
        fill(example, file, {"date": "2030-09-01", "summary": f"Tin của nhánh {branch}.", "bearing": bearing, "publisher": "Báo Ví Dụ"})
        fill(example, file, {"url": f"https://bao.vi.du/{branch}", "accessed": "2030-12-01", "excerpt": "đã thay thêm"})
        git(root, "add", "-A")
        assert git(root, "commit", "--quiet", "-m", branch).returncode == 0
    assert git(root, "checkout", "--quiet", "main").returncode == 0
    for branch in ("mot", "hai"):
        merged = git(root, "merge", "--quiet", "--no-edit", branch)
        assert merged.returncode == 0, merged.stdout + merged.stderr
    checked = example.check()
    assert checked.publication is not None, checked.problems
    assert len(checked.publication.statuses["7-2030/v-1-1"].updates) == 2


@pytest.mark.parametrize(("commitment", "word"), [("", "COMMITMENT="), ("7-2030/v-1-2", "7-2030/v-1-1")])
def test_an_update_of_no_commitment_is_refused_with_advice(
    example: Project, capsys: pytest.CaptureFixture[str], commitment: str, word: str
) -> None:
    assert new_update.main([commitment, "--root", str(example.root)]) == 1
    assert word in capsys.readouterr().err
    assert not (example.root / REPORT / "updates").exists()


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
