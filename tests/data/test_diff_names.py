"""`make diff` refuses a change after which a published name leads nowhere, whatever kind of name it is."""

from __future__ import annotations

import shutil

import pytest

from macros.diff.names import fixed_names, lost_names, page_of
from scripts.diff import main
from tests.data.test_diff import Repository, repository, told
from tests.data.test_diff_frozen import UPDATE, UPDATES
from tests.project import REPORT, ROOT

__all__ = ["repository"]

REDIRECTS = "data/redirects.yml"
HEAD = "# yaml-language-server: $schema=../schemas/redirects.schema.json\n"


def names(repository: Repository, change: dict[str, tuple[str, str]], redirects: str = "") -> dict[str, str]:
    """Lost name → what to write, after replacing in files: file → (old, new)."""
    before = repository.publication()
    for file, (old, new) in change.items():
        path = repository.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    if redirects:
        repository.write(REDIRECTS, HEAD + redirects)
    return {lost.name: lost.write for lost in lost_names(before, repository.publication())}


def test_nothing_is_lost_by_changing_words(repository: Repository) -> None:
    assert names(repository, {f"{REPORT}/problems.yml": ("Thiếu đèn", "Không có đèn")}) == {}


def test_a_term_of_a_vocabulary_needs_a_successor(repository: Repository) -> None:
    term = "- id: den-duong\n  label: Đèn đường\n  definition: Đèn trên đường phố.\n"
    repository.append("data/vocabularies/topics.yml", term)
    gone = {"data/vocabularies/topics.yml": (term, "")}
    assert names(repository, gone) == {"topics/den-duong": "{id: topics/den-duong, to: topics/…, note: …}"}
    repository.append("data/vocabularies/topics.yml", term)
    assert names(repository, gone, "- id: topics/den-duong\n  to: topics/do-thi-giao-thong\n  note: Gộp.\n") == {}


def test_a_record_that_leaves_its_page_says_where_it_was(repository: Repository) -> None:
    old = "/ket-qua/7-2030/#7-2030-bd-i"
    place = {f"{REPORT}/charts.yml": ("page: ket-qua", "page: nhiem-vu")}
    lost = names(repository, place)
    assert list(lost) == [old]
    assert lost[old] == f"{{id: 7-2030/bd-i, to: 7-2030/bd-i, places: [{old}], note: …}}"
    repository.replace(f"{REPORT}/charts.yml", "page: nhiem-vu", "page: ket-qua")
    assert names(repository, place, f"- id: 7-2030/bd-i\n  to: 7-2030/bd-i\n  places: ['{old}']\n  note: Đổi chỗ.\n") == {}


def test_a_place_that_a_redirect_does_not_serve_is_named(repository: Repository) -> None:
    """A figure that became a commitment: its old anchor stood on another page than the new one's."""
    moved = {f"{REPORT}/problems.yml": ("id: 7-2030/iv-a-1", "id: 7-2030/iv-a-7"), f"{REPORT}/commitments.yml": ("/iv-a-1]", "/iv-a-7]")}
    assert names(repository, moved, "- id: 7-2030/iv-a-1\n  to: 7-2030/iv-a-7\n  note: Đổi mã.\n") == {}
    repository.replace(REDIRECTS, "to: 7-2030/iv-a-7", "to: 7-2030/v-1-1")
    repository.git("stash", "--quiet", "--include-untracked")
    before = repository.publication()
    repository.git("stash", "pop", "--quiet")
    lost = lost_names(before, repository.publication())
    assert [one.write for one in lost] == ["places: [/danh-gia/7-2030/#7-2030-iv-a-1]"]


def test_the_files_of_all_tables_keep_their_name(repository: Repository) -> None:
    assert list(names(repository, {"data/site.yml": ("id: vi-du\n", "id: vi-du-moi\n")})) == ["/du-lieu/vi-du.zip"]


def test_news_that_is_renamed_is_not_told_twice(repository: Repository) -> None:
    repository.write(UPDATES, UPDATE)
    before = repository.publication()
    (repository.root / UPDATES).rename(repository.root / UPDATES.replace("cn-1", "cn-2"))
    repository.replace(UPDATES.replace("cn-1", "cn-2"), "id: 7-2030/cn-1", "id: 7-2030/cn-2")
    entry = f"{HEAD}- id: 7-2030/cn-1\n  to: 7-2030/cn-2\n  note: Đổi mã.\n"
    repository.write(REDIRECTS, entry)
    assert [lost.write for lost in lost_names(before, repository.publication())] == ["renamed: true"]
    repository.write(REDIRECTS, entry.replace("  note", "  renamed: true\n  note"))
    assert lost_names(before, repository.publication()) == []


def test_the_command_refuses_and_says_what_to_write(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.replace(f"{REPORT}/charts.yml", "page: ket-qua", "page: nhiem-vu")
    assert main(["--root", str(repository.root)]) == 1
    said = capsys.readouterr()
    assert "### Địa chỉ đã công bố không còn dẫn tới đâu ❌ (1)" in said.out
    assert "{id: 7-2030/bd-i, to: 7-2030/bd-i, places: [/ket-qua/7-2030/#7-2030-bd-i], note: …}" in said.err


def test_a_withdrawal_is_a_record_and_no_loss(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (repository.root / REPORT / "problems.yml").unlink()
    repository.replace(f"{REPORT}/commitments.yml", "  problems: [7-2030/iv-a-1]\n", "")
    gone = "- id: 7-2030/iv-a-1\n  withdrawn: {date: 2030-12-01, ground: privacy}\n  note: Nêu điều riêng tư.\n"
    place = "  places: ['/danh-gia/7-2030/#7-2030-iv-a-1']\n"
    repository.write(REDIRECTS, HEAD + gone)
    assert told(repository, capsys)[0] == 1, "its place says nothing yet"
    repository.append(REDIRECTS, place)
    code, summary = told(repository, capsys)
    assert code == 0
    assert "`7-2030/iv-a-1` “Thiếu đèn thay thế.” → chuyển hướng tới `/thay-doi/#7-2030-iv-a-1`" in summary


def test_pages_and_tables_that_were_published_stay(repository: Repository) -> None:
    repository.write("docs/van-ban.md", '# Văn bản {: #dau }\n\n<p id="cuoi">x</p>\n')
    repository.write("docs/tin.md", "# Tin\n")
    repository.write("tests/x", "")
    (repository.root / "tests" / "exports").mkdir()
    shape = ROOT / "tests" / "exports" / "api-v1-shape.json"
    shutil.copy(shape, repository.root / "tests" / "exports")
    repository.commit()
    commit = repository.git("rev-parse", "HEAD")
    assert fixed_names(repository.root, commit) == []
    (repository.root / "docs" / "tin.md").unlink()
    repository.replace("docs/van-ban.md", "#dau", "#khac")
    repository.replace("tests/exports/api-v1-shape.json", '"commitments":', '"promises":')
    assert [lost.name for lost in fixed_names(repository.root, commit)] == [
        "/tin/", "/van-ban/#dau", "/api/v1/commitments.json",
    ]  # fmt: skip


def test_a_page_has_the_address_of_its_file() -> None:
    assert [page_of(path) for path in ("docs/index.md", "docs/van-ban.md", "docs/dong-gop/bao-sai.md")] == [
        "/", "/van-ban/", "/dong-gop/bao-sai/",
    ]  # fmt: skip
