"""What `make draft` writes: a draft that no page sees, that can be merged half reviewed, and that nothing marked gets out of."""

import json
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from macros.loading.drafts import left_to_review
from macros.loading.explanations import field_names
from macros.loading.load import load
from macros.publication import check
from macros.records.kinds import KINDS
from macros.reporters.summary import summary
from scripts import draft
from tests.drafting.material.documents import invented
from tests.drafting.material.text_files import as_text
from tests.drafting.material.word_files import as_docx

ID = "bc-5-2025"


@pytest.fixture(scope="module")
def made(shared_root, tmp_path_factory):
    """A project with a draft, and the document it was made from: read once for all tests here."""
    folder = tmp_path_factory.mktemp("draft")
    root, path = Path(shutil.copytree(shared_root, folder / "root")), folder / "bao-cao.docx"
    path.write_bytes(as_docx(invented(5, True)))
    assert draft.main([str(path), "--id", ID, "--root", str(root)]) == 0
    return root, path


@pytest.fixture
def drafted(made, tmp_path):
    return Path(shutil.copytree(made[0], tmp_path / "root"))


def records(root, kind):
    return yaml.safe_load((root / f"data/reports/{ID}/{kind}.yml").read_text())


def test_every_record_is_marked_and_what_a_person_writes_is_blank(drafted):
    for kind in ("figures", "commitments", "commitment-groups", "citations", "mentions", "relations"):
        assert all(record["draft"] is True for record in records(drafted, kind)), kind
    assert all(record["statement"] is None for record in records(drafted, "commitments")) and records(drafted, "commitments")
    assert yaml.safe_load((drafted / f"data/reports/{ID}/report.yml").read_text())["kind"] == "ke-hoach"
    assert all(record["label"] is None for record in records(drafted, "figures")) and records(drafted, "figures")


def test_no_sentence_of_the_source_is_taken_over(drafted):
    def texts(value):
        if isinstance(value, dict):
            for inner in value.values():
                yield from texts(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from texts(inner)
        elif isinstance(value, str):
            yield value

    for path in (drafted / f"data/reports/{ID}").glob("*.yml"):
        for text in texts(yaml.safe_load(path.read_text())):
            assert len(text.split()) <= 16, (path.name, text)


def test_a_draft_is_read_by_nothing_and_harms_nothing(drafted):
    dataset = load(drafted).dataset
    assert dataset.reports == {} and dataset.figures == {} and dataset.commitments == {}
    assert check(drafted).problems == []


def test_the_check_counts_what_is_left_for_each_kind(drafted):
    left = left_to_review(drafted)[ID]
    assert left["figures"] == len(records(drafted, "figures")) and left["commitments"] == len(records(drafted, "commitments"))
    assert f"Nháp {ID}" in summary(check(drafted)) and f"figures {left['figures']}" in summary(check(drafted))


def test_a_reviewed_record_is_counted_no_more(drafted):
    path = drafted / f"data/reports/{ID}/figures.yml"
    before = left_to_review(drafted)[ID]["figures"]
    path.write_text(path.read_text().replace("  draft: true\n", "", 1))
    assert left_to_review(drafted)[ID]["figures"] == before - 1 and check(drafted).problems == []


def test_half_reviewed_and_broken_work_can_be_merged(drafted):
    path = drafted / f"data/reports/{ID}/figures.yml"
    path.write_text(path.read_text() + "- id: [half\n")
    assert check(drafted).problems == []


def test_nothing_marked_can_be_published(drafted):
    """Once the report is no draft any more, every record that still is one is an error that says so, at its mark."""
    path = drafted / f"data/reports/{ID}/report.yml"
    path.write_text(path.read_text().replace("draft: true\n", "", 1))
    checked = check(drafted)
    assert checked.publication is None and checked.drafts == {}
    for kind in ("figures", "commitment-groups", "commitments", "citations", "mentions", "relations"):
        name = f"data/reports/{ID}/{kind}.yml"
        marks = [number for number, line in enumerate((drafted / name).read_text().splitlines(), 1) if line == "  draft: true"]
        said = [problem.line for problem in checked.problems if problem.file == name and "còn là nháp" in problem.message]
        assert said == marks[: len(said)] and bool(said) == bool(marks), kind


def test_a_folder_that_is_there_is_not_overwritten(drafted, made, capsys):
    assert draft.main([str(made[1]), "--id", ID, "--root", str(drafted)]) == 1
    assert f"Đã có data/reports/{ID}/" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["", "KH 165", "../x", "a/b"])
def test_a_wrong_id_is_one_sentence(code, empty_root, tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_bytes(as_text(invented(1, False)))
    assert draft.main([str(path), "--id", code, "--root", str(empty_root)]) == 1
    assert "Mã báo cáo" in capsys.readouterr().err and not list((empty_root / "data/reports").iterdir())


def test_json_prints_one_object_and_writes_nothing(empty_root, tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_bytes(as_text(invented(1, False)))
    before = sorted(empty_root.rglob("*"))
    assert draft.main([str(path), "--format", "json", "--root", str(empty_root)]) == 0
    found = json.loads(capsys.readouterr().out)
    wanted = [
        "number",
        "date",
        "issuer",
        "title",
        "signer",
        "outline",
        "footnotes",
        "tables",
        "citations",
        "bodies",
        "figures",
        "relations",
        "commitments",
    ]
    assert set(wanted) <= set(found) and sorted(empty_root.rglob("*")) == before
    assert {"number", "places"} <= set(found["citations"][0]) and {"value", "as_printed", "page", "excerpt"} <= set(found["figures"][0])


def test_what_is_written_fits_the_records_apart_from_marks_and_hints(drafted):
    hints = {"draft", "of", "computed", "holds"}
    for kind in KINDS:
        path = drafted / f"data/reports/{ID}/{kind.name}.yml"
        if path.exists() and not kind.single:
            assert {field for record in records(drafted, kind.name) for field in record} <= set(field_names(kind.model, ())) | hints, (
                kind.name
            )
            assert "&id" not in path.read_text()


def test_two_drafts_of_one_file_are_the_same_bytes(drafted, made):
    other = "bc-6-2025"
    assert draft.main([str(made[1]), "--id", other, "--root", str(drafted)]) == 0
    for path in (drafted / f"data/reports/{ID}").glob("*.yml"):
        assert path.read_text().replace(ID, other) == (drafted / f"data/reports/{other}" / path.name).read_text()


def test_the_site_never_imports_the_reader_of_documents():
    """Its libraries are installed for one command only."""
    import subprocess

    code = "import sys, macros.publication, macros.hooks, macros.site.contents; sys.exit(any(m.split('.')[0] in ('drafting', 'docx', 'pdfminer') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
