"""Proofs of excerpts: made where the text is, understood where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.loading.proofs import LENGTH, Proofs, digest, read_proofs
from macros.pages.method import render_proofs
from macros.pages.rendering import Renderer
from macros.reporters.summary import summary
from scripts.prove import main
from tests.data.bad_input import report_text
from tests.project import REPORT, ROOT, Project

FILE = "data/proofs/7-2030.txt"


@pytest.fixture
def proved(example: Project) -> Project:
    text = report_text(example)
    assert main(["--root", str(example.root), "--report", str(text)]) == 0
    return example


def test_without_text_and_proofs_that_is_said_and_is_no_error(example: Project) -> None:
    checked = example.check()
    assert checked.problems == []
    assert checked.proved == 0
    assert "CHƯA đối chiếu với bản gốc" in summary(checked)


def test_with_proofs_the_text_is_not_needed(proved: Project) -> None:
    checked = proved.check()
    assert (checked.unverified, checked.verified) == ({}, 0)
    assert checked.proved > 10
    assert "CHƯA đối chiếu" not in summary(checked)


@pytest.mark.parametrize(("old", "new"), [("excerpt: thiếu đèn", "excerpt: thiếu nến"), ("excerpt: thiếu đèn", "excerpt: Thiếu đèn")])
def test_a_changed_excerpt_is_counted_and_shown_beside_its_source(proved: Project, old: str, new: str) -> None:
    proved.replace(f"{REPORT}/problems.yml", old, new)
    checked = proved.check()
    assert checked.problems == []
    assert checked.unverified == {"7-2030": 1}
    assert checked.publication is not None
    renderer = Renderer(checked.publication)
    problem = checked.publication.dataset.problems["7-2030/iv-a-1"]
    assert "chưa đối chiếu với bản gốc" in renderer.where(problem.source)
    other = checked.publication.dataset.figures["7-2030/i-so-1"]
    assert "chưa đối chiếu" not in renderer.where(other.source)
    said = render_proofs(renderer, "/phuong-phap/")
    assert f"{checked.publication.excerpts - 1} trên {checked.publication.excerpts}" in said


def test_a_changed_page_is_no_longer_proved(proved: Project) -> None:
    proved.replace(f"{REPORT}/figures.yml", "footnote: 1, page: 1", "footnote: 1, page: 2")
    proved.replace(f"{REPORT}/report.yml", "last_page: 1", "last_page: 2")
    assert proved.check().unverified == {"7-2030": 1}


def test_a_stale_proof_is_dropped_and_a_false_excerpt_gets_none(proved: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = (proved.root / FILE).read_text(encoding="utf-8")
    proved.replace(f"{REPORT}/problems.yml", "excerpt: thiếu đèn", "excerpt: thiếu nến")
    assert main(["--root", str(proved.root), "--report", str(proved.root / "7-bc-ubnd-2030.txt")]) == 1
    said = capsys.readouterr().out
    assert "1 không còn dùng" in said
    assert "thiếu nến" in said
    assert len((proved.root / FILE).read_text(encoding="utf-8").splitlines()) == len(before.splitlines()) - 1


def test_proving_twice_writes_the_same_bytes(proved: Project) -> None:
    before = (proved.root / FILE).read_bytes()
    assert main(["--root", str(proved.root), "--report", str(proved.root / "7-bc-ubnd-2030.txt")]) == 0
    assert (proved.root / FILE).read_bytes() == before
    lines = before.decode().splitlines()[1:]
    assert lines == sorted(set(lines))
    assert {len(line) for line in lines} == {LENGTH}


def test_a_digest_depends_on_document_page_and_excerpt_and_on_no_blank() -> None:
    one = digest("7-2030", 1, "có 91 nhiệm vụ")
    assert one == digest("7-2030", 1, "có  91 nhiệm vụ")
    others = {digest("7-2031", 1, "có 91 nhiệm vụ"), digest("7-2030", 2, "có 91 nhiệm vụ"), digest("7-2030", None, "có 91 nhiệm vụ")}
    assert len(others | {one}) == len("abcd")
    assert not Proofs({"7-2030": frozenset({one})}).has("7-2030", 2, "có 91 nhiệm vụ")


def test_the_proofs_of_this_repository_prove_every_excerpt() -> None:
    from macros.derived.proved import quotations, unproved
    from macros.loading.load import load

    proofs, problems = read_proofs(ROOT)
    assert problems == []
    assert [q.source.excerpt for q in unproved(quotations(load(ROOT).dataset), proofs)] == []


def test_without_the_text_nothing_is_written(example: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(example.root), "--report", str(tmp_path / "khong-co")]) == 1
    assert "make prove REPORT=" in capsys.readouterr().err
    assert not (example.root / FILE).exists()
