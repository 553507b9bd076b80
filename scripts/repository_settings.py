"""The settings of a repository on GitHub that publishing rests on, asked one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from scripts.host import Host

#: The jobs that must be green before a request may go into the main branch (.github/workflows/pull-request.yml).
REQUIRED_CHECKS = ("data", "preview", "test")
#: Answers that say nothing: the setting is hidden from whoever asks.
_HIDDEN = (401, 403)
_ACTIONS = "Settings → Actions → General"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is right, missing, worth knowing, or not known. `advice`: what to do."""

    state: Literal["ok", "lacks", "advice", "unknown"]
    what: str
    advice: str = ""


def online(host: Host, root: Path) -> Iterator[Finding]:
    """Every setting, in the order of the guide (PUBLISHING.md)."""
    status, repository = host.ask("")
    if status != 200:
        yield Finding("lacks", f"Không mở được kho {host.repository} ({status})", "Kho có tồn tại không? Kho kín thì cần GH_TOKEN.")
        return
    branch = str(repository["default_branch"])
    yield (
        Finding("ok", "Nhánh chính: main")
        if branch == "main"
        else Finding("lacks", f"Nhánh chính tên là {branch}", "Quy trình chạy trên nhánh main: Settings → General → Default branch.")
    )
    if not repository.get("has_issues"):
        yield Finding("lacks", "Kho chưa bật Issues", "Settings → General → Features → Issues: nơi nhận lời báo sai sót.")
    yield _pages(*host.ask("pages"))
    yield from _rules(*host.ask(f"rules/branches/{branch}"))
    yield from _labels(host, root)
    yield _environment(*host.ask("environments/github-pages"), branch)
    yield _reporting(*host.ask("private-vulnerability-reporting"))
    yield _workflows(*host.ask("actions/permissions/workflow"))


def _pages(status: int, found: Any) -> Finding:
    if status == 200 and found.get("build_type") == "workflow":
        return Finding("ok", "GitHub Pages nhận bản dựng từ GitHub Actions")
    if status in _HIDDEN:
        return Finding("unknown", "GitHub Pages")
    what = "GitHub Pages chưa bật" if status == 404 else "GitHub Pages lấy bản dựng từ một nhánh"
    return Finding("lacks", what, "Settings → Pages → Build and deployment → Source: GitHub Actions.")


def _rules(status: int, found: Any) -> Iterator[Finding]:
    """Rules of the main branch: reviewed, green, and green together with what is in the branch already."""
    where = "Settings → Rules → Rulesets → nhánh main"
    if status != 200:
        yield Finding("unknown", "Quy tắc của nhánh chính")
        return
    rules: dict[str, dict[str, Any]] = {rule["type"]: rule.get("parameters") or {} for rule in found}
    checks = rules.get("required_status_checks", {})
    required = {check["context"] for check in checks.get("required_status_checks", ())}
    missing = [name for name in REQUIRED_CHECKS if name not in required]
    if missing:
        yield Finding("lacks", f"Chưa bắt buộc các phần kiểm tra: {', '.join(missing)}", f"{where}: Require status checks to pass.")
    else:
        yield Finding("ok", "Các phần kiểm tra là bắt buộc")
    if "merge_queue" in rules:
        yield Finding("ok", "Có hàng chờ nhập (merge queue): hai đề nghị cùng xanh được thử chung")
    elif checks.get("strict_required_status_checks_policy"):
        yield Finding("ok", "Nhánh phải theo kịp nhánh chính trước khi nhập")
    else:
        advice = f"{where}: Require branches to be up to date before merging (hoặc Require merge queue)."
        yield Finding("lacks", "Hai đề nghị cùng xanh vẫn có thể làm hỏng nhánh chính", advice)
    reviews = rules.get("pull_request", {}).get("required_approving_review_count", 0)
    yield (
        Finding("ok", "Mỗi đề nghị cần một người khác duyệt")
        if reviews
        else Finding("lacks", "Ai cũng nhập được mà không cần người duyệt", f"{where}: Require a pull request, Required approvals: 1.")
    )
    for rule, what, name in (
        ("non_fast_forward", "Viết lại lịch sử nhánh chính", "Block force pushes"),
        ("deletion", "Xóa nhánh chính", "Restrict deletions"),
    ):
        yield Finding("ok", f"{what}: bị chặn") if rule in rules else Finding("lacks", f"{what}: chưa bị chặn", f"{where}: {name}.")


def _labels(host: Host, root: Path) -> Iterator[Finding]:
    """The labels that issue forms give: GitHub leaves out, without a word, those that do not exist."""
    forms = sorted((root / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
    wanted = sorted({label for form in forms for label in yaml.safe_load(form.read_text(encoding="utf-8")).get("labels", ())})
    if not wanted:
        return
    status, found = host.ask("labels?per_page=100")
    if status != 200:
        yield Finding("unknown", "Nhãn của các lời báo")
        return
    missing = [label for label in wanted if label not in {one["name"] for one in found}]
    yield (
        Finding("lacks", f"Thiếu nhãn: {', '.join(missing)}", "Issues → Labels → New label, đúng từng chữ.")
        if missing
        else Finding("ok", f"Có đủ nhãn: {', '.join(wanted)}")
    )


def _environment(status: int, found: Any, branch: str) -> Finding:
    if status in _HIDDEN:
        return Finding("unknown", "Môi trường github-pages")
    if status == 404:
        return Finding("advice", "Chưa có môi trường github-pages", "Nó tự có sau lần công bố đầu tiên; chạy lại lệnh này sau đó.")
    policy = found.get("deployment_branch_policy")
    advice = f"Settings → Environments → github-pages → Deployment branches: chỉ {branch}."
    return Finding("ok", "Chỉ nhánh chính được công bố") if policy else Finding("lacks", "Nhánh nào cũng công bố được", advice)


def _reporting(status: int, found: Any) -> Finding:
    if status == 200 and found.get("enabled"):
        return Finding("ok", "Nhận báo lỗ hổng riêng tư")
    if status in _HIDDEN:
        return Finding("unknown", "Báo lỗ hổng riêng tư")
    advice = "Settings → Security → Private vulnerability reporting: SECURITY.md chỉ người báo tới đó."
    return Finding("lacks", "Chưa nhận báo lỗ hổng riêng tư", advice)


def _workflows(status: int, found: Any) -> Finding:
    if status != 200:
        return Finding("unknown", "Quyền của quy trình")
    if found.get("default_workflow_permissions") != "read":
        advice = f"{_ACTIONS} → Workflow permissions: Read repository contents and packages permissions."
        return Finding("lacks", "Quy trình có quyền ghi mặc định", advice)
    if not found.get("can_approve_pull_request_reviews"):
        advice = f"{_ACTIONS} → Allow GitHub Actions to create pull requests; không bật thì mỗi tuần tự mở đề nghị bản lưu."
        return Finding("advice", "Quy trình không được tự mở đề nghị", advice)
    return Finding("ok", "Quyền của quy trình")
