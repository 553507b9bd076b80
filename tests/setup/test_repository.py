"""Git in any state: the same answer, or one clear sentence; never a false all-clear, never a traceback."""

# ruff: noqa: F811 – a fixture of another file is named as an argument

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.diff.base import NoBaseError, find_base
from macros.diff.repository import NoRepository, commit_time, git, require_repository
from tests.data.test_diff import Repository, change_figure, repository, told  # noqa: F401 – fixture
from tests.project import Project

WHEN = 1_700_000_000


@pytest.fixture
def dated(repository: Repository) -> Repository:
    """One more commit, at a known second."""
    change_figure(repository)
    repository.git("add", "--all")
    when = {**os.environ, "GIT_COMMITTER_DATE": f"{WHEN} +0700"}
    command = ["git", "-c", "user.name=Thử", "-c", "user.email=thu@vi.du", "commit", "--quiet", "--message", "Sửa\n\ncommitter giả 1 +0000"]
    subprocess.run(command, cwd=repository.root, env=when, check=True)
    return repository


SETTINGS = {
    "log.showSignature": "true",
    "color.ui": "always",
    "core.pager": "false",
    "format.pretty": "fuller",
    "log.date": "relative",
    "alias.rev-parse": "!echo alias",
    "core.fsmonitor": "false; touch hooked",
    "diff.external": "touch",
    "i18n.logOutputEncoding": "utf-16",
    "core.abbrev": "4",
    "status.short": "false",
    "safe.bareRepository": "explicit",
    "diff.noprefix": "true",
    "core.quotePath": "true",
    "core.autocrlf": "true",
    "core.bare": "true",
    "core.sparseCheckout": "true",
    "core.ignoreStat": "true",
    "status.showUntrackedFiles": "no",
    "submodule.recurse": "true",
    "merge.conflictStyle": "zdiff3",
}


def test_settings_change_no_answer(dated: Repository) -> None:
    config = dated.root / ".git" / "config"
    before, main = config.read_bytes(), git(dated.root, "rev-parse", "main")
    assert main
    for name, value in SETTINGS.items():
        dated.git("config", name, value)
        assert config.read_bytes() != before
        assert commit_time(dated.root) == WHEN, name
        assert find_base(dated.root, None, "main").commit == main, name
        assert not (dated.root / "hooked").exists(), name
        config.write_bytes(before)


def test_the_environment_changes_no_answer(dated: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"),
        *("GIT_CONFIG_COUNT", "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES"),
    ):
        with monkeypatch.context() as changed:
            changed.setenv(name, "/nonexistent" if name != "GIT_CONFIG_COUNT" else "x")
            assert commit_time(dated.root) == WHEN, name


STATES: dict[str, Callable[[Repository], object]] = {
    "detached": lambda r: r.git("checkout", "--quiet", "--detach"),
    "no branch main": lambda r: r.git("branch", "--move", "main", "master"),
    "edited": lambda r: r.append("data/site.yml", "# x\n"),
    "merge in progress": lambda r: (r.root / ".git" / "MERGE_HEAD").write_text(r.git("rev-parse", "main") + "\n", encoding="utf-8"),
    "rebase in progress": lambda r: (r.root / ".git" / "rebase-merge").mkdir(),
    "index lock left": lambda r: (r.root / ".git" / "index.lock").touch(),
    "index lost": lambda r: (r.root / ".git" / "index").unlink(),
    "cherry-pick in progress": lambda r: (r.root / ".git" / "CHERRY_PICK_HEAD").write_text(
        r.git("rev-parse", "main") + "\n", encoding="utf-8"
    ),
    "bisect in progress": lambda r: (r.root / ".git" / "BISECT_START").write_text("sua\n", encoding="utf-8"),
    "patches half applied": lambda r: (r.root / ".git" / "rebase-apply").mkdir(),
    "a tag called main": lambda r: r.git("tag", "main", "sua"),
    "a Vietnamese name": lambda r: r.git("branch", "--move", "sửa-số-liệu"),
    "packed": lambda r: r.git("pack-refs", "--all"),
}


@pytest.mark.parametrize("state", STATES)
def test_a_state_changes_no_answer(dated: Repository, state: str) -> None:
    STATES[state](dated)
    assert commit_time(dated.root) == WHEN
    assert "tách khỏi" in find_base(dated.root, None, "main").why


def test_a_worktree_has_its_own_commit(dated: Repository, tmp_path: Path) -> None:
    dated.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "khác"), "HEAD")
    assert commit_time(tmp_path / "khác") == WHEN


def test_without_git_there_is_a_sentence_and_no_time(dated: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit_time(dated.root) is None
    with pytest.raises(NoRepository, match="không có lệnh git"):
        require_repository(dated.root)
    with pytest.raises(NoBaseError, match="hãy cài git"):
        find_base(dated.root, None, "main")


def test_a_git_that_does_not_start_is_none(dated: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "git").write_text("#!/no/such/shell\n", encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit_time(dated.root) is None


def test_a_repository_without_commits(example: Project) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=example.root, check=True)
    assert commit_time(example.root) is None
    with pytest.raises(NoBaseError, match="chưa có lần ghi"):
        find_base(example.root, None, "main")


def test_a_broken_repository_is_not_called_a_download(example: Project) -> None:
    (example.root / ".git").write_text("gitdir: /no/where\n", encoding="utf-8")
    assert commit_time(example.root) is None
    with pytest.raises(NoBaseError, match="bị hỏng hoặc không đọc được"):
        find_base(example.root, None, "main")


def test_a_branch_without_commits_beside_others_is_not_called_an_empty_repository(dated: Repository) -> None:
    dated.git("symbolic-ref", "HEAD", "refs/heads/khong-co")
    with pytest.raises(NoBaseError, match="git switch"):
        find_base(dated.root, None, "main")


def test_a_commit_that_stands_in_for_another_changes_no_answer(dated: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    dated.git("replace", dated.git("rev-parse", "main^{tree}"), dated.git("rev-parse", "sua^{tree}"))
    code, summary = told(dated, capsys)
    assert code == 0
    assert "1.100" in summary


@pytest.mark.parametrize("asked", ["^main", "main..sua", "main^{tree}", "HEAD:data", "HEAD~5", "-x", " "])
def test_what_is_no_commit_is_no_base(dated: Repository, asked: str) -> None:
    with pytest.raises(NoBaseError, match="Không tìm thấy"):
        find_base(dated.root, asked, "main")


def test_a_zip_unpacked_inside_another_repository_is_not_part_of_it(dated: Repository, tmp_path: Path) -> None:
    inner = dated.root / "tải về"
    (inner / "data").mkdir(parents=True)
    assert commit_time(inner) is None
    with pytest.raises(NoBaseError, match="nằm trong một kho git khác"):
        find_base(inner, None, "main")


@pytest.mark.parametrize("trunk", ["main", "master", "trunk", "develop"])
def test_a_loss_that_was_committed_is_seen_whatever_the_main_branch_is_called(
    repository: Repository, trunk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if trunk != "main":
        repository.git("branch", "--move", "main", trunk)
    change_figure(repository)
    repository.commit()
    code, summary = told(repository, capsys)
    assert code == 0
    assert "1.100" in summary


def test_the_remote_tells_what_its_main_branch_is_called(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.git("branch", "--move", "main", "phat-trien")
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", str(repository.root), str(clone.root))
    change_figure(clone)
    clone.commit()
    code, summary = told(clone, capsys)
    assert code == 0
    assert "1.100" in summary


def test_with_no_other_branch_nothing_is_called_unchanged(repository: Repository) -> None:
    repository.git("branch", "--quiet", "--delete", "main")
    with pytest.raises(NoBaseError, match="không có nhánh nào khác"):
        find_base(repository.root, None, "main")
    change_figure(repository)
    assert "duy nhất" in find_base(repository.root, None, "main").why
    repository.commit()
    with pytest.raises(NoBaseError, match="không có nhánh nào khác"):
        find_base(repository.root, None, "main")


def test_a_shallow_clone_does_not_compare_a_commit_with_itself(dated: Repository, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    dated.git("clone", "--quiet", "--depth=1", "--branch=sua", f"file://{dated.root}", str(clone))
    assert commit_time(clone) == WHEN
    with pytest.raises(NoBaseError, match="thiếu lịch sử"):
        find_base(clone, None, "main")


def test_branches_without_common_history_are_not_compared(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "khac")
    change_figure(repository)
    repository.commit()
    with pytest.raises(NoBaseError, match="không có lịch sử chung"):
        find_base(repository.root, None, "main")
