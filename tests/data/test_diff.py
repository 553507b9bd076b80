"""What `make diff` tells about a change: real edits in real, temporary repositories."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from macros.diff.base import NoBaseError, find_base
from macros.diff.compare import compare
from macros.publication import Publication
from scripts.diff import main
from tests.project import REPORT, Project

FIGURES = f"{REPORT}/figures.yml"
UPDATE = """# yaml-language-server: $schema=../../../../schemas/updates.schema.json
id: 7-2030/cn-1
commitment: 7-2030/v-1-1
date: 2030-09-01
summary: Đã thay thêm 500 đèn.
bearing: progress
recorded: 2030-12-01
evidence:
  - {publisher: Báo Ví Dụ, url: "https://bao.vi.du/den", accessed: 2030-12-01, readings: 2, excerpt: đã thay thêm 500 đèn}
"""


class Repository(Project):
    """A project folder under git, with a `main` branch to compare with."""

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "user.name=Thử", "-c", "user.email=thu@vi.du", "-c", "commit.gpgsign=false", *arguments]
        return subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=True).stdout.strip()

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Sửa")

    def write(self, file: str, content: str) -> None:
        (self.root / file).parent.mkdir(exist_ok=True)
        (self.root / file).write_text(content, encoding="utf-8")

    def publication(self) -> Publication:
        checked = self.check()
        assert checked.publication is not None, checked.problems
        return checked.publication


@pytest.fixture
def repository(example: Project) -> Repository:
    """The invented report on a branch of its own. What git writes for that is kept, and copied for the next test."""
    made, kept = Repository(example.root), example.root.parent / "git"
    if not kept.exists():
        made.git("init", "--quiet", "--initial-branch", "main", "--template=")
        made.git("-c", "core.bigFileThreshold=1", "add", "--all")  # into one file and not thirty
        made.git("commit", "--quiet", "--message", "Sửa")
        made.git("checkout", "--quiet", "-b", "sua")
        (made.root / ".git").rename(kept)
    shutil.copytree(kept, made.root / ".git")
    return made


def told(repository: Repository, capsys: pytest.CaptureFixture[str], base: str | None = None, pages: bool = False) -> tuple[int, str]:
    """Exit code and text of `make diff`; without `pages`, which takes longest, pages are not compared."""
    code = main(["--root", str(repository.root), *(["--base", base] if base else []), *([] if pages else ["--no-pages"])])
    return code, capsys.readouterr().out


def change_figure(repository: Repository) -> None:
    """1.200 lamps replaced become 1.100: the sum does not hold any more, which the editor explains."""
    repository.replace(FIGURES, 'value: 1200\n  unit: đèn\n  as_printed: "1.200"', 'value: 1100\n  unit: đèn\n  as_printed: "1.100"')
    repository.replace(FIGURES, "đã thay 1.200 đèn", "đã thay 1.100 đèn")
    relations = f"{REPORT}/relations.yml"
    repository.replace(
        relations, "parts: [7-2030/i-so-2, 7-2030/i-so-4]", "parts: [7-2030/i-so-2, 7-2030/i-so-4]\n  note: Tổng lệch 100 đèn."
    )


def test_nothing_changed_is_said_in_one_sentence(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    code, summary = told(repository, capsys)
    assert code == 0
    assert "Dữ liệu công khai không thay đổi." in summary


def test_a_changed_figure_is_shown_before_and_after_with_its_difference(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    change_figure(repository)
    code, summary = told(repository, capsys)
    assert code == 0
    assert "| `7-2030/i-so-2` “Đèn đường đã thay” | 1.200 đèn | 1.100 đèn | −100 đèn |" in summary


def test_a_relation_that_ceases_to_hold_is_named(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    change_figure(repository)
    _, summary = told(repository, capsys)
    line = next(line for line in summary.splitlines() if "`7-2030/dc-i-1`" in line and "khớp" in line)
    assert line.endswith("khớp → **không khớp** (báo cáo ghi 2.400 đèn, tính lại 2.300 đèn)")


def test_pages_are_found_by_making_those_of_both(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    change_figure(repository)
    repository.write(f"{REPORT}/updates/cn-1.yml", UPDATE)
    _, summary = told(repository, capsys, pages=True)
    pages = [line.removeprefix("- ") for line in summary.partition("### Trang thay đổi nội dung")[2].splitlines() if line.startswith("- ")]
    of_the_figure = {"/", "/doi-chieu/", "/doi-chieu/7-2030/", "/ket-qua/", "/ket-qua/7-2030/", "/tai-lieu/7-2030/"}
    of_the_update = {"/cam-ket/", "/cam-ket/7-2030/v-1-1/", "/thay-doi/", "/du-lieu/updates/"}
    assert {f"`{page}`" for page in of_the_figure | of_the_update} <= set(pages)
    untouched = {"/bo-may/", "/danh-gia/", "/van-ban/", "/phuong-phap/", "/dong-gop/", "/tim-kiem/"}
    assert not {f"`{page}`" for page in untouched} & set(pages)


def test_a_new_update_shows_the_status_that_it_changes_and_its_source(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write(f"{REPORT}/updates/cn-1.yml", UPDATE)
    code, summary = told(repository, capsys)
    assert code == 0
    status = next(line for line in summary.splitlines() if "`7-2030/v-1-1`" in line and "→" in line)
    assert "Chưa tìm riêng cho việc này → **Có thông tin về tiến triển**" in status
    assert "`7-2030/cn-1` Báo Ví Dụ <https://bao.vi.du/den>" in status
    assert "- `7-2030/cn-1` “Đã thay thêm 500 đèn.”" in summary


def test_a_new_search_says_why_what_is_not_known_reads_otherwise(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    search = "id: 7-2030/tk-1\ndate: 2030-12-01\nplace: kho-luu-tru\nwords: [đèn đường]\ncommitments: [7-2030/v-1-1]\n"
    repository.write(f"{REPORT}/searches/tk-1.yml", f"# yaml-language-server: $schema=../../../../schemas/searches.schema.json\n{search}")
    _, summary = told(repository, capsys)
    assert "Chưa tìm riêng cho việc này → **Chưa tìm thấy (tìm đến 1/12/2030)** – vì lần tìm được ghi cho việc này đổi" in summary


def test_a_schedule_that_changes_by_date_alone_says_so(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.replace(f"{REPORT}/commitments.yml", "deadline: 2030-11-30", "deadline: 2031-11-30")
    repository.replace(f"{REPORT}/commitments.yml", "30/11/2030", "30/11/2031")
    _, summary = told(repository, capsys)
    assert "Thời hạn: Hạn đã qua → **Trong hạn**" in summary
    assert "vì thời hạn ghi trong dữ liệu đổi" in summary
    assert "`deadline`: “2030-11-30” → “2031-11-30”" in summary


def test_a_removed_id_is_an_error_that_says_what_to_do(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    remove_problem(repository)
    code, summary = told(repository, capsys)
    assert code == 1
    assert "❌" in summary
    assert "- vấn đề cụ thể `7-2030/iv-a-1`" in summary
    assert "data/redirects.yml" in summary


def remove_problem(repository: Repository) -> None:
    (repository.root / REPORT / "problems.yml").unlink()
    repository.replace(f"{REPORT}/commitments.yml", "  problems: [7-2030/iv-a-1]\n", "")


def test_a_renamed_id_with_a_redirect_is_allowed(repository: Repository) -> None:
    before = repository.publication()
    repository.replace(f"{REPORT}/problems.yml", "id: 7-2030/iv-a-1", "id: 7-2030/iv-a-7")
    repository.replace(f"{REPORT}/commitments.yml", "problems: [7-2030/iv-a-1]", "problems: [7-2030/iv-a-7]")
    after = repository.publication()
    assert [removal.entry.key.id for removal in compare(before, after).lost] == ["7-2030/iv-a-1"]
    changes = compare(before, after, {"7-2030/iv-a-1": "7-2030/iv-a-7"})
    assert changes.lost == ()
    assert [removal.successor for removal in changes.removed] == ["7-2030/iv-a-7"]
    assert [entry.key.id for entry in changes.added] == ["7-2030/iv-a-7"]


def test_a_base_with_errors_is_compared_as_far_as_it_goes(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.replace(FIGURES, "value: 1200", "value: nhiều")
    repository.replace(f"{REPORT}/problems.yml", "Thiếu đèn", "Không có đèn")
    repository.commit()
    repository.git("branch", "--force", "main")
    repository.replace(FIGURES, "value: nhiều", "value: 1200")
    repository.replace(f"{REPORT}/problems.yml", "Không có đèn", "Thiếu đèn")
    code, summary = told(repository, capsys)
    assert code == 0
    assert "Bản để so sánh có" in summary
    assert f"`{FIGURES}:{repository.line_of(FIGURES, 'value: 1200')}`" in summary
    assert "không so sánh được tình trạng cam kết và phép đối chiếu" in summary
    assert "1 mục của bản đó không đọc được" in summary
    assert "`statement`: “Không có đèn" in summary
    assert "Mục thêm" not in summary


def test_an_id_that_stood_in_a_broken_base_is_not_lost_unnoticed(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.replace(f"{REPORT}/problems.yml", "  topics:", "  topic:")
    repository.commit()
    repository.git("branch", "--force", "main")
    remove_problem(repository)
    code, summary = told(repository, capsys)
    assert code == 1
    assert "`7-2030/iv-a-1`" in summary


def test_a_kind_of_record_that_the_base_did_not_have_is_added(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    backgrounds = "# yaml-language-server: $schema=../../../../schemas/backgrounds.schema.json\nid: 7-2030/bc-1\nabout: [7-2030/v-1-1]\nsummary: Đèn cũ lắp năm 2010.\nrecorded: 2030-12-01\nevidence:\n"
    source = '  - {publisher: Báo Ví Dụ, url: "https://bao.vi.du/cu", accessed: 2030-12-01, excerpt: lắp năm 2010}\n'
    repository.write(f"{REPORT}/backgrounds/bc-1.yml", backgrounds + source)
    code, summary = told(repository, capsys)
    assert code == 0
    assert "**bối cảnh: 1**" in summary
    assert "  - giúp hiểu: 7-2030/v-1-1" in summary


def test_a_base_without_data_makes_everything_new(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("checkout", "--quiet", "--orphan", "trong")
    repository.git("rm", "--quiet", "--cached", "-r", ".")
    repository.git("commit", "--quiet", "--allow-empty", "--message", "Trống")
    code, summary = told(repository, capsys, "HEAD")
    assert code == 0
    assert "**số liệu: 5**" in summary


def test_changed_data_that_is_not_valid_is_explained_instead(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.replace(FIGURES, "value: 2400", "value: 2.400")
    code, summary = told(repository, capsys)
    assert code == 1
    assert f"`{FIGURES}:{repository.line_of(FIGURES, 'value: 2.400')}`" in summary


def test_a_shallow_clone_compares_with_what_it_was_cloned_from(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change_figure(repository)
    repository.commit()
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", "--depth=1", "--branch=sua", f"file://{repository.root}", str(clone.root))
    clone.replace(f"{REPORT}/problems.yml", "Thiếu đèn", "Không có đèn")
    code, summary = told(clone, capsys)
    assert code == 0
    assert "tách khỏi origin/HEAD" in summary
    assert "Không có đèn" in summary
    assert "1.100" not in summary


def test_a_pull_request_is_compared_with_what_it_would_be_merged_into(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change_figure(repository)
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.replace(f"{REPORT}/problems.yml", "Thiếu đèn", "Không có đèn")
    repository.commit()
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "sua")
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", "--depth=2", "--branch=main", f"file://{repository.root}", str(clone.root))
    code, summary = told(clone, capsys, "HEAD^1")
    assert code == 0
    assert "1.100 đèn" in summary
    assert "Không có đèn" not in summary, "another change, which is in main already"


def test_a_base_that_the_clone_does_not_have_is_explained(repository: Repository) -> None:
    with pytest.raises(NoBaseError, match="git fetch --depth=1 origin khong-co"):
        find_base(repository.root, "khong-co", "main")


def test_a_folder_outside_git_is_explained(example: Project) -> None:
    with pytest.raises(NoBaseError, match="không phải kho git"):
        find_base(example.root, None, "main")


def test_a_base_that_looks_like_an_option_is_no_option(repository: Repository) -> None:
    with pytest.raises(NoBaseError):
        find_base(repository.root, "--all", "main")
