"""What a workflow asks the host: which commit is live, whether there are Pages, which tag may be released. The host stands in here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import published
from scripts.failures import Failure
from tests.data.test_diff import Repository, repository, told
from tests.project import REPORT
from tests.stand_in import StandIn, standing_in

__all__ = ["repository"]

ME = "/repos/nhom/minh-bach"


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[StandIn]:
    """A repository with Pages, published never, and a workflow that runs in it."""
    with standing_in() as server:
        server.answers = {f"{ME}/pages": (200, {}), f"{ME}/deployments": (200, [])}
        monkeypatch.setenv("GITHUB_API_URL", server.address)
        monkeypatch.setenv("GITHUB_REPOSITORY", "nhom/minh-bach")
        monkeypatch.setenv("GH_TOKEN", "bi-mat")
        monkeypatch.delenv("GITHUB_EVENT_PATH", raising=False)
        for name in ("GITHUB_ENV", "GITHUB_OUTPUT"):
            monkeypatch.setenv(name, str(tmp_path / name))
        yield server


def deployed(host: StandIn, *deployments: tuple[str, str]) -> None:
    """(commit, how it ended), the newest first."""
    found = [{"id": number, "sha": commit} for number, (commit, _) in enumerate(deployments)]
    host.answers[f"{ME}/deployments"] = (200, found)
    for number, (commit, state) in enumerate(deployments):
        host.answers[f"{ME}/deployments/{number}/statuses"] = (200, [{"state": "inactive"}, {"state": state}])
        only = f"{ME}/deployments?environment=github-pages&per_page=50&sha={commit}&page=1"
        host.answers[only] = (200, [found[number]])


def asked(tmp_path: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, and what the next steps and jobs read."""
    code = published.main(list(arguments))
    files = (tmp_path / name for name in ("GITHUB_ENV", "GITHUB_OUTPUT"))
    return code, *(file.read_text(encoding="utf-8") if file.exists() else "" for file in files)  # type: ignore[return-value]


def test_the_last_commit_that_really_was_deployed_is_the_base(host: StandIn, repository: Repository, tmp_path: Path) -> None:
    first = repository.git("rev-parse", "HEAD")
    deployed(host, ("f" * 40, "failure"), (first, "success"))
    assert asked(tmp_path, "--root", str(repository.root)) == (0, f"BASE={first}\n", "pages=true\n")
    assert host.tokens == {"Bearer bi-mat"}


def test_before_the_first_time_everything_is_new(
    host: StandIn, repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path, "--root", str(repository.root)) == (0, "BASE=none\n", "pages=true\n")
    code, summary = told(repository, capsys, "none")
    assert code == 0
    assert "**số liệu: 5**" in summary


def test_a_fork_without_pages_fails_nothing(host: StandIn, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    host.answers[f"{ME}/pages"] = 404
    before = repository.git("rev-parse", "HEAD")
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"before": before}), encoding="utf-8")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
    assert asked(tmp_path, "--root", str(repository.root)) == (0, f"BASE={before}\n", "pages=false\n")


@pytest.mark.parametrize("path", ["pages", "deployments"])
@pytest.mark.parametrize("status", [403, 500])
def test_no_answer_is_never_taken_for_a_no(host: StandIn, repository: Repository, path: str, status: int) -> None:
    host.answers[f"{ME}/{path}"] = status
    with pytest.raises(Failure):
        published.main(["--root", str(repository.root)])


def test_several_pushes_between_two_publications_hide_nothing(
    host: StandIn, repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The push that took an id away failed; the next one touches something else, and is still refused."""
    deployed(host, (repository.git("rev-parse", "HEAD"), "success"))
    (repository.root / REPORT / "problems.yml").unlink()
    repository.replace(f"{REPORT}/commitments.yml", "  problems: [7-2030/iv-a-1]\n", "")
    repository.commit()
    repository.replace(f"{REPORT}/commitments.yml", "Thay hết", "Thay xong")
    repository.commit()
    assert told(repository, capsys, "HEAD^1")[0] == 0
    _, base, _ = asked(tmp_path, "--root", str(repository.root))
    code, summary = told(repository, capsys, base.strip().removeprefix("BASE="))
    assert code == 1
    assert "7-2030/iv-a-1" in summary


def test_only_a_published_commit_of_the_main_branch_is_released(
    host: StandIn, repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "main")
    commit = repository.git("rev-parse", "HEAD")
    repository.git("update-ref", "refs/remotes/origin/main", commit)
    deployed(host, (commit, "success"))
    repository.git("tag", "data-2030.12.01")
    repository.git("checkout", "--quiet", "-b", "khac")
    repository.replace(f"{REPORT}/commitments.yml", "Thay hết", "Thay xong")
    repository.commit()
    repository.git("tag", "data-2030.12.02")
    root = ("--root", str(repository.root))
    assert published.main([*root, "--tag", "data-2030.12.01"]) == 0
    assert published.main([*root, "--tag", "data-2030.12.02"]) == 1
    assert published.main([*root, "--tag", "data-1999.01.01"]) == 1
    repository.git("update-ref", "refs/remotes/origin/main", repository.git("rev-parse", "HEAD"))
    assert published.main([*root, "--tag", "data-2030.12.02"]) == 1, "in main, but never published"
    said = capsys.readouterr().err
    assert all(word in said for word in ("không đứng ở một bản của nhánh main", "Không có thẻ", "chưa từng được công bố"))


def test_outside_a_workflow_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    with pytest.raises(Failure, match="make diff BASE="):
        published.main([])
