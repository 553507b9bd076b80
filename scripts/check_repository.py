"""`make check-repository`: what this repository still lacks to publish, in Vietnamese, with where to set it.

The first part reads the folder only. The second asks GitHub's API about the repository that `GITHUB_REPOSITORY` (or the remote `origin`)
names; what needs an administrator's token (`GH_TOKEN`) is said to be unknown without one. Exit 1 while anything needed is missing.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.diff.repository import NoRepository, git
from macros.publication import check
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.address import addresses
from scripts.failures import Failure, run
from scripts.host import Host, host_of
from scripts.repository_settings import Finding, online

_REMOTE = re.compile(r"github\.com[:/](?P<repository>[\w.-]+/[\w.-]+?)(?:\.git)?/?$")
_SIGNS = {"ok": "✓", "lacks": "✗", "advice": "!", "unknown": "?"}


def repository_of(root: Path, environment: Mapping[str, str]) -> str:
    """`nhom/minh-bach`; empty where neither the environment nor a remote tells."""
    if named := environment.get("GITHUB_REPOSITORY"):
        return named
    try:
        found = _REMOTE.search(git(root, "remote", "get-url", "origin"))
    except NoRepository:
        return ""
    return found["repository"] if found else ""


def offline(root: Path, repository: str, environment: Mapping[str, str]) -> Iterator[Finding]:
    """What the folder itself tells: whether the data may be published, who stands behind it, where it will stand."""
    checked = check(root)
    if checked.publication is None:
        yield Finding("lacks", "Dữ liệu còn lỗi", text_report(checked.problems[:3]))
        return
    yield Finding("ok", "Dữ liệu công bố được")
    site = checked.publication.dataset.site
    contact = site.contact and (site.contact.email or site.contact.phone or site.contact.post)
    yield Finding("ok", f"Người vận hành: {site.operator}")
    yield (
        Finding("ok", "Có cách liên hệ cho người không có tài khoản")
        if contact
        else Finding("lacks", "Chưa có cách liên hệ", "data/site.yml: thêm `contact` với `email`, `phone` hoặc `post` mà nhóm thật sự đọc.")
    )
    yield from _address(environment, repository, site.address)
    owners = (root / ".github" / "CODEOWNERS").read_text(encoding="utf-8") if (root / ".github" / "CODEOWNERS").exists() else ""
    named = [line for line in owners.splitlines() if line.strip() and not line.startswith("#")]
    yield (
        Finding("ok", "Có người duyệt trong CODEOWNERS")
        if named and "@to-chuc/" not in "".join(named)
        else Finding("advice", "Chưa ai được nêu trong .github/CODEOWNERS", "Thay tên mẫu bằng tài khoản thật, bỏ dấu # ở đầu dòng.")
    )


def _address(environment: Mapping[str, str], repository: str, written: str | None) -> Iterator[Finding]:
    """Where the site will stand, and what follows from that."""
    given = {**environment, "GITHUB_REPOSITORY": repository} if repository else dict(environment)
    if written and not environment.get("SITE_URL"):
        given["SITE_URL"] = written
    try:
        address = addresses(given)["SITE_URL"]
    except Failure:
        advice = "Đặt biến SITE_URL của kho (Settings → Secrets and variables → Actions → Variables), hoặc đưa kho lên GitHub."
        yield Finding("lacks", "Chưa biết địa chỉ của website", advice)
        return
    yield Finding("ok", f"Địa chỉ: {address}")
    if address.count("/") > 3:
        advice = f"Máy tìm kiếm chỉ đọc robots.txt ở gốc tên miền: hãy nộp {address}sitemap.xml cho chúng, hoặc dùng tên miền riêng."
        yield Finding("advice", "Website nằm dưới một đường dẫn con", advice)


def told(finding: Finding) -> str:
    """`✗ Chưa có …` and, on the next line, what to do."""
    return f"{_SIGNS[finding.state]} {finding.what}" + (f"\n    → {finding.advice}" if finding.advice else "")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument("--offline", action="store_true", help="ask nobody")
    options = parser.parse_args(arguments)
    repository = repository_of(options.root, os.environ)
    findings = list(offline(options.root, repository, os.environ))
    print("Trong thư mục này:\n" + "\n".join(map(told, findings)))
    host: Host | None = None if options.offline else host_of({**os.environ, "GITHUB_REPOSITORY": repository})
    if host is not None:
        asked = list(online(host, options.root))
        print(f"\nTrên máy chủ, kho {repository}:\n" + "\n".join(map(told, asked)))
        findings += asked
    else:
        why = "theo yêu cầu." if options.offline else "thư mục này chưa có kho trên GitHub (git remote add origin …)."
        print(f"\nChưa hỏi máy chủ: {why}")
    lacking = sum(finding.state == "lacks" for finding in findings)
    unknown = sum(finding.state == "unknown" for finding in findings)
    print(f"\n{lacking} điều còn thiếu, {unknown} điều chưa biết." if lacking or unknown else "\nĐủ để công bố.")
    if unknown:
        print("Điều chưa biết cần quyền quản trị: chạy lại với GH_TOKEN của người quản trị kho.", file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    run(main)
