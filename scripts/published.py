"""`make published`: which commit readers see now, and whether this repository publishes on GitHub Pages at all.

Tells the next steps of a workflow: BASE (what `make diff` compares with: the last commit that was really deployed, not the last push;
`none` before the first time) and, as an output, `pages` (whether there is anything to deploy to: a fork without Pages does not fail).

`make published TAG=data-…` asks instead whether the commit of a tag may be released: one of the main branch that was published.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.diff.repository import NONE, NoRepository, git, require_repository
from scripts import ROOT
from scripts.failures import Failure, run
from scripts.host import Host, host_of

#: The environment that `deploy-pages` deploys to.
ENVIRONMENT = "github-pages"
#: Deployments asked at once, and at most: whoever failed a hundred times has other troubles.
PAGE = 50
PAGES_ASKED = 4


def deployments(host: Host, commit: str = "") -> Iterator[dict[str, Any]]:
    """The deployments of the site, the newest first; of one commit only, when it is named."""
    query = f"deployments?environment={ENVIRONMENT}&per_page={PAGE}" + (f"&sha={commit}" if commit else "")
    for page in range(1, PAGES_ASKED + 1):
        found = host.need(f"{query}&page={page}")
        yield from found
        if len(found) < PAGE:
            return


def succeeded(host: Host, deployment: dict[str, Any]) -> bool:
    """Whether it was live: once a later one is, GitHub calls it inactive, but its success stays on the list."""
    statuses = host.need(f"deployments/{deployment['id']}/statuses?per_page=100")
    return any(status["state"] == "success" for status in statuses)


def last_published(host: Host) -> str | None:
    """The commit that readers see; None when nothing was ever published from here."""
    return next((str(deployment["sha"]) for deployment in deployments(host) if succeeded(host, deployment)), None)


def has_pages(host: Host) -> bool:
    """Whether the repository publishes on GitHub Pages."""
    status, _ = host.ask("pages")
    if status not in (200, 404):
        raise Failure(
            f"Máy chủ của kho trả lời {status} khi hỏi về Pages: bước này cần quyền `pages: read`.",
            f"The host answers {status} about Pages: this step needs the permission `pages: read`.",
        )
    return status == 200


def bring(root: Path, commit: str) -> None:
    """Fetch a commit that the clone has not: after the history of the main branch was rewritten, what was published hangs beside it."""
    if not git(root, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}"):
        # A failure shows in the next step, which says in words what is missing.
        subprocess.run(["git", "fetch", "--quiet", "--depth=1", "origin", commit], cwd=root, check=False)


def refusal(root: Path, host: Host, tag: str, branch: str) -> str | None:
    """Why the commit of a tag may not be released, None when it may."""
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"refs/tags/{tag}^{{commit}}")
    if not commit:
        return f"Không có thẻ `{tag}` trong kho này."
    main = git(root, "rev-parse", "--verify", "--quiet", f"refs/remotes/origin/{branch}^{{commit}}")
    if not main or git(root, "merge-base", commit, main) != commit:
        return f"Thẻ `{tag}` không đứng ở một bản của nhánh {branch}: chỉ bản đã vào nhánh chính mới được phát hành."
    if not any(deployment["sha"] == commit and succeeded(host, deployment) for deployment in deployments(host, commit)):
        return f"Bản {commit[:9]} chưa từng được công bố: chờ quy trình `publish` xong với bản đó, rồi chạy lại quy trình này."
    return None


def before_the_push(root: Path, environment: Mapping[str, str]) -> str | None:
    """What stood on the branch before this push: a site that is published elsewhere leaves no trace here, and that is the nearest to it."""
    file = environment.get("GITHUB_EVENT_PATH", "")
    before = json.loads(Path(file).read_text(encoding="utf-8")).get("before", "") if file else ""
    return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{before}^{{commit}}") or None if before else None


def tell(environment_file: str | None, output_file: str | None, base: str, pages: bool) -> None:
    """Write what the next steps and jobs read."""
    for file, line in ((environment_file, f"BASE={base}"), (output_file, f"pages={'true' if pages else 'false'}")):
        if file:
            with Path(file).open("a", encoding="utf-8") as following:
                following.write(f"{line}\n")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", help="a tag of a release: may its commit be released?")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    host = host_of(os.environ)
    if host is None:
        raise Failure(
            "Lệnh này hỏi GitHub nên chỉ chạy trong GitHub Actions; trên máy của bạn, hãy dùng `make diff BASE=<bản>`.",
            "This asks GitHub and runs in GitHub Actions only; on your machine use `make diff BASE=<commit>`.",
        )
    try:
        require_repository(options.root)
    except NoRepository as error:
        raise Failure(str(error), "This folder is no git repository.") from error
    if options.tag:
        wrong = refusal(options.root, host, options.tag, os.environ.get("MAIN") or "main")
        print(wrong or f"Thẻ {options.tag}: bản của nhánh chính, đã công bố.", file=sys.stderr if wrong else sys.stdout)
        return 1 if wrong else 0
    pages = has_pages(host)
    commit = last_published(host) or (None if pages else before_the_push(options.root, os.environ))
    if commit:
        bring(options.root, commit)
    print(f"So với bản: {commit or 'chưa công bố lần nào'}.")
    if not pages:
        print("Kho này chưa bật GitHub Pages: chỉ kiểm tra và dựng, không xuất bản. Cách bật: PUBLISHING.md.")
    tell(os.environ.get("GITHUB_ENV"), os.environ.get("GITHUB_OUTPUT"), commit or NONE, pages)
    return 0


if __name__ == "__main__":
    run(main)
