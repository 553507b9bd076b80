"""`make check-repository`: every setting that publishing rests on, right and missing; the host stands in here."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from scripts import check_repository
from scripts.check_repository import offline, repository_of
from scripts.host import Host
from scripts.repository_settings import REQUIRED_CHECKS, Finding, online
from tests.data.test_diff import Repository, repository
from tests.project import ROOT, Project
from tests.stand_in import standing_in

__all__ = ["repository"]

ME = "/repos/nhom/minh-bach"
RULES = f"{ME}/rules/branches/main"
CHECKS = {
    "strict_required_status_checks_policy": True,
    "required_status_checks": [{"context": name} for name in REQUIRED_CHECKS],
}
#: A repository that lacks nothing.
RIGHT: dict[str, Any] = {
    ME: (200, {"default_branch": "main", "has_issues": True}),
    f"{ME}/pages": (200, {"build_type": "workflow"}),
    RULES: (
        200,
        [
            {"type": "required_status_checks", "parameters": CHECKS},
            {"type": "pull_request", "parameters": {"required_approving_review_count": 1}},
            {"type": "non_fast_forward"},
            {"type": "deletion"},
        ],
    ),
    f"{ME}/labels": (200, [{"name": name} for name in ("bang-chung", "cau-hoi", "du-lieu")]),
    f"{ME}/environments/github-pages": (200, {"deployment_branch_policy": {"protected_branches": True}}),
    f"{ME}/private-vulnerability-reporting": (200, {"enabled": True}),
    f"{ME}/actions/permissions/workflow": (200, {"default_workflow_permissions": "read", "can_approve_pull_request_reviews": True}),
}


def asked(answers: dict[str, Any]) -> list[Finding]:
    with standing_in() as server:
        server.answers = answers
        return list(online(Host(server.address, "nhom/minh-bach"), ROOT))


def without(kind: str, *others: dict[str, Any]) -> tuple[int, list[Any]]:
    """The rules of the branch without those of one kind, and with others."""
    return 200, [*(rule for rule in RIGHT[RULES][1] if rule["type"] != kind), *others]


#: Green is needed, but not together with what is in the branch already.
LOOSE = {"type": "required_status_checks", "parameters": CHECKS | {"strict_required_status_checks_policy": False}}


def test_a_repository_that_lacks_nothing() -> None:
    assert {finding.state for finding in asked(RIGHT)} == {"ok"}


@pytest.mark.parametrize(
    ("path", "answer", "said"),
    [
        (ME, (200, {"default_branch": "master", "has_issues": True}), "Nhánh chính tên là master"),
        (ME, (200, {"default_branch": "main", "has_issues": False}), "Issues"),
        (ME, 404, "Không mở được kho"),
        (f"{ME}/pages", 404, "chưa bật"),
        (f"{ME}/pages", (200, {"build_type": "legacy"}), "từ một nhánh"),
        (RULES, without("required_status_checks"), "data, preview, test"),
        (RULES, without("required_status_checks", LOOSE), "Hai đề nghị cùng xanh"),
        (RULES, without("pull_request"), "không cần người duyệt"),
        (RULES, without("non_fast_forward"), "Viết lại lịch sử"),
        (RULES, without("deletion"), "Xóa nhánh chính"),
        (f"{ME}/labels", (200, [{"name": "du-lieu"}]), "Thiếu nhãn: bang-chung, cau-hoi"),
        (f"{ME}/environments/github-pages", (200, {"deployment_branch_policy": None}), "Nhánh nào cũng"),
        (f"{ME}/private-vulnerability-reporting", (200, {"enabled": False}), "lỗ hổng"),
        (f"{ME}/actions/permissions/workflow", (200, {"default_workflow_permissions": "write"}), "quyền ghi"),
    ],
)
def test_what_is_missing_is_named_with_where_to_set_it(path: str, answer: Any, said: str) -> None:
    found = [finding for finding in asked({**RIGHT, path: answer}) if finding.state == "lacks"]
    assert [finding for finding in found if said in finding.what], found
    assert all(finding.advice for finding in found)


def test_a_merge_queue_is_as_good_as_branches_that_are_up_to_date() -> None:
    rules = without("required_status_checks", LOOSE, {"type": "merge_queue"})
    assert {finding.state for finding in asked({**RIGHT, RULES: rules})} == {"ok"}


def test_what_only_administrators_see_is_unknown_and_not_missing() -> None:
    hidden = {path: 403 for path in RIGHT if path not in (ME, f"{ME}/labels")}
    assert {finding.state for finding in asked({**RIGHT, **hidden})} == {"ok", "unknown"}


def test_the_required_checks_are_the_jobs_of_the_workflow() -> None:
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "pull-request.yml").read_text(encoding="utf-8"))["jobs"]
    assert tuple(job["name"] for job in jobs.values()) == REQUIRED_CHECKS


def states(example: Project, repository: str = "nhom/minh-bach", **environment: str) -> dict[str, str]:
    return {finding.what: finding.state for finding in offline(example.root, repository, environment)}


def test_the_folder_tells_the_rest(example: Project) -> None:
    found = states(example)
    assert found["Chưa có cách liên hệ"] == "lacks"
    assert found["Địa chỉ: https://nhom.github.io/minh-bach/"] == "ok"
    assert found["Website nằm dưới một đường dẫn con"] == "advice"
    assert "Địa chỉ: https://minhbach.vi.du/" in states(example, SITE_URL="https://minhbach.vi.du/")
    assert states(example, "")["Chưa biết địa chỉ của website"] == "lacks"
    example.append("data/site.yml", "contact: {email: nhom@vidu.vn}\n")
    (example.root / ".github").mkdir()
    (example.root / ".github" / "CODEOWNERS").write_text("* @nhom/bien-tap\n", encoding="utf-8")
    assert set(states(example, "nhom/nhom.github.io").values()) == {"ok"}
    example.replace("data/site.yml", "official:", "oficial:")
    assert "Dữ liệu còn lỗi" in states(example)


@pytest.mark.parametrize("remote", ["https://github.com/nhom/minh-bach.git", "git@github.com:nhom/minh-bach.git"])
def test_the_remote_tells_which_repository_it_is(repository: Repository, remote: str) -> None:
    repository.git("remote", "add", "origin", remote)
    assert repository_of(repository.root, {}) == "nhom/minh-bach"
    assert repository_of(repository.root, {"GITHUB_REPOSITORY": "khac/kho"}) == "khac/kho"


def test_the_command_ends_with_one_while_anything_is_missing(
    example: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example.append("data/site.yml", "contact: {email: nhom@vidu.vn}\n")
    monkeypatch.setenv("GITHUB_REPOSITORY", "nhom/minh-bach")
    with standing_in() as server:
        server.answers = dict(RIGHT)
        monkeypatch.setenv("GITHUB_API_URL", server.address)
        assert check_repository.main(["--root", str(example.root)]) == 0
        assert "Đủ để công bố." in capsys.readouterr().out
        server.answers[f"{ME}/pages"] = 404
        assert check_repository.main(["--root", str(example.root)]) == 1
        assert "✗ GitHub Pages chưa bật\n    → Settings → Pages" in capsys.readouterr().out
