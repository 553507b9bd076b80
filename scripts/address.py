"""`make address`: tell the next steps of a workflow where the site will stand, and where its data can be edited.

The address is the repository's variable SITE_URL when there is one; otherwise that of GitHub Pages, from owner and name:
`nhom/minh-bach` → `https://nhom.github.io/minh-bach/`, `nhom/nhom.github.io` → `https://nhom.github.io/`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from macros.derived.deployment import deployment_problems
from macros.reporters.text import text_report
from scripts.failures import Failure, run


def addresses(environment: Mapping[str, str]) -> dict[str, str]:
    """SITE_URL and SITE_REPOSITORY. Raises Failure where neither a variable nor a repository of GitHub tells."""
    repository = environment.get("GITHUB_REPOSITORY", "")
    owner, _, name = repository.partition("/")
    if not (owner and name):
        raise Failure(
            "Không biết địa chỉ của website: hãy chạy trong GitHub Actions, hoặc đặt SITE_URL=https://… khi chạy `make site`.",
            "The address of the site is not known: run this in GitHub Actions, or set SITE_URL=https://… for `make site`.",
        )
    home = f"{owner.lower()}.github.io"
    pages = f"https://{home}/" if name.lower() == home else f"https://{home}/{name}/"
    server = environment.get("GITHUB_SERVER_URL") or "https://github.com"
    found = {"SITE_URL": environment.get("SITE_URL") or pages, "SITE_REPOSITORY": f"{server}/{repository}"}
    if problems := deployment_problems(found):
        raise Failure(text_report(problems), "The variable SITE_URL of the repository is not an address: write it with https://")
    return found


def main() -> int:
    lines = [f"{name}={value}" for name, value in addresses(os.environ).items()]
    print("\n".join(lines))
    if file := os.environ.get("GITHUB_ENV"):
        with Path(file).open("a", encoding="utf-8") as following:
            following.write("".join(f"{line}\n" for line in lines))
    return 0


if __name__ == "__main__":
    run(main)
