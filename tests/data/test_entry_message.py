"""An entry as a message: every word of it is data, what is not clear is refused, and the issue form asks what the form asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.editing.entry_fields import asked
from macros.editing.entry_message import ABOUT_KEY, ABOUT_TITLE, file_text, place_of, read_message
from macros.editing.fields import fields_of
from macros.editing.issue_form import FORM_FILE, issue_form
from macros.publication import Publication
from macros.records.evidence import Evidence
from macros.records.updates import Update
from scripts import new_update
from tests.data.entries import ATTACKS, GOOD, UPDATES, told
from tests.project import ROOT, Project


def message(**changed: str) -> str:
    """A message as the form writes it, with answers changed by the title of their question."""
    answers = {
        ABOUT_TITLE: "7-2030/v-1-1", "Địa chỉ trang gốc": "https://bao.vidu.vn/den-9", "Nơi đăng": "Báo Ví Dụ", "Ngày đăng": "30/9/2030",
        "Ngày bạn đọc trang": "2030-12-01", "Đoạn trích nguyên văn": "đã thay thêm 500 đèn", "Ngày sự việc": "15/9/2030",
        "Nguồn nói gì, bằng lời của bạn": "Đã thay thêm 500 đèn.", "Điều đó nói gì về việc đã hứa": "Tiến triển", "Ghi chú": "_No response_",
    }  # fmt: skip
    return "Xin chào\n\n" + "\n\n".join(f"### {title}\n\n{answer}" for title, answer in {**answers, **changed}.items())


def read(project: Project, text: str) -> tuple[int, list[Path]]:
    source = project.root / "thu.md"
    source.write_bytes(text.encode("utf-8", "surrogatepass"))
    before = set(project.root.rglob("*.yml"))
    code = new_update.main(["--from", str(source), "--root", str(project.root)])
    return code, sorted(set(project.root.rglob("*.yml")) - before)


def test_a_message_becomes_a_file_that_passes(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, [file] = read(example, message().replace("\n", "\r\n"))
    assert code == 0, capsys.readouterr().out
    assert file.parent == example.root / UPDATES
    value = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert (value["bearing"], str(value["date"]), value["commitment"]) == ("progress", "2030-09-15", "7-2030/v-1-1")
    assert "note" not in value
    assert example.check().problems == []


def test_the_message_of_the_form_is_read_as_it_was_written(example_publication: Publication) -> None:
    [made] = told(example_publication, [{"values": {**GOOD, "note": 'Ghi "chú": #1 – hoà bình'.replace("1", "")}}])
    answers = read_message(made["message"], asked(example_publication.dataset.vocabularies))
    shown = {"bearing": "Tiến triển", "evidence.published": "2030-09-30", "note": 'Ghi "chú": # – hoà bình'}
    assert answers == {**GOOD, **shown}


@pytest.mark.parametrize("title", ["Nguồn nói gì, bằng lời của bạn", "Đoạn trích nguyên văn", "Địa chỉ trang gốc", "Ghi chú"])
def test_every_word_of_a_message_is_data(example: Project, title: str, capsys: pytest.CaptureFixture[str]) -> None:
    publication = example.check().publication
    assert publication is not None
    questions = asked(publication.dataset.vocabularies)
    for attack in ATTACKS[:-1]:
        answers = read_message(message(**{title: f"{attack} đèn"}), questions)
        file, content = file_text(publication.dataset, place_of(publication.dataset, answers[ABOUT_KEY]), "cn-1", "2030-12-31", answers)
        value = yaml.safe_load(content)
        assert (file, value["id"], value["commitment"]) == (f"{UPDATES}/cn-1.yml", "7-2030/cn-1", "7-2030/v-1-1"), attack
        assert value.keys() <= {field.name for field in fields_of(Update)}
        assert value["evidence"][0].keys() <= {field.name for field in fields_of(Evidence)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "Không thấy ô nào"),
        ("### Lạ\n\nx", "Không thấy ô nào"),
        (message(**{ABOUT_TITLE: "../../site"}), "không phải mã"),
        (message(**{ABOUT_TITLE: "7-2030/v-1-9"}), "không phải mã"),
        (message(**{"Ghi chú": "x\n\n### Nơi đăng\n\nBáo Khác"}), "hai lần"),
        (message() + "x" * 100_000, "KB"),
    ],
)
def test_a_message_that_is_not_clear_is_refused_with_advice(
    example: Project, capsys: pytest.CaptureFixture[str], text: str, word: str
) -> None:
    code, files = read(example, text)
    assert (code, files) == (1, [])
    assert word in capsys.readouterr().err


def test_what_is_wrong_in_a_message_is_told_as_the_check_tells_it(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    code, [file] = read(example, message(**{"Nơi đăng": "Báo Khác"}))
    said = capsys.readouterr().out
    assert code == 1
    assert file.name in said
    assert "publisher: Báo Ví Dụ" in said


def test_the_issue_form_asks_what_the_form_asks(publication: Publication) -> None:
    questions = asked(publication.dataset.vocabularies)
    assert (ROOT / FORM_FILE).read_text(encoding="utf-8") == issue_form(questions), "run: make schemas"
    form = yaml.safe_load((ROOT / FORM_FILE).read_text(encoding="utf-8"))
    fields = [(field["id"], field["attributes"]["label"]) for field in form["body"] if "id" in field]
    assert fields == [(ABOUT_KEY, ABOUT_TITLE), *((one.key, one.title) for one in questions)]
